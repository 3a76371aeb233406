"""Opening a case, and moving it when a room has established a fact."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from facultativo.alumnos.models import Alumno
from facultativo.bitacora.actions import Entrada, asentar, asentar_varios
from facultativo.comun.actor import Actor
from facultativo.cuentas.models import Usuario
from facultativo.expediente.models import Expediente, HitoAlcanzado, alumnos_sin_expediente
from facultativo.expediente.rules import HechosDelCaso, etapa, hitos_alcanzados, toca_contestar

_HECHOS_QUE_DICTAMINAN = ("inscrito", "encuesta_contestada", "constancia_al_dia", "nss_conocido", "alta_confirmada")
_SIEMPRE = {"etapa", "desde", "dictamen_al_dia", "encuesta_contestada"}
"""What may follow from any change."""
_POR_VEZ = 100
"""Cases in one UPDATE: SQLite takes some thousands of parameters and no more."""


@transaction.atomic
def abrir(*, alumno: Alumno, por: Actor) -> Expediente:
    """Open the student's case, or return the one there is."""
    expediente, nuevo = Expediente.objects.get_or_create(
        alumno=alumno,
        defaults={
            "plantel_id": alumno.plantel_id,
            "inscrito": alumno.inscrito,
            "periodo": alumno.periodo,
            "etapa": etapa(HechosDelCaso(inscrito=alumno.inscrito)),
            "desde": timezone.now(),
        },
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
    with transaction.atomic():
        # All of them first, in the order in which a padrón being written takes them; the log comes after.
        sin_caso = alumnos_sin_expediente().select_for_update(of=("self",))
        pendientes = list(sin_caso.order_by("pk")[:cuantos])
        for alumno in pendientes:
            abrir(alumno=alumno, por=por)
    return len(pendientes)


@transaction.atomic
def avanzar(*, expediente: Expediente, por: Actor, reabrir: bool = False, **cambios: Any) -> Expediente:
    """Write facts that a room has established and re-derive what follows from them.

    `cambios` are facts of HechosDelCaso, or `prioridad`, `dictamen_al_dia`, `periodo`, `encuesta_periodo`. Enrolling in
    a later period than the survey was answered for makes it due again; the alta in force, and the rest, stay.

    Milestones and stage follow in the same transaction. A fact that the dictamen rests on makes a new proposal due;
    `reabrir` also when the values stay the same (a new answer of the same survey). What does not change writes nothing.
    """
    caso = Expediente.objects.select_for_update().get(pk=expediente.pk)
    entrada = _mover(caso, cambios, reabrir=reabrir)
    if entrada is None:
        return caso
    caso.save()
    _anotar_hitos([caso], por)
    asentar_varios(entradas=[entrada], por=por, plantel=caso.plantel_id)
    return caso


@transaction.atomic
def avanzar_varios(
    *, casos: Sequence[Expediente], cambios: Mapping[int, Mapping[str, Any]], por: Actor
) -> dict[int, Entrada]:
    """As `avanzar`, for many locked cases of one plantel at once: each with the changes under its key.

    The caller writes the entries, those of its own among them. Keys without an entry did not change.
    """
    entradas = {c.pk: entrada for c in casos if (entrada := _mover(c, cambios.get(c.pk, {}))) is not None}
    movidos = [c for c in casos if c.pk in entradas]
    campos = {campo for c in movidos for campo in cambios[c.pk]} | _SIEMPRE
    Expediente.objects.bulk_update(movidos, sorted(campos), batch_size=_POR_VEZ)
    _anotar_hitos(movidos, por)
    return entradas


def _mover(caso: Expediente, cambios: Mapping[str, Any], *, reabrir: bool = False) -> Entrada | None:
    """Change the facts of a locked case and derive its stage, without saving; None when nothing changes."""
    distintos = {k: v for k, v in cambios.items() if getattr(caso, k) != v}
    if (
        caso.encuesta_contestada
        and "periodo" in distintos
        and toca_contestar(caso.encuesta_periodo, cambios["periodo"])
    ):
        distintos["encuesta_contestada"] = False
    if reabrir or any(k in _HECHOS_QUE_DICTAMINAN for k in distintos):
        distintos.setdefault("dictamen_al_dia", False)
    if not distintos:
        return None
    for campo, valor in distintos.items():
        setattr(caso, campo, valor)
    antes, caso.etapa = caso.etapa, etapa(caso.hechos())
    if caso.etapa != antes:
        caso.desde = timezone.now()
    datos = {"de": str(antes), "a": str(caso.etapa), "hechos": sorted(distintos)}
    return Entrada("expediente.avanzado", caso, caso.pk, datos)


def _anotar_hitos(casos: Sequence[Expediente], por: Actor) -> None:
    """The rows of the milestones that the facts of each case prove, those and no others."""
    hay: dict[int, dict[str, int]] = defaultdict(dict)
    filas = HitoAlcanzado.objects.filter(expediente__in=[c.pk for c in casos])
    for pk, caso, hito in filas.values_list("pk", "expediente", "hito"):
        hay[caso][hito] = pk
    vale = {c.pk: hitos_alcanzados(c.hechos()) for c in casos}
    sobran = [pk for c in casos for hito, pk in hay[c.pk].items() if hito not in vale[c.pk]]
    if sobran:
        HitoAlcanzado.objects.filter(pk__in=sobran).delete()
    ahora = timezone.now()
    HitoAlcanzado.objects.bulk_create(
        HitoAlcanzado(expediente=c, hito=h, alcanzado_at=ahora, alcanzado_por=str(por))
        for c in casos
        for h in vale[c.pk] - hay[c.pk].keys()
    )
