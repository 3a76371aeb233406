"""The self-check of S2: four answers of a stranger, decided by the same rules that decide the real case. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from facultativo.alumnos.states import SituacionAcademica
from facultativo.dictamen.rules import Hechos, Propuesta, Tabla, dictaminar
from facultativo.dictamen.rules.rutas import RUTAS, RutaExplicada
from facultativo.dictamen.states import Institucion, Ruta, Sentido, Supuesto


@dataclass(frozen=True, slots=True)
class Respuestas:
    """What the visitor says. `padres` is None when they do not know."""

    edad: int
    trabaja: bool
    trabajo_asegura: bool
    padres: Institucion | None
    pareja_asegura: bool


@dataclass(frozen=True, slots=True)
class Orientacion:
    """What the page answers: yes, no or not known yet; why, by which law, what to do and what would change it."""

    tono: str
    titulo: str
    porque: str
    norma: str
    ruta: RutaExplicada | None
    cambios: tuple[str, ...]


_SI = {
    Supuesto.A: "Tienes 25 años o más y tu trabajo no te da servicio médico.",
    Supuesto.B: "Tienes menos de 25 años y ni tu mamá ni tu papá tienen servicio médico.",
    Supuesto.C: "Tienes 25 años o más y no trabajas.",
}
_NO = {
    Ruta.ART_84_VI: "Tienes menos de 25 años y tu mamá o tu papá tiene IMSS: te cubre ese seguro mientras estudies.",
    Ruta.COBERTURA_PROPIA: "Tu trabajo ya te da servicio médico, a cualquier edad.",
    Ruta.CONYUGE: "Te cubre el seguro de tu pareja.",
}
_NO_POR_PADRES = (
    "Tienes menos de 25 años y tu mamá o tu papá tiene servicio médico en otra institución: te cubre esa. "
    "Pide en ella tu afiliación como hija o hijo que estudia."
)
_CAMBIOS: Mapping[tuple[str, object], str] = {
    ("padres_vigentes", False): "Si tu mamá o tu papá pierde su seguro, entonces sí te toca.",
    ("trabaja", False): "Si dejas ese trabajo, puedes pedirlo cuando termine tu seguro.",
    ("cobertura_trabajo", Institucion.NINGUNA): "Si tu trabajo deja de asegurarte, entonces sí te toca.",
    ("cobertura_conyuge", Institucion.NINGUNA): "Si tu pareja deja de asegurarte, vuelve a revisarlo.",
    ("embarazo", True): "Si estás embarazada, sí te toca y tu caso se atiende primero. Dilo en Servicios Escolares.",
}


def _nacimiento(edad: int, hoy: date) -> date:
    """A birth date with exactly this age: the birthday was yesterday, so that the age holds today."""
    ayer = hoy - timedelta(days=1)
    return ayer.replace(year=ayer.year - edad, day=min(ayer.day, 28))


def a_hechos(r: Respuestas, hoy: date) -> Hechos:
    """The answers as facts. An enrolled student is presumed: the page says so."""
    asegura = Institucion.IMSS if r.trabajo_asegura else Institucion.NINGUNA
    con_seguro = r.padres not in (None, Institucion.NINGUNA)
    return Hechos(
        fecha=hoy,
        inscrito=True,
        situacion_academica=SituacionAcademica.VIGENTE,
        fecha_nacimiento=_nacimiento(r.edad, hoy),
        trabaja=r.trabaja,
        cobertura_trabajo=asegura if r.trabaja else None,
        cobertura_padres=r.padres,
        padres_vigentes=True if con_seguro else None,
        cobertura_conyuge=Institucion.IMSS if r.pareja_asegura else Institucion.NINGUNA,
    )


def orientar(r: Respuestas, *, hoy: date, tabla: Tabla) -> Orientacion:
    """What the rules say about four answers, in the second person. It decides nothing: a person does, with papers."""
    p = dictaminar(a_hechos(r, hoy), tabla)
    norma = p.razones[0].norma
    if p.propuesta is Sentido.ALTA and p.supuesto is not None:
        return Orientacion("ok", "Sí te toca el Seguro Facultativo", _SI[p.supuesto], norma, None, ())
    if p.propuesta is Sentido.NO_PROCEDE:
        porque = _NO[p.ruta] if p.ruta else _NO_POR_PADRES
        ruta = RUTAS[p.ruta] if p.ruta else None
        return Orientacion("info", "Te toca otro seguro, no este", porque, norma, ruta, _cambios(p))
    return Orientacion(
        "advertencia",
        "Falta un dato para saberlo",
        "Pregunta en casa si tu mamá o tu papá tiene servicio médico por su trabajo o pensión, y de qué institución.",
        "",
        None,
        (),
    )


def _cambios(p: Propuesta) -> tuple[str, ...]:
    """Of everything that would change the proposal, what a stranger can recognise in their own life."""
    dichos = (
        "Al cumplir 25 años, entonces sí te toca." if c.hecho == "fecha" else _CAMBIOS.get((c.hecho, c.valor), "")
        for c in p.cambiaria_si
        if c.propuesta is Sentido.ALTA
    )
    return tuple(d for d in dict.fromkeys(dichos) if d)
