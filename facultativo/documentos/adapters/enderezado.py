"""Straightens a photographed or scanned page: perspective, angle, shade. It knows the way back, for the boxes."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from facultativo.documentos.adapters.imagen import Pixeles, acotar

Puntos = NDArray[Any]
Matriz = NDArray[Any]

LADO_DE_LECTURA = 2400
"""Longest side of the straightened page: some 215 dpi on a letter page."""
_LADO_DE_BUSQUEDA = 900
_AREA_MINIMA = 0.2
_ANGULO_MINIMO = 0.3
_CONTRASTE = 25
_COSENO_MAXIMO = 0.5
_MUESTRA = 30_000


@dataclass(frozen=True, slots=True)
class Enderezada:
    """The page facing the reader, and the 3×3 matrix that takes its pixels back to the picture as it came."""

    imagen: Pixeles
    al_original: Matriz

    def girada(self, cuartos: int) -> "Enderezada":
        """Turned by quarters, counter-clockwise."""
        alto, ancho = self.imagen.shape[:2]
        vuelta = np.eye(3)
        for _ in range(cuartos % 4):
            vuelta = vuelta @ np.array([[0.0, -1.0, ancho - 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
            alto, ancho = ancho, alto
        return Enderezada(np.ascontiguousarray(np.rot90(self.imagen, cuartos)), self.al_original @ vuelta)

    def caja_original(self, caja: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """The smallest upright box, in pixels of the picture as it came, that holds a box of the straightened one."""
        x0, y0, x1, y1 = caja
        esquinas = np.array([[[x0, y0], [x1, y0], [x1, y1], [x0, y1]]], dtype=np.float64)
        vuelta = cv2.perspectiveTransform(esquinas, self.al_original)[0]
        (izquierda, arriba), (derecha, abajo) = vuelta.min(axis=0), vuelta.max(axis=0)
        return float(izquierda), float(arriba), float(derecha), float(abajo)


def enderezar(imagen: Pixeles) -> Enderezada:
    """The page cut out of its surroundings, its lines horizontal. Upside down or not, only its reader can tell."""
    hoja = _recortar(imagen)
    return _nivelar(hoja)


def aplanar(imagen: Pixeles) -> Pixeles:
    """Shade and paper colour taken out: ink on even white, in grey (three equal channels)."""
    gris = cv2.cvtColor(imagen, cv2.COLOR_RGB2GRAY)
    medida = (max(1, gris.shape[1] // 4), max(1, gris.shape[0] // 4))
    menor = cv2.resize(gris, medida, interpolation=cv2.INTER_AREA)
    lado = max(15, min(menor.shape) // 30) | 1
    fondo = cv2.medianBlur(cv2.dilate(menor, np.ones((7, 7), np.uint8)), lado)
    fondo = cv2.resize(fondo, (gris.shape[1], gris.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cv2.cvtColor(cv2.divide(gris, np.maximum(fondo, 1), scale=250), cv2.COLOR_GRAY2RGB)


def _recortar(imagen: Pixeles) -> Enderezada:
    menor = acotar(imagen, _LADO_DE_BUSQUEDA)
    escala = imagen.shape[0] / menor.shape[0]
    esquinas = _hoja(menor)
    if esquinas is None:
        alto, ancho = imagen.shape[:2]
        factor = min(1.0, LADO_DE_LECTURA * 1.3 / max(alto, ancho))
        return _transformar(imagen, np.diag([factor, factor, 1.0]), (round(ancho * factor), round(alto * factor)))
    return _rectificar(imagen, esquinas * escala)


def _hoja(menor: Pixeles) -> Puntos | None:
    """Corners of the sheet, clockwise from the top left; None when no sheet stands out from what surrounds it."""
    candidatas = []
    for mascara in _mascaras(menor):
        contornos, _ = cv2.findContours(mascara, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contorno in sorted(contornos, key=cv2.contourArea, reverse=True)[:3]:
            esquinas = _cuadrilatero(contorno, menor.shape[0] * menor.shape[1])
            if esquinas is not None and _es_hoja(esquinas) and _resalta(menor, esquinas):
                candidatas.append(esquinas)
    return max(candidatas, key=cv2.contourArea, default=None)


def _mascaras(menor: Pixeles) -> list[NDArray[Any]]:
    """Where the sheet may be: what is light, what has little colour, what its edges close."""
    hsv = cv2.cvtColor(cv2.GaussianBlur(menor, (7, 7), 0), cv2.COLOR_RGB2HSV)
    _, claro = cv2.threshold(hsv[:, :, 2], 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    _, gris = cv2.threshold(hsv[:, :, 1], 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    # In logarithms an edge weighs the same in the shade as in the light.
    luz = (np.log1p(hsv[:, :, 2].astype(np.float32)) * (255 / np.log(256))).astype(np.uint8)
    bordes = cv2.dilate(cv2.Canny(luz, 15, 45), np.ones((5, 5), np.uint8))
    cierre = np.ones((15, 15), np.uint8)
    return [cv2.morphologyEx(m, cv2.MORPH_CLOSE, cierre) for m in (gris, claro, bordes)]


def _cuadrilatero(contorno: NDArray[Any], area_total: int) -> Puntos | None:
    casco = cv2.convexHull(contorno)
    for tolerancia in (0.02, 0.035, 0.05):
        lados = cv2.approxPolyDP(casco, tolerancia * cv2.arcLength(casco, True), True)
        if len(lados) != 4:
            continue
        area = cv2.contourArea(lados)
        lleno = cv2.contourArea(contorno) / max(area, 1)
        if _AREA_MINIMA < area / area_total < 0.97 and lleno > 0.8:
            return _ordenar(lados.reshape(4, 2).astype(np.float32))
    return None


def _ordenar(esquinas: Puntos) -> Puntos:
    """Clockwise, from the corner nearest to the top left."""
    centro = esquinas.mean(axis=0)
    angulos = np.arctan2(esquinas[:, 1] - centro[1], esquinas[:, 0] - centro[0])
    giro = esquinas[np.argsort(angulos)]
    return np.roll(giro, -int(np.argmin(giro.sum(axis=1))), axis=0)


def _es_hoja(esquinas: Puntos) -> bool:
    """A rectangle seen from an angle keeps its corners between 60 and 120 degrees; a patch of light does not."""
    salida = np.roll(esquinas, -1, axis=0) - esquinas
    llegada = -np.roll(salida, 1, axis=0)
    largos = np.linalg.norm(salida, axis=1) * np.linalg.norm(llegada, axis=1)
    return bool(np.all(np.abs((salida * llegada).sum(axis=1) / np.maximum(largos, 1)) < _COSENO_MAXIMO))


def _resalta(menor: Pixeles, esquinas: Puntos) -> bool:
    """The paper ends at these edges: inside and outside differ in colour. A frame printed on the paper does not."""
    suave = cv2.medianBlur(menor, 7).astype(np.float32)
    centro = esquinas.mean(axis=0)
    lados = 0
    for i in range(4):
        canto = np.linspace(esquinas[i], esquinas[(i + 1) % 4], 40)[4:-4]
        dentro, fuera = (np.median(_muestra(suave, centro + (canto - centro) * f), axis=0) for f in (0.96, 1.04))
        lados += bool(np.abs(dentro - fuera).max() > _CONTRASTE)
    return lados >= 3


def _muestra(imagen: NDArray[Any], puntos: Puntos) -> NDArray[Any]:
    alto, ancho = imagen.shape[:2]
    x = np.clip(puntos[:, 0], 0, ancho - 1).astype(int)
    y = np.clip(puntos[:, 1], 0, alto - 1).astype(int)
    muestra: Puntos = imagen[y, x]
    return muestra


def _rectificar(imagen: Pixeles, esquinas: Puntos) -> Enderezada:
    arriba, derecha, abajo, izquierda = (float(np.linalg.norm(esquinas[i] - esquinas[(i + 1) % 4])) for i in range(4))
    ancho, alto = max(arriba, abajo), max(izquierda, derecha)
    factor = LADO_DE_LECTURA / max(ancho, alto)
    medida = (round(ancho * factor), round(alto * factor))
    destino = np.array([[0, 0], [medida[0], 0], [medida[0], medida[1]], [0, medida[1]]], dtype=np.float32)
    return _transformar(imagen, cv2.getPerspectiveTransform(esquinas, destino), medida)


def _nivelar(hoja: Enderezada) -> Enderezada:
    angulo = inclinacion(hoja.imagen)
    cuartos = round(angulo / 90)
    hoja, resto = hoja.girada(cuartos), angulo - cuartos * 90
    if abs(resto) < _ANGULO_MINIMO:
        return hoja
    alto, ancho = hoja.imagen.shape[:2]
    giro = np.vstack([cv2.getRotationMatrix2D((ancho / 2, alto / 2), resto, 1), [0.0, 0.0, 1.0]])
    coseno, seno = abs(giro[0, 0]), abs(giro[0, 1])
    medida = (int(alto * seno + ancho * coseno), int(alto * coseno + ancho * seno))
    giro[0, 2] += medida[0] / 2 - ancho / 2
    giro[1, 2] += medida[1] / 2 - alto / 2
    girada = _transformar(hoja.imagen, giro, medida)
    return _sin_orillas(Enderezada(girada.imagen, hoja.al_original @ girada.al_original))


def _sin_orillas(hoja: Enderezada) -> Enderezada:
    """The white corners that turning adds, cut away to the ink and a margin."""
    alto, ancho = hoja.imagen.shape[:2]
    menor = acotar(hoja.imagen, _LADO_DE_BUSQUEDA)
    filas, columnas = np.nonzero(cv2.morphologyEx(_tinta(menor), cv2.MORPH_OPEN, np.ones((2, 2), np.uint8)))
    if len(filas) < 50:
        return hoja
    escala, margen = alto / menor.shape[0], round(0.04 * max(alto, ancho))
    y0, y1 = max(0, int(filas.min() * escala) - margen), min(alto, int(filas.max() * escala) + margen)
    x0, x1 = max(0, int(columnas.min() * escala) - margen), min(ancho, int(columnas.max() * escala) + margen)
    corrida = np.array([[1.0, 0.0, x0], [0.0, 1.0, y0], [0.0, 0.0, 1.0]])
    return Enderezada(np.ascontiguousarray(hoja.imagen[y0:y1, x0:x1]), hoja.al_original @ corrida)


def _transformar(imagen: Pixeles, matriz: Matriz, medida: tuple[int, int]) -> Enderezada:
    blanco = (250, 250, 250)
    plana = cv2.warpPerspective(imagen, matriz, medida, flags=cv2.INTER_AREA, borderValue=blanco)
    return Enderezada(plana, np.linalg.inv(matriz))


def inclinacion(imagen: Pixeles) -> float:
    """Degrees to turn the page (counter-clockwise positive) so that its lines are horizontal, in (-90, 90].

    The sharpest row profile of the ink wins: lines of text alternate with white only when seen along them.
    """
    tinta = np.argwhere(_tinta(acotar(imagen, 1200)))
    if len(tinta) < 50:
        return 0.0
    paso = max(1, len(tinta) // _MUESTRA)
    puntos = tinta[::paso] + np.random.default_rng(0).uniform(-0.5, 0.5, (len(tinta[::paso]), 2))
    grueso = max(np.arange(-88.0, 91.0, 1.0), key=lambda a: _nitidez(puntos, a))
    fino = max(np.arange(grueso - 1.0, grueso + 1.01, 0.1), key=lambda a: _nitidez(puntos, a))
    return float(fino)


def _nitidez(puntos: Puntos, grados: float) -> float:
    radianes = np.radians(grados)
    filas = puntos[:, 0] * np.cos(radianes) - puntos[:, 1] * np.sin(radianes)
    perfil = np.bincount((filas - filas.min()).astype(np.int32)).astype(np.float64)
    return float(np.square(np.diff(perfil)).sum())


def _tinta(imagen: Pixeles) -> NDArray[Any]:
    """The strokes: small dark things on something lighter, wherever the light falls."""
    gris = cv2.GaussianBlur(cv2.cvtColor(imagen, cv2.COLOR_RGB2GRAY), (3, 3), 0)
    return cv2.adaptiveThreshold(gris, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 18)
