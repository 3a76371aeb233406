"""Looks at the photograph of a carnet: is there a portrait, is there a stamp, is it sharp enough to judge."""

from typing import Any

import cv2
import numpy as np

from facultativo.documentos.adapters.imagen import Pixeles, acotar
from facultativo.documentos.adapters.ocr import PaginaLeida, leer_pagina
from facultativo.documentos.rules.carnet import Rasgos, Region

_LADO = 900
_TINTAS = (((95, 60), (160, 255)), ((160, 80), (179, 255)), ((0, 110), (8, 255)), ((40, 70), (90, 255)))
"""Hue and saturation of stamp inks: blue to violet, crimson, red, green (OpenCV's 0-179 hue)."""


def observar(imagen: Pixeles) -> Rasgos:
    """What is seen, in fractions of the picture. Heuristics of tone and colour: a help for a person, no verdict."""
    menor = acotar(imagen, _LADO)
    gris = cv2.cvtColor(menor, cv2.COLOR_RGB2GRAY)
    foto = _retrato(gris)
    return Rasgos(
        foto=foto,
        sello=_sello(menor, foto),
        nitidez=float(cv2.Laplacian(gris, cv2.CV_64F).var()),
        luz=float(gris.mean()) / 255,
    )


def mirar_carnet(foto: Pixeles) -> dict[str, Any]:
    """Features and words of the photograph as JSON values; the boxes in fractions of the photograph as it came."""
    leida = leer_pagina(foto)
    rasgos = observar(leida.enderezada.imagen)
    return {
        "foto": _en_el_original(rasgos.foto, leida, foto),
        "sello": _en_el_original(rasgos.sello, leida, foto),
        "nitidez": rasgos.nitidez,
        "luz": rasgos.luz,
        "textos": [[t.texto, t.confianza] for t in leida.trozos],
    }


def _en_el_original(region: Region | None, leida: PaginaLeida, foto: Pixeles) -> list[float] | None:
    if region is None:
        return None
    alto, ancho = leida.enderezada.imagen.shape[:2]
    caja = (region.x0 * ancho, region.y0 * alto, region.x1 * ancho, region.y1 * alto)
    x0, y0, x1, y1 = leida.enderezada.caja_original(caja)
    return [x0 / foto.shape[1], y0 / foto.shape[0], x1 / foto.shape[1], y1 / foto.shape[0]]


def _retrato(gris: Pixeles) -> Region | None:
    """The portrait: an upright patch of continuous tone, where paper and ink are almost only light or dark."""
    papel = float(np.percentile(gris, 90))
    suave: Pixeles = cv2.medianBlur(gris, 9).astype(np.float32) / max(papel, 1)
    medios: Any = ((suave > 0.12) & (suave < 0.76)).astype(np.uint8) * 255
    medios = cv2.morphologyEx(medios, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    medios = cv2.morphologyEx(medios, cv2.MORPH_CLOSE, np.ones((21, 21), np.uint8))
    candidatas = [
        region
        for region, lleno in _manchas(medios)
        if 0.01 < region.area < 0.3 and 0.55 < region.proporcion(gris.shape) < 1.15 and lleno > 0.6
    ]
    return max(candidatas, key=lambda r: r.area, default=None)


def _sello(menor: Pixeles, foto: Region | None) -> Region | None:
    """The stamp: coloured ink gathered in a round or square place, often half over the portrait."""
    hsv = cv2.cvtColor(cv2.medianBlur(menor, 3), cv2.COLOR_RGB2HSV)
    tinta = np.zeros(menor.shape[:2], np.uint8)
    for (tono0, fuerza0), (tono1, fuerza1) in _TINTAS:
        tinta |= np.asarray(cv2.inRange(hsv, np.array([tono0, fuerza0, 30]), np.array([tono1, fuerza1, 235])), np.uint8)
    if foto:
        _borrar_rellenos(tinta)
    junta = cv2.morphologyEx(tinta, cv2.MORPH_CLOSE, np.ones((17, 17), np.uint8))
    candidatas = [
        region
        for region, _ in _manchas(junta)
        if 0.006 < region.area < 0.35 and 0.4 < region.proporcion(menor.shape) < 2.5 and _densidad(tinta, region) > 0.04
    ]
    return max(candidatas, key=lambda r: r.area, default=None)


def _borrar_rellenos(tinta: Pixeles) -> None:
    """Wide fields of colour are clothes, backgrounds or the cover; a stamp is made of strokes."""
    sin_poros = cv2.morphologyEx(tinta, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    rellenos = cv2.morphologyEx(sin_poros, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8))
    tinta[cv2.dilate(rellenos, np.ones((21, 21), np.uint8)) > 0] = 0


def _manchas(mascara: Pixeles) -> list[tuple[Region, float]]:
    alto, ancho = mascara.shape
    _, _, cuentas, _ = cv2.connectedComponentsWithStats(mascara)
    return [
        (Region(x / ancho, y / alto, (x + w) / ancho, (y + h) / alto), area / (w * h))
        for x, y, w, h, area in cuentas[1:].tolist()
    ]


def _densidad(tinta: Pixeles, region: Region) -> float:
    alto, ancho = tinta.shape
    trozo = tinta[
        int(region.y0 * alto) : int(region.y1 * alto) + 1, int(region.x0 * ancho) : int(region.x1 * ancho) + 1
    ]
    return float(np.count_nonzero(trozo)) / trozo.size
