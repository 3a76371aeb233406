"""Students of route 84-VI at a plantel that has said who signs; and how a stranger reads a letter."""

from io import BytesIO
from typing import Any
from urllib.parse import unquote

import base45
import cbor2
import cwt
import pypdfium2
import zxingcpp
from pypdf import PdfReader

from facultativo.constancias import actions
from facultativo.constancias.queries import llaves_de_confianza
from facultativo.dictamen.actions import resolver
from facultativo.dictamen.states import Sentido
from facultativo.dictamen.tests.mundo import con_curp, propuesto
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Carrera, Plantel
from tests.mundo import POR

HIJA = {"cobertura_padres": "IMSS", "padres_vigentes": "si"}


def con_emisor(plantel: Plantel, **datos: Any) -> None:
    """Who signs."""
    firma = {"nombre": "Rosa Xicohténcatl", "puesto": "Jefa de Servicios Escolares", "lugar": "Tlaxcala"}
    actions.guardar_emisor(plantel=plantel, datos=firma, por=POR, **datos)


def en_ruta(plantel: Plantel, numero: int = 1) -> Expediente:
    """A student whose resolved route is the clinic of the parents."""
    expediente = con_curp(plantel, numero)
    alumno = expediente.alumno
    alumno.carrera, alumno.semestre = Carrera.objects.filter(plantel=plantel).first(), 5
    alumno.save()
    resolver(dictamen=propuesto(expediente, **HIJA), resolucion=Sentido.NO_PROCEDE, por=POR)
    return expediente


def texto(datos: bytes) -> str:
    """What a PDF says."""
    return " ".join(" ".join(p.extract_text() for p in PdfReader(BytesIO(datos)).pages).split())


def qr_del_pdf(datos: bytes, pagina: int = 0) -> str:
    """The QR of a page, read from its picture."""
    with pypdfium2.PdfDocument(datos) as documento:
        imagen = documento[pagina].render(scale=2).to_pil()
    (leido,) = zxingcpp.read_barcodes(imagen)
    return leido.text


def sobre_del_qr(direccion: str) -> bytes:
    """The signed envelope after `#`."""
    return base45.b45decode(unquote(direccion.partition("#")[2]))


def derechos_verificados(sobre: bytes) -> dict[int, Any]:
    """What a library that is not ours reads when the signature is of one of the published keys."""
    llaves = [
        cwt.COSEKey.new({1: 1, -1: 6, -2: bytes(k.publica), 3: -8, 2: bytes.fromhex(k.kid), 4: [2]})
        for k in llaves_de_confianza()
    ]
    return cbor2.loads(cwt.COSE.new(verify_kid=True).decode(sobre, llaves))
