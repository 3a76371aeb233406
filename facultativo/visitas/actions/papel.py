"""Servicios Escolares sees another cover's paper at the desk. Which one is not written: only until when it is good."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from facultativo.alumnos.models import Alumno
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.expediente.actions import abrir
from facultativo.expediente.models import Expediente
from facultativo.visitas.models import PapelVisto
from facultativo.visitas.rules import DatosImposibles


@transaction.atomic
def anotar_papel(*, alumno: Alumno, hasta: date, por: Actor) -> PapelVisto:
    """«Papel visto, válido hasta»: from today until `hasta`. Replaces what was noted before. Raises DatosImposibles."""
    hoy = timezone.localdate()
    if hasta < hoy:
        raise DatosImposibles("hasta", "Ese papel ya venció. Escribe la fecha hasta la que vale.")
    caso = Expediente.objects.select_for_update().get(pk=abrir(alumno=alumno, por=por).pk)
    anterior = PapelVisto.objects.validos().filter(expediente=caso).first()
    if anterior and anterior.hasta == hasta:
        return anterior
    if anterior:
        _retirar(anterior, por)
    papel = PapelVisto.objects.create(
        plantel_id=caso.plantel_id,
        expediente=caso,
        desde=anterior.desde if anterior and anterior.hasta >= hoy else hoy,
        hasta=hasta,
        visto_at=timezone.now(),
        visto_por=str(por),
    )
    asentar(
        evento="papel.visto",
        por=por,
        plantel=caso.plantel_id,
        objeto=papel,
        expediente=caso.pk,
        datos={"hasta": hasta.isoformat()},
    )
    return papel


@transaction.atomic
def retirar_papel(*, papel: PapelVisto, por: Actor) -> bool:
    """It was a mistake: the paper no longer counts. False when it had been taken back already."""
    actual = PapelVisto.objects.select_for_update().get(pk=papel.pk)
    if actual.retirado_at:
        return False
    _retirar(actual, por)
    asentar(evento="papel.retirado", por=por, plantel=actual.plantel_id, objeto=actual, expediente=actual.expediente_id)
    return True


def _retirar(papel: PapelVisto, por: Actor) -> None:
    papel.retirado_at, papel.retirado_por = timezone.now(), str(por)
    papel.save(update_fields=["retirado_at", "retirado_por"])
