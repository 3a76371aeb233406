"""Invented students who answer the survey, for the tests."""

from datetime import date

from hypothesis import strategies as st

from facultativo.encuesta.rules import CUESTIONARIO, Contexto, Pregunta, TipoPregunta, cambiar, siguiente

HOY = date(2026, 11, 12)
TEXTOS = {
    "correccion": ["Mi segundo apellido es Xochitiotzi"],
    "fecha_nacimiento": ["27/03/2004", "1 de enero de 1990", "2009-05-05"],
    "curp": [""],
    "nss": ["", "12345678903"],
    "tutor_nombre": ["Rosa Xicohténcatl Pérez"],
}


def posibles(pregunta: Pregunta) -> list[str]:
    """Every valid answer to a closed question, some to an open one."""
    if pregunta.tipo is TipoPregunta.TEXTO:
        return TEXTOS[pregunta.clave]
    return [o.valor for o in pregunta.opciones]


def alumno(edad: int = 20, sexo: str = "H", **mas: object) -> Contexto:
    """Somebody with the whole padrón, of that age today."""
    datos: dict[str, object] = {
        "fecha": HOY,
        "nombre": "Luz Xochitiotzi Meneses",
        "curp": "XOML040327MTLCNZA7",
        "nss": "12345678903",
        "fecha_nacimiento": date(HOY.year - edad, 1, 15),
        "sexo": sexo,
    }
    return Contexto(**{**datos, **mas})  # type: ignore[arg-type]


def contestar(contexto: Contexto, elegidas: dict[str, str]) -> dict[str, str]:
    """Walk to the end: the chosen answers where they are asked; to the rest, yes to the data and no to
    everything else."""
    respuestas: dict[str, str] = {}
    while pregunta := siguiente(respuestas, contexto):
        valor = elegidas.get(pregunta.clave) or por_omision(pregunta)
        respuestas = cambiar(respuestas, pregunta.clave, valor, contexto)
    return respuestas


def por_omision(pregunta: Pregunta) -> str:
    """The plain answer: yes to the data, no to everything else, something invented where one writes."""
    if pregunta.clave in ("identidad", "tutor_autoriza"):
        return "si"
    valores = posibles(pregunta)
    return next((v for v in valores if v in ("ninguna", "no")), valores[0])


contextos = st.builds(
    Contexto,
    fecha=st.dates(date(2026, 1, 1), date(2028, 3, 1)),
    nombre=st.sampled_from(["", "Luz Xochitiotzi Meneses"]),
    curp=st.just(""),
    nss=st.sampled_from(["", "12345678903"]),
    fecha_nacimiento=st.none() | st.dates(date(1960, 1, 1), date(2012, 12, 31)),
    sexo=st.sampled_from(["H", "M", "X", ""]),
    modalidad_estudio=st.sampled_from(["escolarizada", "en_linea"]),
    anonimo=st.booleans(),
)


@st.composite
def recorridos(draw: st.DrawFn) -> tuple[Contexto, dict[str, str]]:
    """A student and a whole set of answers, drawn one question after the other."""
    contexto = draw(contextos)
    respuestas: dict[str, str] = {}
    for _ in CUESTIONARIO:
        pregunta = siguiente(respuestas, contexto)
        if pregunta is None:
            break
        valor = draw(st.sampled_from(posibles(pregunta)), label=pregunta.clave)
        respuestas = cambiar(respuestas, pregunta.clave, valor, contexto)
    return contexto, respuestas
