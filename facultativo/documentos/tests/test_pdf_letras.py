"""Which letters each object of a page draws: told from the whole text at once, the same as asking for each object."""

import random
from collections.abc import Iterator
from datetime import date

import pytest

from facultativo.documentos.adapters import pdf
from facultativo.documentos.adapters.pdf_bulto import direccion
from facultativo.documentos.adapters.pdf_letras import Letras
from facultativo.documentos.adapters.pdf_matriz import IDENTIDAD
from facultativo.documentos.adapters.pdf_objetos import Objetos
from facultativo.documentos.rules.texto import limpiar_dentro
from tests.papeles.alterados import ALTERADOS
from tests.papeles.lienzo import LAYOUTS, Lienzo
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

HOY = date(2026, 11, 22)


def papeles() -> Iterator[bytes]:
    azar = random.Random(4)
    v, otra = una_vigencia(azar, hoy=HOY), una_vigencia(azar, hoy=HOY)
    yield from (constancia_vigencia(v, i) for i in range(len(LAYOUTS)))
    yield from (alterar(v, otra, i) for i, (_, alterar) in enumerate(ALTERADOS.values()))
    h = Lienzo()
    for i, texto in enumerate(("una  sola  línea", "", "  al margen ", "a", "دەق به", "fin")):
        for k, c in enumerate(texto if i % 2 else [texto]):
            h.texto(54 + 5 * k, 90 + 3 * i, c)
    yield h.bytes()


@pytest.mark.parametrize("datos", list(papeles()))
def test_cada_texto_es_el_que_dibuja_su_objeto(datos: bytes) -> None:
    with pdf.abrir(datos) as documento:
        pagina = direccion(documento.pagina(1))
        letras = Letras(pagina)
        objetos = Objetos(pagina, IDENTIDAD).textos.punteros
        juntos = [limpiar_dentro(letras.de(o)) for o in objetos]
        assert juntos == [limpiar_dentro(letras._de_objeto(o)) for o in objetos]
        assert [len(letras.indices(o)) > 0 for o in objetos] == [letras._de_objeto(o) != "" for o in objetos]
        letras.cerrar()
