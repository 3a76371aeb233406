"""Any lotes and any answers, in any order: rows in are rows out, and nobody is sent twice or lost.

The world is a few students; hypothesis arms, sends, undoes, rejects, splits, answers (in full, in part, twice, with any
code), corrects and retries, and after each step the books must balance.
"""

import random
from collections import Counter
from contextlib import suppress
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Tramite
from facultativo.movimientos import actions
from facultativo.movimientos.actions.anunciar import tramite_de
from facultativo.movimientos.actions.resultar import resultar
from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote
from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.conciliacion import Esperado, conciliar
from facultativo.movimientos.rules.respuesta.bloque import Bloque, Conteo, MovimientoLeido
from facultativo.movimientos.states import (
    LOTES_ABIERTOS,
    RESPONDIDOS,
    EstadoLote,
    TipoMovimiento,
)
from facultativo.movimientos.tasks import ponerse_al_dia
from facultativo.movimientos.tests.mundo import armado, con_derecho, hoy, registro_de
from tests.mundo import POR, un_plantel

ALUMNOS = 6
_AZAR = st.randoms(use_true_random=False)


class Escritorio(RuleBasedStateMachine):
    """A desk that presses every button."""

    @initialize()
    def abrir(self) -> None:
        self.ejemplo = transaction.atomic()
        self.ejemplo.__enter__()
        self.plantel = un_plantel("maquina")
        for numero in range(1, ALUMNOS + 1):
            con_derecho(self.plantel, numero)
        ponerse_al_dia()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.ejemplo.__exit__(None, None, None)

    def _uno(self, azar: random.Random, *estados: str) -> Lote | None:
        lotes = list(Lote.objects.filter(estado__in=estados))
        return azar.choice(lotes) if lotes else None

    @rule()
    def armar(self) -> None:
        with suppress(actions.LoteImposible):
            armado(self.plantel)

    @rule(azar=_AZAR)
    def armar_algunos(self, azar: random.Random) -> None:
        pks = [m.pk for m in Movimiento.objects.all() if azar.random() < 0.5]
        registro = registro_de(self.plantel)
        with suppress(actions.LoteImposible):
            actions.armar_lote(registro=registro, tipo=TipoMovimiento.ALTA, fecha=hoy(), solo=pks, por=POR)

    @rule(azar=_AZAR, dos_veces=st.booleans())
    def enviar(self, azar: random.Random, dos_veces: bool) -> None:
        if lote := self._uno(azar, EstadoLote.ARMADO, EstadoLote.DESCARGADO):
            for _ in range(1 + dos_veces):
                actions.descargar(lote=lote, por=POR)
                actions.marcar_enviado(lote=lote, por=POR)

    @rule(azar=_AZAR)
    def deshacer(self, azar: random.Random) -> None:
        if lote := self._uno(azar, *EstadoLote):
            try:
                actions.deshacer(lote=lote, por=POR)
            except ValidationError:
                assert lote.estado not in (EstadoLote.ARMADO, EstadoLote.DESCARGADO)

    @rule(azar=_AZAR)
    def rechazar_y_dividir(self, azar: random.Random) -> None:
        if lote := self._uno(azar, EstadoLote.ENVIADO):
            actions.rechazar_entero(lote=lote, por=POR)
        if rechazado := self._uno(azar, EstadoLote.RECHAZADO):
            with suppress(actions.LoteImposible):
                actions.dividir(lote=rechazado, por=POR)

    @rule(azar=_AZAR, dos_veces=st.booleans())
    def responder(self, azar: random.Random, dos_veces: bool) -> None:
        lote = self._uno(azar, EstadoLote.ENVIADO, EstadoLote.RESPONDIDO)
        if lote is None:
            return
        renglones = list(lote.renglones.all())
        bloque = _respuesta(azar, renglones)
        esperados = [Esperado(r.pk, r.nss) for r in renglones]
        resultados = conciliar(esperados, bloque, TipoMovimiento.ALTA).resultados
        assert [r.clave for r in resultados] == [r.pk for r in renglones]
        resultar(lote=Lote.objects.get(pk=lote.pk), resultados=resultados, por=POR)
        antes = _libros()
        if dos_veces and Lote.objects.get(pk=lote.pk).estado == EstadoLote.RESPONDIDO:
            resultar(lote=Lote.objects.get(pk=lote.pk), resultados=resultados, por=POR)
            assert _libros() == antes

    @rule(azar=_AZAR)
    def corregir(self, azar: random.Random) -> None:
        movimiento = azar.choice(list(Movimiento.objects.all()))
        accion = azar.choice([actions.reintentar, actions.reintentar, actions.anotar_codigo])
        datos: dict[str, Any] = {"codigo": azar.choice(list(codigos_imss()))} if accion is actions.anotar_codigo else {}
        try:
            accion(movimiento=movimiento, por=POR, **datos)
        except ValidationError:
            assert movimiento.estado not in ("rechazado", "por_aclarar")

    @rule()
    @precondition(lambda self: Movimiento.objects.filter(anunciado=False).exists())
    def latir(self) -> None:
        ponerse_al_dia()
        for movimiento in Movimiento.objects.select_related("expediente"):
            assert movimiento.expediente.tramite == tramite_de(movimiento)

    @invariant()
    def cuadran_los_libros(self) -> None:
        if not hasattr(self, "plantel"):
            return
        assert Movimiento.objects.count() == ALUMNOS
        abiertos = Counter(RenglonDeLote.objects.filter(abierto=True).values_list("movimiento", flat=True))
        assert max(abiertos.values(), default=0) <= 1
        for movimiento in Movimiento.objects.all():
            en_camino = movimiento.estado in ("en_lote", "enviado", "sin_respuesta")
            assert bool(abiertos[movimiento.pk]) == en_camino
        for lote in Lote.objects.all():
            assert lote.total == lote.renglones.count()
            assert lote.renglones.filter(abierto=True).exists() <= (lote.estado in LOTES_ABIERTOS)
            if lote.estado == EstadoLote.CERRADO:
                assert set(lote.renglones.values_list("resultado", flat=True)) <= RESPONDIDOS | {"sin_respuesta"}
        operados = RenglonDeLote.objects.filter(resultado="aceptado").values_list("movimiento", flat=True)
        assert len(operados) == len(set(operados)), "IMSS was asked twice for what it had done"
        assert Expediente.objects.filter(tramite=Tramite.ACEPTADO).count() <= ALUMNOS


