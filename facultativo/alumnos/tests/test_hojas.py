"""Whatever a school calls a CSV or an Excel is read; whatever is not says so in one sentence."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.alumnos.adapters import hojas
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.tests.archivos import COLUMNAS, en_csv, en_xlsx, fila


def leer(datos: bytes) -> tuple[tuple[str, ...], list[tuple[int, list[str]]]]:
    hoja, renglones = hojas.abrir(datos)
    return hoja.encabezados, list(renglones)


@pytest.mark.parametrize("codificacion", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimitador", [",", ";", "\t"])
def test_cualquier_codificacion_y_delimitador_dan_la_misma_tabla(codificacion: str, delimitador: str) -> None:
    alumno = fila(2, apellido_paterno="Ñandú", nombre_alumno="José, Ángel")
    encabezados, renglones = leer(en_csv([alumno], codificacion, delimitador))
    assert encabezados == COLUMNAS
    assert renglones == [(2, [alumno[c] for c in COLUMNAS])]


def test_el_excel_da_fechas_iso_y_numeros_sin_punto() -> None:
    encabezados, renglones = leer(
        en_xlsx([["No. de control", "Nacimiento", "NSS"], [21660001.0, date(2005, 1, 15), 73220500018]])
    )
    assert encabezados == ("No. de control", "Nacimiento", "NSS")
    assert renglones == [(2, ["21660001", "2005-01-15", "73220500018"])]


def test_los_titulos_sobre_el_encabezado_y_los_renglones_en_blanco_no_estorban() -> None:
    datos = b"INSTITUTO TECNOLOGICO DE PRUEBA\n\nPadron 2026\n" + en_csv([fila(1)]) + b",,,\n\n" + b"x,y,z\n"
    encabezados, renglones = leer(datos)
    assert encabezados == COLUMNAS
    assert [numero for numero, _ in renglones] == [5, 8]


def test_el_sep_de_excel_dice_el_delimitador() -> None:
    encabezados, renglones = leer(b"sep=;\r\nno_de_control;curp;nombre\r\n1,2;3;4\r\n")
    assert encabezados == ("no_de_control", "curp", "nombre")
    assert renglones == [(3, ["1,2", "3", "4"])]


@pytest.mark.parametrize(
    ("datos", "palabra"),
    [
        (b"", "vacío"),
        (b" \n\n ", "vacío"),
        (b"\xef\xbb\xbf", "vacía"),
        (b",,,\n,,,\n", "vacía"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xls", "dañada"),
        (b"\x89PNG\r\n", "imagen"),
        (b"<!DOCTYPE html><table>", "web"),
        (b"hola\0\0\0mundo, x", "No es texto"),
        (b"una sola columna\nab\n", "una sola columna"),
        (b"PK\x03\x04 no es un zip", "dañada"),
        (b'a,b,c\n1,"' + b"x" * 140_000, "comillas"),
        (b",".join(b"c%d" % i for i in range(300)) + b"\n", "200 columnas"),
    ],
)
def test_lo_que_no_es_una_tabla_dice_que_hacer(datos: bytes, palabra: str) -> None:
    with pytest.raises(HojaIlegible, match=palabra):
        leer(datos)


def comprimido(**partes: bytes) -> bytes:
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as z:
        for nombre, contenido in partes.items():
            z.writestr(nombre, contenido)
    return salida.getvalue()


def con_hoja(hoja: bytes) -> bytes:
    """A true workbook whose only sheet is replaced."""
    salida = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(en_xlsx([["a", "b"]]))) as bueno, zipfile.ZipFile(salida, "w", 8) as malo:
        for nombre in bueno.namelist():
            malo.writestr(nombre, hoja if nombre == "xl/worksheets/sheet1.xml" else bueno.read(nombre))
    return salida.getvalue()


def test_un_word_no_es_un_excel() -> None:
    with pytest.raises(HojaIlegible, match="No es una hoja de cálculo"):
        leer(comprimido(**{"word/document.xml": b"<w/>"}))


def test_una_bomba_de_compresion_no_se_infla() -> None:
    with pytest.raises(HojaIlegible, match="demasiado grande por dentro"):
        leer(con_hoja(b"<worksheet>" + b" " * (80 * 1024 * 1024)))


@pytest.mark.parametrize("lejos", [b"XFD1048576", b"ZZ900000", b"A4000001"])
def test_una_celda_al_otro_lado_de_la_hoja_no_llena_la_memoria(lejos: bytes) -> None:
    hoja = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1"><v>1</v></c></row><row><c r="' + lejos + b'"><v>1</v></c></row></sheetData></worksheet>'
    )
    with pytest.raises(HojaIlegible, match="muy lejos"):
        leer(con_hoja(hoja))


def test_un_excel_recortado_esta_daniado() -> None:
    with pytest.raises(HojaIlegible, match="dañada"):
        leer(en_xlsx([["a", "b", "c"]])[:-200])


def test_un_xml_roto_esta_daniado() -> None:
    with pytest.raises(HojaIlegible, match="dañada"):
        leer(con_hoja(b"<worksheet><sheetData><row><c"))


def test_mas_renglones_de_los_que_caben_se_dicen() -> None:
    datos = b"no_de_control,curp,nombre\n" + b"1,2,3\n" * (hojas.MAX_RENGLONES + 1)
    with pytest.raises(HojaIlegible, match="renglones"):
        leer(datos)


@given(st.binary(max_size=300))
def test_ningun_archivo_lo_hace_fallar_de_otro_modo(datos: bytes) -> None:
    try:
        leer(datos)
    except HojaIlegible as motivo:
        assert motivo.mensaje.endswith(".")
