"""Invented students, and the CSV that the school system would export of them. The same seed gives the same school."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from demo.datos import CARRERAS
from tests.papeles.personas import Persona, una_persona


@dataclass(frozen=True, slots=True)
class Estudiante:
    """One invented student, as the school knows them; `persona` is as IMSS does."""

    persona: Persona
    numero_de_control: str
    carrera: str
    semestre: int

    @property
    def correo(self) -> str:
        """The institutional mailbox."""
        return f"l{self.numero_de_control}@itat.example"


def inventar(cuantos: int, hoy: date, semilla: int = 32) -> list[Estudiante]:
    """`cuantos` students of the usual age, one in eight older than 25 (supuestos A and C); CURP and NSS unique."""
    azar = random.Random(semilla)
    hechos: list[Estudiante] = []
    vistos: set[str] = set()
    while len(hechos) < cuantos:
        estudiante = _uno(len(hechos) + 1, hoy, azar)
        claves = {estudiante.persona.curp, estudiante.persona.nss}
        if not claves & vistos:
            vistos |= claves
            hechos.append(estudiante)
    return hechos


def _uno(numero: int, hoy: date, azar: random.Random) -> Estudiante:
    semestre = azar.randint(1, 9)
    edad = azar.randint(25, 29) if azar.random() < 0.125 else 18 + semestre // 2
    persona = una_persona(azar, desde=date(hoy.year - edad - 1, 12, 1), hasta=date(hoy.year - edad, 11, 1))
    ingreso = hoy.year - semestre // 2
    return Estudiante(persona, f"{ingreso % 100:02d}660{numero:03d}", azar.choice(list(CARRERAS)), semestre)


_COLUMNAS = (
    "no_de_control", "apellido_paterno", "apellido_materno", "nombre_alumno", "curp_alumno", "fecha_nacimiento",
    "sexo", "carrera", "semestre", "estatus_alumno", "ultimo_periodo_inscrito", "correo_electronico", "nss",
)  # fmt: skip


def exportar(estudiantes: list[Estudiante], periodo: str) -> bytes:
    """The CSV that the school system exports: Latin-1, as SII writes it, with the NSS of one in three."""
    renglones = [",".join(_COLUMNAS), *(",".join(_celdas(e, periodo)) for e in estudiantes)]
    return ("\r\n".join(renglones) + "\r\n").encode("latin-1")


def _celdas(e: Estudiante, periodo: str) -> Iterator[str]:
    p = e.persona
    yield from (e.numero_de_control, p.primer_apellido, p.segundo_apellido, p.nombres)
    yield from (p.curp, p.fecha_nacimiento.strftime("%d/%m/%Y"), p.sexo, e.carrera, str(e.semestre))
    yield from ("ACT", periodo, e.correo, p.nss if int(e.numero_de_control[-3:]) % 3 == 0 else "")
