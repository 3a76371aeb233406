"""Students of the decision table and what they are asked."""

from datetime import date

import pytest

from facultativo.comun.hallazgos import Hallazgo
from facultativo.encuesta.rules import (
    CAMBIOS,
    POR_CLAVE,
    Hecho,
    cambiar,
    camino,
    hechos,
    reabrir,
    siguiente,
    validar,
)
from facultativo.encuesta.tests.caminantes import HOY, alumno, contestar


def _asked(contexto, **elegidas: str) -> list[str]:  # type: ignore[no-untyped-def]
    return [p.clave for p in camino(contestar(contexto, elegidas), contexto)]


def test_a_young_man_with_insured_parents_answers_four_pages() -> None:
    elegidas = {"cobertura_padres": "IMSS", "padres_vigentes": "si"}
    assert _asked(alumno(20), **elegidas) == ["identidad", "trabaja", "cobertura_padres", "padres_vigentes"]


def test_a_job_with_social_security_ends_the_survey() -> None:
    elegidas = {"trabaja": "si", "cobertura_trabajo": "ISSSTE"}
    assert _asked(alumno(31, "M"), **elegidas) == ["identidad", "trabaja", "cobertura_trabajo"]


def test_a_job_without_registration_does_not() -> None:
    elegidas = {"trabaja": "si", "cobertura_trabajo": "ninguna"}
    assert "cobertura_padres" in _asked(alumno(22), **elegidas)


def test_at_25_nobody_asks_about_parents() -> None:
    assert _asked(alumno(25)) == ["identidad", "trabaja", "discapacidad", "cobertura_conyuge", "otra_escuela"]


def test_a_disability_brings_the_parents_back() -> None:
    assert "cobertura_padres" in _asked(alumno(30), discapacidad="si")
    assert "cobertura_padres" not in _asked(alumno(30), discapacidad="prefiero_no_decirlo")


@pytest.mark.parametrize(("hoy", "preguntan"), [(date(2026, 3, 26), True), (date(2026, 3, 27), False)])
def test_the_25th_birthday_itself_counts_as_25(hoy: date, preguntan: bool) -> None:
    contexto = alumno(fecha=hoy, fecha_nacimiento=date(2001, 3, 27))
    assert ("cobertura_padres" in _asked(contexto)) is preguntan


def test_born_on_29_february_turns_25_on_1_march() -> None:
    nacida = date(2004, 2, 29)
    assert "cobertura_padres" in _asked(alumno(fecha=date(2029, 2, 28), fecha_nacimiento=nacida))
    assert "cobertura_padres" not in _asked(alumno(fecha=date(2029, 3, 1), fecha_nacimiento=nacida))


def test_a_minor_gives_the_tutor_and_may_go_on_without_them() -> None:
    elegidas = {"tutor_autoriza": "no", "cobertura_padres": "ninguna"}
    preguntadas = _asked(alumno(17, "M"), **elegidas)
    assert preguntadas[1:3] == ["tutor_nombre", "tutor_autoriza"]
    assert preguntadas[-1] == "otra_escuela"
    assert "cobertura_conyuge" not in preguntadas


def test_issste_attends_its_unmarried_daughters_under_18_so_nobody_asks_them() -> None:
    elegidas = {"cobertura_padres": "ISSSTE", "padres_vigentes": "si"}
    assert "embarazo_consentimiento" not in _asked(alumno(17, "M"), **elegidas)
    assert "embarazo_consentimiento" in _asked(alumno(18, "M"), **elegidas)


def test_issemym_leaves_out_online_students() -> None:
    elegidas = {"cobertura_padres": "ISSEMYM", "padres_vigentes": "si"}
    assert "otra_escuela" not in _asked(alumno(20), **elegidas)
    assert "otra_escuela" in _asked(alumno(20, modalidad_estudio="en_linea"), **elegidas)


def test_what_the_padron_lacks_is_asked_and_may_stay_empty() -> None:
    contexto = alumno(curp="", nss="", fecha_nacimiento=None, sexo="")
    preguntadas = _asked(contexto, curp="", fecha_nacimiento="27/03/2004")
    assert preguntadas[:4] == ["identidad", "curp", "fecha_nacimiento", "nss"]


def test_something_wrong_in_the_data_is_written_down() -> None:
    assert _asked(alumno(20), identidad="no")[:3] == ["identidad", "correccion", "trabaja"]


