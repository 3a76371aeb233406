"""Every spreadsheet of the drawer gives the same table: Excel old and new, OpenDocument, a page with another name."""

import io
from collections.abc import Callable

import pytest
import xlsxwriter

from facultativo.alumnos.adapters import hojas
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.tests.archivos import en_csv, en_xlsx, fila
from facultativo.alumnos.tests.libros import en_html, en_ods, en_xls, en_xml_2003

TABLA = [["No. de control", "Nombre(s)", "C.U.R.P."], ["05660001", "Íñigo & Ñandú", "PUFX050115MTLRCMA1"]]
ESCRITORES: dict[str, Callable[[list[list[str]]], bytes]] = {
    "xlsx": en_xlsx,
    "xls": en_xls,  # type: ignore[dict-item]
    "ods": lambda filas: en_ods({"padron": filas}),
    "html": en_html,
    "xml": en_xml_2003,
}


@pytest.mark.parametrize("clase", ESCRITORES)
def test_la_misma_tabla_en_cualquier_hoja_de_calculo(clase: str) -> None:
    hoja, renglones = hojas.abrir(ESCRITORES[clase](TABLA))
    assert hoja.encabezados == tuple(TABLA[0])
    assert list(renglones) == [(2, TABLA[1])]


def test_un_numero_de_excel_antiguo_no_trae_punto() -> None:
    _, renglones = hojas.abrir(en_xls([["no_de_control", "nss"], [21660001.0, 73220500018.0]]))
    assert list(renglones) == [(2, ["21660001", "73220500018"])]


@pytest.mark.parametrize("clase", ["xlsx", "ods"])
def test_entre_varias_hojas_se_lee_la_que_parece_un_padron(clase: str) -> None:
    portada = [["INSTITUTO TECNOLÓGICO DE PRUEBA"], ["Total", "1"]]
    if clase == "ods":
        datos = en_ods({"Portada": portada, "Alumnos": TABLA, "Notas": [["a", "b", "c"]]})
    else:
        salida = io.BytesIO()
        with xlsxwriter.Workbook(salida, {"in_memory": True}) as libro:
            for nombre, filas in (("Portada", portada), ("Alumnos", TABLA)):
                hoja_nueva = libro.add_worksheet(nombre)
                for i, celdas in enumerate(filas):
                    hoja_nueva.write_row(i, 0, celdas)
        datos = salida.getvalue()
    hoja, renglones = hojas.abrir(datos)
    assert (hoja.encabezados, list(renglones)) == (tuple(TABLA[0]), [(2, TABLA[1])])


def test_de_una_formula_se_lee_el_valor_que_excel_guardo() -> None:
    salida = io.BytesIO()
    with xlsxwriter.Workbook(salida, {"in_memory": True}) as libro:
        hoja_nueva = libro.add_worksheet()
        hoja_nueva.write_row(0, 0, ["no_de_control", "nombre"])
        hoja_nueva.write_formula(1, 0, '=CONCATENATE("2166","0001")', None, "21660001")
        hoja_nueva.write_formula(1, 1, '=HYPERLINK("http://x.example","Ximena")', None, "Ximena")
    _, renglones = hojas.abrir(salida.getvalue())
    assert list(renglones) == [(2, ["21660001", "Ximena"])]


def test_los_titulos_combinados_y_las_columnas_vacias_del_final_no_estorban() -> None:
    salida = io.BytesIO()
    with xlsxwriter.Workbook(salida, {"in_memory": True}) as libro:
        hoja_nueva = libro.add_worksheet()
        hoja_nueva.merge_range(0, 0, 0, 9, "SEP · TecNM · Relación de alumnos inscritos")
        hoja_nueva.merge_range(1, 0, 1, 2, "DATOS DEL ALUMNO")
        hoja_nueva.write_row(3, 0, [*TABLA[0], "", ""])
        hoja_nueva.write_row(4, 0, [*TABLA[1], "", " "])
    hoja, renglones = hojas.abrir(salida.getvalue())
    assert (hoja.encabezados, hoja.renglon_de_encabezado) == (tuple(TABLA[0]), 4)
    assert [(n, c[:3]) for n, c in renglones] == [(5, TABLA[1])]


def test_el_encabezado_que_un_reporte_repite_en_cada_pagina_no_es_un_alumno() -> None:
    datos = en_csv([fila(1)])
    encabezado = datos.split(b"\r\n")[0]
    _, renglones = hojas.abrir(datos + encabezado + b"\r\n" + encabezado.upper() + b",,\r\n")
    assert [n for n, _ in renglones] == [2]


def test_el_igual_con_que_se_cuida_el_cero_no_es_parte_del_numero() -> None:
    _, renglones = hojas.abrir(b'no_de_control,nombre,nss\r\n="05660001",Ximena,="01234567890"\r\n')
    assert list(renglones) == [(2, ["05660001", "Ximena", "01234567890"])]


@pytest.mark.parametrize(
    ("datos", "palabra"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "dañada"),
        (en_xls([["a", "b"]]) + "EncryptedPackage".encode("utf-16-le"), "contraseña"),
        (en_ods({"a": []}), "vacía"),
        (en_ods({"a": [["a", "b"]]})[:-60], "dañada"),
        (b"<!DOCTYPE html><p>Inicia tu sesi\xc3\xb3n</p>", "web"),
    ],
)
def test_la_que_no_se_puede_leer_dice_que_hacer(datos: bytes, palabra: str) -> None:
    with pytest.raises(HojaIlegible, match=palabra):
        list(hojas.abrir(datos)[1])
