"""Reads the words of a picture with RapidOCR (PP-OCRv6, whose models travel inside the wheel: nothing is downloaded).

What it needs, measured over sixty letter pages at 150-200 dpi in one process: at most 0.71 GB of memory (0.4 between
pages), 1.6 GB of address space (a child that runs it wants `RLIMIT_AS` of 2 GiB), a few threads (`RLIMIT_NPROC` must
leave room, or be left alone), 1 to 2 seconds of wall time and 3.3 of CPU a page. The engine is made at the first page.
"""

import ctypes
import functools
import importlib
import importlib.util
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from facultativo.documentos.adapters.enderezado import Enderezada, aplanar, enderezar
from facultativo.documentos.adapters.imagen import Pixeles
from facultativo.documentos.rules.trozos import Trozo

LADO_MAYOR_EN_PUNTOS = 792.0
"""A loose picture is taken for a letter page: its longest side measures eleven inches."""
HILOS = 2
_LADO_DE_DETECCION = 1280
_RENGLONES_MAXIMOS = 300
_DE_MUESTRA = 6
_LADO_MINIMO = 40
_SEGURO_DERECHO = 0.85
_MINIMO = 0.5

Caja = tuple[float, float, float, float]
Texto = tuple[str, float]


@dataclass(frozen=True, slots=True)
class PaginaLeida:
    """The words of a picture, in points of the straightened page, with the way back to the picture as it came."""

    trozos: tuple[Trozo, ...]
    enderezada: Enderezada
    puntos_por_pixel: float

    def caja_original(self, caja: Caja) -> Caja:
        """The box in pixels of the picture as it came."""
        x0, y0, x1, y1 = (v / self.puntos_por_pixel for v in caja)
        return self.enderezada.caja_original((x0, y0, x1, y1))


def disponible() -> bool:
    """Whether this machine can read pictures (the extra `ocr` is installed)."""
    return all(importlib.util.find_spec(m) for m in ("rapidocr", "onnxruntime", "cv2"))


def leer_imagen(imagen: Pixeles, *, pagina: int = 1) -> list[Trozo]:
    """The words of a scan or photograph, upright, in points from the top left of the straightened page."""
    return list(leer_pagina(imagen, pagina=pagina).trozos)


def leer_pagina(imagen: Pixeles, *, pagina: int = 1) -> PaginaLeida:
    """The words of a scan or photograph, whatever its angle, with the straightened page they stand on."""
    if min(imagen.shape[:2]) < _LADO_MINIMO:
        return PaginaLeida((), Enderezada(imagen, np.eye(3)), 1.0)
    hoja = enderezar(imagen)
    plana = aplanar(hoja.imagen)
    recortes, cajas = _detectar(plana)
    lecturas, de_cabeza = _reconocer(recortes)
    if de_cabeza:
        alto, ancho = plana.shape[:2]
        hoja = hoja.girada(2)
        cajas = [(ancho - x1, alto - y1, ancho - x0, alto - y0) for x0, y0, x1, y1 in cajas]
    escala = LADO_MAYOR_EN_PUNTOS / max(hoja.imagen.shape[:2])
    trozos = [
        Trozo(_pulir(texto), x0 * escala, y0 * escala, x1 * escala, y1 * escala, pagina, round(puntos, 3), "ocr")
        for (texto, puntos), (x0, y0, x1, y1) in zip(lecturas, cajas, strict=True)
        if puntos >= _MINIMO and texto.strip()
    ]
    _devolver_memoria()
    return PaginaLeida(tuple(sorted(trozos, key=lambda t: (t.y0, t.x0))), hoja, escala)


def _devolver_memoria() -> None:
    """Give freed pages back to the system: every size of line asks for its own, and a worker would grow by a third."""
    if recortar := getattr(ctypes.CDLL(None), "malloc_trim", None):
        recortar(0)


@functools.cache
def _motor() -> Any:
    """The engine, once per process; every model is opened by its name, so that none is ever looked for elsewhere."""
    rapidocr = importlib.import_module("rapidocr")
    motor = rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.use_vertical_padding": False,
            "Det.limit_type": "max",
            "Det.limit_side_len": _LADO_DE_DETECCION,
            "Rec.rec_batch_num": 1,
        }
    )
    modelos = Path(str(rapidocr.__file__)).parent / "models"
    for parte, modelo in ((motor.cfg.Det, "PP-OCRv6_det_small.onnx"), (motor.cfg.Rec, "PP-OCRv6_rec_small.onnx")):
        parte._set_flag("allow_objects", True)
        parte.session = _sesion(modelos / modelo)
    return motor


def _sesion(modelo: Path) -> Any:
    """A model ready to run. Its threads sleep while they wait: spinning, they took half as much again of the CPU."""
    onnx = importlib.import_module("onnxruntime")
    opciones = onnx.SessionOptions()
    opciones.log_severity_level = 4
    opciones.enable_cpu_mem_arena = False
    opciones.intra_op_num_threads, opciones.inter_op_num_threads = HILOS, 1
    opciones.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnx.InferenceSession(str(modelo), opciones, providers=["CPUExecutionProvider"])


def _detectar(plana: Pixeles) -> tuple[list[Pixeles], list[Caja]]:
    """The lines of text cut out, and their boxes; none on a page without words."""
    motor = _motor()
    try:
        recortes, detectado = motor.detect_and_crop(plana, {})
    except _sin_texto():
        return [], []
    return recortes[:_RENGLONES_MAXIMOS], [_caja(c) for c in detectado.boxes[:_RENGLONES_MAXIMOS]]


def _caja(esquinas: Pixeles) -> Caja:
    (x0, y0), (x1, y1) = esquinas.min(axis=0), esquinas.max(axis=0)
    return float(x0), float(y0), float(x1), float(y1)


def _sin_texto() -> type[Exception]:
    """How the engine says that it saw no words."""
    error: type[Exception] = importlib.import_module("rapidocr.main").RapidOCRError
    return error


def _reconocer(recortes: list[Pixeles]) -> tuple[list[Texto], bool]:
    """Every crop read; before, a few of the longest tell whether the page is upside down."""
    largos = sorted(range(len(recortes)), key=lambda i: -recortes[i].shape[1])[:_DE_MUESTRA]
    muestra = _textos([recortes[i] for i in largos])
    if not muestra:
        return [], False
    if _media(muestra) < _SEGURO_DERECHO:
        volteada = _textos([_volteado(recortes[i]) for i in largos])
        if _media(volteada) > _media(muestra):
            return _textos([_volteado(r) for r in recortes]), True
    hechos = dict(zip(largos, muestra, strict=True))
    faltan = [i for i in range(len(recortes)) if i not in hechos]
    hechos.update(zip(faltan, _textos([recortes[i] for i in faltan]), strict=True))
    return [hechos[i] for i in range(len(recortes))], False


def _textos(recortes: list[Pixeles]) -> list[Texto]:
    if not recortes:
        return []
    salida = _motor().recognize_txt(recortes)
    return [(str(t), float(p)) for t, p in zip(salida.txts, salida.scores, strict=True)]


def _volteado(recorte: Pixeles) -> Pixeles:
    return np.ascontiguousarray(recorte[::-1, ::-1])


def _media(lecturas: list[Texto]) -> float:
    return sum(p for _, p in lecturas) / len(lecturas)


def _pulir(texto: str) -> str:
    """Full-width signs made plain; a zero standing alone between words is the conjunction «o»."""
    return re.sub(r"(?<=[a-z] )0(?= [A-ZÁÉÍÓÚÑa-záéíóúñ])", "o", unicodedata.normalize("NFKC", texto)).strip()
