"""Issue a letter: its folio, its signed envelope and its bytes are made once and kept."""

import secrets
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.comun.adapters.cose import sellar_cwt
from facultativo.constancias.actions.dibujo import dibujar, hoja_de
from facultativo.constancias.actions.llaves import llave_en_uso
from facultativo.constancias.adapters.firma import llave_de
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.queries import contenido_de, valida_de
from facultativo.constancias.rules.contenido import Contenido, faltantes
from facultativo.constancias.rules.derechos import derechos_de_carta
from facultativo.constancias.states import TipoCarta
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from facultativo.plantel.queries import periodo_en_curso

_ALFABETO = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No O, 0, I or 1: the code is typed from paper."""
_LARGO = 12


class NoSePuedeEmitir(ValueError):
    """Something that the letter must say is not known; the sentence says what to do."""


@transaction.atomic
def emitir(*, expediente: Expediente, por: Actor, tipo: TipoCarta = TipoCarta.IMSS) -> ConstanciaEstudios:
    """Issue the letter of the current period, or return the one that is in force. Raises NoSePuedeEmitir.

    A manifestación that says something else than the one in force takes its place, and revokes it.
    """
    Plantel.objects.select_for_update(no_key=True).get(pk=expediente.plantel_id)
    caso = Expediente.objects.select_related("alumno__carrera", "plantel").get(pk=expediente.pk)
    ya = valida_de(caso, tipo)
    if ya and tipo != TipoCarta.MANIFESTACION:
        return ya
    contenido = _contenido(caso, tipo)
    if ya and _declara(Contenido.de_json(ya.contenido)) == _declara(contenido):
        return ya
    if ya:
        revocar(constancia=ya, motivo="La sustituye otra más reciente.", por=por)
    constancia = _nueva(caso, contenido, por)
    constancia.save()
    asentar(
        evento="constancia.emitida",
        por=por,
        plantel=caso.plantel_id,
        objeto=constancia,
        expediente=caso.pk,
        datos={"folio": constancia.folio, "tipo": constancia.tipo},
    )
    return constancia


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
        datos={"folio": actual.folio, "tipo": actual.tipo},
    )
    return actual


def _contenido(caso: Expediente, tipo: TipoCarta) -> Contenido:
    if not caso.alumno.inscrito:
        raise NoSePuedeEmitir("No está inscrito en el periodo: la constancia es para quien está inscrito.")
    contenido = contenido_de(caso, timezone.localdate(), tipo)
    if faltan := faltantes(contenido):
        raise NoSePuedeEmitir(f"Para emitirla falta {', '.join(faltan)}.")
    return contenido


def _declara(c: Contenido) -> tuple[object, ...]:
    return (c.protesta, c.firmante, c.como_se_firmo, c.declara)


def _nueva(caso: Expediente, contenido: Contenido, por: Actor) -> ConstanciaEstudios:
    ahora = timezone.now()
    numero, folio = _folio(caso.plantel, contenido, ahora)
    codigo = "".join(secrets.choice(_ALFABETO) for _ in range(_LARGO))
    llave = llave_de(llave_en_uso(por=por).privada)
    sobre = sellar_cwt(derechos_de_carta(folio, codigo, contenido), llave=llave)
    return ConstanciaEstudios(
        plantel=caso.plantel,
        expediente=caso,
        periodo=periodo_en_curso(caso.plantel, timezone.localdate(ahora)),
        tipo=contenido.tipo,
        anio=timezone.localdate(ahora).year,
        numero=numero,
        folio=folio,
        codigo=codigo,
        contenido=contenido.a_json(),
        sobre=sobre,
        archivo=almacen.guardar(dibujar([hoja_de(contenido, sobre)])),
        emitida_at=ahora,
        emitida_por=str(por),
    )


def _folio(plantel: Plantel, contenido: Contenido, ahora: datetime) -> tuple[int, str]:
    """The next number of the plantel in the year; the caller holds the plantel."""
    anio = timezone.localdate(ahora).year
    emitidas = ConstanciaEstudios.objects.filter(plantel=plantel, anio=anio)
    numero = (emitidas.aggregate(n=Max("numero"))["n"] or 0) + 1
    return numero, f"{contenido.siglas}-C-{anio}-{numero:05d}"
