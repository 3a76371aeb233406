"""A rule says the same everywhere: its docstring, the screen, the manual and the name of its test."""

import inspect
import re
from pathlib import Path

import pytest

from facultativo.dictamen.rules.falta import FALTA_INFORMACION
from facultativo.dictamen.rules.manual import LIBRO
from facultativo.dictamen.rules.motor import dictaminar
from facultativo.dictamen.rules.palabras import NOMBRE_DE_HECHO
from facultativo.dictamen.rules.parametros import Parametros, tabla
from facultativo.dictamen.rules.regla import NOMBRES_DE_PARAMETRO, Regla
from facultativo.dictamen.rules.texto import texto_de_reglas
from facultativo.dictamen.tests.casos import casos

REGLAS: dict[str, Regla] = {r.clave: r for r in (*LIBRO.todas(), FALTA_INFORMACION)}
NUMEROS = Parametros()
MANUAL = texto_de_reglas()


def primera_frase(regla: Regla) -> str:
    """The first paragraph of the docstring, with the numbers of today."""
    parrafo = inspect.cleandoc(type(regla).__doc__ or "").split("\n\n")[0]
    return " ".join(parrafo.split()).format(**{n: getattr(NUMEROS, n) for n in NOMBRES_DE_PARAMETRO})


def dichos() -> dict[str, set[str]]:
    """What each rule said on some case of the table: as a reason and as a finding."""
    frases: dict[str, set[str]] = {}
    for caso in casos():
        if not caso.tabla.ajustes:
            p = dictaminar(caso.hechos(), caso.tabla)
            for clave, mensaje in [
                *((r.regla, r.mensaje) for r in p.razones),
                *((h.codigo, h.mensaje) for h in p.hallazgos),
            ]:
                frases.setdefault(clave, set()).add(mensaje)
    return frases


DICHOS = dichos()


@pytest.mark.parametrize("clave", REGLAS)
def test_la_regla_dice_lo_mismo_en_su_texto_en_la_pantalla_y_en_el_manual(clave: str) -> None:
    frase = primera_frase(REGLAS[clave])
    assert frase and frase[0].isupper() and frase.endswith(".")
    assert f"### `{clave}`\n\n**{frase}**\n" in MANUAL
    assert DICHOS.get(clave, {frase}) == {frase}


@pytest.mark.parametrize("clave", [c for c, r in REGLAS.items() if r is not FALTA_INFORMACION])
def test_la_regla_lleva_su_clave_en_el_nombre_de_una_prueba(clave: str) -> None:
    textos = "".join(p.read_text() for p in Path(__file__).parent.glob("test_*.py"))
    assert clave.replace("-", "_") in " ".join(re.findall(r"def (test_\w+)", textos))


@pytest.mark.parametrize("clave", REGLAS)
def test_la_regla_nombra_su_norma_su_fila_y_hechos_que_existen(clave: str) -> None:
    regla = REGLAS[clave]
    assert regla.norma and regla.fila
    assert set(regla.usa) <= set(NOMBRE_DE_HECHO)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", clave)


def test_los_numeros_de_la_tabla_son_los_que_lleva_el_programa() -> None:
    """What a rule falls back on and what the table says today cannot drift apart."""
    assert tabla().en(max(e.desde for e in tabla().entradas)) == NUMEROS
