"""Lists and small look-ups."""

from collections.abc import Iterable

from django.db.models import QuerySet

from facultativo.alumnos.models import Alumno
from facultativo.cuentas.models import Usuario
from facultativo.plantel.models import Carrera, Plantel
from facultativo.visitas.models import PapelVisto, Visita, VisitaQuerySet


def lista_de(plantel: Plantel, de: Usuario | None = None) -> VisitaQuerySet:
    """The visitas of a plantel, or those that one docente leads; the last to leave first."""
    visitas = Visita.objects.del_plantel(plantel).con_cuantos().order_by("-salida", "-pk")
    return visitas.de(de) if de else visitas


def carreras_de(plantel: Plantel) -> QuerySet[Carrera]:
    """What the campus offers."""
    return Carrera.objects.filter(plantel=plantel)


def papel_de(alumno: Alumno) -> PapelVisto | None:
    """The paper that the desk saw and that still counts."""
    return PapelVisto.objects.validos().filter(expediente__alumno=alumno).first()


def papeles_de(visita: Visita) -> dict[int, PapelVisto]:
    """The papers seen that still count, by place on the list. For Servicios Escolares only."""
    lugares = dict(visita.participantes.values_list("alumno", "pk"))
    vistos = PapelVisto.objects.validos().filter(expediente__alumno__in=lugares).select_related("expediente")
    return {lugares[p.expediente.alumno_id]: p for p in vistos}


def nombres_de(actores: Iterable[str]) -> dict[str, str]:
    """From `persona:7`, as a write keeps who did it, to the name on the acta."""
    claves = {a: a.partition(":")[2] for a in actores if a.startswith("persona:")}
    cuentas = dict(Usuario.objects.filter(pk__in=claves.values()).values_list("pk", "nombre"))
    return {actor: cuentas.get(int(clave), "") for actor, clave in claves.items()}
