"""Invented padrones, as a school system exports them."""

import csv
import io
from datetime import date
from typing import Any

import xlsxwriter

from facultativo.comun.curp import digito_curp, raiz_curp

COLUMNAS = (
    "no_de_control",
    "apellido_paterno",
    "apellido_materno",
    "nombre_alumno",
    "curp_alumno",
    "fecha_nacimiento",
    "sexo",
    "carrera",
    "semestre",
    "estatus_alumno",
    "ultimo_periodo_inscrito",
    "correo_electronico",
    "nss",
    "tipo_servicio_medico",
)
_NOMBRES = ("Ximena", "Íñigo", "Zaira", "Ulises", "Nayeli", "Óscar")
_APELLIDOS = ("Prueba", "Ficticia", "Ñandú", "Ejemplo", "Muestra", "Inventado", "Ensayo")


def curp_de(nombres: str, primero: str, segundo: str, nacimiento: date, sexo: str = "M", homoclave: str = "A") -> str:
    """A valid CURP for an invented person."""
    raiz = raiz_curp(
        nombres=nombres,
        primer_apellido=primero,
        segundo_apellido=segundo,
        fecha_nacimiento=nacimiento,
        sexo=sexo,
        entidad="TL",
    )
    return raiz + homoclave + digito_curp(raiz + homoclave)


def fila(n: int, **cambios: str) -> dict[str, str]:
    """The n-th invented student; `cambios` replace columns. No two share CURP, número de control or e-mail."""
    nombre, primero = _NOMBRES[n % 6], _APELLIDOS[n % 7]
    segundo = _APELLIDOS[(n // 7) % 7]
    nacimiento = date.fromordinal(date(2003, 1, 1).toordinal() + n % 1400)
    homoclave = "ABCDEFGHIJ"[n // 1400 % 10]
    return {
        "no_de_control": f"2166{n:04d}",
        "apellido_paterno": primero,
        "apellido_materno": segundo,
        "nombre_alumno": nombre,
        "curp_alumno": curp_de(nombre, primero, segundo, nacimiento, homoclave=homoclave),
        "fecha_nacimiento": f"{nacimiento:%d/%m/%Y}",
        "sexo": "F",
        "carrera": "IINF",
        "semestre": "7",
        "estatus_alumno": "ACT",
        "ultimo_periodo_inscrito": "20263",
        "correo_electronico": f"L2166{n:04d}@itat.example",
        "nss": "",
        "tipo_servicio_medico": "",
    } | cambios


def en_csv(filas: list[dict[str, str]], codificacion: str = "utf-8", delimitador: str = ",") -> bytes:
    """The rows as a CSV with the usual columns."""
    salida = io.StringIO()
    escritor = csv.DictWriter(salida, COLUMNAS, delimiter=delimitador, extrasaction="ignore")
    escritor.writeheader()
    escritor.writerows(filas)
    return salida.getvalue().encode(codificacion)


def en_xlsx(filas: list[list[Any]]) -> bytes:
    """Rows of any values as a workbook."""
    salida = io.BytesIO()
    libro = xlsxwriter.Workbook(salida, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    hoja = libro.add_worksheet("padron")
    for i, celdas in enumerate(filas):
        for j, celda in enumerate(celdas):
            hoja.write(i, j, celda)
    libro.close()
    return salida.getvalue()
