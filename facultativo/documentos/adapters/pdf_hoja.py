"""One page of a PDF, read: its size, its ink, its stains and its pictures, all as a person sees them."""

from typing import NamedTuple

from facultativo.documentos.adapters.pdf_bulto import direccion
from facultativo.documentos.adapters.pdf_letras import Letras
from facultativo.documentos.adapters.pdf_manchas import manchar
from facultativo.documentos.adapters.pdf_matriz import vista
from facultativo.documentos.adapters.pdf_objetos import Objetos
from facultativo.documentos.adapters.pdf_texto import angulo_dominante, entintar
from facultativo.documentos.rules.papel import Mancha, Pagina, Tinta


class Hoja(NamedTuple):
    """What is on a page."""

    pagina: Pagina
    tintas: list[Tinta]
    manchas: list[Mancha]
    imagenes: list[Mancha]


def leer_hoja(documento: object, cruda: object, numero: int) -> Hoja:
    """The page upright: when most of its letters stand on their side, everything is turned with them."""
    abierta = direccion(cruda)
    letras = Letras(abierta)
    try:
        de_frente, ancho, alto = vista(cruda, 0)
        objetos = Objetos(abierta, de_frente)
        tintas = entintar(objetos.textos, letras, de_frente, numero)
        if giro := angulo_dominante(tintas):
            de_frente, ancho, alto = vista(cruda, giro)
            objetos = Objetos(abierta, de_frente)
            tintas = entintar(objetos.textos, letras, de_frente, numero)
    finally:
        letras.cerrar()
    manchas, imagenes = manchar(direccion(documento), abierta, objetos, tintas, numero)
    return Hoja(Pagina(numero, ancho, alto, giro), tintas, manchas, imagenes)
