"""The survey while it is being filled in."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.encuesta.models import Borrador
from facultativo.encuesta.queries import contexto_de, respuesta_vigente
from facultativo.encuesta.rules import cambiar, podar, reabrir
from facultativo.encuesta.rules.aviso import AVISO
from facultativo.expediente.models import Expediente


@transaction.atomic
def consentir(*, expediente: Expediente, por: Actor, cambios: Iterable[str] = ()) -> Borrador:
    """Begin the survey with express consent to the notice in force, or go on with the one begun.

    Without consent there is no draft, hence no question (LGPDPPSO: sensitive data need it first). After a
    sent version, its answers are brought over except those that `cambios` (keys of rules.CAMBIOS) put in
    doubt.
    """
    ahora = timezone.now()
    consentimiento = {"aviso": AVISO.version, "consentido_at": ahora, "consentido_por": str(por)}
    borrador, nuevo = Borrador.objects.select_for_update().get_or_create(
        expediente=expediente,
        defaults=consentimiento
        | {"respuestas": _de_antes(expediente, cambios), "guardado_at": ahora, "guardado_por": str(por)},
    )
    if not nuevo and borrador.aviso == AVISO.version:
        return borrador
    for campo, valor in consentimiento.items():
        setattr(borrador, campo, valor)
    borrador.save()
    asentar(
        evento="encuesta.consentida",
        por=por,
        plantel=expediente.plantel_id,
        objeto=borrador,
        expediente=expediente.pk,
        datos={"aviso": AVISO.version},
    )
    return borrador


def _de_antes(expediente: Expediente, cambios: Iterable[str]) -> dict[str, str]:
    anterior = respuesta_vigente(expediente)
    if anterior is None:
        return {}
    contexto = contexto_de(expediente, timezone.localdate())
    return podar(reabrir(anterior.respuestas, cambios), contexto)


@transaction.atomic
def guardar(*, borrador: Borrador, clave: str, valor: str, por: Actor) -> Borrador:
    """Keep one answer and forget those that it leaves without effect.

    A page of a draft is not logged: the row itself says who saved it last, only the student sees it, and
    which question somebody was asked may already tell something of their health.
    """
    borrador = Borrador.objects.select_for_update(of=("self",)).select_related("expediente__alumno").get(pk=borrador.pk)
    contexto = contexto_de(borrador.expediente, timezone.localdate())
    borrador.respuestas = cambiar(borrador.respuestas, clave, valor, contexto)
    borrador.guardado_at, borrador.guardado_por = timezone.now(), str(por)
    borrador.save(update_fields=["respuestas", "guardado_at", "guardado_por"])
    return borrador


@transaction.atomic
def tirar_olvidados(*, antes_de: datetime, por: Actor, cuantos: int = 500) -> int:
    """Delete drafts nobody has touched since `antes_de`, at most `cuantos`; return how many went."""
    olvidados = list(
        Borrador.objects.select_for_update(of=("self",))
        .select_related("expediente")
        .filter(guardado_at__lt=antes_de)
        .order_by("guardado_at")[:cuantos]
    )
    for borrador in olvidados:
        asentar(
            evento="encuesta.borrador_suprimido",
            por=por,
            plantel=borrador.expediente.plantel_id,
            objeto=borrador,
            expediente=borrador.expediente_id,
            datos={"guardado": borrador.guardado_at.date().isoformat()},
        )
        borrador.delete()
    return len(olvidados)
