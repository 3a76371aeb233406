"""One row becomes 168 positions and comes back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.movimientos.datos import tabla
from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.disposicion import DISPOSICIONES, LARGO, PIE
from facultativo.movimientos.rules.renglon import Renglon, escribir, leer
from facultativo.movimientos.states import TipoMovimiento
from facultativo.movimientos.tests.muestras import a_mano, baja, renglon

_NOMBRE = st.text("ABCDEFGHIJKLMNÑOPQRSTUVWXYZ ", min_size=1, max_size=27).map(lambda t: " ".join(t.split()))
_renglones = st.builds(
    renglon,
    st.integers(0, 10**6),
    nombres=_NOMBRE.filter(bool),
    primer_apellido=_NOMBRE.filter(bool),
    segundo_apellido=_NOMBRE,
    sbc=st.integers(0, 999999).map(lambda c: f"{c // 100}.{c % 100:02d}"),
    umf=st.integers(0, 999).map(lambda u: f"{u:03d}"),
    fecha=st.dates().map(lambda f: f.isoformat()),
    clave=st.text("ABC0123456789", max_size=10),
)


def test_every_layout_covers_its_168_positions_once() -> None:
    for campos in (*DISPOSICIONES.values(), PIE):
        assert [p for c in campos for p in range(c.inicio, c.fin + 1)] == list(range(1, LARGO + 1))


def test_un_alta_queda_en_las_posiciones_del_imss() -> None:
    linea, hallazgos = escribir(
        Renglon(
            TipoMovimiento.ALTA,
            registro_patronal="Y65-12345-32-0",
            nss="12-34-56-7890-3",
            primer_apellido="Muñoz",
            segundo_apellido="Peña",
            nombres="María José de los Ángeles Guadalupe",
            sbc="315.04",
            tipo_trabajador="1",
            tipo_salario="0",
            jornada="6",
            fecha="2026-03-05",
            umf="8",
            guia="1400",
            clave="B21370001",
            curp="MUPM060305MTLXXRA9",
        )
    )
    assert hallazgos == ()
    assert linea == a_mano(
        (1, "Y6512345320"),
        (12, "12345678903"),
        (23, "MU#OZ"),
        (50, "PE#A"),
        (77, "MARIA JOSE DE LOS ANGELES G"),
        (104, "031504"),
        (116, "106"),
        (119, "05032026"),
        (127, "008"),
        (132, "08"),
        (134, "01400"),
        (139, "B21370001"),
        (150, "MUPM060305MTLXXRA9"),
        (168, "9"),
    )


def test_una_baja_lleva_quince_ceros_y_su_causa() -> None:
    linea, _ = escribir(
        baja(
            registro_patronal="Y6512345320",
            nss="12345678903",
            nombres="ANA",
            primer_apellido="NAVA",
            segundo_apellido="",
            fecha="2026-11-20",
            causa="A",
            clave="21370001",
            curp="se ignora",
        )
    )
    assert linea == a_mano(
        (1, "Y651234532012345678903NAVA"),
        (77, "ANA"),
        (104, "0" * 15),
        (119, "20112026"),
        (132, "0201400"),
        (139, "21370001"),
        (149, "A"),
        (168, "9"),
    )


@given(_renglones)
def test_leer_lo_escrito_da_el_mismo_renglon(original: Renglon) -> None:
    linea, hallazgos = escribir(original)
    assert hallazgos == ()
    assert len(linea) == LARGO
    assert leer(linea) == original


@given(st.text(max_size=200))
def test_cualquier_texto_se_lee_sin_fallar(linea: str) -> None:
    assert isinstance(leer(linea), Renglon)


@given(st.fixed_dictionaries({c: st.text(max_size=30) for c in ("nss", "nombres", "fecha", "sbc", "clave", "umf")}))
def test_ningun_valor_rompe_la_escritura_ni_mueve_una_columna(valores: dict[str, str]) -> None:
    linea, hallazgos = escribir(replace(renglon(), **valores))
    assert (len(linea) == LARGO) != bool(hallazgos)


@pytest.mark.parametrize(
    ("cambios", "codigo"),
    [
        ({"nss": ""}, "lote-nss-falta"),
        ({"nss": "1234567890"}, "lote-nss-forma"),
        ({"registro_patronal": "Y651234532"}, "lote-registro-patronal-forma"),
        ({"primer_apellido": " "}, "lote-primer-apellido-falta"),
        ({"fecha": "2026-02-30"}, "lote-fecha-forma"),
        ({"fecha": "20260220"}, "lote-fecha-forma"),
        ({"sbc": "315.045"}, "lote-sbc-forma"),
        ({"sbc": "10000"}, "lote-sbc-forma"),
        ({"sbc": "NaN"}, "lote-sbc-forma"),
        ({"umf": "T21"}, "lote-umf-forma"),
        ({"guia": ""}, "lote-guia-falta"),
        ({"curp": "CORTA"}, "lote-curp-forma"),
        ({"tipo": TipoMovimiento.MODIFICACION}, "lote-tipo"),
    ],
)
def test_lo_que_no_cabe_se_dice_y_no_se_escribe(cambios: dict[str, object], codigo: str) -> None:
    linea, hallazgos = escribir(renglon(**cambios))
    assert linea == ""
    assert [h.codigo for h in hallazgos] == [codigo]


def test_una_modificacion_se_lee_aunque_no_se_escriba() -> None:
    linea, _ = escribir(renglon())
    leido = leer(linea[:131] + "07" + linea[133:])
    assert (leido.tipo, leido.sbc, leido.umf) == (TipoMovimiento.MODIFICACION, "315.04", "")


def test_la_tabla_de_codigos_tiene_los_28_y_cada_previsible_tiene_su_hallazgo() -> None:
    assert len(codigos_imss()) == 28
    propios = {f["imss"] for f in tabla("hallazgos")} | {"001", "004"}
    assert {c for c, ficha in codigos_imss().items() if ficha.previsible} - propios <= {"051"}
