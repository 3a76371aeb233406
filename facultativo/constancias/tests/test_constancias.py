"""The letter: issued once, with what the clinic asks; revoked when it must be; each student's own."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from facultativo.constancias import actions
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.states import TipoCarta
from facultativo.constancias.tests.mundo import con_emisor, en_ruta, texto
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.tests.mundo import con_curp
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Periodo, Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db


@pytest.fixture
def caso(plantel: Plantel) -> Expediente:
    """A student of route 84-VI at a plantel that has said who signs."""
    con_emisor(plantel)
    return en_ruta(plantel)


def test_se_emite_con_lo_que_pide_la_clinica_y_una_sola_vez(caso: Expediente) -> None:
    Periodo.objects.filter(plantel=caso.plantel).update(vacaciones_inicio="2026-11-02", vacaciones_fin="2026-11-06")
    c = actions.emitir(expediente=caso, por=POR)
    assert actions.emitir(expediente=caso, por=POR) == c
    dice = texto(actions.pdf(c))
    for dato in (
        caso.plantel.nombre,
        "Departamento de Servicios Escolares",
        "Ximena Prueba Ficticia",
        caso.alumno.curp,
        caso.alumno.numero_de_control,
        "Ingeniería Informática, semestre 5",
        "24 de agosto de 2026 al 18 de diciembre de 2026",
        "vacaciones del 2 de noviembre de 2026 al 6 de noviembre de 2026",
        "para trámite ante el IMSS",
        "artículo 84, fracción VI",
        "Rosa Xicohténcatl",
        "Jefa de Servicios Escolares",
        "Tlaxcala, a ",
        c.folio,
        c.codigo,
        "||1.0|imss|",
        "/verificar/",
    ):
        assert str(dato) in dice, dato


def test_el_folio_lleva_el_anio_y_no_se_repite(caso: Expediente) -> None:
    anio = timezone.localdate().year
    assert actions.emitir(expediente=caso, por=POR).folio == f"ITAT-C-{anio}-00001"
    simple = actions.emitir(expediente=caso, por=POR, tipo=TipoCarta.INSCRIPCION)
    assert simple.folio == f"ITAT-C-{anio}-00002"
    dice = texto(actions.pdf(simple))
    assert "para los fines que le convengan" in dice and "Seguro Social" not in dice


def test_revocada_se_puede_emitir_otra(caso: Expediente) -> None:
    c = actions.emitir(expediente=caso, por=POR)
    with pytest.raises(actions.NoSePuedeEmitir):
        actions.revocar(constancia=c, motivo=" ", por=POR)
    actions.revocar(constancia=c, motivo="Se dio de baja.", por=POR)
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


def test_un_clic_la_emite_y_se_encuentra_por_nombre_control_y_folio(
    caso: Expediente, entra_como: Callable[[Rol], Client]
) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    respuesta = escolares.post(f"/constancia/expediente/{caso.pk}/")
    c = ConstanciaEstudios.objects.get()
    assert respuesta.headers["Location"] == f"/constancia/{c.pk}/"
    assert escolares.get(f"/constancia/{c.pk}/pdf/").content.startswith(b"%PDF")
    for q in ("ximena", caso.alumno.numero_de_control, str(caso.alumno.curp), c.folio[-5:]):
        assert c.folio in escolares.post("/constancia/", {"q": q}).content.decode(), q
    assert c.folio not in escolares.post("/constancia/", {"q": "nadie"}).content.decode()
    assert c.folio not in escolares.post("/constancia/", {"tipo": "manifestacion"}).content.decode()


def test_revocar_pide_el_motivo_y_la_pagina_lo_dice(caso: Expediente, entra_como: Callable[[Rol], Client]) -> None:
    escolares, c = entra_como(Rol.ESCOLARES), actions.emitir(expediente=caso, por=POR)
    sin_motivo = escolares.post(f"/constancia/{c.pk}/revocar/", {"motivo": ""})
    assert (sin_motivo.status_code, "Escribe por qué se revoca." in sin_motivo.content.decode()) == (422, True)
    escolares.post(f"/constancia/{c.pk}/revocar/", {"motivo": "Se dio de baja."})
    assert "Se dio de baja." in escolares.get(f"/constancia/{c.pk}/").content.decode()


def test_el_alumno_descarga_las_suyas_que_cuentan_y_ninguna_mas(caso: Expediente, plantel: Plantel) -> None:
    c, ajena = (actions.emitir(expediente=e, por=POR) for e in (caso, en_ruta(plantel, 2)))
    alumna = Client()
    alumna.force_login(caso.alumno.usuario)
    assert c.folio in alumna.get("/mi/constancia/").content.decode()
    assert alumna.get(f"/mi/constancia/{c.pk}/pdf/").content == actions.pdf(c)
    assert alumna.get(f"/mi/constancia/{ajena.pk}/pdf/").status_code == 404
    assert alumna.get(f"/constancia/{c.pk}/pdf/").status_code == 403
    assert "Comprobante de pago reciente" in alumna.get("/mi/constancia/clinica/").content.decode()
    actions.revocar(constancia=c, motivo="Se dio de baja.", por=POR)
    assert alumna.get(f"/mi/constancia/{c.pk}/pdf/").status_code == 404
