"""How a registro patronal writes its lotes, answered page by page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.movimientos.models import BorradorDeConfiguracion
from facultativo.movimientos.rules.asistente import PASOS, camino, siguiente
from facultativo.movimientos.rules.asistente.causas import GENERAL
from facultativo.plantel.actions import configurar_lote, dar_registro_patronal
from facultativo.plantel.models import Carrera, ConfiguracionDeLote, Plantel, RegistroPatronal
from facultativo.plantel.queries import configuracion_vigente

_DE_LINEA = ("delegacion", "guia", "tipo_trabajador", "tipo_salario", "jornada", "umf")
_IGUALES = (*_DE_LINEA, "enie", "encoding", "fin_de_renglon")
_POR_CONFIRMAR = frozenset(p.clave for p in PASOS if p.confirmar)


class FaltanRespuestas(ValueError):
    """Some question has no answer yet."""


@transaction.atomic
def empezar_configuracion(
    *, plantel: Plantel, registro: RegistroPatronal | None, por: Actor
) -> BorradorDeConfiguracion:
    """The draft of a registro, begun with what is in force, or of a new one; the one there is when it was begun."""
    vigente = configuracion_vigente(registro, timezone.localdate()) if registro else None
    borrador, nuevo = BorradorDeConfiguracion.objects.get_or_create(
        plantel=plantel,
        registro=registro,
        defaults={
            "valores": _valores_de(vigente) if vigente else {},
            "confirmados": sorted(_POR_CONFIRMAR - set(vigente.por_confirmar)) if vigente else [],
            "guardado_at": timezone.now(),
            "guardado_por": str(por),
        },
    )
    if nuevo:
        asentar(evento="configuracion.empezada", por=por, plantel=plantel.pk, objeto=borrador)
    return borrador


@transaction.atomic
def contestar_paso(
    *, borrador: BorradorDeConfiguracion, clave: str, valor: Any, confirmado: bool, por: Actor
) -> BorradorDeConfiguracion:
    """Keep one answer, already checked; another delegación forgets the subdelegación."""
    actual = BorradorDeConfiguracion.objects.select_for_update().get(pk=borrador.pk)
    if clave == "delegacion" and actual.valores.get(clave) != valor:
        actual.valores.pop("guia", None)
    actual.valores[clave] = valor
    actual.confirmados = sorted(set(actual.confirmados) - {clave} | ({clave} if confirmado else set()))
    actual.guardado_at, actual.guardado_por = timezone.now(), str(por)
    actual.save()
    asentar(
        evento="configuracion.contestada",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        datos={"pregunta": clave, "confirmado": confirmado},
    )
    return actual


@transaction.atomic
def descartar_configuracion(*, borrador: BorradorDeConfiguracion, por: Actor) -> None:
    """Forget the draft; what is in force stays."""
    asentar(evento="configuracion.descartada", por=por, plantel=borrador.plantel_id, objeto=borrador)
    BorradorDeConfiguracion.objects.filter(pk=borrador.pk).delete()


@transaction.atomic
def terminar_configuracion(*, borrador: BorradorDeConfiguracion, por: Actor) -> ConfiguracionDeLote:
    """Put the answers in force, from their day on. Raises FaltanRespuestas, or ValidationError when one is wrong."""
    actual = BorradorDeConfiguracion.objects.select_for_update().get(pk=borrador.pk)
    pendiente = siguiente(actual.valores, camino(nuevo=actual.nuevo, con_carreras=False))
    if pendiente:
        raise FaltanRespuestas(pendiente.clave)
    registro = actual.registro or _registro(actual, por)
    if actual.registro:
        configurar_lote(registro=registro, desde=_dia(actual, "desde"), por=por, **_para_configurar(actual))
    actual.delete()
    return ConfiguracionDeLote.objects.filter(registro=registro).latest("version")


def _registro(borrador: BorradorDeConfiguracion, por: Actor) -> RegistroPatronal:
    return dar_registro_patronal(
        plantel=borrador.plantel,
        numero=borrador.valores["numero"],
        patron=borrador.valores["patron"],
        desde=_dia(borrador, "inicio"),
        por=por,
        **_para_configurar(borrador),
    )


def _dia(borrador: BorradorDeConfiguracion, clave: str) -> date:
    return date.fromisoformat(borrador.valores[clave])


def _para_configurar(borrador: BorradorDeConfiguracion) -> dict[str, Any]:
    """The answers as fields of the configuration."""
    valores = borrador.valores
    causas = dict(valores["causas"])
    return {c: valores[c] for c in _IGUALES} | {
        "sbc": valores["sbc"],
        "pie": valores["pie"] == "si",
        "maximo_por_lote": int(valores["maximo_por_lote"]),
        "causa": causas.pop(GENERAL),
        "causas": {motivo: causa for motivo, causa in causas.items() if causa},
        "carreras": list(Carrera.objects.filter(plantel=borrador.plantel, pk__in=valores.get("carreras", []))),
        "por_confirmar": sorted(_POR_CONFIRMAR - set(borrador.confirmados)),
    }


def _valores_de(vigente: ConfiguracionDeLote) -> Mapping[str, Any]:
    """What is in force, as answers; the delegación is asked again when it was not kept."""
    iguales = {c: getattr(vigente, c) for c in _IGUALES if c not in ("delegacion", "guia") or vigente.delegacion}
    return iguales | {
        "sbc": f"{vigente.sbc:.2f}",
        "pie": "si" if vigente.pie else "no",
        "maximo_por_lote": str(vigente.maximo_por_lote),
        "causas": {GENERAL: vigente.causa, **vigente.causas},
        "carreras": list(vigente.carreras.values_list("pk", flat=True)),
    }
