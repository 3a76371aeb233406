"""What holds for every student and every set of answers."""

from hypothesis import given
from hypothesis import strategies as st

from facultativo.comun.fechas import leer_fecha
from facultativo.encuesta.rules import (
    CUESTIONARIO,
    POR_CLAVE,
    Contexto,
    TipoPregunta,
    cambiar,
    camino,
    hechos,
    podar,
    siguiente,
)
from facultativo.encuesta.rules.contexto import anios_cumplidos
from facultativo.encuesta.tests.caminantes import contextos, posibles, recorridos

HECHOS_DEL_CONTRATO = {
    "curp",
    "fecha_nacimiento",
    "trabaja",
    "cobertura_trabajo",
    "cobertura_padres",
    "padres_vigentes",
    "cobertura_conyuge",
    "pension_orfandad",
    "discapacidad",
    "embarazo",
    "otra_escuela",
    "jovenes_construyendo",
    "seguro_privado",
}
COBERTURAS = {
    "ninguna",
    "IMSS",
    "ISSSTE",
    "ISSEMYM",
    "SEDENA",
    "SEMAR",
    "PEMEX",
    "CFE",
    "IMSS_BIENESTAR",
    "SSA",
    "OTRA",
}
PROTEGEN = COBERTURAS - {"ninguna", "IMSS_BIENESTAR", "SSA"}


@given(recorridos())
def test_every_walk_ends_without_a_dead_end(caso: tuple[Contexto, dict[str, str]]) -> None:
    contexto, respuestas = caso
    assert siguiente(respuestas, contexto) is None
    assert [p.clave for p in camino(respuestas, contexto)] == list(respuestas)
    assert podar(respuestas, contexto) == respuestas


@given(recorridos())
def test_facts_speak_the_language_of_dictaminar(caso: tuple[Contexto, dict[str, str]]) -> None:
    contexto, respuestas = caso
    for nombre, valor in hechos(respuestas, contexto).items():
        assert nombre in HECHOS_DEL_CONTRATO
        if nombre.startswith("cobertura_"):
            assert valor in COBERTURAS
        elif nombre in ("curp", "fecha_nacimiento"):
            assert isinstance(valor, str) and valor
        else:
            assert isinstance(valor, bool)


def _embarazo_importa(contexto: Contexto, r: dict[str, str]) -> bool:
    """The condition in plain words, written apart from the table it checks."""
    propia = {r.get("cobertura_trabajo"), r.get("cobertura_conyuge")}
    if contexto.sexo == "H" or propia & PROTEGEN or r.get("trabaja") == "jovenes" or r.get("otra_escuela") == "si":
        return False
    padres, vigentes = r.get("cobertura_padres"), r.get("padres_vigentes") in ("si", "no_se")
    menor, discapacidad = _edad(contexto, r) < 18, r.get("discapacidad") == "si"
    if padres == "ISSSTE" and vigentes and menor:
        return False
    if r.get("pension_orfandad") == "si":
        return True
    fuera = {("ISSSTE", "si"), ("ISSEMYM", "en_linea")} & {
        (padres, r.get("trabaja")),
        (padres, contexto.modalidad_estudio),
    }
    if fuera and not discapacidad:
        return False
    return vigentes or (padres == "no_se" and not menor)


def _edad(contexto: Contexto, respuestas: dict[str, str]) -> int:
    declarada = leer_fecha(respuestas.get("fecha_nacimiento", ""))
    nacimiento = contexto.fecha_nacimiento or declarada
    assert nacimiento is not None
    return anios_cumplidos(nacimiento, contexto.fecha)


@given(recorridos())
def test_pregnancy_is_asked_exactly_when_it_changes_the_proposal(
    caso: tuple[Contexto, dict[str, str]],
) -> None:
    contexto, respuestas = caso
    preguntadas = {p.clave for p in camino(respuestas, contexto)}
    assert ("embarazo_consentimiento" in preguntadas) == _embarazo_importa(contexto, respuestas)
    assert ("embarazo" in preguntadas) == (respuestas.get("embarazo_consentimiento") == "si")


@given(recorridos())
def test_from_25_on_parents_are_asked_only_after_a_disability(caso: tuple[Contexto, dict[str, str]]) -> None:
    contexto, respuestas = caso
    if _edad(contexto, respuestas) >= 25 and "cobertura_padres" in respuestas:
        assert respuestas["discapacidad"] == "si"


def _dependientes(clave: str) -> set[str]:
    """The questions that look at `clave`, directly or through another."""
    alcanzadas = {clave}
    for pregunta in CUESTIONARIO:
        if pregunta.importa.claves() & alcanzadas:
            alcanzadas.add(pregunta.clave)
    return alcanzadas - {clave}


@given(recorridos(), st.data())
def test_changing_an_answer_drops_only_what_depended_on_it(
    caso: tuple[Contexto, dict[str, str]], datos: st.DataObject
) -> None:
    contexto, antes = caso
    if not antes:
        return
    clave = datos.draw(st.sampled_from(sorted(antes)))
    despues = cambiar(antes, clave, datos.draw(st.sampled_from(posibles(POR_CLAVE[clave]))), contexto)
    perdidas = antes.keys() - despues.keys()
    assert perdidas <= _dependientes(clave)
    assert all(despues[c] == antes[c] for c in despues if c != clave)


@given(recorridos(), st.data())
def test_a_changed_survey_can_always_be_finished(caso: tuple[Contexto, dict[str, str]], datos: st.DataObject) -> None:
    contexto, respuestas = caso
    if not respuestas:
        return
    clave = datos.draw(st.sampled_from(sorted(respuestas)))
    respuestas = cambiar(respuestas, clave, datos.draw(st.sampled_from(posibles(POR_CLAVE[clave]))), contexto)
    vueltas = 0
    while pregunta := siguiente(respuestas, contexto):
        valor = datos.draw(st.sampled_from(posibles(pregunta)))
        respuestas = cambiar(respuestas, pregunta.clave, valor, contexto)
        vueltas += 1
        assert vueltas <= len(CUESTIONARIO)
    assert podar(respuestas, contexto) == respuestas


@given(contextos, st.dictionaries(st.sampled_from([*POR_CLAVE, "inventada"]), st.text(max_size=30)))
def test_no_rubbish_breaks_it(contexto: Contexto, basura: dict[str, str]) -> None:
    hechos(basura, contexto)
    assert podar(podar(basura, contexto), contexto) == podar(basura, contexto)
    pregunta = siguiente(basura, contexto)
    assert pregunta is None or camino(basura, contexto)[-1] == pregunta


def test_a_condition_looks_only_at_earlier_questions() -> None:
    vistas: set[str] = set()
    for pregunta in CUESTIONARIO:
        if pregunta.clave != "fecha_nacimiento":
            assert pregunta.importa.claves() <= vistas, pregunta.clave
        vistas.add(pregunta.clave)


def test_every_question_is_whole() -> None:
    assert len(POR_CLAVE) == len(CUESTIONARIO)
    for p in CUESTIONARIO:
        assert p.texto.endswith("?") and p.titulo
        assert (p.tipo is TipoPregunta.TEXTO) == (not p.opciones)
        if p.hecho and p.opciones:
            assert any(p.hecho in o.hechos for o in p.opciones)
    assert [p.clave for p in CUESTIONARIO if p.sensible] == ["discapacidad", "embarazo_consentimiento", "embarazo"]
