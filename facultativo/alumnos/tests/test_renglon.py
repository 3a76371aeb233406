"""What one row says, what keeps it out, what somebody should look at."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.alumnos.rules.columnas import CLAVES
from facultativo.alumnos.rules.renglon import Leido, leer_renglon
from facultativo.alumnos.states import SituacionAcademica
from facultativo.alumnos.tests.archivos import curp_de
from facultativo.comun.nss import digito_nss

HOY = date(2026, 11, 22)
XIMENA = {
    "numero_de_control": "21660001",
    "nombres": "Ximena",
    "primer_apellido": "Prueba",
    "segundo_apellido": "Ficticia",
    "curp": curp_de("Ximena", "Prueba", "Ficticia", date(2005, 1, 15)),
    "correo": "L21660001@itat.example",
}


def leer(**cambios: str) -> Leido:
    return leer_renglon(XIMENA | cambios, periodo="20263", hoy=HOY)


def codigos(leido: Leido) -> list[str]:
    return [h.codigo for h in leido.hallazgos]


def test_un_renglon_limpio_toma_fecha_y_sexo_de_la_curp() -> None:
    leido = leer()
    assert codigos(leido) == []
    assert leido.ficha is not None
    assert (leido.ficha.fecha_nacimiento, leido.ficha.sexo) == (date(2005, 1, 15), "M")
    assert leido.ficha.correo == "l21660001@itat.example"
    assert leido.ficha.inscrito


@pytest.mark.parametrize(
    ("cambios", "codigo", "campo"),
    [
        ({"numero_de_control": ""}, "padron-control-vacio", "numero_de_control"),
        ({"numero_de_control": "=1+1"}, "padron-control-forma", "numero_de_control"),
        ({"numero_de_control": "123456789012"}, "padron-control-forma", "numero_de_control"),
        ({"numero_de_control": "2.166E+07"}, "padron-control-redondeado", "numero_de_control"),
        ({"curp": "PUFX050115MTLRCM"}, "curp-longitud", "curp"),
        ({"curp": XIMENA["curp"][:17] + "x"}, "curp-digito-forma", "curp"),
        ({"nombres": ""}, "padron-nombre-vacio", "nombres"),
        ({"primer_apellido": "-", "segundo_apellido": "."}, "padron-nombre-vacio", "primer_apellido"),
        ({"nombres": "=HYPERLINK(1)"}, "padron-nombre-signos", "nombres"),
        ({"nombres": "N" * 81}, "padron-nombre-largo", "nombres"),
        ({"carrera": "x\ny\nz"}, "padron-comillas", "carrera"),
    ],
)
def test_lo_que_no_puede_entrar_dice_su_columna(cambios: dict[str, str], codigo: str, campo: str) -> None:
    leido = leer(**cambios)
    assert leido.ficha is None
    assert (codigo, campo) in [(h.codigo, h.datos["campo"]) for h in leido.hallazgos]


@pytest.mark.parametrize(
    ("cambios", "codigo"),
    [
        ({"curp": ""}, "padron-sin-curp"),
        ({"nombres": "Zaira"}, "padron-curp-nombre"),
        ({"fecha_nacimiento": "16/01/2005"}, "padron-fecha-curp"),
        ({"fecha_nacimiento": "enero"}, "padron-fecha"),
        ({"sexo": "HOMBRE"}, "padron-sexo-curp"),
        ({"semestre": "séptimo"}, "padron-semestre"),
        ({"correo": ""}, "padron-sin-correo"),
        ({"correo": "ximena arroba itat"}, "padron-correo"),
        ({"nss": "123"}, "nss-longitud"),
        ({"nss": "7.32205E+10"}, "padron-nss-redondeado"),
        ({"nss": "7,32205E+10"}, "padron-nss-redondeado"),
        ({"curp": "XEXX010101MNEXXXA8"}, "padron-sin-curp"),
        ({"estatus": "RARO"}, "padron-estatus"),
        ({"periodo": "20261"}, "padron-periodo"),
    ],
)
def test_lo_que_hay_que_mirar_no_impide_entrar(cambios: dict[str, str], codigo: str) -> None:
    leido = leer(**cambios)
    assert leido.ficha is not None
    assert codigos(leido) == [codigo]
    assert leido.hallazgos[0].nivel == "advertencia"


@pytest.mark.parametrize(
    ("estatus", "situacion", "inscrito"),
    [
        ("ACT", SituacionAcademica.VIGENTE, True),
        ("", SituacionAcademica.VIGENTE, True),
        ("EGR", SituacionAcademica.EGRESADO, False),
        ("tit", SituacionAcademica.EGRESADO, False),
        ("BT", SituacionAcademica.BAJA_TEMPORAL, False),
        ("Baja definitiva", SituacionAcademica.BAJA_DEFINITIVA, False),
        ("1 - ACT", SituacionAcademica.VIGENTE, True),
        ("B.T.", SituacionAcademica.BAJA_TEMPORAL, False),
        ("Baja temporal (2 de 2)", SituacionAcademica.BAJA_TEMPORAL, False),
        ("BAJA POR REGLAMENTO", SituacionAcademica.BAJA_DEFINITIVA, False),
        ("Egresado no titulado", SituacionAcademica.EGRESADO, False),
        ("TRASLADO", SituacionAcademica.BAJA_DEFINITIVA, False),
    ],
)
def test_el_estatus_dice_si_sigue_inscrito(estatus: str, situacion: SituacionAcademica, inscrito: bool) -> None:
    ficha = leer(estatus=estatus).ficha
    assert ficha is not None
    assert (ficha.situacion_academica, ficha.inscrito) == (situacion, inscrito)


@pytest.mark.parametrize(
    ("periodo", "inscrito"), [("20263", True), ("2026-3", True), ("20271", True), ("20261", False)]
)
def test_quien_no_se_inscribio_en_este_periodo_no_esta_inscrito(periodo: str, inscrito: bool) -> None:
    ficha = leer(periodo=periodo).ficha
    assert ficha is not None and ficha.inscrito is inscrito


def test_el_nombre_en_una_sola_columna_se_parte_con_la_curp() -> None:
    leido = leer_renglon(
        {"numero_de_control": "21660001", "nombre_completo": "PRUEBA FICTICIA XIMENA", "curp": XIMENA["curp"]},
        periodo="",
        hoy=HOY,
    )
    assert leido.ficha is not None
    assert leido.ficha.nombre_completo == "XIMENA PRUEBA FICTICIA"


def test_quien_tiene_un_apellido_lo_tiene_como_primero() -> None:
    leido = leer(primer_apellido="", segundo_apellido="Prueba", curp="")
    assert leido.ficha is not None
    assert (leido.ficha.primer_apellido, leido.ficha.segundo_apellido) == ("Prueba", "")


def test_el_cero_que_quita_excel_al_nss_se_repone_si_el_digito_cuadra() -> None:
    nss = "0322050001" + digito_nss("0322050001")
    ficha = leer(nss=nss[1:]).ficha
    assert ficha is not None and ficha.nss == nss


def test_el_punto_cero_de_las_hojas_de_calculo_no_es_parte_del_numero() -> None:
    ficha = leer(numero_de_control="21660001.0", nss="7322050001" + digito_nss("7322050001") + ".0").ficha
    assert ficha is not None
    assert (ficha.numero_de_control, len(ficha.nss)) == ("21660001", 11)


def test_una_m_sola_no_se_adivina_sin_curp() -> None:
    ficha = leer(curp="", sexo="M").ficha
    assert ficha is not None and ficha.sexo == ""
    ficha = leer(curp="", sexo="Mujer").ficha
    assert ficha is not None and ficha.sexo == "M"


@given(st.dictionaries(st.sampled_from(CLAVES), st.text(max_size=30)))
def test_ningun_renglon_lo_hace_fallar(celdas: dict[str, str]) -> None:
    leido = leer_renglon(celdas, periodo="20263", hoy=HOY)
    assert leido.ficha is not None or any(h.nivel == "error" for h in leido.hallazgos)
    if leido.ficha:
        assert len(leido.ficha.numero_de_control) <= 11
        assert all(len(p) <= 80 for p in (leido.ficha.nombres, leido.ficha.primer_apellido))


@pytest.mark.parametrize("como", ["2.1660001E+07", "2,1660001e+07", "21660001.0", "2166 0001", "\ufeff21660001\u00a0"])
def test_un_numero_de_control_que_excel_escribio_a_su_modo_es_el_mismo(como: str) -> None:
    ficha = leer(numero_de_control=como).ficha
    assert ficha is not None and ficha.numero_de_control == "21660001"


def test_una_letra_en_medio_no_es_un_exponente() -> None:
    ficha = leer(numero_de_control="19E10234").ficha
    assert ficha is not None and ficha.numero_de_control == "19E10234"


def test_el_cero_que_excel_quita_al_control_se_repone_si_los_demas_tienen_ocho_digitos() -> None:
    comido = XIMENA | {"numero_de_control": "5660001"}
    leido = leer_renglon(comido, periodo="", hoy=HOY, largo_de_control=8)
    assert leido.ficha is not None and leido.ficha.numero_de_control == leido.numero_de_control == "05660001"
    assert codigos(leido) == ["padron-control-cero"]
    # A school whose matrículas have seven digits keeps them.
    leido = leer_renglon(comido, periodo="", hoy=HOY, largo_de_control=7)
    assert (codigos(leido), leido.numero_de_control) == ([], "5660001")


@pytest.mark.parametrize(
    "como",
    ["38367", "38367.0", "15-01-2005", "1/15/05", "01/15/2005", "15.01.05", "2005-01-15 00:00:00", "15/ene/2005"],
)
def test_el_mismo_dia_escrito_de_otro_modo_no_es_otro_dia(como: str) -> None:
    leido = leer(fecha_nacimiento=como)
    assert (codigos(leido), leido.ficha and leido.ficha.fecha_nacimiento) == ([], date(2005, 1, 15))


def test_sin_curp_el_dia_de_excel_se_entiende_y_el_anio_corto_no_se_adivina() -> None:
    ficha = leer(curp="", fecha_nacimiento="38367").ficha
    assert ficha is not None and ficha.fecha_nacimiento == date(2005, 1, 15)
    assert "padron-fecha" in codigos(leer(curp="", fecha_nacimiento="15/01/05"))


def test_el_periodo_en_que_se_inscribe_es_el_de_su_renglon_o_el_que_corre() -> None:
    periodos = [(f := leer(periodo=p).ficha) and f.periodo for p in ("20271", "2026-3", "", "20261")]
    assert periodos == ["20271", "20263", "20263", ""]
