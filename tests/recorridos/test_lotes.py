"""How lotes are written, said on a phone without scripts, and the pages where they are watched."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from demo.datos import PERSONAL
from tests.recorridos.navegador import ESCRITORIO, TELEFONO, sin_faltas_de_accesibilidad
from tests.recorridos.viaje import boton, enlace, ir_a, titulo

Mirar = Callable[[str], None]


@pytest.fixture
def mesa(abrir: Callable[..., Page], entrar: Callable[[Page, str], None]) -> Page:
    """A phone without scripts, in which Servicios Escolares has come in."""
    pagina = abrir(ancho=TELEFONO, javascript=False)
    entrar(pagina, PERSONAL[0].correo)
    return pagina


@pytest.fixture
def mirar(mesa: Page, abrir: Callable[..., Page], captura: Callable[[Page, str], Path]) -> Mirar:
    """The same page as the same person, with scripts, at both widths: the checker is itself a script."""

    def una(nombre: str) -> None:
        for ancho in (TELEFONO, ESCRITORIO):
            vista = abrir(ancho=ancho)
            vista.context.add_cookies(mesa.context.cookies())  # type: ignore[arg-type]
            vista.goto(mesa.url)
            sin_faltas_de_accesibilidad(vista)
            assert vista.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, f"{nombre} overflows"
            captura(vista, nombre)

    return una


def test_un_cambio_de_salario_para_despues_se_dice_sin_guiones(mesa: Page, mirar: Mirar) -> None:
    despues = timezone.localdate() + timedelta(days=40)
    ir_a(mesa, "Lotes")
    enlace(mesa, "Registros patronales")
    titulo(mesa, "Registros patronales")
    mirar("lote-registros")
    boton(mesa, "Cambiar cómo se escriben")
    titulo(mesa, "¿En qué delegación del IMSS está la escuela?")
    boton(mesa, "Guardar y continuar")
    expect(mesa.get_by_text("Elige una opción.").first).to_be_visible()
    mirar("lote-delegacion-con-error")
    mesa.get_by_label("¿En qué delegación").select_option("Tlaxcala")
    boton(mesa, "Guardar y continuar")
    titulo(mesa, "¿Cuál es su subdelegación?")
    mirar("lote-subdelegacion")
    enlace(mesa, "Dejarlo y volver después")
    enlace(mesa, "Seguir donde quedó")
    mesa.get_by_label("Tlaxcala").check()
    mesa.get_by_label("Ya lo confirmé con mi subdelegación").check()
    boton(mesa, "Guardar y continuar")
    titulo(mesa, "¿Desde qué día cuenta?")
    mesa.get_by_label("¿Desde qué día cuenta?").fill(f"{despues:%d/%m/%Y}")
    boton(mesa, "Guardar y continuar")
    titulo(mesa, "Revisa cómo se escribirán los lotes")
    mesa.get_by_role("link", name=re.compile("Cambiar.*Salario base")).click()
    mesa.get_by_label("¿Con qué salario base").fill("400")
    boton(mesa, "Guardar y continuar")
    mesa.get_by_role("link", name=re.compile("Cambiar.*Causas de baja")).click()
    titulo(mesa, "¿Qué causa de baja va con cada motivo?")
    mirar("lote-causas")
    mesa.get_by_label("Terminó sus estudios").select_option("1")
    boton(mesa, "Guardar y continuar")
    expect(mesa.get_by_text("400.00").first).to_be_visible()
    mirar("lote-revisar")
    boton(mesa, "Guardar esta configuración")
    titulo(mesa, "Registros patronales")
    mesa.get_by_text("Historia").first.click()
    expect(mesa.get_by_role("row").filter(has_text="400.00")).to_contain_text("más adelante")


def test_los_plazos_y_el_avance_se_ven_en_cualquier_pantalla(mesa: Page, mirar: Mirar) -> None:
    ir_a(mesa, "Lotes")
    mirar("lote-lista")
    enlace(mesa, "Plazos y avance")
    titulo(mesa, "Plazos y avance de las altas y bajas")
    mirar("lote-avance")