def _respuesta(azar: random.Random, renglones: list[RenglonDeLote]) -> Bloque:
    """Each row operated, rejected with some code, rejected without being named, or not mentioned at all."""
    leidos, callados = [], 0
    for renglon in renglones:
        suerte = azar.choice(["operado", "operado", "codigo", "callado", "ausente"])
        callados += suerte == "callado"
        if suerte in ("operado", "codigo"):
            codigo = azar.choice([*codigos_imss(), "999"]) if suerte == "codigo" else ""
            leidos.append(MovimientoLeido(TipoMovimiento.ALTA, renglon.nss, "", "", "", "", not codigo, codigo))
    rechazados = callados + sum(not m.operado for m in leidos)
    return Bloque(rechazados=Conteo(reingresos=rechazados, total=rechazados), movimientos=tuple(leidos))


def _libros() -> tuple[object, ...]:
    return (
        sorted(Movimiento.objects.values_list("pk", "estado", "codigo_imss", "forzado")),
        sorted(RenglonDeLote.objects.values_list("pk", "resultado", "codigo_imss", "abierto")),
        sorted(Lote.objects.values_list("pk", "estado")),
    )


@pytest.mark.lento
@pytest.mark.django_db
def test_los_libros_cuadran_pase_lo_que_pase() -> None:
    run_state_machine_as_test(
        Escritorio,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
