"""Opening a case, and moving it when a room has established a fact."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from facultativo.alumnos.models import Alumno
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.cuentas.models import Usuario
from facultativo.expediente.models import Expediente, HitoAlcanzado, alumnos_sin_expediente
from facultativo.expediente.rules import etapa, hitos_alcanzados

_HECHOS_QUE_DICTAMINAN = ("encuesta_contestada", "constancia_al_dia", "nss_conocido", "alta_confirmada")


@transaction.atomic
def abrir(*, alumno: Alumno, por: Actor) -> Expediente:
    """Open the student's case, or return the one there is."""
    expediente, nuevo = Expediente.objects.get_or_create(
        alumno=alumno, defaults={"plantel_id": alumno.plantel_id, "desde": timezone.now()}
    )
    if nuevo:
        asentar(
            evento="expediente.abierto",
            por=por,
            plantel=expediente.plantel_id,
            objeto=expediente,
            expediente=expediente.pk,
        )
    return expediente


def abrir_el_mio(*, usuario: Usuario, por: Actor) -> Expediente:
    """The case of the student who is here, opened at the first visit. Raises PermissionDenied for who is none."""
    if mio := Expediente.objects.de_usuario(usuario).first():
        return mio
    alumno = Alumno.objects.filter(usuario=usuario).first()
    if alumno is None:
        raise PermissionDenied("esta cuenta no es de ningún alumno")
    return abrir(alumno=alumno, por=por)


def abrir_pendientes(*, por: Actor, cuantos: int = 500) -> int:
    """Open the cases of students whom a padrón brought; return how many."""
    pendientes = list(alumnos_sin_expediente()[:cuantos])
    with transaction.atomic():
        for alumno in pendientes:
            abrir(alumno=alumno, por=por)
    return len(pendientes)


@transaction.atomic
def avanzar(*, expediente: Expediente, por: Actor, reabrir: bool = False, **cambios: Any) -> Expediente:
    """Write facts that a room has established and re-derive what follows from them.

    `cambios` are facts of HechosDelCaso, or `prioridad`, `dictamen_al_dia`.

    Milestones and stage follow in the same transaction. A fact that the dictamen rests on makes a new proposal due;
    `reabrir` also when the values stay the same (a new answer of the same survey). What does not change writes nothing.
    """
    caso = Expediente.objects.select_for_update().get(pk=expediente.pk)
    distintos = {k: v for k, v in cambios.items() if getattr(caso, k) != v}
    if reabrir or any(k in _HECHOS_QUE_DICTAMINAN for k in distintos):
        distintos.setdefault("dictamen_al_dia", False)
    if not distintos:
        return caso
    for campo, valor in distintos.items():
        setattr(caso, campo, valor)
    antes, caso.etapa = caso.etapa, etapa(caso.hechos())
    if caso.etapa != antes:
        caso.desde = timezone.now()
    caso.save()
    _anotar_hitos(caso, por)
    asentar(
        evento="expediente.avanzado",
        por=por,
        plantel=caso.plantel_id,
        objeto=caso,
        expediente=caso.pk,
        datos={"de": str(antes), "a": str(caso.etapa), "hechos": sorted(distintos)},
    )
    return caso


def _anotar_hitos(caso: Expediente, por: Actor) -> None:
    vale = hitos_alcanzados(caso.hechos())
    hay = set(caso.hitos_alcanzados.values_list("hito", flat=True))
    caso.hitos_alcanzados.filter(hito__in=hay - vale).delete()
    ahora = timezone.now()
    HitoAlcanzado.objects.bulk_create(
        HitoAlcanzado(expediente=caso, hito=h, alcanzado_at=ahora, alcanzado_por=str(por)) for h in vale - hay
    )
