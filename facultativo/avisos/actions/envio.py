"""From notices to mail: at least once, never lost, seldom twice.

A try is written down before the mail goes out (`_apartar`) and its result after. A process that dies in between leaves
the notice pendiente, and the next try sends it again with the same Message-ID, which mail programs take for one mail.
No transaction is open while the mail server is spoken to.
"""

import logging
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from facultativo.avisos.adapters import correo
from facultativo.avisos.models import Aviso
from facultativo.avisos.rules import ESPERAS, tras_fallar
from facultativo.avisos.states import TRANSICIONES_AVISO, EstadoAviso
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor

logger = logging.getLogger(__name__)


def enviar_pendientes(*, por: Actor, cuantos: int = 100) -> int:
    """Send the notices whose hour has come over one connection; return how many went out.

    When the mail server itself fails the round ends, and the rest keep their tries for the next one.
    """
    claves = list(Aviso.objects.por_enviar(timezone.now()).values_list("pk", flat=True)[:cuantos])
    if not claves:
        return 0
    try:
        conexion = correo.abrir()
    except correo.NoSalio as e:
        logger.warning("avisos: el servidor de correo no responde (%s); %d esperan", e.codigo, len(claves))
        return 0
    try:
        return _enviar_uno_a_uno(claves, conexion, por)
    finally:
        conexion.close()


def _enviar_uno_a_uno(claves: list[int], conexion: BaseEmailBackend, por: Actor) -> int:
    enviados = 0
    for clave in claves:
        aviso = _apartar(clave=clave, ahora=timezone.now())
        if aviso is None:
            continue
        try:
            correo.mandar(_carta(aviso), conexion)
        except correo.NoSalio as fallo:
            _anotar_fallo(aviso=aviso, fallo=fallo, por=por)
            if fallo.servidor:
                break
        else:
            _anotar_envio(aviso=aviso, por=por)
            enviados += 1
    return enviados


@transaction.atomic
def _apartar(*, clave: int, ahora: datetime) -> Aviso | None:
    """Count a try and put the next one off, so that no other worker takes it; None when one already did."""
    relacionados = ("usuario", "plantel", "asiento")
    aviso = Aviso.objects.select_for_update(of=("self",)).select_related(*relacionados).filter(pk=clave).first()
    if aviso is None or aviso.estado != EstadoAviso.PENDIENTE or aviso.intentar_desde > ahora:
        return None
    aviso.intentos += 1
    aviso.intentar_desde = ahora + ESPERAS[min(aviso.intentos, len(ESPERAS)) - 1]
    aviso.save(update_fields=["intentos", "intentar_desde"])
    return aviso


@transaction.atomic
def _anotar_envio(*, aviso: Aviso, por: Actor) -> None:
    aviso.estado, aviso.error = EstadoAviso.ENVIADO, ""
    aviso.enviado_at, aviso.enviado_por = timezone.now(), str(por)
    aviso.save(update_fields=["estado", "error", "enviado_at", "enviado_por"])
    _asentar("aviso.enviado", aviso, por)


@transaction.atomic
def _anotar_fallo(*, aviso: Aviso, fallo: correo.NoSalio, por: Actor) -> None:
    sigue = tras_fallar(aviso.intentos, definitivo=fallo.definitivo)
    aviso.estado, aviso.error = sigue.estado, fallo.codigo[:60]
    aviso.intentar_desde = timezone.now() + sigue.espera
    aviso.save(update_fields=["estado", "error", "intentar_desde"])
    if sigue.estado is EstadoAviso.FALLIDO:
        _asentar("aviso.fallido", aviso, por)


@transaction.atomic
def reintentar(*, aviso: Aviso, por: Actor) -> Aviso:
    """Put a failed notice back in the line, for instance after correcting the address. Others are left as they are."""
    aviso = Aviso.objects.select_for_update().get(pk=aviso.pk)
    if EstadoAviso.PENDIENTE not in TRANSICIONES_AVISO[EstadoAviso(aviso.estado)]:
        return aviso
    aviso.estado, aviso.intentos, aviso.intentar_desde = EstadoAviso.PENDIENTE, 0, timezone.now()
    aviso.save(update_fields=["estado", "intentos", "intentar_desde"])
    _asentar("aviso.reintentado", aviso, por)
    return aviso


def _asentar(evento: str, aviso: Aviso, por: Actor) -> None:
    asentar(
        evento=evento,
        por=por,
        plantel=aviso.plantel_id,
        objeto=aviso,
        expediente=aviso.expediente_id,
        datos={"clave": aviso.clave, "intentos": aviso.intentos, "error": aviso.error},
    )


def _carta(aviso: Aviso) -> correo.Carta:
    return correo.Carta(
        para=aviso.usuario.correo,
        nombre=aviso.usuario.nombre.split(" ")[0],
        asunto=aviso.plantilla.asunto,
        cuerpo=correo.cuerpo(aviso.plantilla.archivo, aviso.datos_de_texto()),
        boton=aviso.plantilla.boton,
        url=settings.ORIGEN + _destino(aviso.plantilla.destino),
        escuela=aviso.plantel.nombre,
        responder_a=aviso.plantel.correo,
        identidad=f"aviso.{aviso.pk}.{aviso.asiento.huella[:16]}@{urlsplit(settings.ORIGEN).hostname}",
    )


def _destino(nombre: str) -> str:
    try:
        return reverse(nombre)
    except NoReverseMatch:
        return reverse("expediente:inicio")
