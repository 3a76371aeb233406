"""The list of proposals that wait for a person."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count
from django.utils import timezone

from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries.llave import Tramo, tramo
from facultativo.dictamen.rules.palabras import FRASE_DE_PROPUESTA, NOMBRE_DE_RUTA
from facultativo.dictamen.states import EstadoDictamen, Grupo, Ruta, Sentido
from facultativo.plantel.models import Plantel

POR_PAGINA = 50
_TONO = {
    Sentido.ALTA: "ok",
    Sentido.YA_TIENE_ALTA: "ok",
    Sentido.NO_PROCEDE: "neutro",
    Sentido.BAJA: "mal",
    Sentido.FALTA_INFORMACION: "atencion",
    Sentido.DECIDE_PERSONA: "atencion",
}


@dataclass(frozen=True, slots=True)
class Fila:
    """One proposal in the list. Nothing here tells why it goes first."""

    pk: int
    nombre: str
    numero_de_control: str
    carrera: str
    propuesta: str
    ruta: str
    tono: str
    prioridad: bool
    dias: int


@dataclass(frozen=True, slots=True)
class Lista:
    """One page of one group, with how many wait in each."""

    grupo: Grupo
    filas: tuple[Fila, ...]
    siguiente: int | None
    pestanas: tuple[dict[str, object], ...]


_NOMBRE_DE_GRUPO = {
    Grupo.LIMPIO: "Listos para confirmar",
    Grupo.DUDOSO: "Con dudas",
    Grupo.INCOMPLETO: "Les falta algo",
}


def lista(plantel: Plantel, grupo: Grupo, *, propuesta: str = "", despues: int | None = None) -> Lista:
    """The proposals of a group: priority first, then the oldest."""
    propuestos = Dictamen.objects.del_plantel(plantel).filter(estado=EstadoDictamen.PROPUESTO, grupo=grupo)
    if propuesta:
        propuestos = propuestos.filter(propuesta=propuesta)
    campos = ("expediente__alumno__carrera",)
    pagina = tramo(
        propuestos.select_related(*campos).defer("hechos", "evidencia", "resultado", "motivo"),
        ("-prioridad", "propuesto_at", "pk"),
        despues=despues,
        cuantos=POR_PAGINA,
    )
    return Lista(grupo, _filas(pagina), pagina.siguiente, _pestanas(cuentas(plantel), grupo))


def _pestanas(hay: dict[Grupo, int], activo: Grupo) -> tuple[dict[str, object], ...]:
    return tuple(
        {"texto": _NOMBRE_DE_GRUPO[g], "url": f"?grupo={g.value}", "activa": g is activo, "cuenta": hay[g]}
        for g in Grupo
    )


def cuentas(plantel: Plantel) -> dict[Grupo, int]:
    """How many proposals wait in each group."""
    propuestos = Dictamen.objects.del_plantel(plantel).filter(estado=EstadoDictamen.PROPUESTO)
    hay = Counter(dict(propuestos.order_by().values_list("grupo").annotate(n=Count("pk"))))
    return {g: hay[g] for g in Grupo}


def siguiente_por_resolver(dictamen: Dictamen) -> int | None:
    """The key of the next proposal of the same group, so that a person goes on without returning to the
    list.
    """
    otros = Dictamen.objects.propuestos().filter(plantel=dictamen.plantel_id, grupo=dictamen.grupo)
    return otros.exclude(pk=dictamen.pk).values_list("pk", flat=True).first()


def _filas(pagina: Tramo[Dictamen]) -> tuple[Fila, ...]:
    ahora = timezone.now()
    return tuple(_fila(d, (ahora - d.propuesto_at).days) for d in pagina.filas)


def _fila(d: Dictamen, dias: int) -> Fila:
    alumno, propuesta = d.expediente.alumno, Sentido(d.propuesta)
    return Fila(
        pk=d.pk,
        nombre=alumno.nombre_de_lista,
        numero_de_control=alumno.numero_de_control,
        carrera=alumno.carrera.nombre if alumno.carrera else "",
        propuesta=FRASE_DE_PROPUESTA[propuesta],
        ruta=NOMBRE_DE_RUTA[Ruta(d.ruta)] if d.ruta else "",
        tono=_TONO[propuesta],
        prioridad=d.prioridad,
        dias=dias,
    )
