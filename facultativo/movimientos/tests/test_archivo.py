"""Rows to bytes and back, as each registro patronal is configured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.movimientos.rules.archivo import Formato, abrir, escribir_archivo
from facultativo.movimientos.rules.configuracion import Configuracion, ConfiguracionInvalida, leer_configuracion
from facultativo.movimientos.rules.renglon import leer
from facultativo.movimientos.tests.muestras import baja, renglon

_formatos = st.builds(
    Formato,
    encoding=st.sampled_from(["cp1252", "utf-8", "latin-1"]),
    enie=st.sampled_from("#Ñ¥"),
    pie=st.booleans(),
    fin_de_renglon=st.sampled_from(["crlf", "lf"]),
    salto_final=st.booleans(),
)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8), _formatos, st.sampled_from([renglon, baja]))
def test_abrir_leer_y_escribir_da_los_mismos_bytes(semillas, formato, hacer) -> None:  # type: ignore[no-untyped-def]
    originales = list(enumerate((hacer(s) for s in semillas), 1))
    escrito = escribir_archivo(originales, formato)
    archivo = abrir(escrito.contenido)
    leidos = [(linea.numero, leer(linea.texto)) for linea in archivo.renglones]
    assert leidos == originales
    assert len(archivo.pies) == formato.pie
    assert escribir_archivo(leidos, formato).contenido == escrito.contenido


@given(st.binary(max_size=600))
def test_cualquier_archivo_se_abre(contenido: bytes) -> None:
    assert abrir(contenido).encoding


def test_la_enie_es_un_caracter_aunque_sean_dos_bytes() -> None:
    formato = Formato(encoding="utf-8", enie="Ñ")
    contenido = escribir_archivo([(1, renglon(nombres="ÑUÑO"))], formato).contenido
    assert len(contenido) > 170
    assert [len(li.texto) for li in abrir(contenido).renglones] == [168]


def test_un_renglon_malo_no_detiene_a_los_demas() -> None:
    escrito = escribir_archivo(
        [(1, renglon(1)), (2, renglon(2, nss="123")), (3, renglon(3, nombres="ŁUKASZ"))], Formato()
    )
    assert escrito.escritos == (1,)
    assert [(o.renglon, o.hallazgo.codigo) for o in escrito.observaciones] == [
        (2, "lote-nss-forma"),
        (3, "lote-caracter"),
    ]
    assert escrito.contenido.count(b"\r\n") == 1


def test_sin_renglones_no_hay_pie() -> None:
    assert escribir_archivo([], Formato(pie=True)).contenido == b""


def test_la_configuracion_llena_las_celdas_vacias() -> None:
    configuracion = leer_configuracion({"enie": "Ñ", "pie": True, "sbc": 315.04, "umf": 8, "otra_cosa": 1})
    assert configuracion.formato == Formato(enie="Ñ", pie=True)
    assert configuracion.valores["sbc"] == "315.04"
    assert configuracion.valores["tipo_trabajador"] == "1"
    assert leer_configuracion({}) == Configuracion()


@pytest.mark.parametrize(
    "mala",
    [
        {"pie": "no"},
        {"enie": "##"},
        {"enie": 1},
        {"encoding": "klingon"},
        {"encoding": "utf-16"},
        {"encoding": "rot13"},
        {"encoding": "ascii", "enie": "Ñ"},
        {"fin_de_renglon": "cr"},
    ],
)
def test_una_configuracion_imposible_se_dice(mala: dict[str, object]) -> None:
    with pytest.raises(ConfiguracionInvalida):
        leer_configuracion(mala)
