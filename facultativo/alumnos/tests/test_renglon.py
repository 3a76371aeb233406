"""What one row says, what keeps it out, what somebody should look at."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.alumnos.rules.columnas import CLAVES
from facultativo.alumnos.rules.renglon import Leido, leer_renglon
from facultativo.alumnos.rules.repetidos import Vistos
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
    vistos = Vistos()
    vistos.repetidos({"numero_de_control": "21660001.0"}, 2)
    assert vistos.repetidos({"numero_de_control": "21660001"}, 3)


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


def test_el_segundo_con_la_misma_curp_o_control_dice_donde_esta_el_primero() -> None:
    vistos = Vistos()
    assert vistos.repetidos(XIMENA, 2) == []
    repetidos = vistos.repetidos(XIMENA | {"curp": XIMENA["curp"].lower()}, 9)
    assert [h.codigo for h in repetidos] == ["padron-control-repetido", "padron-curp-repetida"]
    assert all("renglón 2" in h.mensaje for h in repetidos)
    assert vistos.repetidos({"curp": "", "numero_de_control": ""}, 10) == []
    assert vistos.correo_repetido("a@b.mx", 2) == []
    assert vistos.correo_repetido(" A@b.mx ", 3)[0].nivel == "advertencia"
