"""When the reading of a picture is sure: two places of the paper say the same, and its own digit agrees."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from facultativo.comun.nss import validar_nss
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.ocr_identificadores import CONFIRMADA, DUDOSA, curp_de_ocr


def asegurar(campos: Mapping[str, Lectura], lecturas: Sequence[Lectura]) -> dict[str, Lectura]:
    """The fields of a picture with the certainty they have earned.

    What is printed and what the seal says are two places: when they agree the value is sure; when they do not, or the
    digit fails, a person should look.
    """
    return {nombre: _con_certeza(campo, lecturas) for nombre, campo in campos.items()}


def _con_certeza(campo: Lectura, lecturas: Sequence[Lectura]) -> Lectura:
    if campo.fuente != "ocr":
        return campo
    if not _su_digito_concuerda(campo):
        return replace(campo, confianza=min(campo.confianza, DUDOSA))
    otras = [r for r in lecturas if r.campo == campo.campo and r.caja != campo.caja]
    if not otras:
        return campo
    if all(r.valor == campo.valor for r in otras):
        return replace(campo, confianza=max(campo.confianza, CONFIRMADA))
    return campo


def _su_digito_concuerda(campo: Lectura) -> bool:
    if campo.campo == "curp":
        visto = curp_de_ocr(str(campo.valor))
        return visto is not None and visto[1] > DUDOSA
    if campo.campo == "nss":
        return not any(h.codigo == "nss-digito" for h in validar_nss(str(campo.valor)).hallazgos)
    return True
