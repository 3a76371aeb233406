"""Several registros patronales, and configurations that change while lotes come and go."""

from datetime import timedelta

import pytest

from facultativo.alumnos.models import Alumno
from facultativo.movimientos import actions
from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote
from facultativo.movimientos.queries.registro import necesita_piloto
from facultativo.movimientos.queries.renglon import renglon_de
from facultativo.movimientos.rules.eleccion import Opcion, elegir
from facultativo.movimientos.rules.motivo import motivo_de
from facultativo.movimientos.states import EstadoMovimiento, MotivoBaja, TipoMovimiento
from facultativo.movimientos.tasks import ponerse_al_dia
from facultativo.movimientos.tests.mundo import armado, con_derecho, hoy, listos, registro_de, sin_piloto
from facultativo.plantel.actions import cerrar_registro_patronal, configurar_lote, dar_registro_patronal
from facultativo.plantel.models import Carrera, Plantel, RegistroPatronal
from tests.mundo import POR

OTRO = "Y6512345320"


@pytest.mark.parametrize(
    ("opciones", "carrera", "elegido"),
    [
        ([], 1, None),
        ([Opcion(7, ())], 1, 7),
        ([Opcion(7, ())], None, 7),
        ([Opcion(7, ()), Opcion(8, (1, 2))], 1, 8),
        ([Opcion(7, ()), Opcion(8, (1, 2))], 3, 7),
        ([Opcion(7, ()), Opcion(8, (1, 2))], None, 7),
        ([Opcion(7, ()), Opcion(8, ())], 1, None),
        ([Opcion(7, (1,)), Opcion(8, (1,))], 1, None),
        ([Opcion(7, (1,)), Opcion(8, (2,))], 3, None),
    ],
)
def test_la_carrera_dice_por_que_registro_va(opciones: list[Opcion], carrera: int | None, elegido: int | None) -> None:
    assert elegir(opciones, carrera) == elegido


@pytest.mark.parametrize(
    ("situacion", "inscrito", "motivo"),
    [
        ("egresado", False, MotivoBaja.EGRESO),
        ("egresado", True, MotivoBaja.EGRESO),
        ("baja_temporal", False, MotivoBaja.BAJA_TEMPORAL),
        ("baja_definitiva", True, MotivoBaja.BAJA_DEFINITIVA),
        ("vigente", False, MotivoBaja.NO_REINSCRITO),
        ("vigente", True, MotivoBaja.OTRA_COBERTURA),
    ],
)
def test_lo_que_sabe_la_escuela_da_el_motivo_de_la_baja(situacion: str, inscrito: bool, motivo: MotivoBaja) -> None:
    assert motivo_de(situacion, inscrito=inscrito) is motivo


@pytest.fixture
def otro(plantel: Plantel) -> RegistroPatronal:
    """A second registro, for one carrera."""
    carrera = Carrera.objects.get(plantel=plantel, clave="IINF")
    return dar_registro_patronal(
        plantel=plantel, numero=OTRO, patron="POSGRADO", guia="19400", desde=hoy(), carreras=[carrera], por=POR
    )


@pytest.mark.django_db
def test_cada_quien_va_por_el_registro_de_su_carrera(plantel: Plantel, otro: RegistroPatronal) -> None:
    de_general, de_otra = con_derecho(plantel, 1), con_derecho(plantel, 2)
    Alumno.objects.filter(pk=de_otra.alumno_id).update(carrera=Carrera.objects.get(plantel=plantel, clave="IINF"))
    ponerse_al_dia()
    registros = dict(Movimiento.objects.values_list("expediente", "registro__numero"))
    assert registros == {de_general.pk: "Y5412345323", de_otra.pk: OTRO}


@pytest.mark.django_db
def test_si_nada_decide_una_persona_elige_y_el_movimiento_queda_listo(plantel: Plantel) -> None:
    otro = dar_registro_patronal(plantel=plantel, numero=OTRO, patron="OTRO", guia="19400", desde=hoy(), por=POR)
    con_derecho(plantel, 1)
    ponerse_al_dia()
    movimiento = Movimiento.objects.get()
    assert (movimiento.estado, movimiento.hallazgos[0].codigo) == ("borrador", "lote-registro-por-elegir")
    actions.elegir_registro(movimiento=movimiento, registro=otro, por=POR)
    movimiento.refresh_from_db()
    assert (movimiento.estado, movimiento.registro) == (EstadoMovimiento.LISTO, otro)


