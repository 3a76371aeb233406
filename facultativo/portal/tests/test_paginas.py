"""Public pages, as a visitor reads them."""

import re
from typing import Any

import pytest
from django.template.loader import get_template
from django.test import Client

from facultativo.dictamen.rules.rutas import RUTAS
from facultativo.dictamen.states import Ruta
from facultativo.plantel.models import Plantel
from facultativo.portal.muestrario import CATALOGO
from facultativo.portal.temas import TEMAS

pytestmark = pytest.mark.django_db
AYUDAS = [f"/ayuda/{t.clave}/" for t in TEMAS]
GUIAS = [f"/ruta/{r.direccion}/" for r in RUTAS.values()]
PUBLICAS = ["/", "/me-toca/", "/que-es/", "/ayuda/", "/privacidad/", "/componentes/", *AYUDAS, *GUIAS]


def _texto(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("camino", PUBLICAS)
def test_a_page_has_one_title_a_language_and_a_way_to_its_content(camino: str, plantel: Plantel) -> None:
    html = Client().get(camino).content.decode()
    assert len(re.findall(r"<h1\b", html)) == 1
    assert '<html lang="es-MX">' in html
    assert '<a class="salto" href="#contenido">' in html
    assert len(re.findall(r"<main\b", html)) == 1


@pytest.mark.parametrize("camino", PUBLICAS)
def test_ids_are_unique_and_every_reference_has_its_element(camino: str, plantel: Plantel) -> None:
    html = re.sub(r"<pre.*?</pre>", "", Client().get(camino).content.decode(), flags=re.DOTALL)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), [i for i in ids if ids.count(i) > 1]
    referidos = {r for grupo in re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', html) for r in grupo.split()}
    assert referidos <= set(ids)


@pytest.mark.parametrize("camino", ["/", "/que-es/"])
def test_it_says_what_it_covers_and_the_four_cases(camino: str, plantel: Plantel) -> None:
    texto = _texto(Client().get(camino).content.decode())
    for palabra in ("Consulta médica", "Cirugía", "Medicinas", "Hospital", "Embarazo", "gratis"):
        assert palabra in texto
    assert texto.count("25 años o más") == 2
    assert "embarazada" in texto


def test_what_it_is_can_be_read_in_two_minutes(plantel: Plantel) -> None:
    html = Client().get("/que-es/").content.decode()
    palabras = _texto(html[html.index("<main") : html.index("</main>")]).split()
    assert len(palabras) < 2 * 240


def test_the_three_pages_of_imss_are_linked_where_they_are_explained(plantel: Plantel) -> None:
    for tema, tramo in (("nss", "asignacionNSS"), ("vigencia", "vigencia"), ("clinica", "tramite/registro")):
        html = Client().get(f"/ayuda/{tema}/").content.decode()
        assert re.search(rf'href="https://serviciosdigitales\.imss\.gob\.mx/[^"]*{tramo}"', html)


def test_token_invalido_is_explained(plantel: Plantel) -> None:
    texto = _texto(Client().get("/ayuda/mensajes/").content.decode())
    assert "«Token inválido»" in texto
    assert "IMSS-02-012" in texto


def test_help_says_where_servicios_escolares_is(plantel: Plantel) -> None:
    plantel.horario, plantel.telefono = "Lunes a viernes, 9 a 15 h", "246 000 0000"
    plantel.save()
    texto = _texto(Client().get("/ayuda/escolares/").content.decode())
    assert "Lunes a viernes, 9 a 15 h" in texto
    assert "246 000 0000" in texto


def test_a_stranger_sees_the_only_plantel_but_none_when_there_are_two(plantel: Plantel) -> None:
    assert plantel.nombre in Client().get("/").content.decode()
    Plantel.objects.create(clave="otro", siglas="OTRO", nombre="Otro plantel")
    html = Client().get("/").content.decode()
    assert plantel.nombre not in html
    assert "Otro plantel" not in html


def test_every_component_is_shown_with_the_markup_that_drew_it(plantel: Plantel) -> None:
    html = Client().get("/componentes/").content.decode()
    for clave, nombre, cuando in CATALOGO:
        assert f'id="{clave}"' in html
        assert nombre in html
        assert cuando
    assert "{% hitos hitos_en_camino %}" in html


def test_every_route_has_its_page_with_steps_and_law(plantel: Plantel) -> None:
    assert set(RUTAS) == set(Ruta)
    assert len(set(GUIAS)) == len(Ruta)
    for guia, ruta in zip(GUIAS, RUTAS.values(), strict=True):
        texto = _texto(Client().get(guia).content.decode())
        assert all(dice in texto for dice in (*ruta.pasos, *ruta.llevar, ruta.norma, ruta.si_no_sale)), guia
    assert Client().get("/ruta/otra/").status_code == 404


def test_a_help_page_that_does_not_exist_is_a_plain_404(plantel: Plantel) -> None:
    respuesta = Client().get("/ayuda/no-hay/")
    assert respuesta.status_code == 404
    assert "No encontramos esa página" in respuesta.content.decode()


def test_the_page_of_last_resort_needs_nothing_else(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        html = get_template("500.html").render()
    assert "Algo falló de nuestro lado" in html
    assert "{%" not in html
