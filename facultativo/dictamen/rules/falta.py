"""The facts without which nobody can say, and how to ask for each."""

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.dictamen.rules.regla import Regla
from facultativo.dictamen.states import Tipo

_PREGUNTA = {
    "inscrito": "Falta saber si está inscrito en el periodo actual: míralo en el padrón.",
    "fecha_nacimiento": "Falta la fecha de nacimiento (o la CURP): de la edad depende qué seguro le corresponde.",
    "trabaja": "Falta saber si trabaja: pregúntale y, si trabaja, qué institución lo asegura.",
    "cobertura_trabajo": "Falta saber qué servicio médico le da su trabajo, o si no le da ninguno.",
    "cobertura_padres": "Falta saber si su papá o su mamá tiene servicio médico, y de qué institución.",
    "padres_vigentes": "Falta saber si el seguro de su papá o su mamá sigue vigente hoy.",
    "vigencia": "Falta una constancia de vigencia reciente: la que hay es vieja y mostraba otro seguro.",
    "registros_del_plantel": "Falta comparar el registro patronal de la constancia con los del plantel.",
}
NORMA = "Decreto DOF 14-09-1998; Reglas DOF 16-12-2015"


class FaltaInformacion(Regla):
    """Falta un dato del que depende la decisión: pregúntalo o pide el papel. Nadie recibe un «no» por un
    dato que falta.

    Cada dato que falta lleva su propio hallazgo (`falta-…`), y «qué lo cambiaría» dice a qué llevaría cada
    respuesta.
    """

    clave, fila, norma, tipo = "falta-informacion", "elegibilidad", NORMA, Tipo.FALTA


FALTA_INFORMACION = FaltaInformacion()


def falta(hecho: str) -> Hallazgo:
    """The finding that names one missing fact, for instance `falta-padres-vigentes`."""
    return Hallazgo(f"falta-{hecho.replace('_', '-')}", Nivel.FALTA, _PREGUNTA[hecho], NORMA, {"hechos": [hecho]})
