"""From what was signed to paper."""

from collections.abc import Sequence
from functools import lru_cache

from django.conf import settings
from django.urls import reverse

from facultativo.comun.adapters import almacen
from facultativo.comun.adapters.cose import abrir_sin_verificar
from facultativo.constancias.adapters.impresion import Hoja, imprimir
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.rules.contenido import Contenido
from facultativo.constancias.rules.derechos import CARTA, CTI, cadena


def hoja_de(contenido: Contenido, sobre: bytes) -> Hoja:
    """A letter ready to be drawn."""
    kid, derechos = abrir_sin_verificar(sobre)
    return Hoja(
        contenido=contenido,
        folio=derechos[CARTA][1],
        codigo=derechos[CTI].decode(),
        cadena=cadena(derechos),
        sobre=sobre,
        kid=kid.hex(),
    )


def hoja_guardada(constancia: ConstanciaEstudios) -> Hoja:
    """The same, of a letter issued before."""
    return hoja_de(Contenido.de_json(constancia.contenido), bytes(constancia.sobre))


def dibujar(hojas: Sequence[Hoja], titulo: str = "") -> bytes:
    """The PDF of these letters, with the pictures of their letterheads."""
    claves = {k for h in hojas for k in (h.contenido.escudo, h.contenido.sello) if k}
    url = settings.ORIGEN + reverse("constancias:verificar")
    return imprimir(hojas, url=url, imagenes={k: _imagen(k) for k in claves}, titulo=titulo)


@lru_cache(maxsize=32)
def _imagen(clave: str) -> bytes:
    """A picture of a letterhead; its key is that of its bytes, so it never changes."""
    return almacen.leer(clave)
