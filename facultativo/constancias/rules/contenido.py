"""What a letter says. Clinics ask for each of the data of the one for IMSS (domain §8); nothing else is printed."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from facultativo.comun.fechas import en_palabras
from facultativo.constancias.states import TipoCarta


@dataclass(frozen=True, slots=True)
class Contenido:
    """The letter as it was issued: it does not change when the student or the school does. Dates are ISO text;
    `escudo` and `sello` are keys of the store. The last four fields belong to the manifestación.
    """

    tipo: str
    plantel: str
    siglas: str
    color: str
    institucion: str
    departamento: str
    domicilio: str
    contacto: str
    escudo: str
    sello: str
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
    protesta: str = ""
    firmante: str = ""
    como_se_firmo: str = ""
    declara: tuple[tuple[str, str], ...] = ()

    def a_json(self) -> dict[str, Any]:
        """To keep."""
        return asdict(self)

    @classmethod
    def de_json(cls, objeto: dict[str, Any]) -> "Contenido":
        """Back from what was kept."""
        return cls(**objeto | {"declara": tuple((a, b) for a, b in objeto["declara"])})


def faltantes(c: Contenido) -> list[str]:
    """What must be known before whoever receives the letter would accept it; empty when nothing is missing."""
    exigidos = {
        "el nombre del alumno": c.nombre,
        "la carrera del alumno": c.carrera,
        "las fechas del periodo": c.inicio and c.fin,
        "el nombre y el puesto de quien la firma": c.emisor and c.puesto,
        "el lugar de expedición": c.lugar,
    }
    if c.tipo == TipoCarta.MANIFESTACION:
        exigidos["que el alumno (o su tutor, si es menor de edad) firme la encuesta"] = c.protesta and c.firmante
    return [que for que, hay in exigidos.items() if not hay]


def parrafos(c: Contenido) -> tuple[str, ...]:
    """The body, as it is printed."""
    return _PARRAFOS[TipoCarta(c.tipo)](c)


def dias(c: Contenido) -> str:
    """`del 24 de agosto de 2026 al 18 de diciembre de 2026`."""
    return f"del {_dia(c.inicio)} al {_dia(c.fin)}"


def vacaciones(c: Contenido) -> str:
    """`del 6 de abril de 2026 al 17 de abril de 2026`, or empty when the period has none written down:
    clinics often ask for them.
    """
    if not (c.vacaciones_inicio and c.vacaciones_fin):
        return ""
    return f"del {_dia(c.vacaciones_inicio)} al {_dia(c.vacaciones_fin)}"


def _inscrito(c: Contenido) -> str:
    semestre = f", en el semestre {c.semestre}" if c.semestre else ""
    curp = f", con CURP {c.curp}" if c.curp else ""
    con_vacaciones = f", con vacaciones {vacaciones(c)}" if vacaciones(c) else ""
    return (
        f"Se hace constar que {c.nombre}{curp} y número de control {c.numero_de_control}, tiene inscripción vigente en "
        f"esta institución pública de educación superior, en el programa de {c.carrera}{semestre}, durante el periodo "
        f"{c.periodo}, que comprende {dias(c)}{con_vacaciones}."
    )


def _imss(c: Contenido) -> tuple[str, ...]:
    return (
        _inscrito(c),
        "Se expide a petición de la persona interesada para trámite ante el IMSS (Instituto Mexicano del Seguro "
        "Social), con fundamento en el artículo 84, fracción VI, de la Ley del Seguro Social.",
    )


def _simple(c: Contenido) -> tuple[str, ...]:
    return (_inscrito(c), "Se expide a petición de la persona interesada para los fines que le convengan.")


def _manifestacion(c: Contenido) -> tuple[str, ...]:
    return (f"«{c.protesta}»", c.como_se_firmo)


_PARRAFOS = {TipoCarta.IMSS: _imss, TipoCarta.INSCRIPCION: _simple, TipoCarta.MANIFESTACION: _manifestacion}


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
