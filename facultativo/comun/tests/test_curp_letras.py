"""The letters a name gives to the CURP: examples of the Instructivo Normativo, on invented people."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.curp import (
    PALABRAS_INCONVENIENTES,
    concuerda_con_nombre,
    digito_curp,
    letras_del_nombre,
    raiz_curp,
    validar_curp,
)


@pytest.mark.parametrize(
    ("nombres", "primero", "segundo", "cuatro", "tres"),
    [
        ("Concepción", "Salgado", "Briseño", "SABC", "LRN"),
        ("Alberto", "Ñando", "Rodríguez", "XARA", "NDL"),
        ("Ñacurutú", "Zárate", "Heredia", "ZAHX", "RRC"),
        ("Alberto", "Oñate", "Rodríguez", "OARA", "XDL"),
        ("María Luisa", "Pérez", "Hernández", "PEHL", "RRS"),
        ("Ma. Guadalupe", "Estrada", "López", "EALG", "SPD"),
        ("Ma.Guadalupe", "Estrada", "López", "EALG", "SPD"),
        ("MA DEL CARMEN", "Estrada", "López", "EALC", "SPR"),
        ("Ma. de los Ángeles", "Moreno", "Sánchez", "MOSA", "RNN"),
        ("José María", "Hernández", "Lugo", "HELM", "RGR"),
        ("María José", "Estrada", "López", "EALJ", "SPS"),
        ("J Ricardo", "López", "Blanco", "LOBR", "PLC"),
        ("J. Jesús", "López", "Blanco", "LOBJ", "PLS"),
        ("José de Jesús", "López", "Blanco", "LOBJ", "PLS"),
        ("María", "López", "Blanco", "LOBM", "PLR"),
        ("J.", "López", "Blanco", "LOBJ", "PLX"),
        ("Guadalupe José María", "Reyes", "Gardu", "REGG", "YRD"),
        ("Luis Enrique", "Romero", "Palazuelos", "ROPL", "MLS"),
        ("Juan José", "D/Amico", "Álvarez", "DXAJ", "XLN"),
        ("Juan José", "D'Amico", "Álvarez", "DXAJ", "XLN"),
        ("Juan José", "D’Amico", "Álvarez", "DXAJ", "XLN"),
        ("Juan", "O'Hara", "Álvarez", "OXAJ", "XLN"),
        ("'Essio", "Torres", "Bravo", "TOBX", "RRS"),
        ("Roberto", "L-Castillo", "Hogaza", "LXHR", "XGB"),
        ("Roberto", "López-Castillo", "Hogaza", "LOHR", "PGB"),
        ("Rocío", "Riva Palacio", "Cruz", "RICR", "VRC"),
        ("Iliana", "Guillen", "del Castillo-Rodríguez", "GUCI", "LSL"),
        ("Dalia", "Argüello", "Pérez", "AUPD", "RRL"),
        ("Carlos", "Mc Gregor", "López", "GELC", "RPR"),
        ("Carlos", "MacGregor", "López", "MALC", "CPR"),
        ("Ángel", "de las Lomas", "Garces", "LOGA", "MRN"),
        ("Van Rob", "Pérez", "Galeazi", "PEGR", "RLB"),
        ("Ofelia", "Pedrero", "Domínguez", "PXDO", "DMF"),
        ("Oscar", "Johnson", "Torres", "JXTO", "HRS"),
        ("Andrés", "Ich", "Rodríguez", "IXRA", "CDN"),
        ("Yazbek", "Smrz", "Jarosval", "SXJY", "MRZ"),
        ("Julio Tomás", "Garduño", "", "GAXJ", "RXL"),
        ("Andrés", "Po", "Barrios", "POBA", "XRN"),
        ("Manuel", "Pedroza", "Ueia", "PEUM", "DXN"),
        ("Manuel", "De la O", "Y", "OXYM", "XXN"),
        ("Manuel", "Le", "Von", "LEVM", "XNN"),
        ("Federico", "", "", "XXXF", "XXD"),
        ("  maría   fernanda ", "  de   la  cruz ", " ñúñez", "CUXF", "RXR"),
    ],
)
def test_letras_de(nombres: str, primero: str, segundo: str, cuatro: str, tres: str) -> None:
    letras = letras_del_nombre(nombres=nombres, primer_apellido=primero, segundo_apellido=segundo)
    assert letras == (cuatro, tres)


NOMBRE = st.text("AEIOUBCDFGÑÁÜabcñéü '/-.", min_size=1, max_size=12)


@given(NOMBRE, NOMBRE, NOMBRE, st.dates(date(2000, 1, 1), date(2020, 1, 1)), st.sampled_from("HMXhmx"))
def test_toda_raiz_con_su_digito_es_una_curp_valida(
    nombres: str, primero: str, segundo: str, nacimiento: date, sexo: str
) -> None:
    try:
        raiz = raiz_curp(
            nombres=nombres,
            primer_apellido=primero,
            segundo_apellido=segundo,
            fecha_nacimiento=nacimiento,
            sexo=sexo,
            entidad="tl",
        )
    except ValueError as error:
        assert str(error) == "falta el nombre"
        return
    assert len(raiz) == 16
    assert raiz[:4] not in PALABRAS_INCONVENIENTES
    curp = raiz + "A" + digito_curp(raiz + "A")
    assert validar_curp(curp, hoy=date(2026, 11, 20)).valido
    assert concuerda_con_nombre(curp, nombres=nombres, primer_apellido=primero, segundo_apellido=segundo)


def test_otro_nombre_no_concuerda_y_uno_ilegible_tampoco() -> None:
    curp = "PUFX050115MTLRCMA0"
    ximena = {"nombres": "Ximena", "primer_apellido": "Prueba", "segundo_apellido": "Ficticia"}
    assert concuerda_con_nombre(curp, **ximena)
    assert not concuerda_con_nombre(curp, **(ximena | {"primer_apellido": "Ficticia"}))
    assert not concuerda_con_nombre(curp, **(ximena | {"nombres": "X1mena"}))
    assert not concuerda_con_nombre("", **ximena)


@pytest.mark.parametrize(
    ("cambio", "motivo"),
    [
        ({"nombres": " "}, "falta el nombre"),
        ({"nombres": "-"}, "falta el nombre"),
        ({"nombres": "Ana\ufffd"}, "no son letras"),
        ({"primer_apellido": "Pér3z"}, "no son letras"),
        ({"sexo": "F"}, "H, M o X"),
        ({"sexo": "HM"}, "H, M o X"),
        ({"entidad": "CX"}, "33 claves"),
    ],
)
def test_lo_que_no_se_puede_calcular_dice_por_que(cambio: dict[str, str], motivo: str) -> None:
    datos = {"nombres": "Ana", "primer_apellido": "Lima", "segundo_apellido": "", "sexo": "M", "entidad": "TL"}
    with pytest.raises(ValueError, match=motivo):
        raiz_curp(**(datos | cambio), fecha_nacimiento=date(2005, 1, 1))
