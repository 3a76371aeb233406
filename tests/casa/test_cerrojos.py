"""One order for everybody who writes about a case: the case first, then what it holds, the log at the end.

Two transactions that take the same locks in two orders wait for each other until PostgreSQL kills one of them.
"""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from facultativo.adscripcion.actions import aceptar, recibir_carnet
from facultativo.alumnos.actions import aplicacion, confirmar
from facultativo.alumnos.models import Alumno
from facultativo.alumnos.tests.archivos import en_csv, fila
from facultativo.alumnos.tests.test_padron import aplicado, comparado
from facultativo.bitacora.actions import asentar
from facultativo.dictamen.actions import inconformarse, pedir_evidencia, reconsiderar, resolver
from facultativo.dictamen.actions.reabrir import _reverificar
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import Sentido
from facultativo.dictamen.tests.mundo import con_constancia, con_curp, propuesto
from facultativo.documentos.actions import corregir
from facultativo.encuesta.actions import enviar
from facultativo.encuesta.tests.mundo import llenar
from facultativo.expediente.actions import abrir
from facultativo.expediente.models import Expediente
from facultativo.movimientos.actions import anunciar, preparar
from facultativo.movimientos.states import TipoMovimiento
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.lento,
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite tiene un solo cerrojo"),
]
Accion = Callable[[], object]


def _resuelto(caso: Expediente) -> Dictamen:
    return resolver(dictamen=propuesto(caso), resolucion=Sentido.ALTA, motivo="Así se decide en la prueba.", por=POR)


def _por_resolver(caso: Expediente) -> Accion:
    d = propuesto(caso)
    return lambda: resolver(dictamen=d, resolucion=Sentido.ALTA, motivo="Así se decide en la prueba.", por=POR)


def _por_pedir(caso: Expediente) -> Accion:
    d = propuesto(caso)
    return lambda: pedir_evidencia(dictamen=d, pide="Tu acta de nacimiento.", por=POR)


def _por_objetar(caso: Expediente) -> Accion:
    d = _resuelto(caso)
    return lambda: inconformarse(dictamen=d, dice="No es así.", por=POR)


def _por_reconsiderar(caso: Expediente) -> Accion:
    d = _resuelto(caso)
    return lambda: reconsiderar(dictamen=d, por=POR)


def _por_reverificar(caso: Expediente) -> Accion:
    d = _resuelto(caso)
    return lambda: _reverificar(dictamen=d, por=POR)


def _por_corregir(caso: Expediente) -> Accion:
    papel = con_constancia(caso, con_derecho=False)
    return lambda: corregir(documento=papel, campo="nss", dice="No es mi NSS", por=POR)


def _por_anunciar(caso: Expediente) -> Accion:
    movimiento = preparar(expediente=caso, tipo=TipoMovimiento.ALTA, por=POR)
    return lambda: anunciar(movimientos=[movimiento.pk], por=POR)


def _por_aceptar(caso: Expediente) -> Accion:
    carnet = recibir_carnet(expediente=caso, datos=b"una foto", por=POR)
    return lambda: aceptar(carnet=carnet, por=POR)


_CASOS = [
    _por_resolver,
    _por_pedir,
    _por_objetar,
    _por_reconsiderar,
    _por_reverificar,
    _por_corregir,
    _por_anunciar,
    _por_aceptar,
]


def _de_lo_demas(caso: Expediente) -> None:
    """What a second writer of the case goes on to lock."""
    list(Dictamen.objects.select_for_update().filter(expediente=caso))
    asentar(evento="prueba.segunda", por=POR, plantel=caso.plantel_id, expediente=caso.pk)


@pytest.mark.parametrize("preparar_accion", _CASOS)
def test_dos_que_escriben_del_mismo_caso_se_esperan_y_terminan(
    plantel: Plantel, preparar_accion: Callable[[Expediente], Accion]
) -> None:
    caso = con_curp(plantel)
    accion, fallos = preparar_accion(caso), []

    def correr() -> None:
        try:
            accion()
        except Exception as e:
            fallos.append(e)
        finally:
            connections.close_all()

    hilo = threading.Thread(target=correr)
    with transaction.atomic():
        Expediente.objects.select_for_update().get(pk=caso.pk)
        hilo.start()
        _esperar_a_que_espere()
        _de_lo_demas(caso)
    hilo.join()
    assert fallos == []


def _esperar_a_que_espere() -> None:
    """Until the other transaction stands before a lock."""
    limite = timezone.now() + timedelta(seconds=10)
    with connection.cursor() as cursor:
        while timezone.now() < limite:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
    raise AssertionError("nobody waited")


def test_un_padron_que_se_escribe_y_una_encuesta_que_se_envia_se_esperan_y_terminan(plantel: Plantel) -> None:
    datos = en_csv([fila(1), fila(2)])
    aplicado(plantel, datos)
    caso = abrir(alumno=Alumno.objects.get(numero_de_control="21660001"), por=POR)
    borrador, fallos = llenar(caso, nss="73220500013"), []
    siguiente = comparado(plantel, en_csv([fila(1, semestre="8"), fila(2, correo_electronico="otro@itat.example")]))
    confirmar(padron=siguiente, completo=True, por=POR)

    def correr() -> None:
        try:
            enviar(expediente=caso, clave=borrador.clave, protesta=True, por=POR)
        except Exception as e:
            fallos.append(e)
        finally:
            connections.close_all()

    hilo = threading.Thread(target=correr)
    with transaction.atomic():
        renglones = list(siguiente.renglones.por_aplicar())
        aplicacion._bloquear(plantel, renglones)
        hilo.start()
        _esperar_a_que_espere()
        aplicacion._escribir(plantel, renglones, POR)
    hilo.join()
    assert fallos == []
    caso.alumno.refresh_from_db()
    assert (caso.alumno.semestre, caso.alumno.nss) == (8, "73220500013")
