"""The command line contract of `validar` and `curp-raiz`, run as anybody would run it."""

import json
import subprocess
import sys

import pytest

ENCABEZADO = "nombres,primer_apellido,segundo_apellido,fecha_nacimiento,sexo,entidad\n"


def correr(*argumentos: str, entrada: bytes = b"") -> tuple[int, list[dict], str]:
    proceso = subprocess.run(
        [sys.executable, "-m", "facultativo", *argumentos], input=entrada, capture_output=True, timeout=60
    )
    errores = proceso.stderr.decode()
    assert "Traceback" not in errores
    return proceso.returncode, [json.loads(linea) for linea in proceso.stdout.decode().splitlines()], errores


def test_un_valor_bueno_y_uno_malo_se_contestan_los_dos() -> None:
    codigo, respuestas, _ = correr("validar", "curp", "boxw-310820-hnerxn09", "nada")
    assert codigo == 1
    assert respuestas[0] == {
        "valor": "boxw-310820-hnerxn09",
        "normalizado": "BOXW310820HNERXN09",
        "valido": True,
        "hallazgos": [],
    }
    assert respuestas[1]["valido"] is False
    assert respuestas[1]["hallazgos"][0].keys() == {"codigo", "nivel", "mensaje", "norma", "datos"}


def test_una_advertencia_no_es_un_error() -> None:
    codigo, (respuesta,), _ = correr("validar", "nss", "73220500017")
    assert codigo == 0
    assert respuesta["hallazgos"][0]["codigo"] == "nss-digito"


def test_el_guion_lee_renglones_y_los_bytes_rotos_no_lo_tumban() -> None:
    entrada = "\ufeffBOXW310820HNERXN09\n\n".encode() + b"\xff\xfe\x00\nmu\xf1oz\r\n"
    codigo, respuestas, _ = correr("validar", "curp", "-", entrada=entrada)
    assert codigo == 1
    assert [r["valido"] for r in respuestas] == [True, False, False]


def test_sin_renglones_no_hay_nada_malo() -> None:
    assert correr("validar", "registro-patronal", "-") == (0, [], "")


@pytest.mark.parametrize(
    "argumentos", [(), ("validar",), ("validar", "nss"), ("validar", "rfc", "x"), ("curp-raiz", "sobra")]
)
def test_el_uso_equivocado_sale_con_dos(argumentos: tuple[str, ...]) -> None:
    codigo, respuestas, errores = correr(*argumentos)
    assert (codigo, respuestas) == (2, [])
    assert errores


def test_los_renglones_malos_contestan_y_los_demas_siguen() -> None:
    filas = [
        "Ximena,Prueba,Ficticia,2005-01-15,M,TL",
        "Ximena,Prueba,Ficticia,2005-02-30,M,TL",
        "Ximena,Prueba,Ficticia,15/01/2005,M,TL",
        "Ximena,Prueba",
        "X1mena,Prueba,Ficticia,2005-01-15,M,TL",
        "",
        '"María José","De la Cruz",,2005-01-15,x,ne',
        "Ximena,Prueba,Ficticia,2005-01-15,M,TL,sobra",
        ",,,,,",
    ]
    codigo, respuestas, _ = correr("curp-raiz", entrada=(ENCABEZADO + "\n".join(filas)).encode())
    assert codigo == 1
    raiz = "PUFX050115MTLRCM"
    assert [r["raiz"] for r in respuestas] == [raiz, None, None, None, None, "CUXJ050115XNERXS", raiz, None]
    assert respuestas[0] == {"raiz": raiz}
    assert all(r["hallazgos"][0]["nivel"] == "error" for r in respuestas if r["raiz"] is None)


def test_las_columnas_van_en_cualquier_orden_y_el_segundo_apellido_puede_faltar() -> None:
    entrada = "sexo,entidad,Nombres,primer_apellido,fecha_nacimiento\nM,TL,Margarita,Zaro,2005-01-15\n"
    assert correr("curp-raiz", entrada=entrada.encode())[:2] == (0, [{"raiz": "ZAXM050115MTLRXR"}])


@pytest.mark.parametrize("entrada", [b"", b"\n", b"nombres;sexo\n", b"\xff\xfe\x00"])
def test_sin_las_columnas_es_uso_equivocado_y_dice_cuales(entrada: bytes) -> None:
    codigo, respuestas, errores = correr("curp-raiz", entrada=entrada)
    assert (codigo, respuestas) == (2, [])
    assert "fecha_nacimiento" in errores


def test_una_celda_gigante_es_un_renglon_con_error() -> None:
    entrada = ENCABEZADO.encode() + b"a" * 200_000 + b"\nXimena,Prueba,Ficticia,2005-01-15,M,TL\n"
    codigo, respuestas, _ = correr("curp-raiz", entrada=entrada)
    assert codigo == 1
    assert [r["raiz"] for r in respuestas] == [None, "PUFX050115MTLRCM"]
