"""The words templates speak."""

from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.cuentas.actions import dar_cuenta
from facultativo.cuentas.roles import Rol
from facultativo.expediente.rules import HechosDelCaso, hitos
from facultativo.plantel.models import Plantel
from facultativo.portal import graficas, navegacion
from tests import mundo


def pinta(texto: str, **contexto: Any) -> str:
    return Template("{% load facultativo %}" + texto).render(Context(contexto))


class Forma(forms.Form):
    nss = forms.CharField(label="NSS", help_text="Son 11 números.")
    correo = forms.EmailField(label="Correo", required=False)
    trabaja = forms.ChoiceField(label="¿Trabajas?", choices=[("si", "Sí"), ("no", "No")], widget=forms.RadioSelect)


def test_a_field_ties_label_help_and_error_together() -> None:
    html = pinta("{% campo f.nss %}", f=Forma({"nss": ""}))
    assert '<label class="campo__etiqueta" for="id_nss">NSS' in html
    assert 'aria-describedby="id_nss_helptext id_nss_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_nss_helptext"' in html
    assert 'id="id_nss_error"' in html


def test_an_empty_field_is_named_in_its_error() -> None:
    assert "Falta: NSS." in pinta("{% resumen_errores f %}", f=Forma({"trabaja": "si"}))


def test_the_summary_links_to_the_control_and_to_the_first_of_a_group() -> None:
    html = pinta("{% resumen_errores f %}", f=Forma({}))
    assert 'href="#id_nss"' in html
    assert 'href="#id_trabaja_0"' in html
    assert 'id="id_trabaja_0"' in pinta("{% campo f.trabaja %}", f=Forma({}))


def test_a_form_that_nobody_sent_has_no_errors() -> None:
    assert pinta("{% resumen_errores f %}", f=Forma()).strip() == ""


def test_a_group_of_options_is_a_fieldset_and_can_be_the_question_of_the_page() -> None:
    html = pinta("{% campo f.trabaja pregunta=True %}", f=Forma())
    assert "<fieldset" in html
    assert "<h1>¿Trabajas?</h1>" in html
    assert html.count('class="opcion"') == 2


def test_what_is_not_required_says_so() -> None:
    assert "(opcional)" in pinta("{% campo f.correo %}", f=Forma())
    assert "(opcional)" not in pinta("{% campo f.nss %}", f=Forma())


def test_values_typed_by_people_are_escaped() -> None:
    html = pinta("{% campo f.nss %}{{ x|identificador }}", f=Forma({"nss": "<b>"}), x="<script>")
    assert "<b>" not in html
    assert "<script>" not in html


def test_the_milestones_come_straight_from_the_case() -> None:
    html = pinta("{% hitos h titulo='Tu camino' %}", h=hitos(HechosDelCaso(nss_conocido=True)))
    assert html.count("<li ") == 5
    assert html.count("hito--hecho") == 1
    assert html.count('aria-current="step"') == 1
    assert "Situación verificada" in html


@pytest.mark.parametrize("estado", ["hecho", "actual", "pendiente", "alerta", "no_aplica"])
def test_every_state_of_a_milestone_has_a_word_and_not_only_a_colour(estado: str) -> None:
    html = pinta("{% hitos h compacto=True %}", h=[{"estado": estado, "titulo": "Alta"}])
    assert "oculto-visual" in html
    assert "Alta: " in html


def test_an_nss_is_grouped_for_the_eye_and_whole_when_copied() -> None:
    html = pinta("{{ nss|identificador }}", nss="48210512346")
    assert "".join(c for c in html if c.isdigit()) == "48210512346"
    assert html.count("<span>") == 5
    assert " " not in html.replace('class="id id--nss"', "").replace("<span ", "")


def test_findings_come_heaviest_first_as_objects_or_as_kept_json() -> None:
    leve = Hallazgo("x-leve", Nivel.ADVERTENCIA, "Mira esto.")
    grave = Hallazgo("x-grave", Nivel.ERROR, "No se puede leer.")
    for lista in ([leve, grave], [leve.a_json(), grave.a_json()]):
        html = pinta("{% include 'componentes/hallazgos.html' with hallazgos=h only %}", h=lista)
        assert html.index("No se puede leer.") < html.index("Mira esto.")


def test_a_route_this_installation_lacks_is_an_empty_address() -> None:
    assert pinta("{% enlace_si 'no:existe' as u %}[{{ u }}]") == "[]"
    assert pinta("{% enlace_si 'portal:ayuda_tema' 'nss' as u %}[{{ u }}]") == "[/ayuda/nss/]"


def test_pages_keep_the_other_parameters_of_the_address(rf: Any) -> None:
    pedido = rf.get("/", {"q": "ximena", "pagina": "2"})
    html = render_to_string("componentes/paginacion.html", {"pagina": Paginator(range(30), 10).page(2)}, pedido)
    assert "q=ximena&amp;pagina=3" in html
    assert "q=ximena&amp;pagina=1" in html


def test_each_role_sees_its_own_desks() -> None:
    textos = {rol: {e.texto for e in navegacion.menu("personal", {rol}, "/")} for rol in ("docente", "direccion")}
    assert textos["docente"] <= {"Visitas"}
    assert textos["direccion"] <= {"Indicadores", "Visitas", "Inconformidades"}


def test_the_current_place_is_the_longest_match() -> None:
    marcados = [e.texto for e in navegacion.menu("publica", set(), "/ayuda/nss/") if e.actual]
    assert marcados == ["Ayuda"]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8))
def test_bars_never_leave_their_box(valores: list[int]) -> None:
    for barra in [
        *graficas.barras({"nombre": "x", "valor": v} for v in valores),
        *graficas.embudo({"nombre": "x", "valor": v} for v in sorted(valores, reverse=True)),
    ]:
        assert 0 <= float(barra.largo) <= 100


def test_a_funnel_shows_what_was_lost_between_steps() -> None:
    pasos = graficas.embudo([{"nombre": "a", "valor": 200}, {"nombre": "b", "valor": 50}])
    assert (pasos[1].largo, pasos[1].fondo, pasos[1].porcentaje) == ("25.00", "100.00", 25)


def test_a_chart_is_a_table_with_its_numbers() -> None:
    html = pinta("{% barras f titulo='Por carrera' %}", f=[{"nombre": "Agronomía", "valor": 1234, "total": 2468}])
    assert "<caption>Por carrera</caption>" in html
    assert "1,234" in html
    assert "50 %" in html


def test_boxes_sit_around_the_read_text() -> None:
    caja = graficas.cajas([{"x0": 10, "y0": 20, "x1": 110, "y1": 32, "etiqueta": "NSS"}])[0]
    assert (caja.x, caja.y, caja.ancho, caja.alto, caja.numero) == ("8.0", "18.0", "104.0", "16.0", 1)


@pytest.mark.django_db
def test_who_works_in_two_planteles_can_go_to_the_other(plantel: Plantel, otro_plantel: Plantel) -> None:
    persona = mundo.alguien(plantel, Rol.ESCOLARES)
    dar_cuenta(correo=persona.correo, nombre=persona.nombre, plantel=otro_plantel, rol=Rol.ESCOLARES, por=mundo.POR)
    cliente = Client()
    cliente.force_login(persona)
    html = cliente.get("/componentes/").content.decode()
    assert f"Trabajar en {otro_plantel.siglas}" in html
    assert f"Trabajar en {plantel.siglas}" not in html
