"""Walking the survey: which question comes next, which answers still count, which facts they declare."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from facultativo.comun.fechas import en_palabras, leer_fecha
from facultativo.encuesta.rules import preguntas_cobertura, preguntas_datos
from facultativo.encuesta.rules.contexto import Contexto, Situacion
from facultativo.encuesta.rules.pregunta import Hecho, Pregunta
from facultativo.encuesta.rules.validacion import validar

CUESTIONARIO: tuple[Pregunta, ...] = (*preguntas_datos.PREGUNTAS, *preguntas_cobertura.PREGUNTAS)
POR_CLAVE: dict[str, Pregunta] = {p.clave: p for p in CUESTIONARIO}
DATOS_PERSONALES = frozenset(p.clave for p in preguntas_datos.PREGUNTAS)
"""Questions about who the student is, not about which protection they have."""
Respuestas = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Paso:
    """A question as it stands now: `aplica` is None while an earlier answer is missing; `valor` is None
    when unanswered."""

    pregunta: Pregunta
    aplica: bool | None
    valor: str | None


def camino(respuestas: Respuestas, contexto: Contexto) -> list[Pregunta]:
    """The questions of this student in order: the answered ones that matter and, last, the one to answer
    next, if any."""
    recorrido: list[Pregunta] = []
    for paso in _pasos(respuestas, contexto):
        if paso.aplica:
            recorrido.append(paso.pregunta)
            if paso.valor is None:
                break
    return recorrido


def siguiente(respuestas: Respuestas, contexto: Contexto) -> Pregunta | None:
    """The first question that matters and has no valid answer, or None when the survey is complete."""
    return next((p.pregunta for p in _pasos(respuestas, contexto) if p.aplica and p.valor is None), None)


def podar(respuestas: Respuestas, contexto: Contexto) -> dict[str, str]:
    """The answers worth keeping: valid and not surely without effect. What stopped mattering is forgotten."""
    return {
        paso.pregunta.clave: paso.valor
        for paso in _pasos(respuestas, contexto)
        if paso.aplica is not False and paso.valor is not None
    }


def hechos(respuestas: Respuestas, contexto: Contexto) -> dict[str, Hecho]:
    """The facts declared, in the names of `dictaminar`; what was not asked or not said is absent, that is,
    not known."""
    declarados: dict[str, Hecho] = {}
    for pregunta in camino(respuestas, contexto):
        valor = respuestas.get(pregunta.clave)
        if valor is not None:
            declarados |= pregunta.hechos(validar(pregunta, valor, contexto).normalizado)
    return declarados


def resumen(respuestas: Respuestas) -> list[tuple[Pregunta, str]]:
    """Each question with its answer in the student's words, in the order of the survey."""
    return [(p, _legible(p, respuestas[p.clave])) for p in CUESTIONARIO if p.clave in respuestas]


def _legible(pregunta: Pregunta, valor: str) -> str:
    fecha = leer_fecha(valor) if pregunta.clave == "fecha_nacimiento" else None
    return en_palabras(fecha) if fecha else pregunta.etiqueta(valor)


def cambiar(respuestas: Respuestas, clave: str, valor: str, contexto: Contexto) -> dict[str, str]:
    """The answers after giving one: later ones that depended on it and no longer matter are dropped, the
    rest stay."""
    normalizado = validar(POR_CLAVE[clave], valor, contexto).normalizado
    return podar({**respuestas, clave: normalizado}, contexto)


def _pasos(respuestas: Respuestas, contexto: Contexto) -> Iterator[Paso]:
    vigentes: dict[str, str | None] = {}
    situacion = Situacion(contexto, vigentes)
    for pregunta in CUESTIONARIO:
        aplica = pregunta.importa.se_cumple(situacion)
        valor = _valido(pregunta, respuestas, contexto)
        if aplica is not False:
            vigentes[pregunta.clave] = valor if aplica else None
        yield Paso(pregunta, aplica, valor)


def _valido(pregunta: Pregunta, respuestas: Respuestas, contexto: Contexto) -> str | None:
    valor = respuestas.get(pregunta.clave)
    if valor is None:
        return None
    validacion = validar(pregunta, valor, contexto)
    return validacion.normalizado if validacion.valido else None
