"""The signed code: what is in it, who can verify it, and what happens when a key is changed or stolen."""

from datetime import UTC, datetime
from io import BytesIO, StringIO

import cwt
import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pypdf import PdfReader

from facultativo.constancias import actions
from facultativo.constancias.actions.dibujo import dibujar, hoja_guardada
from facultativo.constancias.models import ConstanciaEstudios, LlaveDeFirma
from facultativo.constancias.rules.derechos import CARTA, REVOCADAS, en_lista, huella
from facultativo.constancias.tests.mundo import con_emisor, derechos_verificados, en_ruta, qr_del_pdf, sobre_del_qr
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db


@pytest.fixture
def caso(plantel: Plantel) -> Expediente:
    """Somebody who needs a letter."""
    con_emisor(plantel)
    return en_ruta(plantel)


@pytest.fixture
def carta(caso: Expediente) -> ConstanciaEstudios:
    """The letter."""
    return actions.emitir(expediente=caso, por=POR)


def test_el_qr_del_papel_lo_verifica_otra_biblioteca(carta: ConstanciaEstudios, caso: Expediente) -> None:
    direccion = qr_del_pdf(actions.pdf(carta))
    assert direccion.startswith("http://127.0.0.1:8000/verificar/#")
    derechos = derechos_verificados(sobre_del_qr(direccion))
    assert derechos[1] == "ITAT"
    assert derechos[7].decode() == carta.codigo
    assert datetime.fromtimestamp(derechos[5], UTC) == datetime(2026, 8, 24, 6, tzinfo=UTC)
    assert datetime.fromtimestamp(derechos[4], UTC) == datetime(2026, 12, 19, 6, tzinfo=UTC)
    assert derechos[CARTA] == ["imss", carta.folio, "XPF", huella(str(caso.alumno.curp), carta.codigo)]


def test_el_qr_no_dice_de_quien_es(carta: ConstanciaEstudios, caso: Expediente) -> None:
    sobre = bytes(carta.sobre)
    for dato in ("Ximena", "XIMENA", str(caso.alumno.curp), caso.alumno.numero_de_control, "Agronomía"):
        assert dato.encode() not in sobre
    assert len(sobre) < 200


def test_la_huella_es_otra_en_cada_carta(carta: ConstanciaEstudios, caso: Expediente) -> None:
    curp = str(caso.alumno.curp)
    assert huella(curp, carta.codigo) == huella(curp.lower(), carta.codigo) != huella(curp, "OTRA")


def test_un_bit_cambiado_en_el_qr_no_se_verifica(carta: ConstanciaEstudios) -> None:
    sobre = bytearray(bytes(carta.sobre))
    sobre[60] ^= 1
    with pytest.raises((cwt.VerifyError, cwt.DecodeError)):
        derechos_verificados(bytes(sobre))


def test_el_mismo_contenido_da_los_mismos_bytes(carta: ConstanciaEstudios) -> None:
    carta.refresh_from_db()
    assert dibujar([hoja_guardada(carta)]) == actions.pdf(carta)


def test_el_pdf_es_de_archivo_y_accesible(carta: ConstanciaEstudios) -> None:
    lector = PdfReader(BytesIO(actions.pdf(carta)))
    raiz = lector.trailer["/Root"]
    assert raiz["/Lang"] == "es-MX" and raiz["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in raiz
    xmp = raiz["/Metadata"].get_data().decode()
    for marca in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert marca in xmp, marca
    assert raiz["/OutputIntents"]
    assert lector.metadata and carta.folio in str(lector.metadata.title)


def test_al_rotar_la_llave_lo_ya_firmado_sigue_valiendo(carta: ConstanciaEstudios, plantel: Plantel) -> None:
    antes = LlaveDeFirma.objects.get()
    nueva = actions.rotar_llave(por=POR)
    otra = actions.emitir(expediente=en_ruta(plantel, 2), por=POR)
    for c in (carta, otra):
        assert derechos_verificados(bytes(c.sobre))[7].decode() == c.codigo
    juego = Client().get("/.well-known/jwks.json").json()
    assert {k["kid"] for k in juego["keys"]} == {antes.kid, nueva.kid}
    assert juego["escuelas"]["ITAT"] == plantel.nombre


def test_una_llave_robada_deja_de_valer_y_se_publica(carta: ConstanciaEstudios) -> None:
    mala = LlaveDeFirma.objects.get()
    buena = actions.desconocer_llave(kid=mala.kid, por=POR)
    assert [k["kid"] for k in Client().get("/.well-known/jwks.json").json()["keys"]] == [buena.kid]
    with pytest.raises((cwt.VerifyError, ValueError)):
        derechos_verificados(bytes(carta.sobre))
    lista = derechos_verificados(Client().get("/verificar/revocadas.cwt").content)
    assert lista[-65539] == [bytes.fromhex(mala.kid)]
    assert actions.desconocer_llave(kid=mala.kid, por=POR) == buena


def test_la_lista_de_revocadas_va_firmada_y_no_abre_ninguna(carta: ConstanciaEstudios, plantel: Plantel) -> None:
    otra = actions.emitir(expediente=en_ruta(plantel, 2), por=POR)
    actions.revocar(constancia=carta, motivo="Se dio de baja.", por=POR)
    respuesta = Client().get("/verificar/revocadas.cwt")
    assert derechos_verificados(respuesta.content)[REVOCADAS] == [en_lista(carta.codigo)]
    for c in (carta, otra):
        assert c.codigo.encode() not in respuesta.content
    assert len(respuesta.content) < 200


def test_sin_cartas_no_hay_lista_ni_llaves(plantel: Plantel) -> None:
    assert Client().get("/verificar/revocadas.cwt").content == b""
    assert Client().get("/.well-known/jwks.json").json()["keys"] == []
    assert not LlaveDeFirma.objects.exists()


def test_la_consola_dice_como_estan_las_llaves(carta: ConstanciaEstudios) -> None:
    kid, dice = LlaveDeFirma.objects.get().kid, StringIO()
    call_command("llave_de_firma", "--rotar", stdout=dice)
    assert f"{kid}  " in dice.getvalue() and "rotacion" in dice.getvalue() and "en uso" in dice.getvalue()
    call_command("llave_de_firma", "--desconocer", kid, stdout=dice)
    assert LlaveDeFirma.objects.get(kid=kid).baja == "comprometida"
    with pytest.raises(CommandError):
        call_command("llave_de_firma", "--desconocer", "nada")
