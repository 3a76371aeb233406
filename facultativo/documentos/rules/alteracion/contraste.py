"""What the seal, the QR and the print say of the same field must be the same."""

from collections.abc import Iterator
from itertools import combinations

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.nombres import mismo_nombre
from facultativo.documentos.rules.alteracion.forma import NOMBRES, hallazgo
from facultativo.documentos.rules.alteracion.identificadores import bien
from facultativo.documentos.rules.contexto import Contexto
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.texto import sin_espacios

_DE_LA_PERSONA = ("nombre", "curp", "nss")
_CAMPOS = (*_DE_LA_PERSONA, "folio", "registro_patronal", "fecha_expedicion", "emitida_en")
_FUENTES = {"cadena_original": "la cadena original", "qr": "el código QR", "etiqueta": "el documento"}


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`sello-difiere`, `qr-difiere`, `sello-qr-difiere`: one finding for each field and pair of sources that
    disagree."""
    for campo in _CAMPOS:
        yield from _impreso(c, campo, "cadena_original", "sello-difiere")
        yield from _impreso(c, campo, "qr", "qr-difiere")
        yield from _entre_sellos(c, campo)


def en_fotos(c: Contexto) -> Iterator[Hallazgo]:
    """`sello-difiere` and `qr-difiere` where the print and the seal hold two good identifiers far from each other."""
    for campo in ("curp", "nss"):
        for fuente, codigo in (("cadena_original", "sello-difiere"), ("qr", "qr-difiere")):
            sellada, impresa = next(c.de(campo, fuente), None), next(c.de(campo, "etiqueta"), None)
            if sellada and impresa and _lejanos(c, campo, str(sellada.valor), str(impresa.valor)):
                yield _difieren(campo, fuente, codigo, sellada, impresa)


def _lejanos(c: Contexto, campo: str, a: str, b: str) -> bool:
    """Both with a good digit and apart in more places than a machine gets wrong."""
    return bien(campo, a, c.hoy) and bien(campo, b, c.hoy) and sum(x != y for x, y in zip(a, b, strict=False)) > 3


def _impreso(c: Contexto, campo: str, fuente: str, codigo: str) -> Iterator[Hallazgo]:
    sellada, impresa = next(c.de(campo, fuente), None), next(c.de(campo, "etiqueta"), None)
    if not sellada or not impresa or impresa.confianza <= 0.8 or _iguales(campo, sellada, impresa):
        return
    if campo == "nombre" and _impreso_en_partes(c, sellada):
        return
    yield _difieren(campo, fuente, codigo, sellada, impresa)


def _difieren(campo: str, fuente: str, codigo: str, sellada: Lectura, impresa: Lectura) -> Hallazgo:
    que = NOMBRES[campo]
    mensaje = (
        f"En el documento se lee {que} «{impresa.valor}», pero {_FUENTES[fuente]} dice «{sellada.valor}». "
        "Pide al alumno que descargue otra vez su documento y compáralo con el portal del IMSS."
    )
    return hallazgo(codigo, mensaje, nivel=_nivel(campo), pagina=impresa.pagina, caja=impresa.caja, campo=campo,
                    impreso=impresa.valor, sellado=sellada.valor)  # fmt: skip


def _impreso_en_partes(c: Contexto, sellada: Lectura) -> bool:
    return any(_iguales("nombre", sellada, r) for r in c.de("nombre", "etiqueta"))


def _entre_sellos(c: Contexto, campo: str) -> Iterator[Hallazgo]:
    """Two seals, or the seal and the QR, that do not say the same."""
    for a, b in combinations(tuple(c.de(campo, "cadena_original", "qr")), 2):
        if not _iguales(campo, a, b):
            mensaje = (
                f"La cadena original y el código QR no coinciden en {NOMBRES[campo]}: «{a.valor}» y «{b.valor}». "
                f"Revisa el original."
            )
            yield hallazgo("sello-qr-difiere", mensaje, nivel=_nivel(campo), pagina=b.pagina, caja=b.caja, campo=campo)
            return


def _nivel(campo: str) -> Nivel:
    return Nivel.IMPEDIMENTO if campo in _DE_LA_PERSONA else Nivel.ADVERTENCIA


def _iguales(campo: str, a: Lectura, b: Lectura) -> bool:
    if campo == "nombre":
        return mismo_nombre(str(a.valor), str(b.valor)) or sin_espacios(str(a.valor)) == sin_espacios(str(b.valor))
    if campo == "emitida_en":
        corto = min(len(str(a.valor)), len(str(b.valor)), 16)
        return str(a.valor)[:corto] == str(b.valor)[:corto]
    return sin_espacios(str(a.valor)).replace("-", "") == sin_espacios(str(b.valor)).replace("-", "")
