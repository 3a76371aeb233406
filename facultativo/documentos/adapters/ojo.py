"""The process that reads pictures. It gets pixels, never files, so that it may stay warm between documents.

The engine and its threads are made at the first picture; the next ones only pay for being read.
"""

import resource
import socket
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np

from facultativo.comun.adapters import encierro
from facultativo.documentos.adapters import lector, marcos, ocr
from facultativo.documentos.adapters.carnet_foto import mirar_carnet
from facultativo.documentos.adapters.imagen import Pixeles
from facultativo.documentos.adapters.qr import leer_qr
from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.documentos.rules.lectura import Caja
from facultativo.documentos.rules.ocr_identificadores import preparar
from facultativo.documentos.rules.papel import Pagina, Papel
from facultativo.documentos.rules.trozos import Trozo

MEMORIA = 2 * 1024**3
Vuelta = Callable[[Caja], Caja]
_APURO = 4.5
"""Seconds after which no further page is begun."""


def servir(canal: socket.socket) -> None:
    """Answer requests until the other side goes away."""
    encierro.morir_con_el_padre()
    encierro.sin_red()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORIA, MEMORIA))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    while pedido := marcos.recibir(canal.recv):
        canal.sendall(marcos.empacar(mirar(*pedido)))


def mirar(pedido: dict[str, Any], pixeles: bytes) -> dict[str, Any]:
    """Read the pictures of one document, or look at the photograph of a carnet."""
    if not ocr.disponible():
        return {"error": DocumentoIlegible("documento-sin-ocr").a_json()}
    try:
        if pedido.get("tarea") == "carnet":
            return {"error": None, **mirar_carnet(_fotos(pedido["imagenes"], pixeles)[0][0])}
        papel, vueltas = _papel(_fotos(pedido["imagenes"], pixeles), int(pedido["paginas"]))
        leido = lector.leer(papel, date.fromisoformat(pedido["hoy"]))
        return lector.a_json(leido, lambda pagina, caja: vueltas[pagina](caja))
    except MemoryError:
        return {"error": DocumentoIlegible("documento-memoria").a_json()}


def _fotos(medidas: list[list[float]], pixeles: bytes) -> list[tuple[Pixeles, float]]:
    fotos, lugar = [], 0
    for alto, ancho, puntos in medidas:
        largo = int(alto) * int(ancho) * 3
        cruda = np.frombuffer(pixeles, np.uint8, largo, lugar).reshape(int(alto), int(ancho), 3)
        fotos.append((cruda, float(puntos)))
        lugar += largo
    return fotos


def _papel(fotos: list[tuple[Pixeles, float]], paginas: int) -> tuple[Papel, dict[int, Vuelta]]:
    """The paper in the pictures, with the way back from each straightened page to its picture."""
    trozos: list[Trozo] = []
    codigos: list[Trozo] = []
    hojas: list[Pagina] = []
    vueltas: dict[int, Vuelta] = {}
    inicio = time.monotonic()
    for numero, (foto, puntos) in enumerate(fotos, 1):
        if numero > 1 and time.monotonic() - inicio > _APURO:
            break
        leida = ocr.leer_pagina(foto, pagina=numero)
        vueltas[numero] = _vuelta(leida, foto, puntos)
        if _de_lado(leida):
            leida = ocr.leer_pagina(np.ascontiguousarray(np.rot90(foto)), pagina=numero)
            vueltas[numero] = _vuelta(leida, foto, puntos, girada=True)
        derecha, escala = leida.enderezada.imagen, leida.puntos_por_pixel
        hojas.append(Pagina(numero, derecha.shape[1] * escala, derecha.shape[0] * escala))
        trozos += preparar(leida.trozos)
        codigos += leer_qr(derecha, pagina=numero, puntos_por_pixel=escala) or leer_qr(foto, pagina=numero)
    hojas += [Pagina(n, 612, 792) for n in range(len(hojas) + 1, paginas + 1)]
    return Papel(tuple(hojas), tuple(trozos), codigos=tuple(codigos), origen="ocr"), vueltas


def _de_lado(leida: ocr.PaginaLeida) -> bool:
    """Whether the lines of the straightened page run from top to bottom: its sides were taken one for the other."""
    largos = [t for t in leida.trozos if len(t.texto) >= 5]
    return sum(t.alto > 1.5 * (t.x1 - t.x0) for t in largos) > 0.6 * max(len(largos), 1)


def _vuelta(leida: ocr.PaginaLeida, foto: Pixeles, puntos: float, *, girada: bool = False) -> Vuelta:
    """Boxes in points of the picture as it came; a loose picture measures eleven inches on its longest side."""
    alto, ancho = foto.shape[:2]
    escala = puntos / ancho if puntos else ocr.LADO_MAYOR_EN_PUNTOS / max(alto, ancho)

    def volver(caja: Caja) -> Caja:
        x0, y0, x1, y1 = leida.caja_original(caja)
        if girada:
            x0, y0, x1, y1 = ancho - y1, x0, ancho - y0, x1
        return (x0 * escala, y0 * escala, x1 * escala, y1 * escala)

    return volver


if __name__ == "__main__":
    servir(socket.socket(fileno=int(sys.argv[1])))
