"""Who goes: by group or by pasted números de control; nobody is dropped without saying so."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from facultativo.alumnos.models import Alumno, AlumnoQuerySet
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.plantel.models import Carrera
from facultativo.visitas.models import Participante, Verificacion, Visita
from facultativo.visitas.rules import PasoImposible, exigir_en_curso
from facultativo.visitas.states import EstadoVisita


@dataclass(frozen=True, slots=True)
class Grupo:
    """Whom to add: everybody enrolled in a carrera and semestre, these números de control, or both."""

    carrera: Carrera | None = None
    semestre: int | None = None
    numeros: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agregados:
    """What became of a group: how many are new, how many were there, and what is nobody enrolled here."""

    nuevos: int = 0
    ya_estaban: int = 0
    desconocidos: tuple[str, ...] = ()


@transaction.atomic
def agregar(*, visita: Visita, grupo: Grupo, por: Actor) -> Agregados:
    """Put a group on the list. What is not found stays written on the visita until found or set aside.

    Raises PasoImposible when the list can't change any more.
    """
    actual = Visita.objects.bloqueada(visita.pk)
    exigir_en_curso(EstadoVisita(actual.estado))
    por_numero = _por_numero(actual, grupo.numeros)
    hallados = {a.pk: a for a in [*_del_grupo(actual, grupo), *por_numero.values()]}
    ya = set(Participante.objects.filter(visita=actual, alumno__in=hallados).values_list("alumno", flat=True))
    desconocidos = tuple(n for n in grupo.numeros if n not in por_numero)
    _apuntar(actual, [a for pk, a in hallados.items() if pk not in ya], por)
    _recordar(actual, grupo, desconocidos, por_numero)
    dicho = Agregados(len(hallados) - len(ya), len(ya), desconocidos)
    if dicho.nuevos or dicho.desconocidos:
        asentar(
            evento="visita.lista_cambiada",
            por=por,
            plantel=actual.plantel_id,
            objeto=actual,
            datos={"agregados": dicho.nuevos, "desconocidos": len(desconocidos)},
        )
    return dicho


def _del_grupo(visita: Visita, grupo: Grupo) -> Sequence[Alumno]:
    if grupo.carrera is None:
        return ()
    return list(_inscritos(visita).filter(carrera=grupo.carrera, semestre=grupo.semestre))


def _por_numero(visita: Visita, numeros: tuple[str, ...]) -> dict[str, Alumno]:
    return {a.numero_de_control: a for a in _inscritos(visita).filter(numero_de_control__in=numeros)}


def _inscritos(visita: Visita) -> AlumnoQuerySet:
    return Alumno.objects.del_plantel(visita.plantel).inscritos()


def _apuntar(visita: Visita, alumnos: Sequence[Alumno], por: Actor) -> None:
    ahora = timezone.now()
    Participante.objects.bulk_create(
        Participante(visita=visita, alumno=a, agregado_at=ahora, agregado_por=str(por)) for a in alumnos
    )


def _recordar(visita: Visita, grupo: Grupo, desconocidos: tuple[str, ...], hallados: dict[str, Alumno]) -> None:
    antes = [n for n in visita.por_aclarar if n not in hallados]
    visita.por_aclarar = list(dict.fromkeys([*antes, *desconocidos]))
    if grupo.carrera and visita.carrera_id is None:
        visita.carrera, visita.semestre = grupo.carrera, grupo.semestre
    visita.save(update_fields=["por_aclarar", "carrera", "semestre"])


@transaction.atomic
def quitar(*, visita: Visita, participante: int, por: Actor) -> bool:
    """Take somebody off the list; False when there was nobody. Raises PasoImposible once checked at the door."""
    actual = Visita.objects.bloqueada(visita.pk)
    exigir_en_curso(EstadoVisita(actual.estado))
    if Verificacion.objects.filter(participante=participante, participante__visita=actual).exists():
        raise PasoImposible("Ya se verificó en la puerta: deshaz primero lo que se anotó.")
    borrados, _ = Participante.objects.filter(visita=actual, pk=participante).delete()
    if borrados:
        asentar(
            evento="visita.lista_cambiada", por=por, plantel=actual.plantel_id, objeto=actual, datos={"quitados": 1}
        )
    return bool(borrados)


@transaction.atomic
def descartar_por_aclarar(*, visita: Visita, por: Actor) -> Visita:
    """What was pasted and not found is set aside, by somebody who has seen it."""
    actual = Visita.objects.bloqueada(visita.pk)
    cuantos = len(actual.por_aclarar)
    if cuantos:
        actual.por_aclarar = []
        actual.save(update_fields=["por_aclarar"])
        asentar(
            evento="visita.lista_cambiada",
            por=por,
            plantel=actual.plantel_id,
            objeto=actual,
            datos={"descartados": cuantos},
        )
    return actual
