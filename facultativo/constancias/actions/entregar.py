"""Bytes and proofs that leave the room."""

from django.conf import settings
from django.utils import timezone

from facultativo.comun.adapters import almacen
from facultativo.comun.adapters.cose import sellar_cwt
from facultativo.constancias.adapters.firma import llave_de
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.queries import codigos_revocados, llave_que_firma, llaves_desconocidas
from facultativo.constancias.rules.derechos import derechos_de_lista


def pdf(constancia: ConstanciaEstudios) -> bytes:
    """The letter exactly as it was issued."""
    return almacen.leer(constancia.archivo)


def lista_de_revocadas() -> bytes:
    """What does not count any more as of now, signed: a verifier keeps it and knows how old it is.

    Empty while nothing was ever signed.
    """
    llave = llave_que_firma()
    if llave is None:
        return b""
    ahora = timezone.now()
    codigos = codigos_revocados(timezone.localdate(ahora))
    derechos = derechos_de_lista(settings.ORIGEN, ahora, codigos, llaves_desconocidas())
    return sellar_cwt(derechos, llave=llave_de(llave.privada))
