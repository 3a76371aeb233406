"""The real browser: Debian's Chromium, at phone and desktop width, with what a journey asks of every page."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, sync_playwright

from tests.casa.codigo import RAIZ

TELEFONO, ESCRITORIO = 360, 1280
_ALTO = {TELEFONO: 740, ESCRITORIO: 900}
_MAS_ALTO = 5000
_COLORES = 128
_OPCIONES = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic", "--force-color-profile=srgb",
]  # fmt: skip
_AXE = Path(__file__).parent / "vendor" / "axe.min.js"
_NORMAS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless. Its absence is an error: a journey is never skipped."""
    ruta = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not ruta:
        raise RuntimeError("Chromium is missing: sudo apt-get install chromium, or CHROMIUM=/path/to/it")
    with sync_playwright() as playwright:
        navegador = playwright.chromium.launch(
            executable_path=ruta, args=_OPCIONES, env=os.environ | {"LANGUAGE": "es"}
        )
        try:
            yield navegador
        finally:
            navegador.close()


@dataclass
class Ventana:
    """One person's browser. At the end it must have seen no script error, no server error, no foreign request."""

    contexto: BrowserContext
    sitio: str
    faltas: list[str] = field(default_factory=list)

    def vigilar(self) -> None:
        """Note down what no page should do."""
        self.contexto.on("console", self._consola)
        self.contexto.on("weberror", lambda e: self.faltas.append(f"script: {e.error}"))
        self.contexto.on("request", self._pedido)
        self.contexto.on("response", self._respuesta)

    def _consola(self, mensaje: ConsoleMessage) -> None:
        # Chromium reports every answer of 400 or more as an error; which of them are wrong is for the journey to say.
        if mensaje.type == "error" and "Failed to load resource" not in mensaje.text:
            self.faltas.append(f"console: {mensaje.text}")

    def _pedido(self, pedido: Request) -> None:
        if not pedido.url.startswith((self.sitio, "data:", "blob:", "about:")):
            self.faltas.append(f"foreign request: {pedido.url}")

    def _respuesta(self, respuesta: Response) -> None:
        if respuesta.status >= 500:
            self.faltas.append(f"{respuesta.status}: {respuesta.url}")


@contextmanager
def ventana(navegador: Browser, sitio: str, *, ancho: int, javascript: bool = True) -> Iterator[Page]:
    """A fresh browser window of somebody, at `ancho` CSS pixels."""
    contexto = navegador.new_context(
        base_url=sitio,
        viewport={"width": ancho, "height": _ALTO[ancho]},
        device_scale_factor=2 if ancho == TELEFONO else 1,
        has_touch=ancho == TELEFONO,
        is_mobile=ancho == TELEFONO,
        java_script_enabled=javascript,
        locale="es-MX",
        timezone_id="America/Mexico_City",
        accept_downloads=True,
    )
    contexto.set_default_timeout(20_000)
    vista = Ventana(contexto, sitio)
    vista.vigilar()
    try:
        yield contexto.new_page()
        assert vista.faltas == []
    finally:
        contexto.close()


def sin_faltas_de_accesibilidad(pagina: Page) -> None:
    """axe finds nothing against WCAG 2.2 AA, and nothing has to be scrolled sideways."""
    pagina.evaluate(_AXE.read_text(encoding="utf-8"))
    resultado = pagina.evaluate(f"axe.run(document, {{runOnly: {json.dumps(_NORMAS)}, resultTypes: ['violations']}})")
    faltas = [
        f"{falta['id']} ({falta['impact']}): {falta['help']} · {nodo['html'][:160]}"
        for falta in resultado["violations"]
        for nodo in falta["nodes"]
    ]
    assert faltas == [], f"{pagina.url}\n" + "\n".join(faltas)
    sobra = pagina.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert sobra <= 0, f"{pagina.url} is {sobra} px too wide"


def captura(pagina: Page, nombre: str, otra_carpeta: Path) -> Path:
    """A picture of the whole page; in `docs/capturas/` only when CAPTURAS=1, so that a run does not dirty the tree."""
    carpeta = RAIZ / "docs" / "capturas" if os.environ.get("CAPTURAS") == "1" else otra_carpeta
    carpeta.mkdir(parents=True, exist_ok=True)
    ventana = pagina.viewport_size or {"width": ESCRITORIO, "height": _ALTO[ESCRITORIO]}
    destino = carpeta / f"{nombre}-{ventana['width']}.png"
    # The window itself grows: what is fixed to its edge stays at the edge of the picture.
    alto = min(int(pagina.evaluate("document.documentElement.scrollHeight")), _MAS_ALTO)
    pagina.set_viewport_size({"width": ventana["width"], "height": max(alto, ventana["height"])})
    pagina.screenshot(path=destino, animations="disabled")
    with Image.open(destino) as foto:
        foto.convert("RGB").quantize(_COLORES, dither=Image.Dither.NONE).save(destino, optimize=True)
    pagina.set_viewport_size(ventana)
    return destino
