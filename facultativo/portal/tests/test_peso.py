"""The first page arrives on a phone with poor signal."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from facultativo.plantel.models import Plantel

pytestmark = pytest.mark.django_db

LIMITE = 60 * 1024
YA_COMPRIMIDO = (".woff2", ".png", ".jpg")


def _peso(nombre: str, contenido: bytes) -> int:
    return len(contenido) if nombre.endswith(YA_COMPRIMIDO) else len(gzip.compress(contenido, 6))


def _estatico(direccion: str) -> bytes:
    ruta = finders.find(direccion.removeprefix("/estatico/"))
    assert ruta, f"{direccion} no existe"
    return Path(str(ruta)).read_bytes()


def _pedidos(html: str, cliente: Client) -> dict[str, bytes]:
    """Everything the page makes a browser fetch, by address."""
    direcciones = {d.split("#")[0] for d in re.findall(r'<(?:link|use|img|script)[^>]+(?:href|src)="([^"]+)"', html)}
    hojas = {d: _estatico(d) if "/estatico/" in d else cliente.get(d).content for d in direcciones}
    css = b"".join(c for d, c in hojas.items() if ".css" in d).decode()
    # The identifiers' font is fetched only where one is shown; on the first page none is.
    en_css = {f"/estatico/portal/{u}" for u in re.findall(r'url\("([^"]+)"\)', css) if "mono" not in u}
    return hojas | {d: _estatico(d) for d in en_css}


def test_the_first_page_weighs_less_than_60_kb_all_in(plantel: Plantel) -> None:
    cliente = Client()
    html = cliente.get("/").content
    pedidos = _pedidos(html.decode(), cliente)
    total = _peso("html", html) + sum(_peso(d.split("?")[0], c) for d, c in pedidos.items())
    assert {"/estatico/portal/facultativo.css", "/estatico/portal/iconos.svg"} <= set(pedidos)
    assert total < LIMITE, {d: _peso(d, c) for d, c in pedidos.items()}


def test_the_students_home_needs_no_script(cliente_alumno: Client) -> None:
    html = cliente_alumno.get("/mi/").content.decode()
    assert "<script" not in html
    assert _peso("html", html.encode()) < 8 * 1024


def test_public_pages_ask_nothing_of_other_sites(plantel: Plantel) -> None:
    for camino in ("/", "/que-es/", "/ayuda/", "/ayuda/nss/", "/privacidad/", "/entrar/login/", "/componentes/"):
        html = Client().get(camino).content.decode()
        recursos = re.findall(r'<(?:link|use|img|image|script|iframe)\b[^>]+(?:href|src)="([^"]+)"', html)
        assert recursos, camino
        assert not [r for r in recursos if not r.startswith(("/", "data:"))], camino
