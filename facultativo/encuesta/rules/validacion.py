"""Is this a possible answer to that question? Messages say what to do."""

from collections.abc import Callable

from facultativo.comun.curp import validar_curp
from facultativo.comun.fechas import leer_fecha
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.nss import validar_nss
from facultativo.comun.texto import sin_invisibles
from facultativo.comun.validacion import Validacion, concluir
from facultativo.encuesta.rules.contexto import Contexto, anios_cumplidos
from facultativo.encuesta.rules.pregunta import Pregunta, TipoPregunta

EDADES_POSIBLES = range(12, 100)
"""A date of birth outside these ages on the day of the survey is taken for a slip of the finger."""


def validar(pregunta: Pregunta, valor: str, contexto: Contexto) -> Validacion:
    """The answer in its stored form and what is wrong with it, if anything. Warnings leave it valid."""
    limpio = " ".join(sin_invisibles(valor).split())
    if not limpio:
        return concluir(valor, "", [] if pregunta.opcional else [_falta(pregunta)])
    if pregunta.tipo is not TipoPregunta.TEXTO:
        conocida = pregunta.opcion(limpio) is not None
        return concluir(valor, limpio, [] if conocida else [_falta(pregunta)])
    if len(limpio) > pregunta.largo_maximo:
        mensaje = f"Escribe como mucho {pregunta.largo_maximo} letras; aquí hay {len(limpio)}."
        return concluir(valor, limpio, [_error("encuesta-texto-largo", mensaje)])
    return _DE_TEXTO.get(pregunta.clave, _libre)(limpio, contexto)


def _libre(limpio: str, contexto: Contexto) -> Validacion:
    if sum(letra.isalpha() for letra in limpio) < 3:
        return concluir(limpio, limpio, [_error("encuesta-texto-corto", "Escríbelo completo, con letras.")])
    return concluir(limpio, limpio, [])


def _fecha_nacimiento(limpio: str, contexto: Contexto) -> Validacion:
    fecha = leer_fecha(limpio)
    if fecha is None:
        mensaje = "Escribe una fecha que exista, con día, mes y año; por ejemplo, 27/03/2004."
        return concluir(limpio, limpio, [_error("encuesta-fecha", mensaje)])
    if anios_cumplidos(fecha, contexto.fecha) not in EDADES_POSIBLES:
        mensaje = "Revisa el año: con esa fecha no tendrías edad para estar en la escuela."
        return concluir(limpio, fecha.isoformat(), [_error("encuesta-fecha-edad", mensaje)])
    return concluir(limpio, fecha.isoformat(), [])


def _curp(limpio: str, contexto: Contexto) -> Validacion:
    return validar_curp(limpio, hoy=contexto.fecha)


def _nss(limpio: str, contexto: Contexto) -> Validacion:
    return validar_nss(limpio, curp=contexto.curp or None, hoy=contexto.fecha)


_DE_TEXTO: dict[str, Callable[[str, Contexto], Validacion]] = {
    "fecha_nacimiento": _fecha_nacimiento,
    "curp": _curp,
    "nss": _nss,
}


def _falta(pregunta: Pregunta) -> Hallazgo:
    if pregunta.tipo is TipoPregunta.TEXTO:
        return _error("encuesta-sin-respuesta", "Escribe tu respuesta para continuar.")
    return _error("encuesta-sin-respuesta", "Elige una de las opciones para continuar.")


def _error(codigo: str, mensaje: str) -> Hallazgo:
    return Hallazgo(codigo, Nivel.ERROR, mensaje)
