"""The shape of each value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.documentos.rules import formas


@pytest.mark.parametrize(
    ("texto", "esperado"),
    [
        ("03/02/2025", "2025-02-03"),
        ("3-2-2025", "2025-02-03"),
        ("2025-02-03", "2025-02-03"),
        ("3 de febrero de 2025", "2025-02-03"),
        ("03 de febrero 2025, 10:15:42", "2025-02-03"),
        ("3 DE FEBRERO DEL 2025", "2025-02-03"),
        ("03-FEB-2025", "2025-02-03"),
        ("31/02/2025", None),
        ("folio 12345678", None),
    ],
)
def test_fechas_en_todos_sus_formatos(texto: str, esperado: str | None) -> None:
    assert formas.fecha(texto) == esperado


@pytest.mark.parametrize(
    ("texto", "esperado"),
    [
        ("09/11/2026 03:51 p. m.", "2026-11-09T15:51:00"),
        ("09/11/2026 12:05 AM", "2026-11-09T00:05:00"),
        ("9 de noviembre de 2026, 15:51:07", "2026-11-09T15:51:07"),
        ("9 de noviembre de 2026", "2026-11-09"),
    ],
)
def test_momentos(texto: str, esperado: str) -> None:
    assert formas.momento(texto) == esperado


@pytest.mark.parametrize(
    ("texto", "esperado"),
    [
        ("8", "8"),
        ("UMF 8", "8"),
        ("UMF No. 08 APIZACO", "08"),
        ("Unidad de Medicina Familiar 12", "12"),
        ("MATUTINO", None),
    ],
)
def test_la_clinica_es_un_numero(texto: str, esperado: str | None) -> None:
    assert formas.umf(texto) == esperado


@pytest.mark.parametrize(
    ("texto", "esperado"),
    [
        ("73-22-05-0001-7", "73220500017"),
        ("73220500017", "73220500017"),
        ("7322 050 0017", "73220500017"),
        ("732205000171", None),
        ("folio 98-73220500017", None),
    ],
)
def test_el_nss_son_once_digitos(texto: str, esperado: str | None) -> None:
    assert formas.nss(texto) == esperado


def test_una_etiqueta_no_es_un_nombre() -> None:
    assert formas.nombre("Registro patronal") is None
    assert formas.nombre("  MARÍA DE LOS ÁNGELES   MUÑOZ ") == "MARÍA DE LOS ÁNGELES MUÑOZ"


@given(st.text(max_size=400))
def test_ninguna_forma_se_rompe_con_texto_cualquiera(texto: str) -> None:
    for forma in (
        formas.curp, formas.nss, formas.fecha, formas.momento, formas.umf, formas.turno, formas.folio, formas.nombre,
        formas.libre, formas.situacion, formas.si_no, formas.modalidad, formas.consultorio, formas.registro_patronal,
        formas.agregado_medico, formas.ultima_fecha, formas.parentesco, formas.sexo,
    ):  # fmt: skip
        forma(texto)


@given(st.sampled_from([".", "UMF ", "NO. ", "º", "- ", "U.M.F. "]), st.integers(50, 400))
def test_ninguna_forma_tarda_con_repeticiones(pieza: str, veces: int) -> None:
    assert formas.umf(pieza * veces) is None
