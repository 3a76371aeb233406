"""Nothing is written that the log does not know: with the log broken, an action saves nothing at all.

The demo's walk is repeated with one student of each story. The first times each action is called, the log refuses its
entry: the action must fail, every table must be as it was, and then the same call must succeed.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

import pytest
from django.apps import apps
from django.db.models.signals import pre_save
from django.utils import timezone

from demo.camino import Camino
from demo.escuela import abrir_escuela
from demo.historias import Historia, Meta, Situacion
from demo.personas import inventar
from demo.recorrido import recorrer
from facultativo.bitacora.models import Cadena

pytestmark = [pytest.mark.django_db, pytest.mark.lento]

P = ParamSpec("P")
R = TypeVar("R")

# Does not log, on purpose: a page of a draft (its docstring says why).
_SIN_ASIENTO = {"facultativo.encuesta.actions.borrador.guardar"}
_VECES = 2
# One goes by the route of the parents' clinic, so that a letter is issued.
_SITUACION = {Meta.DICTAMEN: Situacion.PADRES_IMSS}


class BitacoraRota(Exception):
    """The chain of the log does not move on: what was entered goes back with the rest."""


def _rechaza(**_: Any) -> None:
    raise BitacoraRota


@contextmanager
def _bitacora_rota() -> Iterator[None]:
    pre_save.connect(_rechaza, sender=Cadena)
    try:
        yield
    finally:
        pre_save.disconnect(_rechaza, sender=Cadena)


def _todo() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of ours, and the queue of the worker."""
    modelos = [m for m in apps.get_models() if m.__module__.startswith(("facultativo.", "django_q."))]
    return {m._meta.label: sorted(m._base_manager.values_list(), key=repr) for m in modelos}


class CaminoRoto(Camino):
    """The walk, with the log broken under the first calls of every action."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.probadas: Counter[str] = Counter()

    def hacer(self, accion: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        nombre = f"{accion.__module__}.{accion.__qualname__}"
        if nombre not in _SIN_ASIENTO and self.probadas[nombre] < _VECES:
            self.probadas[nombre] += 1
            antes = _todo()
            with _bitacora_rota(), pytest.raises(BitacoraRota):
                accion(*args, **kwargs)
            assert _todo() == antes, f"{nombre} saved something without its entry in the log"
        return super().hacer(accion, *args, **kwargs)


def test_an_action_whose_entry_is_refused_saves_nothing(caplog: pytest.LogCaptureFixture) -> None:
    hoy = timezone.localdate()
    plantel = abrir_escuela(hoy)
    estudiantes = inventar(len(Meta), hoy)
    historias = [
        Historia(e, _SITUACION.get(m, Situacion.SIN_COBERTURA), m) for e, m in zip(estudiantes, Meta, strict=True)
    ]
    camino = CaminoRoto(plantel, historias)
    recorrer(camino)
    assert len(camino.probadas) >= 18
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == []
