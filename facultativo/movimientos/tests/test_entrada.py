"""The CSV as offices save it: other separators, other headers, other encodings, cells that are not there."""

from decimal import Decimal

import pytest

from facultativo.movimientos.rules.configuracion import Configuracion, ConfiguracionInvalida, leer_configuracion
from facultativo.movimientos.rules.entrada import EntradaInvalida, Fila, decodificar, filas, problema_de, renglon_de
from facultativo.movimientos.rules.renglon import COLUMNAS, escribir
from facultativo.movimientos.states import TipoMovimiento
from facultativo.movimientos.tests.muestras import renglon

_UNO = renglon(3)
_CABECERA = ",".join(COLUMNAS)
_CSV = _CABECERA + "\n" + ",".join(getattr(_UNO, c) for c in COLUMNAS) + "\n"


def _una(texto: str) -> Fila:
    (fila,) = filas(texto)
    return fila


def _leida(texto: str) -> object:
    return renglon_de(_una(texto), TipoMovimiento.ALTA, {})


@pytest.mark.parametrize(
    "texto",
    [
        _CSV,
        _CSV.replace("\n", "\r\n"),
        _CSV.replace(",", ";"),
        _CSV.replace(",", "\t"),
        "sep=;\r\n" + _CSV.replace(",", ";"),
        _CSV.replace(_CABECERA, _CABECERA.upper()),
        _CSV.replace(_CABECERA, _CABECERA.replace("_", " ").title().replace("Guia", "Guía")),
        '"' + _CSV.strip().replace(",", '","').replace("\n", '"\n"') + '"',
        "\n" + _CSV + "\n\n",
    ],
)
def test_el_mismo_renglon_venga_como_venga(texto: str) -> None:
    assert _leida(texto) == _UNO


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_cualquier_codificacion_de_hoja_de_calculo_se_lee(encoding: str) -> None:
    con_enie = _CSV.replace(_UNO.primer_apellido, "MUÑOZ")
    assert decodificar(con_enie.encode(encoding)) == con_enie


def test_una_coma_de_mas_no_recorre_los_campos() -> None:
    fila = _una(_CABECERA + "\n" + ",".join(getattr(_UNO, c) for c in COLUMNAS).replace("315.04", "315,04"))
    problema = problema_de(fila, renglon_de(fila, TipoMovimiento.ALTA, {}), TipoMovimiento.ALTA)
    assert problema is not None
    assert problema.codigo == "lote-celdas"


def test_celdas_vacias_de_mas_no_estorban() -> None:
    fila = _una(_CSV.rstrip("\n") + ",,\n")
    assert problema_de(fila, renglon_de(fila, TipoMovimiento.ALTA, {}), TipoMovimiento.ALTA) is None


@pytest.mark.parametrize("texto", ["", "\n\n", "hola\n", _CSV.split("\n")[1]])
def test_sin_nombres_de_columna_no_se_adivina(texto: str) -> None:
    with pytest.raises(EntradaInvalida):
        list(filas(texto))


@pytest.mark.parametrize("sbc", ["1E2", "٣١٥", "+315", "-1", "nan", "315.045", "315,04", "$315", "10000", "."])
def test_un_salario_que_no_es_un_decimal_llano_no_se_escribe(sbc: str) -> None:
    linea, (uno,) = escribir(renglon(1, sbc=sbc))
    assert (linea, uno.codigo) == ("", "lote-sbc-forma")


def test_un_caracter_de_control_no_entra_en_la_linea() -> None:
    linea, (uno,) = escribir(renglon(1, clave="21\x00370"))
    assert (linea, uno.codigo) == ("", "lote-caracter")


@pytest.mark.parametrize("nombre", ["AN4", "AN@", "AN$A", "AN\x00A", "ANA_SOFIA", "ANA;"])
def test_un_campo_de_letras_no_lleva_digitos_ni_signos(nombre: str) -> None:
    linea, (uno,) = escribir(renglon(1, nombres=nombre))
    assert (linea, uno.codigo) == ("", "lote-nombres-forma")


@pytest.mark.parametrize("nombre", ["D'ANGELO", "MA. JOSÉ", "SAINT-PIERRE", "MU#OZ", "ÑUÑO", "DE LA O"])
def test_los_nombres_de_verdad_se_escriben(nombre: str) -> None:
    assert len(escribir(renglon(1, nombres=nombre))[0]) == 168


@pytest.mark.parametrize(
    ("cambio", "codigo"),
    [
        ({"tipo_trabajador": "5"}, "lote-tipo-trabajador-forma"),
        ({"tipo_salario": "3"}, "lote-tipo-salario-forma"),
        ({"jornada": "7"}, "lote-jornada-forma"),
    ],
)
def test_un_valor_que_no_es_de_la_lista_no_se_escribe(cambio: dict[str, str], codigo: str) -> None:
    linea, (uno,) = escribir(renglon(1, **cambio))
    assert (linea, uno.codigo) == ("", codigo)


def test_lo_que_la_configuracion_no_conoce_se_nombra() -> None:
    assert leer_configuracion({"encodign": "utf-8", "sbc": Decimal("1")}).ignoradas == ("encodign",)
    assert Configuracion().ignoradas == ()


@pytest.mark.parametrize("valor", [True, {"a": 1}, [1]])
def test_un_valor_de_celda_es_texto_o_numero(valor: object) -> None:
    with pytest.raises(ConfiguracionInvalida):
        leer_configuracion({"sbc": valor})
