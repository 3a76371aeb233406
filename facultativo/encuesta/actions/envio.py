"""Sending the survey: once, whatever happens to the button."""

from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.encuesta.actions.firma import firma_al_enviar
from facultativo.encuesta.models import Borrador, Foliador, Respuesta
from facultativo.encuesta.queries import contexto_de
from facultativo.encuesta.rules import hechos, podar, siguiente
from facultativo.encuesta.rules.aviso import AVISO
from facultativo.encuesta.rules.firma import firmante_de, protesta_de
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from facultativo.plantel.queries import periodo_en_curso


class RespuestaIncompleta(ValueError):
    """A question that matters has no answer yet, or the notice changed and needs consent again."""


class SinProtesta(ValueError):
    """The manifestación bajo protesta de decir verdad was not accepted."""


@transaction.atomic
def enviar(*, expediente: Expediente, clave: UUID, protesta: bool, por: Actor) -> Respuesta:
    """Turn the draft into the next version of the answer and reopen the case.

    `clave` is the draft's: the same one twice returns the answer it already became. Raises
    Borrador.DoesNotExist when it never existed for this case, RespuestaIncompleta and SinProtesta when
    something is missing.
    """
    caso = Expediente.objects.bloqueado(expediente.pk)
    if ya := Respuesta.objects.filter(expediente=caso, clave=clave).first():
        return ya
    borrador = Borrador.objects.get(expediente=caso, clave=clave)
    if not protesta:
        raise SinProtesta("acepta la manifestación bajo protesta de decir verdad")
    respuesta = _respuesta(borrador, caso, por)
    respuesta.save()
    if firma := firma_al_enviar(respuesta=respuesta, nombre_del_alumno=caso.alumno.nombre_completo, por=por):
        firma.save()
    borrador.delete()
    _avisar_al_caso(respuesta, caso, por)
    return respuesta


def _respuesta(borrador: Borrador, caso: Expediente, por: Actor) -> Respuesta:
    ahora = timezone.now()
    contexto = contexto_de(caso, timezone.localdate(ahora))
    if borrador.aviso != AVISO.version or siguiente(borrador.respuestas, contexto):
        raise RespuestaIncompleta("falta contestar alguna pregunta")
    limpias = podar(borrador.respuestas, contexto)
    anterior = Respuesta.objects.filter(expediente=caso).aggregate(n=Max("version"))["n"] or 0
    return Respuesta(
        plantel=caso.plantel,
        expediente=caso,
        version=anterior + 1,
        folio=_folio(caso.plantel, timezone.localdate(ahora).year),
        clave=borrador.clave,
        respuestas=limpias,
        hechos=hechos(limpias, contexto),
        protesta=protesta_de(firmante_de(limpias)),
        aviso=borrador.aviso,
        consentido_at=borrador.consentido_at,
        consentido_por=borrador.consentido_por,
        enviada_at=ahora,
        enviada_por=str(por),
    )


def _folio(plantel: Plantel, anio: int) -> str:
    Foliador.objects.get_or_create(plantel=plantel, anio=anio)
    foliador = Foliador.objects.select_for_update().get(plantel=plantel, anio=anio)
    foliador.ultimo += 1
    foliador.save(update_fields=["ultimo"])
    return f"{plantel.siglas.upper()}-E-{anio}-{foliador.ultimo:06d}"


def _avisar_al_caso(respuesta: Respuesta, caso: Expediente, por: Actor) -> None:
    """A second answer while the first stood is "mi situación cambió": it goes first (S7)."""
    cambio = caso.encuesta_contestada
    if nss := respuesta.respuestas.get("nss"):
        # Before the log: a padrón being written takes the student first, too.
        registrar_nss(alumno=caso.alumno, nss=nss, fuente=FuenteNSS.DECLARADO, por=por)
    asentar(
        evento="encuesta.enviada",
        por=por,
        plantel=caso.plantel_id,
        objeto=respuesta,
        expediente=caso.pk,
        datos={"version": respuesta.version, "folio": respuesta.folio, "cambio": cambio},
    )
    avanzar(
        expediente=caso,
        por=por,
        reabrir=True,
        encuesta_contestada=True,
        encuesta_periodo=_periodo(caso),
        **({"prioridad": True} if cambio else {}),
    )


def _periodo(caso: Expediente) -> str:
    """The period an answer of today is for: the one in course, or the one the student is already enrolled in."""
    corre = periodo_en_curso(caso.plantel, timezone.localdate())
    return max(corre.clave if corre else "", caso.periodo)
