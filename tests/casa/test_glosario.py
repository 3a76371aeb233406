"""Every noun and every state of the program is explained to people in `docs/glosario.md`."""

import re
from enum import StrEnum

import pytest
from django.apps import apps

from tests.casa.codigo import RAIZ
from tests.casa.generados import modulos_de_estados

# | `Palabra` | lo que quiere decir |      and      | `Estado.valor` | lo que quiere decir |
_RENGLON = re.compile(r"^\| `([^`]+)` \| (.{12,}) \|$", re.M)


def _glosario() -> dict[str, str]:
    return dict(_RENGLON.findall((RAIZ / "docs/glosario.md").read_text(encoding="utf-8")))


def _modelos() -> set[str]:
    return {m.__name__ for m in apps.get_models() if m.__module__.startswith("facultativo.")}


def _estados() -> set[str]:
    return {
        f"{clase.__name__}.{miembro.value or 'ninguno'}"
        for _, modulo in modulos_de_estados()
        for clase in vars(modulo).values()
        if isinstance(clase, type) and issubclass(clase, StrEnum) and clase.__module__ == modulo.__name__
        for miembro in clase
    }


@pytest.mark.parametrize("palabra", sorted(_modelos()))
def test_every_model_is_in_the_glossary(palabra: str) -> None:
    assert palabra in _glosario(), f"write what {palabra} is in docs/glosario.md"


@pytest.mark.parametrize("palabra", sorted(_estados()))
def test_every_state_is_in_the_glossary(palabra: str) -> None:
    assert palabra in _glosario(), f"write what {palabra} means in docs/glosario.md"


def test_the_glossary_explains_nothing_that_is_gone() -> None:
    assert sorted(p for p in set(_glosario()) - _modelos() - _estados() if p[0].isupper()) == []
