"""The style sheet is its parts, its colours can be read, and what comes from others is what it says it is."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from facultativo.portal import color, hoja

COLORES = st.integers(0, 0xFFFFFF).map(lambda n: f"{n:06x}")
FICHAS = dict(re.findall(r"--([\w-]+): #([0-9a-f]{3,6});", (hoja.PARTES / "00-fichas.css").read_text()))


@pytest.mark.parametrize("nombre", hoja.HOJAS)
def test_the_sheet_served_is_the_one_written_in_parts(nombre: str) -> None:
    assert (hoja.SALIDA / nombre).read_text("utf-8") == hoja.reunir(nombre), "corre: python -m facultativo.portal.hoja"


def test_every_part_reaches_some_sheet() -> None:
    partes = {p.stem for p in hoja.PARTES.glob("*.css")}
    assert partes == {p for partes in hoja.HOJAS.values() for p in partes}


def test_compacting_keeps_the_rules() -> None:
    assert hoja.compactar("/* x */ a :focus {\n  color: red;\n}\n") == "a :focus{color:red}\n"


@pytest.mark.parametrize(
    ("texto", "fondo", "minimo"),
    [
        ("tinta", "fondo", 7),
        ("tinta-suave", "fondo", 4.5),
        ("tinta-suave", "marca-suave", 4.5),
        ("ok", "papel", 4.5),
        ("mal", "mal-suave", 4.5),
        ("atencion", "atencion-suave", 4.5),
        ("info", "info-suave", 4.5),
        ("sobre-acento", "acento", 7),
        ("linea-fuerte", "papel", 3),
    ],
)
def test_the_tokens_can_be_read_on_each_other(texto: str, fondo: str, minimo: float) -> None:
    largo = {n: v if len(v) == 6 else "".join(c * 2 for c in v) for n, v in FICHAS.items()}
    assert color.contraste(largo[texto], largo[fondo]) >= minimo


@given(COLORES)
def test_any_colour_a_plantel_chooses_ends_readable(elegido: str) -> None:
    marca = color.legible(elegido)
    assert color.contraste(marca, "ffffff") >= 7
    assert color.contraste(marca, color.suave(marca)) >= 4.5
    assert color.contraste(color.oscurecer(marca, 0.3), color.ACENTO) >= 4.5


def test_contrast_is_the_one_of_wcag() -> None:
    assert color.contraste("000000", "ffffff") == pytest.approx(21)
    assert color.contraste("777777", "ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("malo", ["", "rojo", "fff", "1b396a}body{display:none", "1B396A"])
def test_the_theme_takes_nothing_but_a_colour(client: Client, malo: str) -> None:
    assert client.get("/tema.css", {"color": malo}).status_code == 400


def test_the_theme_is_kept_for_ever_and_looks_nothing_up(client: Client) -> None:
    respuesta = client.get("/tema.css", {"color": "1b5e4b"})
    assert respuesta["Content-Type"].startswith("text/css")
    assert "immutable" in respuesta["Cache-Control"]
    assert "--marca:#1b5e4b" in respuesta.content.decode()


def test_what_comes_from_others_is_what_the_manifest_says() -> None:
    piezas = json.loads((hoja.SALIDA / "vendor" / "manifest.json").read_text("utf-8"))
    for pieza in piezas:
        contenido = (hoja.SALIDA / pieza["archivo"]).read_bytes()
        assert hashlib.sha256(contenido).hexdigest() == pieza["sha256"], pieza["archivo"]
        assert pieza["licencia"] in {"0BSD", "OFL-1.1", "MIT", "Apache-2.0"}
    declarados = {Path(p["archivo"]).name for p in piezas}
    ajenos = [*hoja.SALIDA.glob("vendor/*.js"), *hoja.SALIDA.glob("letra/*.woff2")]
    assert {a.name for a in ajenos} == declarados
