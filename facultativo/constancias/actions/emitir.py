"""Issue a letter: its folio, its signed envelope and its bytes are made once and kept."""

import secrets

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.constancias.adapters.firma import firmar
from facultativo.constancias.adapters.impresion import imprimir
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.queries import contenido_de, por_emitir, valida_de
from facultativo.constancias.rules.contenido import Contenido, faltantes
from facultativo.constancias.rules.sobre import carga, cerrar, sobre_de
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from facultativo.plantel.queries import periodo_en_curso

_ALFABETO = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No O, 0, I or 1: the code is typed from paper."""
_LARGO = 12


class NoSePuedeEmitir(ValueError):
    """Something that the letter must say is not known; the sentence says what to do."""


@transaction.atomic
def emitir(*, expediente: Expediente, por: Actor) -> ConstanciaEstudios:
    """Issue the letter of the current period, or return the one that is in force. Raises NoSePuedeEmitir."""
    Plantel.objects.select_for_update(no_key=True).get(pk=expediente.plantel_id)
    caso = Expediente.objects.select_related("alumno__carrera", "plantel").get(pk=expediente.pk)
    if ya := valida_de(caso):
        return ya
    if not caso.alumno.inscrito:
        raise NoSePuedeEmitir("No está inscrito en el periodo: la constancia es para quien está inscrito.")
    contenido = contenido_de(caso, timezone.localdate())
    if faltan := faltantes(contenido):
        raise NoSePuedeEmitir(f"Para emitirla falta {', '.join(faltan)}.")
    constancia = _nueva(caso, contenido, por)
    constancia.save()
    asentar(
        evento="constancia.emitida",
        por=por,
        plantel=caso.plantel_id,
        objeto=constancia,
        expediente=caso.pk,
        datos={"folio": constancia.folio},
    )
    return constancia


def emitir_pendientes(*, plantel: Plantel, por: Actor, cuantas: int = 200) -> int:
    """Issue the letters of everybody whose route needs one, each in its own transaction; return how many.

    Raises NoSePuedeEmitir at the first that cannot be issued: what is missing is usually the same for all.
    """
    pendientes = list(por_emitir(plantel)[:cuantas])
    for expediente in pendientes:
        emitir(expediente=expediente, por=por)
    return len(pendientes)


@transaction.atomic
def revocar(*, constancia: ConstanciaEstudios, motivo: str, por: Actor) -> ConstanciaEstudios:
    """From now on its verification says that it does not count. Raises NoSePuedeEmitir without a reason."""
    actual = ConstanciaEstudios.objects.select_for_update().get(pk=constancia.pk)
    if actual.revocada_at:
        return actual
    if not motivo.strip():
        raise NoSePuedeEmitir("Escribe por qué se revoca.")
    actual.motivo, actual.revocada_at, actual.revocada_por = motivo.strip()[:300], timezone.now(), str(por)
    actual.save()
    asentar(
        evento="constancia.revocada",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        expediente=actual.expediente_id,
        datos={"folio": actual.folio},
    )
    return actual


def _nueva(caso: Expediente, contenido: Contenido, por: Actor) -> ConstanciaEstudios:
    ahora = timezone.now()
    anio = timezone.localdate(ahora).year
    emitidas = ConstanciaEstudios.objects.filter(plantel=caso.plantel_id, anio=anio)
    numero = (emitidas.aggregate(n=Max("numero"))["n"] or 0) + 1
    folio = f"{contenido.siglas}-C-{anio}-{numero:05d}"
    codigo = "".join(secrets.choice(_ALFABETO) for _ in range(_LARGO))
    sobre = sobre_de(folio, codigo, contenido)
    cerrado = cerrar(sobre, firmar(carga(sobre)))
    url = settings.ORIGEN + reverse("constancias:verificar", args=[codigo])
    return ConstanciaEstudios(
        plantel=caso.plantel,
        expediente=caso,
        periodo=periodo_en_curso(caso.plantel, timezone.localdate(ahora)),
        anio=anio,
        numero=numero,
        folio=folio,
        codigo=codigo,
        contenido=contenido.a_json(),
        sobre=cerrado,
        archivo=almacen.guardar(imprimir(contenido, folio=folio, codigo=codigo, url=url, sobre=cerrado)),
        emitida_at=ahora,
        emitida_por=str(por),
    )
