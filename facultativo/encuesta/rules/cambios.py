""" "Mi situación cambió": the student says what, and only that is asked again (S7)."""

from collections.abc import Iterable
from dataclasses import dataclass

from facultativo.encuesta.rules.recorrido import Respuestas


@dataclass(frozen=True, slots=True)
class Cambio:
    """Something that may have changed and the questions it makes worth asking again."""

    clave: str
    texto: str
    preguntas: frozenset[str]


CAMBIOS = (
    Cambio("trabajo", "Empecé un trabajo, o dejé el que tenía", frozenset({"trabaja", "cobertura_trabajo"})),
    Cambio(
        "padres",
        "Cambió el servicio médico de mi mamá o mi papá",
        frozenset({"cobertura_padres", "padres_vigentes", "pension_orfandad"}),
    ),
    Cambio(
        "pareja",
        "Me casé, me separé o cambió el servicio médico de mi pareja",
        frozenset({"cobertura_conyuge"}),
    ),
    Cambio(
        "salud",
        "Algo de mi salud, por ejemplo un embarazo",
        frozenset({"discapacidad", "embarazo_consentimiento", "embarazo"}),
    ),
    Cambio("escuela", "Entré a otra escuela, o salí de ella", frozenset({"otra_escuela"})),
    Cambio(
        "datos",
        "Mis datos: nombre, CURP o Número de Seguridad Social",
        frozenset({"identidad", "correccion", "nss"}),
    ),
)
_POR_CLAVE = {c.clave: c for c in CAMBIOS}


def reabrir(respuestas: Respuestas, cambios: Iterable[str]) -> dict[str, str]:
    """The answers of the last version without those that may have changed. Unknown keys are ignored."""
    dudosas = frozenset().union(*(_POR_CLAVE[c].preguntas for c in cambios if c in _POR_CLAVE))
    return {clave: valor for clave, valor in respuestas.items() if clave not in dudosas}
