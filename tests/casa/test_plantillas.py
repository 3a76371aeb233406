"""Pages carry no script or style of their own, which the content policy would refuse, and ask nothing of others."""

import re
from pathlib import Path

import pytest

from tests.casa.codigo import RAIZ, rastreados

_PLANTILLAS = [r for r in rastreados() if "templates" in r.parts and r.suffix == ".html" and "facultativo" in r.parts]
_PROHIBIDO = {
    "inline style": re.compile(r"<style\b|\sstyle\s*=", re.I),
    "inline handler": re.compile(r"\son[a-z]+\s*=\s*[\"']", re.I),
    "inline script": re.compile(r"<script\b(?![^>]*(\ssrc=|type=\"application/(ld\+)?json\"))", re.I),
    "javascript: link": re.compile(r"javascript:", re.I),
    "third-party request": re.compile(r"<(?:script|img|link|iframe|source)\b[^>]*(?:src|href)=\"(?:https?:)?//", re.I),
    "unescaped text": re.compile(r"\|\s*safe\b|{%\s*autoescape off"),
}


@pytest.mark.parametrize("plantilla", _PLANTILLAS, ids=lambda r: str(r.relative_to(RAIZ)))
def test_nothing_inline_and_nothing_foreign(plantilla: Path) -> None:
    texto = re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", plantilla.read_text(encoding="utf-8"), flags=re.S)
    assert [que for que, patron in _PROHIBIDO.items() if patron.search(texto)] == []


def test_mail_templates_are_exempt_from_nothing() -> None:
    assert _PLANTILLAS, "no templates found: this check looks in the wrong place"
