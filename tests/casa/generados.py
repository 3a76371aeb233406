"""The pages of `docs/` that the program writes about itself: `make docs`; a test fails when they differ."""

import os
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from tests.casa.codigo import RAIZ, de_capa, habitaciones

_AVISO = "<!-- Página generada: no la edites; `make docs` la escribe a partir del programa. -->\n"
_ESTADOS = f"""{_AVISO}
# Estados

Cada sustantivo con memoria tiene una tabla de transiciones; la misma tabla que dibuja esta página es la que el
programa consulta antes de cada cambio. Lo que no está en la tabla no puede pasar.
"""


def modulos_de_estados() -> Iterator[tuple[str, ModuleType]]:
    """Each room that has states, in the order of the procedure."""
    con_estados = {a.partes[0]: a.modulo for a in de_capa("states")}
    return ((h, import_module(f"facultativo.{h}.states")) for h in habitaciones() if h in con_estados)


def tablas(modulo: ModuleType) -> Iterator[tuple[str, Mapping[StrEnum, Any]]]:
    """The transition tables of one room: (`MOVIMIENTO`, table)."""
    for nombre, valor in vars(modulo).items():
        if nombre.startswith("TRANSICIONES") and isinstance(valor, Mapping):
            yield nombre.removeprefix("TRANSICIONES").strip("_"), valor


def _diagrama(tabla: Mapping[StrEnum, Any]) -> str:
    llega = {a for destinos in tabla.values() for a in destinos}
    flechas = [f"    [*] --> {e.value}" for i, e in enumerate(tabla) if i == 0 or e not in llega]
    flechas += [f"    {de.value} --> {a.value}" for de, destinos in tabla.items() for a in sorted(destinos)]
    flechas += [f"    {e.value} --> [*]" for e, destinos in tabla.items() if not destinos]
    return "\n".join(["```mermaid", "stateDiagram-v2", *flechas, "```"])


def _renglon(estado: StrEnum, destinos: Any, ficha: Any) -> str:
    siguientes = ", ".join(f"`{d.value}`" for d in sorted(destinos)) or "—"
    frase, dueno, evento = (getattr(ficha, c, None) or "—" for c in ("frase", "dueno", "evento"))
    return f"| `{estado.value}` | {frase} | {dueno} | {f'`{evento}`' if evento != '—' else evento} | {siguientes} |"


def _sustantivo(habitacion: str, modulo: ModuleType, nombre: str, tabla: Mapping[StrEnum, Any]) -> str:
    fichas = getattr(modulo, f"FICHAS_{nombre}".strip("_"), {})
    titulo = (nombre or habitacion).lower().replace("_", " ").capitalize()
    renglones = [_renglon(estado, destinos, fichas.get(estado)) for estado, destinos in tabla.items()]
    cabeza = [
        "| Estado | Qué quiere decir | A quién le toca | En la bitácora | Puede pasar a |",
        "|---|---|---|---|---|",
    ]
    return "\n".join([f"## {titulo} (`{habitacion}`)\n", _diagrama(tabla), "", *cabeza, *renglones, ""])


def _etapas() -> str:
    """The stages of a case, which are derived and so have no table of transitions (ADR 4)."""
    states, rules = import_module("facultativo.expediente.states"), import_module("facultativo.expediente.rules")
    renglones = [f"| `{e.value}` | {states.DUENO_DE[e].value} | {rules.PASOS[e].frase} |" for e in states.Etapa]
    return "\n".join(
        [
            "## Etapa del expediente (`expediente`)\n",
            "La etapa no se guarda como memoria: se deduce de los hechos que cada habitación establece"
            " ([ADR 4](adr/0004-etapa-derivada.md)). Por eso no hay tabla de transiciones: un hecho nuevo puede llevar"
            " el caso a cualquier etapa, también hacia atrás.\n",
            "| Etapa | A quién le toca | Lo que lee el alumno |",
            "|---|---|---|",
            *renglones,
            "",
        ]
    )


def texto_de_estados() -> str:
    """`docs/estados.md`."""
    sustantivos = [_sustantivo(h, m, n, t) for h, m in modulos_de_estados() for n, t in tablas(m)]
    return "\n".join([_ESTADOS, _etapas(), *sustantivos])


def _texto_de_reglas() -> str:
    return f"{_AVISO}\n{import_module('facultativo.dictamen.rules').texto_de_reglas()}"


def generados() -> dict[str, Callable[[], str]]:
    """Each generated page and who writes it."""
    paginas: dict[str, Callable[[], str]] = {"docs/estados.md": texto_de_estados}
    if find_spec("facultativo.dictamen.rules") and hasattr(
        import_module("facultativo.dictamen.rules"), "texto_de_reglas"
    ):
        paginas["docs/reglas.md"] = _texto_de_reglas
    return paginas


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    for pagina, texto in generados().items():
        (RAIZ / pagina).write_text(texto().rstrip() + "\n", encoding="utf-8")
