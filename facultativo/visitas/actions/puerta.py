"""At the door: one student at a time, and every tap may be taken back."""

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.visitas.models import Participante, Verificacion, Visita
from facultativo.visitas.queries import aptitud_de
from facultativo.visitas.rules import FRASES, exigir_hora, puede_subir
from facultativo.visitas.states import Abordaje, Aptitud, EstadoVisita


class NoPuedeSubir(ValueError):
    """What is known of this student does not allow boarding; the message says what to ask for."""


@transaction.atomic
def verificar(*, participante: Participante, abordaje: Abordaje, por: Actor, con_papel: bool = False) -> Verificacion:
    """Write whether a student boarded, and whether with a paper shown (S14). The same tap again writes nothing.

    Raises NoPuedeSubir, PasoImposible.
    """
    visita = _en_la_puerta(participante)
    estado = aptitud_de(participante)
    subio = abordaje == Abordaje.SUBIO
    if subio and not puede_subir(estado, con_papel):
        raise NoPuedeSubir(FRASES[estado])
    papel = subio and con_papel and estado == Aptitud.REQUIERE_PAPEL
    actual = Verificacion.objects.filter(participante=participante).first()
    if actual and (actual.abordaje, actual.con_papel) == (abordaje, papel):
        return actual
    nueva, _ = Verificacion.objects.update_or_create(
        participante=participante,
        defaults={
            "abordaje": abordaje,
            "aptitud": estado,
            "con_papel": papel,
            "verificada_at": timezone.now(),
            "verificada_por": str(por),
        },
    )
    asentar(
        evento="visita.verificada",
        por=por,
        plantel=visita.plantel_id,
        objeto=visita,
        datos={"participante": participante.pk, "abordaje": abordaje.value, "con_papel": papel},
    )
    return nueva


@transaction.atomic
def deshacer(*, participante: Participante, por: Actor) -> bool:
    """Take back what was written of a student at the door; False when there was nothing. Raises PasoImposible."""
    visita = _en_la_puerta(participante)
    borradas, _ = Verificacion.objects.filter(participante=participante).delete()
    if borradas:
        asentar(
            evento="visita.verificacion_deshecha",
            por=por,
            plantel=visita.plantel_id,
            objeto=visita,
            datos={"participante": participante.pk},
        )
    return bool(borradas)


def _en_la_puerta(participante: Participante) -> Visita:
    visita = Visita.objects.bloqueada(participante.visita_id)
    exigir_hora(EstadoVisita(visita.estado), visita.salida, timezone.now())
    return visita
