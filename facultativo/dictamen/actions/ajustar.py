"""A plantel has a number of the rules otherwise, from a day on; the cases are looked at again on that day."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.dictamen.models import Ajuste
from facultativo.dictamen.queries.tabla import DEL_PLANTEL
from facultativo.dictamen.rules.parametros import Valor, tabla
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel


class AjusteImposible(ValueError):
    """The value does not fit, or its day has passed; the message says what to do."""


@transaction.atomic
def ajustar(*, plantel: Plantel, nombre: str, valor: Valor, desde: date, fuente: str, por: Actor) -> Ajuste:
    """Write another value from `desde` on, with where it comes from. Twice is once. Raises AjusteImposible."""
    if desde < timezone.localdate():
        raise AjusteImposible("Elige hoy o un día que venga: lo que ya se decidió no cambia.")
    if nombre == DEL_PLANTEL:
        raise AjusteImposible("Los días que vale una constancia se cambian en los datos de la escuela.")
    try:
        tabla().de_plantel({nombre: valor})
    except ValueError as no_cabe:
        raise AjusteImposible(str(no_cabe)) from no_cabe
    Plantel.objects.select_for_update().get(pk=plantel.pk)
    ya = Ajuste.objects.filter(plantel=plantel, nombre=nombre, desde=desde).first()
    if ya and ya.valor == valor:
        return ya
    if ya:
        raise AjusteImposible("Ya hay otro valor desde ese día: elige otro día.")
    ajuste = Ajuste.objects.create(
        plantel=plantel,
        nombre=nombre,
        valor=valor,
        desde=desde,
        fuente=fuente,
        puesto_at=timezone.now(),
        puesto_por=str(por),
    )
    datos = {"nombre": nombre, "valor": valor, "desde": desde.isoformat()}
    asentar(evento="ajuste.puesto", por=por, plantel=plantel.pk, objeto=ajuste, datos=datos)
    return ajuste


def atender_ajustes(*, hoy: date, por: Actor) -> int:
    """Have the cases of a plantel whose new value has begun looked at again; return how many cases.

    Each case is its own transaction; a value cut short is gone through again, which changes nothing.
    """
    return sum(_atender(ajuste, por) for ajuste in Ajuste.objects.por_atender(hoy))


def _atender(ajuste: Ajuste, por: Actor) -> int:
    casos = Expediente.objects.filter(plantel=ajuste.plantel, encuesta_contestada=True, dictamen_al_dia=True)
    tocados = list(casos.order_by("pk"))
    for caso in tocados:
        avanzar(expediente=caso, por=por, reabrir=True)
    _marcar(ajuste, len(tocados), por)
    return len(tocados)


@transaction.atomic
def _marcar(ajuste: Ajuste, cuantos: int, por: Actor) -> None:
    ajuste.atendido_at, ajuste.atendido_por = timezone.now(), str(por)
    ajuste.save(update_fields=["atendido_at", "atendido_por"])
    asentar(evento="ajuste.atendido", por=por, plantel=ajuste.plantel_id, objeto=ajuste, datos={"casos": cuantos})
