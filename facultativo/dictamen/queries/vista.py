"""One dictamen as the person who decides sees it: proposal, reasons with their law, facts with their paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.dictamen.models import Dictamen, Inconformidad
from facultativo.dictamen.rules.manual import MIRA
from facultativo.dictamen.rules.palabras import (
    FRASE_DE_PROPUESTA,
    NOMBRE_DE_FUENTE,
    NOMBRE_DE_HECHO,
    NOMBRE_DE_RUTA,
    valor_en_palabras,
)
from facultativo.dictamen.rules.protegido import es_protegido, hay_protegido, sin_protegidos
from facultativo.dictamen.states import RESOLUBLES, EstadoDictamen, Ruta, Sentido, Tipo

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
    en_ventanilla: bool
    razones: tuple[Mapping[str, Any], ...]
    contraste: tuple[tuple[str, str], ...]
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
    propuesta, ruta = Sentido(dictamen.propuesta), Ruta(dictamen.ruta) if dictamen.ruta else None
    decide, *otras = r["razones"]
    dicen = [decide, *(x for x in otras if x["tipo"] == Tipo.DERECHO)]
    hallazgos = [h for h in r["hallazgos"] if h["codigo"] != decide["regla"]]
    return DictamenVisto(
        dictamen=dictamen,
        propuesta=FRASE_DE_PROPUESTA[propuesta],
        ruta=NOMBRE_DE_RUTA[ruta] if ruta and ruta is not Ruta.VENTANILLA else "",
        supuesto="" if r["supuesto"] == "D" and not con_protegido else str(r["supuesto"] or ""),
        en_ventanilla=ruta is Ruta.VENTANILLA,
        razones=tuple(_filtro(dicen, "regla", con_protegido)),
        contraste=_contraste(r["hallazgos"]),
        hallazgos=tuple(map(Hallazgo.de_json, _filtro(hallazgos, "codigo", con_protegido))),
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


def _contraste(hallazgos: Any) -> tuple[tuple[str, str], ...]:
    """Both sides of the contradictions, in words: what was declared, then what the constancia says."""
    caras: dict[str, str] = {}
    for h in hallazgos:
        for nombre, valor in h["datos"].get("declarado", {}).items():
            caras[f"Declaró: {NOMBRE_DE_HECHO[nombre].lower()}"] = valor_en_palabras(nombre, valor)
        if dice := h["datos"].get("constancia"):
            caras["La constancia del IMSS dice"] = valor_en_palabras("vigencia", dice)
    return tuple(caras.items())


def _filtro(objetos: Any, clave: str, todo: bool) -> list[Mapping[str, Any]]:
    return list(objetos) if todo else sin_protegidos(objetos, clave)


def _hechos(dictamen: Dictamen, con_protegido: bool) -> tuple[HechoVisto, ...]:
    """Those that the deciding rule looks at come first."""
    decisivos = MIRA.get(dictamen.resultado["razones"][0]["regla"], frozenset())
    vistos = (
        _hecho(nombre, dictamen.hechos[nombre], dictamen.evidencia.get(nombre), nombre in decisivos)
        for nombre in NOMBRE_DE_HECHO
        if nombre in dictamen.hechos and nombre != "fecha" and (con_protegido or not es_protegido(nombre))
    )
    return tuple(sorted(vistos, key=lambda h: not h.decisivo))


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
