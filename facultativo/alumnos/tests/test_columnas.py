"""Which column is which: usual names, what was confirmed before, what does not do."""

from facultativo.alumnos.rules.columnas import adivinar, leer_mapeo, recordar, revisar_mapeo, ya_conocido
from facultativo.alumnos.tests.archivos import COLUMNAS


def test_los_nombres_del_sii_se_reconocen_todos() -> None:
    mapeo = adivinar(COLUMNAS)
    assert len(mapeo) == len(COLUMNAS)
    assert revisar_mapeo(mapeo) == []


def test_acentos_mayusculas_y_signos_del_encabezado_no_cuentan() -> None:
    assert adivinar(["No. de Control", " CURP ", "Nombre(s)", "Primer apellido", "E-mail"]) == {
        "numero_de_control": 0,
        "curp": 1,
        "nombres": 2,
        "primer_apellido": 3,
        "correo": 4,
    }


def test_lo_que_se_confirmo_una_vez_se_recuerda_aunque_cambie_de_lugar() -> None:
    antes = ["Ficha", "Quién es", "Apellido", "CURP"]
    memoria = recordar(antes, {"numero_de_control": 0, "nombres": 1, "primer_apellido": 2})
    despues = ["CURP", "Apellido", "Quién es", "Ficha", "Otra"]
    assert ya_conocido(despues, memoria)
    # The CURP was left out on purpose: it stays out.
    assert adivinar(despues, memoria) == {"numero_de_control": 3, "nombres": 2, "primer_apellido": 1}


def test_si_falta_una_columna_confirmada_se_vuelve_a_preguntar() -> None:
    memoria = recordar(["Ficha", "Nombre"], {"numero_de_control": 0, "nombre_completo": 1})
    assert not ya_conocido(["Matrícula", "Nombre"], memoria)
    assert not ya_conocido(["Ficha", "Nombre"], {})


def test_sin_control_sin_nombre_o_con_una_columna_dos_veces_no_sirve() -> None:
    assert [h.codigo for h in revisar_mapeo({})] == ["padron-sin-control", "padron-sin-nombre"]
    assert [h.codigo for h in revisar_mapeo({"numero_de_control": 0, "nombres": 1})] == ["padron-sin-nombre"]
    mapeo, hallazgos = leer_mapeo(["numero_de_control", "", "curp", "curp"])
    assert mapeo == {"numero_de_control": 0, "curp": 2}
    assert [h.codigo for h in hallazgos] == ["padron-columna-repetida"]
    assert revisar_mapeo({"numero_de_control": 0, "nombre_completo": 1}) == []
