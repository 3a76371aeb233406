"""One dictamen as the person who decides sees it: proposal, reasons with their law, facts with their paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.dictamen.models import Dictamen, Inconformidad
from facultativo.dictamen.rules.palabras import (
    FRASE_DE_PROPUESTA,
    NOMBRE_DE_FUENTE,
    NOMBRE_DE_HECHO,
    NOMBRE_DE_RUTA,
    valor_en_palabras,
)
from facultativo.dictamen.rules.protegido import es_protegido, hay_protegido, sin_protegidos
from facultativo.dictamen.states import RESOLUBLES, EstadoDictamen, Ruta, Sentido

_PAPELES = frozenset({"constancia_vigencia", "constancia_curp", "asignacion_nss"})


@dataclass(frozen=True, slots=True)
class HechoVisto:
    """One fact: what is known, who says so, and what other sources say instead."""

    nombre: str
    valor: str
    fuente: str
    documento: int | None
    en_contra: tuple[str, ...]
    decisivo: bool


@dataclass(frozen=True, slots=True)
class DictamenVisto:
    """Everything of one version. `protegido` says that there is a fact to ask for; `abierto` that it may be
    resolved.
    """

    dictamen: Dictamen
    propuesta: str
    ruta: str
    supuesto: str
    razones: tuple[Mapping[str, Any], ...]
    hallazgos: tuple[Hallazgo, ...]
    hechos: tuple[HechoVisto, ...]
    cambios: tuple[str, ...]
    protegido: bool
    abierto: bool
    propuesta_resoluble: bool
    resolucion: str
    otras: tuple[tuple[str, str], ...]
    versiones: tuple[Dictamen, ...]
    inconformidad: Inconformidad | None


def visto(dictamen: Dictamen, *, con_protegido: bool = False) -> DictamenVisto:
    """The dictamen for the screen; without `con_protegido` nothing on it gives a protected fact away."""
    r = dictamen.resultado
    supuesto = str(r["supuesto"] or "")
    propuesta = Sentido(dictamen.propuesta)
    return DictamenVisto(
        dictamen=dictamen,
        propuesta=FRASE_DE_PROPUESTA[propuesta],
        ruta=NOMBRE_DE_RUTA[Ruta(dictamen.ruta)] if dictamen.ruta else "",
        supuesto="" if supuesto == "D" and not con_protegido else supuesto,
        razones=tuple(_filtro(r["razones"], "regla", con_protegido)),
        hallazgos=tuple(map(Hallazgo.de_json, _filtro(r["hallazgos"], "codigo", con_protegido))),
        hechos=_hechos(dictamen, con_protegido),
        cambios=tuple(str(c["mensaje"]) for c in _filtro(r["cambiaria_si"], "hecho", con_protegido)),
        protegido=hay_protegido(dictamen.hechos) and not con_protegido,
        abierto=dictamen.estado in (EstadoDictamen.PROPUESTO, EstadoDictamen.EN_ESPERA),
        propuesta_resoluble=propuesta in RESOLUBLES,
        resolucion=FRASE_DE_PROPUESTA[Sentido(dictamen.resolucion)] if dictamen.resolucion else "",
        otras=tuple((s.value, FRASE_DE_PROPUESTA[s]) for s in RESOLUBLES if s is not propuesta),
        versiones=tuple(Dictamen.objects.filter(expediente=dictamen.expediente_id).exclude(pk=dictamen.pk)),
        inconformidad=Inconformidad.objects.filter(dictamen=dictamen).first(),
    )


def _filtro(objetos: Any, clave: str, todo: bool) -> list[Mapping[str, Any]]:
    return list(objetos) if todo else sin_protegidos(objetos, clave)


def _hechos(dictamen: Dictamen, con_protegido: bool) -> tuple[HechoVisto, ...]:
    decisivos = set(dictamen.resultado["razones"][0]["hechos"]) if dictamen.resultado["razones"] else set()
    return tuple(
        _hecho(nombre, valor, dictamen.evidencia.get(nombre), nombre in decisivos)
        for nombre, valor in dictamen.hechos.items()
        if nombre != "fecha" and (con_protegido or not es_protegido(nombre))
    )


def _hecho(nombre: str, valor: Any, evidencia: Any, decisivo: bool) -> HechoVisto:
    usada = evidencia["usada"] if evidencia else {"fuente": "", "referencia": ""}
    return HechoVisto(
        nombre=NOMBRE_DE_HECHO[nombre],
        valor=valor_en_palabras(nombre, valor),
        fuente=NOMBRE_DE_FUENTE.get(usada["fuente"], ""),
        documento=int(usada["referencia"]) if usada["fuente"] in _PAPELES else None,
        en_contra=tuple(
            f"{NOMBRE_DE_FUENTE[p['fuente']]}: {valor_en_palabras(nombre, p['valor'])}"
            for p in (evidencia["en_contra"] if evidencia else ())
        ),
        decisivo=decisivo,
    )
