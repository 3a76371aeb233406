"""What a school has still to configure."""

from dataclasses import dataclass
from datetime import date, timedelta

from facultativo.cuentas.models import Cargo
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Carrera, Periodo, Plantel
from facultativo.plantel.queries import registros_vigentes

_PRONTO = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Falta:
    """Something that a school needs before, or soon, and the name of the page where it is put."""

    texto: str
    ruta: str
    urge: bool = True


def falta_en(plantel: Plantel, fecha: date) -> list[Falta]:
    """What is still to be put on `fecha`; what stops the procedure first."""
    return sorted([*_del_periodo(plantel, fecha), *_de_la_escuela(plantel, fecha)], key=lambda f: not f.urge)


def _del_periodo(plantel: Plantel, fecha: date) -> list[Falta]:
    periodos, ruta = Periodo.objects.filter(plantel=plantel), "administracion:periodos"
    en_curso = periodos.en(fecha).first()
    if en_curso is None:
        return [Falta("No hay un periodo en curso: sin él nadie puede contestar la encuesta.", ruta)]
    if en_curso.fin <= fecha + _PRONTO and not periodos.filter(inicio__gt=fecha).exists():
        return [Falta("El periodo termina pronto y no está escrito el que sigue.", ruta, urge=False)]
    return []


def _de_la_escuela(plantel: Plantel, fecha: date) -> list[Falta]:
    escolares = Cargo.objects.filter(plantel=plantel, rol=Rol.ESCOLARES).count()
    faltas = []
    if not escolares:
        faltas.append(Falta("Nadie tiene el cargo de Servicios Escolares.", "administracion:personas"))
    elif escolares == 1:
        texto = "Hay una sola persona en Servicios Escolares: el día que falte, el trámite se detiene."
        faltas.append(Falta(texto, "administracion:personas", urge=False))
    if not registros_vigentes(plantel, fecha):
        texto = "No hay registro patronal vigente: sin él no sale ningún lote al IMSS."
        faltas.append(Falta(texto, "movimientos:registros"))
    if not Carrera.objects.filter(plantel=plantel).exists():
        faltas.append(Falta("Todavía no hay carreras; el padrón las trae.", "administracion:carreras", urge=False))
    if not plantel.domicilio:
        texto = "Falta el domicilio, que las clínicas piden en la constancia."
        faltas.append(Falta(texto, "administracion:datos", urge=False))
    return faltas
