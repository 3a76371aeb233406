"""Reading one row: what cannot enter is an error with its column; what a person should look at, a warning."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from facultativo.alumnos.rules.celdas import Celdas
from facultativo.alumnos.rules.ficha import Ficha
from facultativo.alumnos.rules.renglon import escuela, persona
from facultativo.alumnos.states import SituacionAcademica
from facultativo.comun.hallazgos import Hallazgo, Nivel

__all__ = ["Leido", "leer_renglon"]


@dataclass(frozen=True, slots=True)
class Leido:
    """A row that was read: its ficha, or None when an error keeps it out, and the findings with their field.

    `numero_de_control` is there even when the row has errors, so that a known student does not pass for absent, and
    `quien` too, so that a person who reads the errors sees whose they are; nothing of it is ever written. `sobra`: the
    file has another row of the same person, which is the one that counts.
    """

    ficha: Ficha | None
    hallazgos: tuple[Hallazgo, ...]
    numero_de_control: str
    quien: Ficha | None = None
    sobra: bool = False


def leer_renglon(celdas: Mapping[str, str], *, periodo: str, hoy: date, largo_de_control: int = 0) -> Leido:
    """Read the cells of a row, by field. `periodo` is the key of the current period, empty when there is none."""
    renglon = Celdas(celdas)
    control = persona.leer_control(renglon, largo_de_control)
    curp = persona.leer_curp(renglon, hoy)
    nombres, primero, segundo = persona.leer_nombre(renglon, curp)
    situacion = escuela.leer_situacion(renglon)
    vigente = situacion is SituacionAcademica.VIGENTE
    inscrito_en = escuela.leer_periodo(renglon, periodo) if vigente else ""
    ficha = Ficha(
        numero_de_control=control,
        nombres=nombres,
        primer_apellido=primero,
        segundo_apellido=segundo,
        curp=curp,
        fecha_nacimiento=persona.leer_nacimiento(renglon, curp, hoy),
        sexo=persona.leer_sexo(renglon, curp),
        carrera=renglon["carrera"][:120],
        semestre=escuela.leer_semestre(renglon),
        correo=escuela.leer_correo(renglon),
        nss=persona.leer_nss(renglon, curp, hoy),
        en_linea=escuela.estudia_en_linea(renglon["modalidad"]),
        situacion_academica=situacion,
        inscrito=vigente and (inscrito_en != "" or not periodo),
        periodo=inscrito_en,
        servicio_medico=renglon["servicio_medico"][: persona.LARGO],
    )
    malo = any(h.nivel is Nivel.ERROR for h in renglon.hallazgos)
    return Leido(None if malo else ficha, tuple(renglon.hallazgos), control, ficha)
