"""Time changes facts without anybody answering anything: the cases it touches are proposed again."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import ABIERTOS, EstadoDictamen, Grupo
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente


def reverificar(*, hoy: date, por: Actor, cuantos: int = 200) -> int:
    """Re-open the cases whose day has come; return how many. Oldest day first."""
    vencidos = list(Dictamen.objects.por_reverificar(hoy).select_related("expediente")[:cuantos])
    for dictamen in vencidos:
        _reverificar(dictamen=dictamen, por=por)
    return len(vencidos)


@transaction.atomic
def _reverificar(*, dictamen: Dictamen, por: Actor) -> None:
    Expediente.objects.bloqueado(dictamen.expediente_id)
    actual = Dictamen.objects.select_for_update().get(pk=dictamen.pk)
    plazo, actual.revisar_el, actual.revisar_por = actual.revisar_por, None, ""
    actual.save(update_fields=["revisar_el", "revisar_por"])
    asentar(
        evento="dictamen.por_reverificar",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        expediente=actual.expediente_id,
        datos={"plazo": plazo},
    )
    avanzar(expediente=dictamen.expediente, por=por, reabrir=True)


@transaction.atomic
def reconsiderar(*, dictamen: Dictamen, por: Actor) -> Dictamen:
    """Open what was resolved again, as a new version with the same facts; the decision stands meanwhile.

    Returns the version that is open already, if any.
    """
    Expediente.objects.bloqueado(dictamen.expediente_id)
    ultimo = Dictamen.objects.select_for_update().filter(expediente=dictamen.expediente_id).order_by("-version")[0]
    if ultimo.estado in ABIERTOS:
        return ultimo
    ultimo.pk, ultimo._state.adding = None, True
    ultimo.version += 1
    ultimo.estado, ultimo.resolucion, ultimo.motivo = EstadoDictamen.PROPUESTO, "", None
    ultimo.resuelto_at, ultimo.resuelto_por = None, ""
    ultimo.propuesto_at, ultimo.propuesto_por, ultimo.grupo = timezone.now(), str(por), Grupo.DUDOSO
    ultimo.save()
    asentar(
        evento="dictamen.reconsiderado",
        por=por,
        plantel=ultimo.plantel_id,
        objeto=ultimo,
        expediente=ultimo.expediente_id,
        datos={"version": ultimo.version},
    )
    return ultimo
