"""What the constancia de inscripción says. Clinics ask for each of these data (domain §8); nothing else is
printed.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from facultativo.comun.fechas import en_palabras


@dataclass(frozen=True, slots=True)
class Contenido:
    """The letter as it was issued: it does not change when the student or the school does. Dates are ISO
    text.
    """

    plantel: str
    siglas: str
    domicilio: str
    contacto: str
    nombre: str
    curp: str
    numero_de_control: str
    carrera: str
    semestre: str
    periodo: str
    inicio: str
    fin: str
    vacaciones_inicio: str
    vacaciones_fin: str
    emisor: str
    puesto: str
    lugar: str
    fecha: str

    def a_json(self) -> dict[str, str]:
        """To keep."""
        return asdict(self)

    @classmethod
    def de_json(cls, objeto: dict[str, Any]) -> "Contenido":
        """Back from what was kept."""
        return cls(**objeto)


def faltantes(c: Contenido) -> list[str]:
    """What must be known before a clinic would accept the letter; empty when nothing is missing."""
    exigidos = {
        "el nombre del alumno": c.nombre,
        "la carrera del alumno": c.carrera,
        "las fechas del periodo": c.inicio and c.fin,
        "el nombre y el puesto de quien la firma": c.emisor and c.puesto,
        "el lugar de expedición": c.lugar,
    }
    return [que for que, hay in exigidos.items() if not hay]


def parrafos(c: Contenido) -> tuple[str, ...]:
    """The body, as it is printed."""
    semestre = f", en el semestre {c.semestre}" if c.semestre else ""
    curp = f", con CURP {c.curp}" if c.curp else ""
    return (
        f"Se hace constar que {c.nombre}{curp} y número de control {c.numero_de_control}, tiene inscripción vigente en "
        f"esta institución pública de educación superior, en el programa de {c.carrera}{semestre}, durante el periodo "
        f"{c.periodo}, que comprende del {_dia(c.inicio)} al {_dia(c.fin)}{_con_vacaciones(c)}.",
        "Se expide a petición de la persona interesada para trámite ante el Instituto Mexicano del Seguro Social, con "
        "fundamento en el artículo 84, fracción VI, de la Ley del Seguro Social.",
    )


def vacaciones(c: Contenido) -> str:
    """`del 6 de abril de 2026 al 17 de abril de 2026`, or empty when the period has none written down:
    clinics often ask for them.
    """
    if not (c.vacaciones_inicio and c.vacaciones_fin):
        return ""
    return f"del {_dia(c.vacaciones_inicio)} al {_dia(c.vacaciones_fin)}"


def _con_vacaciones(c: Contenido) -> str:
    return f", con vacaciones {vacaciones(c)}" if vacaciones(c) else ""


def _dia(iso: str) -> str:
    return en_palabras(date.fromisoformat(iso))


def nombre_velado(nombre: str) -> str:
    """Initials, for a public page: who holds the letter can compare, who does not learns nothing: `X… P…
    F…`.
    """
    return " ".join(f"{palabra[0]}…" for palabra in nombre.split())


def curp_velada(curp: str) -> str:
    """The last four positions."""
    return f"…{curp[-4:]}" if curp else ""
