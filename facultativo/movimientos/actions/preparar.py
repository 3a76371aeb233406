"""A resolved case becomes a movement: ready, or held back with what is wrong and who can mend it."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.hallazgos import Hallazgo, hay_bloqueo
from facultativo.expediente.models import Expediente
from facultativo.movimientos.actions.mudar import mudar
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.queries.registro import registro_para
from facultativo.movimientos.queries.renglon import revision_de
from facultativo.movimientos.states import MOVIMIENTOS_ABIERTOS, EstadoMovimiento, TipoMovimiento
from facultativo.plantel.models import RegistroPatronal


@transaction.atomic
def preparar(*, expediente: Expediente, tipo: TipoMovimiento, por: Actor) -> Movimiento:
    """Open the movement of a case, with the findings of the pre-flight; the one there is when it is open already."""
    caso = Expediente.objects.select_for_update(of=("self",)).select_related("alumno", "plantel").get(pk=expediente.pk)
    if abierto := Movimiento.objects.filter(expediente=caso, estado__in=MOVIMIENTOS_ABIERTOS).first():
        return abierto
    ahora = timezone.now()
    movimiento = Movimiento(
        plantel=caso.plantel,
        expediente=caso,
        registro=_registro(caso, tipo),
        tipo=tipo,
        creado_at=ahora,
        creado_por=str(por),
        cambiado_at=ahora,
        cambiado_por=str(por),
    )
    _anotar(movimiento, revision_de(movimiento, timezone.localdate()))
    movimiento.save()
    _asentar(movimiento, "movimiento.preparado", por)
    return movimiento


@transaction.atomic
def revisar_de_nuevo(*, movimiento: int, por: Actor) -> Movimiento:
    """Run the pre-flight again over a movement that has not left; release it, or hold it back, if its data changed."""
    actual = Movimiento.objects.bloqueado(movimiento)
    if actual.estado not in (EstadoMovimiento.BORRADOR, EstadoMovimiento.LISTO):
        return actual
    hoy = timezone.localdate()
    if actual.registro is None or not actual.registro.vigente(hoy):
        actual.registro = _registro(actual.expediente, TipoMovimiento(actual.tipo))
    hallazgos = revision_de(actual, hoy)
    estado = _estado(hallazgos)
    if estado == actual.estado and _json(hallazgos) == actual.hallazgos_json:
        return actual
    if estado == actual.estado:
        _anotar(actual, hallazgos)
    else:
        mudar(movimientos=[actual], a=estado, por=por, **_valores(hallazgos))
    actual.save()
    _asentar(actual, "movimiento.revisado", por)
    return actual


def _estado(hallazgos: tuple[Hallazgo, ...]) -> EstadoMovimiento:
    return EstadoMovimiento.BORRADOR if hay_bloqueo(hallazgos) else EstadoMovimiento.LISTO


def _json(hallazgos: tuple[Hallazgo, ...]) -> list[dict[str, Any]]:
    return [h.a_json() for h in hallazgos]


def _valores(hallazgos: tuple[Hallazgo, ...]) -> dict[str, Any]:
    return {"hallazgos_json": _json(hallazgos), "con_dudas": bool(hallazgos) and not hay_bloqueo(hallazgos)}


def _anotar(movimiento: Movimiento, hallazgos: tuple[Hallazgo, ...]) -> None:
    movimiento.estado = _estado(hallazgos)
    for campo, valor in _valores(hallazgos).items():
        setattr(movimiento, campo, valor)


def _registro(expediente: Expediente, tipo: TipoMovimiento) -> RegistroPatronal | None:
    """A baja goes by the registro of its alta; an alta by that of the carrera."""
    if tipo is TipoMovimiento.BAJA:
        altas = Movimiento.objects.filter(
            expediente=expediente, tipo=TipoMovimiento.ALTA, estado=EstadoMovimiento.ACEPTADO
        )
        if (alta := altas.order_by("-pk").first()) and alta.registro:
            return alta.registro
    return registro_para(expediente, timezone.localdate())


def _asentar(movimiento: Movimiento, evento: str, por: Actor) -> None:
    asentar(
        evento=evento,
        por=por,
        plantel=movimiento.plantel_id,
        objeto=movimiento,
        expediente=movimiento.expediente_id,
        datos={"tipo": movimiento.tipo, "hallazgos": [h["codigo"] for h in movimiento.hallazgos_json]},
    )
