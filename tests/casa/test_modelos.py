"""What import contracts cannot see: keys given as strings, facts in pairs."""

from typing import Any

import pytest
from django.apps import apps
from django.db import models

from tests.casa.codigo import habitaciones

_MODELOS = [m for m in apps.get_models() if m.__module__.startswith("facultativo.")]
_CLAVES = [
    f for m in _MODELOS for f in m._meta.get_fields() if isinstance(f, models.ForeignKey | models.ManyToManyField)
]
_MOMENTOS = [
    f for m in _MODELOS for f in m._meta.fields if isinstance(f, models.DateTimeField) and f.name.endswith("_at")
]


def _habitacion(modelo: type[models.Model]) -> str | None:
    partes = modelo.__module__.split(".")
    return partes[1] if partes[0] == "facultativo" else None


@pytest.mark.parametrize("campo", _CLAVES, ids=str)
def test_keys_point_to_earlier_rooms(campo: Any) -> None:
    orden = habitaciones()
    de, a = _habitacion(campo.model), _habitacion(campo.related_model)
    if a is None or a == de:
        return
    assert orden.index(a) < orden.index(str(de)), f"{campo} points forward, to {a}"
    assert campo.remote_field.hidden, f"{campo} needs related_name='+': {a} must not see {de}"


def test_there_are_keys_to_check() -> None:
    assert len(_CLAVES) > 5


@pytest.mark.parametrize("campo", _MOMENTOS, ids=str)
def test_a_moment_says_who(campo: Any) -> None:
    quien = campo.name.removesuffix("_at") + "_por"
    nombres = {f.name for f in campo.model._meta.fields}
    assert quien in nombres, f"{campo} has no {quien}"
    condiciones = [str(c.condition) for c in campo.model._meta.constraints if isinstance(c, models.CheckConstraint)]
    obligatorio = not campo.null and not campo.model._meta.get_field(quien).null
    juntos = any(campo.name in c and quien in c for c in condiciones)
    assert juntos or obligatorio, f"{campo} and {quien} need a CheckConstraint that keeps them together"
