"""The rules propose on the facts of today. What a person decided stands until a person decides again."""

from dataclasses import asdict
from typing import Any

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.hallazgos import Nivel
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries.reunir import Reunido, reunir
from facultativo.dictamen.queries.tabla import ajustes_de
from facultativo.dictamen.rules.cotejo import Dicho, grupo_de, reabre
from facultativo.dictamen.rules.lectura import hechos_a_json
from facultativo.dictamen.rules.manual import LIBRO
from facultativo.dictamen.rules.motor import dictaminar
from facultativo.dictamen.rules.parametros import tabla
from facultativo.dictamen.rules.revision import citas
from facultativo.dictamen.states import ABIERTOS, EstadoDictamen, Sentido
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Resolucion


@transaction.atomic
def proponer(*, expediente: Expediente, por: Actor) -> Dictamen | None:
    """Decide with the rules and leave a proposal for a person; None when the facts are as they were.

    Who is not enrolled waits: leaving the insurance is not decided here, and on coming back the survey is due first.

    An open proposal is replaced by the new version. A resolved one stays in force: a new version is opened
    beside it only when the rules now say something else than what was decided.
    """
    caso = Expediente.objects.select_for_update(of=("self",)).select_related("alumno", "plantel").get(pk=expediente.pk)
    if caso.dictamen_al_dia or not caso.encuesta_contestada or not caso.inscrito:
        return None
    reunido = reunir(caso, timezone.localdate())
    ultimo = Dictamen.objects.filter(expediente=caso).first()
    nuevo = _version(caso, reunido, ultimo, por)
    if ultimo is not None and not _se_abre(nuevo, ultimo):
        _sin_novedad(ultimo, nuevo, caso, por)
        return None
    _abrir(nuevo, ultimo, caso, por)
    return nuevo


def _version(caso: Expediente, reunido: Reunido, ultimo: Dictamen | None, por: Actor) -> Dictamen:
    ajustes = ajustes_de(caso.plantel, reunido.hechos.fecha)
    numeros = tabla().de_plantel(ajustes)
    p = dictaminar(reunido.hechos, numeros)
    proxima = next(iter(citas(reunido.hechos, numeros)), None)
    faltas = {h.codigo for h in p.hallazgos if h.nivel is Nivel.FALTA}
    return Dictamen(
        plantel=caso.plantel,
        expediente=caso,
        version=ultimo.version + 1 if ultimo else 1,
        fecha=reunido.hechos.fecha,
        hechos=hechos_a_json(reunido.hechos),
        evidencia={h: asdict(e) for h, e in reunido.evidencia.items()},
        resultado=p.completa(),
        ajustes=ajustes,
        version_reglas=LIBRO.en(reunido.hechos.fecha).version,
        propuesta=p.propuesta,
        ruta=p.ruta or "",
        grupo=grupo_de(p.propuesta, p.limpia() and not reunido.ilegibles, faltas),
        prioridad=p.prioridad or caso.prioridad,
        revisar_el=proxima.dia if proxima else None,
        revisar_por=proxima.plazo if proxima else "",
        propuesto_at=timezone.now(),
        propuesto_por=str(por),
    )


def _dicho(dictamen: Dictamen) -> Dicho:
    r = dictamen.resultado
    return Dicho(Sentido(r["propuesta"]), r["supuesto"], r["ruta"])


def _se_abre(nuevo: Dictamen, ultimo: Dictamen) -> bool:
    """A decision is asked again only when the rules now say something else; what was asked of the student comes back
    to the desk with whatever they brought, so that no case waits where nobody looks.
    """
    if ultimo.estado == EstadoDictamen.EN_ESPERA:
        return True
    if ultimo.estado == EstadoDictamen.RESUELTO:
        return reabre(_dicho(nuevo), _dicho(ultimo), Sentido(ultimo.resolucion))
    return _sin_fecha(nuevo) != _sin_fecha(ultimo)


def _sin_fecha(dictamen: Dictamen) -> tuple[object, object]:
    return {n: v for n, v in dictamen.hechos.items() if n != "fecha"}, dictamen.resultado


def _sin_novedad(ultimo: Dictamen, nuevo: Dictamen, caso: Expediente, por: Actor) -> None:
    """What was proposed or decided still holds; only the day to look again moves."""
    if ultimo.revisar_el != nuevo.revisar_el:
        ultimo.revisar_el, ultimo.revisar_por = nuevo.revisar_el, nuevo.revisar_por
        ultimo.save(update_fields=["revisar_el", "revisar_por"])
    avanzar(expediente=caso, por=por, dictamen_al_dia=True)


def _abrir(nuevo: Dictamen, ultimo: Dictamen | None, caso: Expediente, por: Actor) -> None:
    if ultimo is not None and ultimo.estado in ABIERTOS:
        ultimo.estado = EstadoDictamen.SUSTITUIDO
        ultimo.save(update_fields=["estado"])
    nuevo.save()
    asentar(
        evento="dictamen.propuesto",
        por=por,
        plantel=caso.plantel_id,
        objeto=nuevo,
        expediente=caso.pk,
        datos={
            "version": nuevo.version,
            "propuesta": nuevo.propuesta,
            "grupo": nuevo.grupo,
            "reglas": nuevo.version_reglas,
        },
    )
    cambios: dict[str, Any] = {"dictamen_al_dia": True, "prioridad": nuevo.prioridad}
    if caso.dictamen == Resolucion.FALTA_INFORMACION:
        cambios["dictamen"] = Resolucion.NINGUNA
    avanzar(expediente=caso, por=por, **cambios)
