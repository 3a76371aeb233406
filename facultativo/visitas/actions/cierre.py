"""The visita leaves: its acta, and the report of incidencias."""

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.visitas.models import Verificacion, Visita
from facultativo.visitas.queries import roster
from facultativo.visitas.rules import PasoImposible, a_tiempo, exigir_hora
from facultativo.visitas.states import Abordaje, EstadoVisita


@transaction.atomic
def cerrar(*, visita: Visita, por: Actor) -> Visita:
    """Close the door: who was not checked did not board, and the acta is fixed. Raises PasoImposible."""
    actual = Visita.objects.bloqueada(visita.pk)
    if actual.estado == EstadoVisita.CERRADA:
        return actual
    ahora = timezone.now()
    exigir_hora(EstadoVisita(actual.estado), actual.salida, ahora)
    lista = roster(actual)
    Verificacion.objects.bulk_create(
        Verificacion(
            participante_id=r.participante,
            abordaje=Abordaje.NO_SUBIO,
            aptitud=r.aptitud,
            verificada_at=ahora,
            verificada_por=str(por),
        )
        for r in lista.renglones
        if not r.abordaje
    )
    actual.estado, actual.cerrada_at, actual.cerrada_por = EstadoVisita.CERRADA, ahora, str(por)
    actual.save(update_fields=["estado", "cerrada_at", "cerrada_por"])
    asentar(
        evento="visita.cerrada",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        datos={"subieron": lista.subieron, "no_subieron": lista.total - lista.subieron},
    )
    return actual


@transaction.atomic
def anotar_incidencias(*, visita: Visita, texto: str, por: Actor) -> Visita:
    """Write what happened on the way, within 24 hours of the return (TecNM). Raises PasoImposible.

    A first report is taken late too, and the acta says that it came late; what was reported in time is not rewritten.
    """
    actual = Visita.objects.bloqueada(visita.pk)
    if actual.estado != EstadoVisita.CERRADA:
        raise PasoImposible("Las incidencias se anotan cuando la visita ya salió y está cerrada.")
    limpio = texto.strip()
    if not limpio or limpio == actual.incidencias:
        return actual
    if actual.incidencias and not a_tiempo(actual.regreso, timezone.localdate()):
        raise PasoImposible("El plazo del reporte terminó y ya hay uno. Lo que falte, entrégalo por escrito.")
    actual.incidencias, actual.incidencias_at, actual.incidencias_por = limpio, timezone.now(), str(por)
    actual.save(update_fields=["incidencias", "incidencias_at", "incidencias_por"])
    asentar(evento="visita.incidencias_anotadas", por=por, plantel=actual.plantel_id, objeto=actual)
    return actual
