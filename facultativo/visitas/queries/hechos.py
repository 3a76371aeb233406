"""The facts of many students at once, in a number of queries that does not grow with them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from facultativo.alumnos.models import Alumno
from facultativo.documentos.models import Documento, Lectura
from facultativo.documentos.rules.vigencia import fecha_de
from facultativo.documentos.states import TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.expediente.rules import HechosDelCaso
from facultativo.visitas.models import PapelVisto
from facultativo.visitas.rules import ConstanciaVista, HechosParaViajar, Rango
from facultativo.visitas.rules.abordaje import CUBIERTO_POR_OTRA_VIA

_CAMPOS = ("con_derecho", "fecha_expedicion", "vigente_hasta")


def hechos_para_viajar(alumnos: Sequence[Alumno], dias_de_constancia: int) -> dict[int, HechosParaViajar]:
    """What is known of each student, by key. Four queries for any number of them."""
    casos = {e.alumno_id: e for e in Expediente.objects.filter(alumno__in=[a.pk for a in alumnos])}
    con_otra = [e.pk for e in casos.values() if e.dictamen in CUBIERTO_POR_OTRA_VIA]
    papeles, constancias = _papeles(con_otra), _constancias(con_otra)
    return {a.pk: _hechos(a, casos.get(a.pk), papeles, constancias, dias_de_constancia) for a in alumnos}


def _hechos(
    alumno: Alumno,
    caso: Expediente | None,
    papeles: Mapping[int, tuple[Rango, ...]],
    constancias: Mapping[int, ConstanciaVista],
    dias: int,
) -> HechosParaViajar:
    return HechosParaViajar(
        inscrito=alumno.inscrito,
        caso=caso.hechos() if caso else HechosDelCaso(),
        papeles=papeles.get(caso.pk, ()) if caso else (),
        constancia=constancias.get(caso.pk) if caso else None,
        dias_de_constancia=dias,
    )


def _papeles(expedientes: Sequence[int]) -> dict[int, tuple[Rango, ...]]:
    vistos: dict[int, tuple[Rango, ...]] = defaultdict(tuple)
    for p in PapelVisto.objects.validos().filter(expediente__in=expedientes):
        vistos[p.expediente_id] += (Rango(p.desde, p.hasta),)
    return vistos


def _constancias(expedientes: Sequence[int]) -> dict[int, ConstanciaVista]:
    """The newest attached constancia de vigencia of each case, as `documentos.queries.vigencia` chooses it."""
    adjuntas = Documento.objects.adjuntos(TipoPapel.CONSTANCIA_VIGENCIA).filter(expediente__in=expedientes)
    la_de: dict[int, int] = {}
    for documento, expediente in adjuntas.values_list("pk", "expediente"):
        la_de.setdefault(expediente, documento)
    campos: dict[int, dict[str, Any]] = defaultdict(dict)
    leidas = Lectura.objects.filter(documento__in=la_de.values(), campo__in=_CAMPOS, elegida=True)
    for documento, campo, valor in leidas.values_list("documento", "campo", "valor"):
        campos[documento][campo] = valor
    return {expediente: _vista(campos[documento]) for expediente, documento in la_de.items()}


def _vista(campos: Mapping[str, Any]) -> ConstanciaVista:
    return ConstanciaVista(
        con_derecho=campos.get("con_derecho") is True,
        expedida=fecha_de(campos),
        vigente_hasta=fecha_de(campos, "vigente_hasta"),
    )
