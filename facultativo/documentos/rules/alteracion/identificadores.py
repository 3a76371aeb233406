"""The check digits of what IMSS sealed or printed: the Institute does not get them wrong."""

from collections.abc import Iterator
from datetime import date

from facultativo.comun.curp import validar_curp
from facultativo.comun.hallazgos import Hallazgo
from facultativo.comun.nss import digito_nss
from facultativo.comun.registro_patronal import validar_registro_patronal
from facultativo.comun.validacion import Validacion
from facultativo.documentos.rules.alteracion.forma import NOMBRES, hallazgo
from facultativo.documentos.rules.contexto import Contexto
from facultativo.documentos.rules.lectura import Lectura

_SELLOS = ("cadena_original", "qr")


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`sello-digito` for what the seal says, `impreso-digito` for what only the print says."""
    for campo in ("curp", "nss", "registro_patronal"):
        sellada = next(c.de(campo, *_SELLOS), None)
        impresa = next(c.de(campo, "etiqueta"), None)
        if sellada and not bien(campo, str(sellada.valor), c.hoy):
            yield _mal(sellada, "sello-digito", "la cadena original o el código QR")
        elif not sellada and impresa and campo != "registro_patronal" and not bien(campo, str(impresa.valor), c.hoy):
            yield _mal(impresa, "impreso-digito", "el documento")


def bien(campo: str, valor: str, hoy: date) -> bool:
    """Whether the identifier is whole and its check digit agrees."""
    if campo == "nss":
        return len(valor) == 11 and valor.isdigit() and valor[10] == digito_nss(valor[:10])
    validado: Validacion = validar_curp(valor, hoy=hoy) if campo == "curp" else validar_registro_patronal(valor)
    return validado.valido


def _mal(r: Lectura, codigo: str, donde: str) -> Hallazgo:
    mensaje = (
        f"El dígito verificador no corresponde: revisa {NOMBRES[r.campo]} «{r.valor}» que se lee en {donde}. "
        "Pide al alumno que descargue otra vez su documento."
    )
    return hallazgo(codigo, mensaje, pagina=r.pagina, caja=r.caja, campo=r.campo)
