"""Everything that happens to a dictamen: the rules propose, a person decides, the student may object."""

from facultativo.dictamen.actions.ajustar import AjusteImposible, ajustar, atender_ajustes
from facultativo.dictamen.actions.inconformarse import NoProcedeInconformidad, inconformarse, responder_inconformidad
from facultativo.dictamen.actions.proponer import proponer
from facultativo.dictamen.actions.reabrir import reconsiderar, reverificar
from facultativo.dictamen.actions.resolver import (
    DictamenCerrado,
    FaltaMotivo,
    pedir_evidencia,
    resolver,
    resolver_en_bloque,
    ver_protegido,
)

__all__ = [
    "AjusteImposible",
    "DictamenCerrado",
    "FaltaMotivo",
    "NoProcedeInconformidad",
    "ajustar",
    "atender_ajustes",
    "inconformarse",
    "pedir_evidencia",
    "proponer",
    "reconsiderar",
    "resolver",
    "resolver_en_bloque",
    "responder_inconformidad",
    "reverificar",
    "ver_protegido",
]
