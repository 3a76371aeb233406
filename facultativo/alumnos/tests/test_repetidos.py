"""Two rows of one file that speak of one person: the one in force counts, and nobody is guessed."""

from collections.abc import Sequence

import pytest

from facultativo.alumnos.rules.repetidos import CURP_GENERICA, Censo, Repetidos
from facultativo.comun.hallazgos import Nivel

UNA = {"numero_de_control": "21660001", "curp": "PUFX050115MTLRCMA1", "nombres": "Ximena", "primer_apellido": "Prueba"}
VIEJO = UNA | {"numero_de_control": "17660009", "estatus": "BD", "periodo": "20191"}
NUEVO = UNA | {"estatus": "ACT", "periodo": "20263"}


def mirados(filas: Sequence[dict[str, str]]) -> Repetidos:
    censo = Censo()
    for celdas in filas:
        censo.contar(celdas)
    repetidos = censo.repetidos()
    for renglon, celdas in enumerate(filas, 2):
        repetidos.mirar(renglon, celdas)
    return repetidos


def ceden(filas: Sequence[dict[str, str]]) -> list[str]:
    """The code with which each row gives way, empty for those that count."""
    repetidos = mirados(filas)
    return [h.codigo if (h := repetidos.cede(n, c)) else "" for n, c in enumerate(filas, 2)]


@pytest.mark.parametrize(("filas", "esperado"), [
    ([VIEJO, NUEVO], ["padron-otro-renglon", ""]),
    ([NUEVO, VIEJO], ["", "padron-otro-renglon"]),
    ([UNA, UNA], ["", "padron-otro-renglon"]),
    ([UNA, UNA | {"curp": UNA["curp"].lower()}], ["", "padron-otro-renglon"]),
    ([UNA | {"numero_de_control": "21660001.0"}, UNA], ["", "padron-otro-renglon"]),
])  # fmt: skip
def test_de_los_renglones_de_una_persona_vale_el_vigente_y_el_otro_no_es_un_error(
    filas: list[dict[str, str]], esperado: list[str]
) -> None:
    assert ceden(filas) == esperado


def test_dos_inscripciones_a_la_vez_no_se_adivinan() -> None:
    assert ceden([NUEVO, NUEVO | {"numero_de_control": "21660777"}]) == ["", "padron-curp-repetida"]


def test_dos_personas_con_un_solo_numero_de_control_se_dicen() -> None:
    otra = UNA | {"curp": "FIEU040210HTLCJLA2", "nombres": "Ulises"}
    assert ceden([UNA, otra]) == ["", "padron-control-repetido"]
    assert mirados([UNA, otra]).cede(3, otra).nivel is Nivel.ERROR  # type: ignore[union-attr]


def test_la_baja_de_otra_persona_no_se_lleva_el_numero_de_control() -> None:
    """A control number reused by mistake: the row in force does not win over somebody else."""
    otra = UNA | {"curp": "FIEU040210HTLCJLA2", "nombres": "Ulises", "estatus": "BD"}
    assert ceden([otra, NUEVO]) == ["", "padron-control-repetido"]


def test_la_curp_generica_no_es_de_nadie() -> None:
    generica = sorted(CURP_GENERICA)[0]
    filas = [UNA | {"curp": generica, "numero_de_control": f"2166000{n}"} for n in range(5)]
    assert ceden(filas) == [""] * 5


def test_lo_vacio_no_se_repite_y_el_correo_se_queda_con_el_renglon_que_vale() -> None:
    assert not mirados([{"curp": "", "numero_de_control": ""}, {"curp": ""}]).hay
    filas = [VIEJO | {"correo": "a@b.mx"}, NUEVO | {"correo": " A@b.mx "}, {"correo": "a@b.mx", "nombres": "Otra"}]
    repetidos = mirados(filas)
    assert repetidos.correo_repetido(3, filas[1]) is None
    assert repetidos.correo_repetido(4, filas[2]).nivel is Nivel.ADVERTENCIA  # type: ignore[union-attr]


def test_el_largo_del_control_es_el_de_casi_todos_o_ninguno() -> None:
    def largo(controles: list[str]) -> int:
        censo = Censo()
        for control in controles:
            censo.contar({"numero_de_control": control})
        return censo.largo_de_control()

    assert largo(["21660001"] * 19 + ["5660001"]) == 8
    assert largo(["21660001"] * 5 + ["5660001"] * 5) == 0
    assert largo(["B21660001", ""]) == 0


def test_muchos_con_lo_mismo_no_tardan_mas_que_muchos_distintos() -> None:
    """`PENDIENTE` in the column of the CURP of a whole school: what is kept of a datum is one row."""
    filas = [{"curp": "PENDIENTE", "numero_de_control": f"{n:08d}", "correo": "no@tiene.mx"} for n in range(20_000)]
    repetidos = mirados(filas)
    assert repetidos.cede(20_001, filas[-1]) is not None
    assert len(repetidos._vale) == 2