FACTS: list[tuple[dict[str, str], int, str, dict[str, Hecho]]] = [
    ({"trabaja": "no"}, 30, "H", {"trabaja": False, "cobertura_trabajo": "ninguna", "jovenes_construyendo": False}),
    ({"trabaja": "jovenes"}, 30, "H", {"trabaja": False, "jovenes_construyendo": True}),
    ({"trabaja": "si", "cobertura_trabajo": "PEMEX"}, 30, "H", {"trabaja": True, "cobertura_trabajo": "PEMEX"}),
    (
        {"cobertura_padres": "CFE", "padres_vigentes": "no"},
        20,
        "H",
        {"cobertura_padres": "CFE", "padres_vigentes": False},
    ),
    ({"cobertura_padres": "PRIVADO"}, 20, "H", {"cobertura_padres": "ninguna", "seguro_privado": True}),
    ({"pension_orfandad": "si"}, 20, "H", {"pension_orfandad": True}),
    ({"discapacidad": "si"}, 30, "H", {"discapacidad": True}),
    ({"cobertura_conyuge": "SEMAR"}, 30, "H", {"cobertura_conyuge": "SEMAR"}),
    ({"otra_escuela": "si"}, 30, "H", {"otra_escuela": True}),
    (
        {"cobertura_padres": "IMSS", "padres_vigentes": "si", "embarazo_consentimiento": "si", "embarazo": "si"},
        20,
        "M",
        {"embarazo": True, "otra_escuela": False},
    ),
]


@pytest.mark.parametrize(("elegidas", "edad", "sexo", "esperados"), FACTS)
def test_every_fact_is_reachable(elegidas: dict[str, str], edad: int, sexo: str, esperados: dict[str, Hecho]) -> None:
    contexto = alumno(edad, sexo)
    declarados = hechos(contestar(contexto, elegidas), contexto)
    assert declarados | esperados == declarados


def test_not_knowing_and_not_saying_declare_nothing() -> None:
    contexto = alumno(20, "X")
    elegidas = {"cobertura_padres": "IMSS", "padres_vigentes": "no_se", "embarazo_consentimiento": "no"}
    declarados = hechos(contestar(contexto, elegidas), contexto)
    assert "padres_vigentes" not in declarados and "embarazo" not in declarados


def test_losing_the_job_forgets_only_its_coverage() -> None:
    contexto = alumno(22)
    antes = contestar(contexto, {"trabaja": "si", "cobertura_trabajo": "ninguna"})
    despues = cambiar(antes, "trabaja", "no", contexto)
    assert antes.keys() - despues.keys() == {"cobertura_trabajo"}
    assert siguiente(despues, contexto) is None


def test_a_new_question_in_the_middle_keeps_the_answers_after_it() -> None:
    contexto = alumno(22)
    antes = contestar(contexto, {"cobertura_padres": "ninguna"})
    despues = cambiar(antes, "cobertura_padres", "IMSS", contexto)
    pendiente = siguiente(despues, contexto)
    assert pendiente is not None and pendiente.clave == "padres_vigentes"
    assert antes.keys() == despues.keys()
    final = cambiar(despues, "padres_vigentes", "no", contexto)
    assert siguiente(final, contexto) is None


def test_a_forgotten_pregnancy_answer_is_not_a_fact() -> None:
    contexto = alumno(20, "M")
    elegidas = {"cobertura_padres": "IMSS", "padres_vigentes": "si"}
    elegidas |= {"embarazo_consentimiento": "si", "embarazo": "si"}
    despues = cambiar(contestar(contexto, elegidas), "embarazo_consentimiento", "no", contexto)
    assert "embarazo" not in despues and "embarazo" not in hechos(despues, contexto)


def _mensajes(clave: str, valor: str) -> list[Hallazgo]:
    return list(validar(POR_CLAVE[clave], valor, alumno()).hallazgos)


@pytest.mark.parametrize(
    ("clave", "valor", "codigo"),
    [
        ("trabaja", "", "encuesta-sin-respuesta"),
        ("trabaja", "tal vez", "encuesta-sin-respuesta"),
        ("correccion", "   ", "encuesta-sin-respuesta"),
        ("tutor_nombre", "..", "encuesta-texto-corto"),
        ("tutor_nombre", "Rosa " * 30, "encuesta-texto-largo"),
        ("fecha_nacimiento", "31/02/2004", "encuesta-fecha"),
        ("fecha_nacimiento", "27/03/2024", "encuesta-fecha-edad"),
        ("nss", "123", "nss-longitud"),
    ],
)
def test_a_wrong_answer_says_what_to_do(clave: str, valor: str, codigo: str) -> None:
    assert [h.codigo for h in _mensajes(clave, valor)] == [codigo]


def test_dates_are_kept_in_iso() -> None:
    assert validar(POR_CLAVE["fecha_nacimiento"], "27 de marzo de 2004", alumno()).normalizado == "2004-03-27"


def test_my_situation_changed_asks_again_only_that() -> None:
    contexto = alumno(20, fecha=HOY)
    antes = contestar(contexto, {"cobertura_padres": "IMSS", "padres_vigentes": "si"})
    despues = reabrir(antes, ["padres", "inventado"])
    pendiente = siguiente(despues, contexto)
    assert pendiente is not None and pendiente.clave == "cobertura_padres"
    assert despues == {"identidad": "si", "trabaja": "no"}


def test_every_change_names_real_questions() -> None:
    assert all(c.preguntas <= POR_CLAVE.keys() for c in CAMBIOS)
