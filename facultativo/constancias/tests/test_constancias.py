"""The letter: issued once, verified by anybody, revoked when it must be."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from facultativo.constancias import actions
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.queries import por_emitir
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.actions import resolver
from facultativo.dictamen.states import Sentido
from facultativo.dictamen.tests.mundo import con_curp, propuesto
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Carrera, Plantel
from tests.mundo import POR, un_expediente

pytestmark = pytest.mark.django_db
HIJA = {"cobertura_padres": "IMSS", "padres_vigentes": "si"}


@pytest.fixture
def caso(plantel: Plantel) -> Expediente:
    """A student of route 84-VI at a plantel that has said who signs."""
    actions.guardar_emisor(
        plantel=plantel, nombre="Rosa Xicohténcatl", puesto="Jefa de Servicios Escolares", lugar="Tlaxcala", por=POR
    )
    carrera = Carrera.objects.filter(plantel=plantel).first()
    expediente = un_expediente(plantel, carrera=carrera, semestre=5, curp="PEFX050115MTLRCXA2")
    resolver(dictamen=propuesto(expediente, **HIJA), resolucion=Sentido.NO_PROCEDE, por=POR)
    return expediente


def texto(datos: bytes) -> str:
    return " ".join(" ".join(p.extract_text() for p in PdfReader(BytesIO(datos)).pages).split())


def test_se_emite_con_lo_que_pide_la_clinica_y_una_sola_vez(caso: Expediente) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    assert actions.emitir(expediente=caso, por=POR) == c
    dice = texto(actions.pdf(c))
    for dato in (
        "Ximena Prueba Ficticia",
        "PEFX050115MTLRCXA2",
        "24 de agosto de 2026",
        "18 de diciembre de 2026",
        "artículo 84, fracción VI",
        "Rosa Xicohténcatl",
        c.folio,
        c.codigo,
    ):
        assert dato in dice, dato


def test_la_firma_se_comprueba_sin_preguntar_y_un_cambio_la_rompe(caso: Expediente) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    sobre = actions.verificar_sobre(c.sobre)
    assert sobre is not None
    assert (sobre.folio, sobre.codigo, sobre.inicio) == (c.folio, c.codigo, "2026-08-24")
    cuerpo, _, firma = c.sobre.partition(".")
    for roto in (f"{cuerpo[:-2]}AA.{firma}", f"{cuerpo}.{firma[:-2]}AA", cuerpo, "", "á.é", "a.b"):
        assert actions.verificar_sobre(roto) is None
    assert "Ximena" not in cuerpo


def test_cualquiera_la_verifica_sin_conocer_a_la_persona(caso: Expediente, client: Client) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    respuesta = client.post("/verificar/", {"codigo": f"{c.codigo[:4].lower()} {c.codigo[4:]}"}, follow=True)
    pagina = respuesta.content.decode()
    assert "es auténtica" in pagina
    assert "X… P… F…" in pagina
    for oculto in ("Ximena", "PEFX050115", caso.alumno.numero_de_control):
        assert oculto not in pagina
    assert client.get("/verificar/AAAABBBBCCCC/").status_code == 404
    assert client.post("/verificar/", {"codigo": "--"}).status_code == 422
    assert "BEGIN PUBLIC KEY" in client.get("/verificar/llave/").content.decode()


def test_revocada_lo_dice_y_se_puede_emitir_otra(caso: Expediente, client: Client) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    with pytest.raises(actions.NoSePuedeEmitir):
        actions.revocar(constancia=c, motivo=" ", por=POR)
    actions.revocar(constancia=c, motivo="Se dio de baja.", por=POR)
    assert "fue revocada" in client.get(f"/verificar/{c.codigo}/").content.decode()
    otra = actions.emitir(expediente=caso, por=POR)
    assert (otra.numero, ConstanciaEstudios.objects.validas().count()) == (2, 1)


def test_sin_quien_firme_no_se_emite_y_se_dice_que_falta(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    expediente = con_curp(plantel)
    with pytest.raises(actions.NoSePuedeEmitir, match="la carrera del alumno, el nombre y el puesto"):
        actions.emitir(expediente=expediente, por=POR)
    pagina = entra_como(Rol.ESCOLARES).get(f"/constancia/expediente/{expediente.pk}/").content.decode()
    assert "El nombre y el puesto de quien la firma" in pagina


def test_quien_no_esta_inscrito_no_la_recibe(caso: Expediente) -> None:
    type(caso.alumno).objects.filter(pk=caso.alumno_id).update(inscrito=False)
    with pytest.raises(actions.NoSePuedeEmitir, match="No está inscrito"):
        actions.emitir(expediente=caso, por=POR)


def test_un_clic_para_todas_y_cada_quien_descarga_la_suya(
    caso: Expediente, entra_como: Callable[[Rol], Client], otro_plantel: Plantel
) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    assert [e.pk for e in por_emitir(caso.plantel)] == [caso.pk]
    assert "Un alumno espera la suya" in escolares.get("/constancia/").content.decode()
    escolares.post("/constancia/emitir/")
    c = ConstanciaEstudios.objects.get()
    assert not por_emitir(caso.plantel).exists()
    assert escolares.get(f"/constancia/{c.pk}/pdf/")["Content-Type"] == "application/pdf"
    alumna = Client()
    alumna.force_login(caso.alumno.usuario)
    assert c.folio in alumna.get("/mi/constancia/").content.decode()
    assert alumna.get("/mi/constancia/pdf/").content.startswith(b"%PDF")
    assert alumna.get(f"/constancia/{c.pk}/pdf/").status_code == 403


def test_el_folio_lleva_el_anio(caso: Expediente) -> None:
    assert actions.emitir(expediente=caso, por=POR).folio == f"ITAT-C-{timezone.localdate().year}-00001"
