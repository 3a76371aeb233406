"""From the log to notices. The place where reading stopped moves in the transaction that writes them: none is lost."""

from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import F, OuterRef, Subquery
from django.utils import timezone

from facultativo.avisos.models import Aviso, Marcador
from facultativo.avisos.rules import plantilla_de
from facultativo.bitacora.actions import asentar
from facultativo.bitacora.models import Asiento, Cadena
from facultativo.bitacora.queries import desde
from facultativo.comun.actor import Actor
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel


def anotar_todos(*, por: Actor) -> int:
    """Read what is new in the log of every plantel, in transactions of 500 entries; return how many were read."""
    leidos = 0
    for plantel in _con_novedades():
        while tanda := anotar(plantel=plantel, por=por):
            leidos += tanda
    return leidos


def _con_novedades() -> list[Plantel]:
    ultimo = Cadena.objects.filter(plantel=OuterRef("pk")).values("numero")
    leido = Marcador.objects.filter(plantel=OuterRef("pk")).values("numero")
    planteles = Plantel.objects.annotate(ultimo=Subquery(ultimo), leido=Subquery(leido))
    return list(planteles.exclude(ultimo__isnull=True).exclude(leido__gte=F("ultimo"), leido__isnull=False))


@transaction.atomic
def anotar(*, plantel: Plantel, por: Actor, cuantos: int = 500) -> int:
    """Make the notices of the next entries of one plantel's log; return how many entries were read.

    Two workers at once take turns on the mark; a pair (entry, person) exists once in any case.
    """
    Marcador.objects.get_or_create(plantel=plantel)
    marcador = Marcador.objects.select_for_update().get(plantel=plantel)
    asientos = list(desde(plantel=plantel.pk, numero=marcador.numero, cuantos=cuantos))
    if not asientos:
        return 0
    nuevos = list(_avisos(asientos, plantel))
    Aviso.objects.bulk_create(nuevos, ignore_conflicts=True)
    marcador.numero = asientos[-1].numero
    marcador.save(update_fields=["numero"])
    if nuevos:
        datos = {"cuantos": len(nuevos), "hasta": marcador.numero}
        asentar(evento="aviso.anotado", por=por, plantel=plantel.pk, objeto=marcador, datos=datos)
    return len(asientos)


def _avisos(asientos: Iterable[Asiento], plantel: Plantel) -> Iterator[Aviso]:
    """One per entry that the table of events names and whose student has an account to tell."""
    con_plantilla = [(a, p) for a in asientos if a.expediente and (p := plantilla_de(a.evento, a.datos))]
    casos = Expediente.objects.del_plantel(plantel).in_bulk({a.expediente for a, _ in con_plantilla})
    ahora = timezone.now()
    for asiento, plantilla in con_plantilla:
        caso = casos.get(asiento.expediente)
        if caso is not None and caso.alumno.usuario_id is not None:
            yield Aviso(
                plantel=plantel,
                usuario_id=caso.alumno.usuario_id,
                expediente=caso,
                asiento=asiento,
                clave=plantilla.clave,
                intentar_desde=ahora,
            )
