"""Data minimisation, proved against the rules that decide: something sensitive is asked only when it opens a door."""

from datetime import date
from typing import Any

from hypothesis import assume, example, given, settings

from facultativo.dictamen.rules import decidir, tabla
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.states import Sentido
from facultativo.encuesta.rules import Contexto, camino, hechos
from facultativo.encuesta.rules.contexto import Situacion
from facultativo.encuesta.tests.caminantes import recorridos

TABLA = tabla()


def _propuesta(contexto: Contexto, respuestas: dict[str, str], **mas: Any) -> Sentido:
    situacion = Situacion(contexto, dict(respuestas))
    declarado: dict[str, Any] = {
        "fecha": contexto.fecha.isoformat(),
        "inscrito": True,
        "situacion_academica": "vigente",
        "modalidad_estudio": contexto.modalidad_estudio,
        "curp": contexto.curp,
    }
    if contexto.fecha_nacimiento:
        declarado["fecha_nacimiento"] = contexto.fecha_nacimiento.isoformat()
    lectura = leer_hechos({**declarado, **hechos(respuestas, contexto), **mas})
    assert lectura.hechos is not None and not lectura.desconocidos, (lectura, situacion.edad())
    return decidir(lectura.hechos, TABLA).sentido


_MENOR = Contexto(
    fecha=date(2026, 1, 1),
    curp="",
    nss="",
    fecha_nacimiento=date(2008, 1, 2),
    sexo="M",
    modalidad_estudio="escolarizada",
)
_QUE_TRABAJA = {
    "curp": "",
    "tutor_nombre": "Rosa Prueba",
    "tutor_autoriza": "si",
    "trabaja": "si",
    "cobertura_trabajo": "IMSS_BIENESTAR",
    "cobertura_padres": "no_se",
    "pension_orfandad": "no",
    "otra_escuela": "no",
}


@settings(max_examples=400)
@given(recorridos())
@example((_MENOR, _QUE_TRABAJA))
def test_pregnancy_is_asked_exactly_when_it_opens_the_right(caso: tuple[Contexto, dict[str, str]]) -> None:
    contexto, respuestas = caso
    assume(contexto.sexo != "H")
    preguntada = any(p.clave == "embarazo_consentimiento" for p in camino(respuestas, contexto))
    sin, con = (_propuesta(contexto, respuestas, embarazo=e) for e in (False, True))
    abre = con is not sin and con in (Sentido.ALTA, Sentido.FALTA_INFORMACION) and sin is not Sentido.ALTA
    assert preguntada == abre, (sin, con)


@settings(max_examples=400)
@given(recorridos())
def test_a_complete_survey_leaves_nothing_to_ask(caso: tuple[Contexto, dict[str, str]]) -> None:
    """Whoever knew every answer gets a proposal, not a request for more; only "no sé" leaves a gap."""
    contexto, respuestas = caso
    assume("no_se" not in respuestas.values())
    assert _propuesta(contexto, respuestas) is not Sentido.FALTA_INFORMACION
