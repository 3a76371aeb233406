"""Every template of the house keeps to the content policy and to the language of the house."""

import re
from pathlib import Path

import pytest

import facultativo

CASA = Path(facultativo.__file__).parent
PLANTILLAS = sorted(CASA.glob("*/templates/**/*.html"))
PROHIBIDO = {
    "style en línea": re.compile(r"<[^>]*\sstyle\s*="),
    "hoja en la página": re.compile(r"<style\b"),
    "guion en la página": re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")"),
    "manejador en línea": re.compile(r"<[^>]*\son[a-z]+\s*="),
    "enlace javascript": re.compile(r"javascript:"),
    "recurso de otro sitio": re.compile(
        r"<(?:script|img|iframe|link|image|use)\b[^>]*(?:src|href)=[\"'](?:https?:)?//"
    ),
    "hx-on": re.compile(r"\bhx-on\b"),
}


def test_there_are_templates_to_look_at() -> None:
    assert len(PLANTILLAS) > 60


@pytest.mark.parametrize("ruta", PLANTILLAS, ids=lambda r: str(r.relative_to(CASA)))
def test_a_template_carries_no_inline_style_script_or_foreign_resource(ruta: Path) -> None:
    texto = ruta.read_text("utf-8")
    faltas = [nombre for nombre, patron in PROHIBIDO.items() if patron.search(texto)]
    assert not faltas


@pytest.mark.parametrize("nombre", PROHIBIDO)
def test_the_check_sees_what_it_forbids(nombre: str) -> None:
    malos = {
        "style en línea": '<p class="a" style="color:red">',
        "hoja en la página": "<style>p{}</style>",
        "guion en la página": "<script>alert(1)</script>",
        "manejador en línea": '<a onclick="x()">',
        "enlace javascript": '<a href="javascript:x()">',
        "recurso de otro sitio": '<img src="https://example.org/a.png">',
        "hx-on": '<a hx-on:click="x()">',
    }
    assert PROHIBIDO[nombre].search(malos[nombre])


def test_templates_are_short() -> None:
    largos = {str(r.relative_to(CASA)): n for r in PLANTILLAS if (n := len(r.read_text().splitlines())) > 200}
    assert not largos