@pytest.mark.django_db
def test_no_se_elige_el_registro_de_otra_escuela_ni_uno_cerrado(plantel: Plantel, otro_plantel: Plantel) -> None:
    (caso,) = listos(plantel, 1)
    movimiento = Movimiento.objects.get(expediente=caso)
    cerrado = dar_registro_patronal(
        plantel=plantel, numero=OTRO, patron="X", guia="19400", desde=hoy() - timedelta(9), por=POR
    )
    cerrar_registro_patronal(registro=cerrado, hasta=hoy() - timedelta(1), por=POR)
    for ajeno in (registro_de(otro_plantel), cerrado):
        with pytest.raises(actions.LoteImposible):
            actions.elegir_registro(movimiento=movimiento, registro=ajeno, por=POR)


@pytest.mark.django_db
def test_si_el_registro_se_cierra_lo_listo_pasa_al_que_siga_vigente(plantel: Plantel) -> None:
    (caso,) = listos(plantel, 1)
    viejo = registro_de(plantel)
    cerrar_registro_patronal(registro=viejo, hasta=hoy() - timedelta(1), por=POR)
    with pytest.raises(actions.LoteImposible):
        actions.armar_lote(registro=viejo, tipo=TipoMovimiento.ALTA, fecha=hoy(), por=POR)
    ponerse_al_dia()
    movimiento = Movimiento.objects.get(expediente=caso)
    assert (movimiento.estado, movimiento.registro) == (EstadoMovimiento.BORRADOR, None)
    nuevo = dar_registro_patronal(plantel=plantel, numero=OTRO, patron="OTRO", guia="19400", desde=hoy(), por=POR)
    ponerse_al_dia()
    movimiento.refresh_from_db()
    assert (movimiento.estado, movimiento.registro) == (EstadoMovimiento.LISTO, nuevo)


@pytest.mark.django_db
def test_un_lote_se_escribe_como_se_configuro_ese_dia_y_lo_recuerda(plantel: Plantel) -> None:
    sin_piloto(plantel)
    listos(plantel, 2)
    configurar_lote(registro=registro_de(plantel), desde=hoy(), guia="01400", umf="031", sbc="400.00", por=POR)
    configurar_lote(registro=registro_de(plantel), desde=hoy() + timedelta(1), guia="01400", umf="099", por=POR)
    lote = armado(plantel)
    assert lote.configuracion.umf == "031"
    assert {(r.datos["umf"], r.datos["sbc"]) for r in RenglonDeLote.objects.filter(lote=lote)} == {("031", "400.00")}


@pytest.mark.django_db
def test_cambiar_el_formato_pide_otro_piloto_y_cambiar_el_salario_no(plantel: Plantel) -> None:
    sin_piloto(plantel)
    registro = registro_de(plantel)
    configurar_lote(registro=registro, desde=hoy(), guia="01400", sbc="400.00", por=POR)
    assert not necesita_piloto(registro)
    configurar_lote(registro=registro, desde=hoy(), guia="01400", enie="Ñ", por=POR)
    assert necesita_piloto(registro)
    listos(plantel, 3)
    assert armado(plantel).total == 1
    assert Lote.objects.latest("pk").piloto


@pytest.mark.django_db
def test_la_causa_de_la_baja_es_la_de_su_motivo(plantel: Plantel) -> None:
    (caso,) = listos(plantel, 1)
    registro = registro_de(plantel)
    propia = configurar_lote(registro=registro, desde=hoy(), guia="01400", causas={"egreso": "1"}, por=POR)
    movimiento = Movimiento.objects.select_related("expediente__alumno").get(expediente=caso)
    movimiento.tipo = TipoMovimiento.BAJA
    assert renglon_de(movimiento, hoy(), propia).causa == "2"
    movimiento.expediente.alumno.situacion_academica = "egresado"
    assert renglon_de(movimiento, hoy(), propia).causa == "1"
