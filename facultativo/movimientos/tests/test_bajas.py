"""From two padrones to a baja: proposed, told with a date, heard, and never sent without a person."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from facultativo.alumnos.models import Alumno
from facultativo.alumnos.tests.archivos import en_csv, fila
from facultativo.alumnos.tests.test_padron import aplicado
from facultativo.bitacora.models import Asiento
from facultativo.comun.actor import Actor, TipoActor
from facultativo.comun.calendario import habiles_entre
from facultativo.comun.nss import digito_nss
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.actions import abrir, atender_padrones, avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Etapa, Resolucion, Tramite
from facultativo.movimientos import actions
from facultativo.movimientos.models import Movimiento, PropuestaDeBaja
from facultativo.movimientos.states import EstadoMovimiento, EstadoPropuesta, MotivoBaja, TipoMovimiento
from facultativo.movimientos.tasks import ponerse_al_dia
from facultativo.movimientos.tests.mundo import armado, responder
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db
ALGUIEN = Actor(TipoActor.PERSONA, "7")
P = EstadoPropuesta


def _fila(n: int, **cambios: str) -> dict[str, str]:
    nss = f"73220500{n:02d}"
    return fila(n, nss=nss + digito_nss(nss), **cambios)


def con_alta(plantel: Plantel, cuantos: int) -> list[Expediente]:
    """Students of a padrón whose alta IMSS has accepted."""
    cargar(plantel, [_fila(n) for n in range(cuantos)])
    casos = []
    for alumno in Alumno.objects.order_by("numero_de_control"):
        caso = abrir(alumno=alumno, por=POR)
        contestar_y_enviar(caso)
        casos.append(avanzar(expediente=caso, por=POR, dictamen=Resolucion.ALTA, tramite=Tramite.ACEPTADO))
    return casos


def cargar(plantel: Plantel, filas: list[dict[str, str]]) -> None:
    """The next padrón, applied and told, and a heartbeat."""
    aplicado(plantel, en_csv(filas))
    atender_padrones(por=POR)
    ponerse_al_dia()


def pasar_el_plazo() -> None:
    """The days to object go by."""
    PropuestaDeBaja.objects.filter(estado=P.AVISADA).update(limite=timezone.localdate() - timedelta(days=1))
    ponerse_al_dia()


def propuesta_de(caso: Expediente) -> PropuestaDeBaja:
    return PropuestaDeBaja.objects.filter(expediente=caso).latest("pk")


def avisada(plantel: Plantel, caso: Expediente) -> PropuestaDeBaja:
    assert actions.avisar(plantel=plantel, propuestas=[propuesta_de(caso).pk], por=ALGUIEN) == 1
    return propuesta_de(caso)


def test_cada_modo_de_dejar_la_escuela_tiene_su_motivo(plantel: Plantel) -> None:
    casos = con_alta(plantel, 5)
    cargar(plantel, [
        _fila(0, estatus_alumno="EGR"), _fila(1, estatus_alumno="BT"), _fila(2, estatus_alumno="BD"), _fila(4),
    ])  # fmt: skip
    motivos = dict(PropuestaDeBaja.objects.values_list("expediente", "motivo"))
    esperados = (MotivoBaja.EGRESO, MotivoBaja.BAJA_TEMPORAL, MotivoBaja.BAJA_DEFINITIVA, MotivoBaja.NO_REINSCRITO)
    assert motivos == {c.pk: m for c, m in zip(casos, esperados, strict=False)}
    assert not Movimiento.objects.exists(), "nothing is asked of IMSS before the student is told"


def test_el_mismo_padron_dos_veces_propone_una_sola_vez(plantel: Plantel) -> None:
    con_alta(plantel, 3)
    for _ in range(2):
        cargar(plantel, [_fila(0), _fila(1)])
    assert PropuestaDeBaja.objects.count() == 1
    asientos = Asiento.objects.count()
    assert (ponerse_al_dia(), Asiento.objects.count()) == (0, asientos)


def test_quien_se_va_sin_haber_tenido_alta_no_tiene_baja(plantel: Plantel) -> None:
    casos = con_alta(plantel, 2)
    avanzar(expediente=casos[0], por=POR, tramite=Tramite.NINGUNO)
    cargar(plantel, [_fila(1)])
    assert not PropuestaDeBaja.objects.exists()
    assert not Movimiento.objects.exclude(estado=EstadoMovimiento.ANULADO).exists()


def test_del_aviso_al_imss_pasa_el_plazo_y_una_persona_arma_el_lote(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(0, estatus_alumno="EGR"), _fila(1)])
    aviso = avisada(plantel, caso)
    assert aviso.limite is not None
    assert habiles_entre(timezone.localdate(), aviso.limite) == plantel.dias_para_objetar == 5
    ponerse_al_dia()
    assert not Movimiento.objects.exists(), "the term is not over"
    pasar_el_plazo()
    baja = Movimiento.objects.get()
    assert (baja.tipo, baja.estado) == (TipoMovimiento.BAJA, EstadoMovimiento.LISTO)
    lote = armado(plantel, TipoMovimiento.BAJA)
    actions.descargar(lote=lote, por=ALGUIEN)
    responder(actions.marcar_enviado(lote=lote, por=ALGUIEN))
    for _ in range(3):
        ponerse_al_dia()
    caso.refresh_from_db()
    assert [p.estado for p in PropuestaDeBaja.objects.all()] == [P.OPERADA]
    assert (caso.tramite, caso.etapa) == (Tramite.NINGUNO, Etapa.SIN_INSCRIPCION)
    assert Movimiento.objects.count() == 1, "whoever left is not asked an alta again"


def test_una_objecion_detiene_la_baja_hasta_que_alguien_responde(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    actions.objetar(propuesta=avisada(plantel, caso), dice="Sí me inscribí: debo un pago.", por=POR)
    pasar_el_plazo()
    assert propuesta_de(caso).estado == P.OBJETADA and not Movimiento.objects.exists()
    actions.responder_objecion(propuesta=propuesta_de(caso), respuesta="El pago no llegó.", procede=False, por=ALGUIEN)
    seguida = propuesta_de(caso)
    assert seguida.estado == P.AVISADA and seguida.limite and seguida.limite > timezone.localdate()
    pasar_el_plazo()
    assert propuesta_de(caso).estado == P.EN_TRAMITE


def test_si_tiene_razon_la_baja_se_excluye_y_no_renace(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    actions.objetar(propuesta=avisada(plantel, caso), dice="Sí me inscribí.", por=POR)
    actions.responder_objecion(propuesta=propuesta_de(caso), respuesta="Tienes razón.", procede=True, por=ALGUIEN)
    cargar(plantel, [_fila(1)])
    pasar_el_plazo()
    assert PropuestaDeBaja.objects.get().estado == P.EXCLUIDA
    assert not Movimiento.objects.exists()


def test_excluir_pide_una_razon_y_se_puede_pensar_mejor(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    with pytest.raises(ValidationError, match="por qué"):
        actions.excluir(propuesta=propuesta_de(caso), nota=" ", por=ALGUIEN)
    actions.excluir(propuesta=propuesta_de(caso), nota="Sigue en residencia.", por=ALGUIEN)
    assert actions.avisar(plantel=plantel, propuestas=[propuesta_de(caso).pk], por=ALGUIEN) == 0
    actions.incluir(propuesta=propuesta_de(caso), por=ALGUIEN)
    assert propuesta_de(caso).estado == P.PROPUESTA


@pytest.mark.parametrize("hasta", ["propuesta", "avisada", "objetada", "en_tramite", "excluida"])
def test_quien_vuelve_en_el_siguiente_padron_la_cancela(plantel: Plantel, hasta: str) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    if hasta == "excluida":
        actions.excluir(propuesta=propuesta_de(caso), nota="Se revisa.", por=ALGUIEN)
    elif hasta != "propuesta":
        avisada(plantel, caso)
    if hasta == "objetada":
        actions.objetar(propuesta=propuesta_de(caso), dice="No es así.", por=POR)
    if hasta == "en_tramite":
        pasar_el_plazo()
    assert propuesta_de(caso).estado == hasta
    cargar(plantel, [_fila(0), _fila(1)])
    assert propuesta_de(caso).estado == P.CANCELADA
    assert not Movimiento.objects.exclude(estado=EstadoMovimiento.ANULADO).exists()
    caso.refresh_from_db()
    assert caso.tramite == Tramite.ACEPTADO, "the alta in force stays"
    cargar(plantel, [_fila(1)])
    assert propuesta_de(caso).estado == P.PROPUESTA, "leaving again proposes again"


def test_la_que_ya_esta_en_un_lote_no_se_cancela_por_su_cuenta(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    avisada(plantel, caso)
    pasar_el_plazo()
    armado(plantel, TipoMovimiento.BAJA)
    cargar(plantel, [_fila(0), _fila(1)])
    assert propuesta_de(caso).estado == P.EN_TRAMITE
    assert Movimiento.objects.get().estado == EstadoMovimiento.EN_LOTE


def test_la_que_una_persona_anula_queda_excluida(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    avisada(plantel, caso)
    pasar_el_plazo()
    actions.anular(movimiento=Movimiento.objects.get(), por=ALGUIEN)
    for _ in range(3):
        ponerse_al_dia()
    assert propuesta_de(caso).estado == P.EXCLUIDA
    assert Movimiento.objects.count() == 1


def test_lo_que_el_alumno_escribe_no_queda_legible_ni_va_a_la_bitacora(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    actions.objetar(propuesta=avisada(plantel, caso), dice="Estoy embarazada y sigo inscrita", por=POR)
    assert not Asiento.objects.filter(datos__icontains="embarazada").exists()


def test_objetar_tarde_o_sin_palabras_se_niega(plantel: Plantel) -> None:
    caso, _ = con_alta(plantel, 2)
    cargar(plantel, [_fila(1)])
    with pytest.raises(ValidationError, match="Escribe"):
        actions.objetar(propuesta=avisada(plantel, caso), dice=" ", por=POR)
    pasar_el_plazo()
    with pytest.raises(ValidationError, match="plazo"):
        actions.objetar(propuesta=propuesta_de(caso), dice="No.", por=POR)
