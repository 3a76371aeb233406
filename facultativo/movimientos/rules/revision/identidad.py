"""Who the row is about: registro patronal, NSS, name, CURP, and whether they agree."""

import re
from collections.abc import Iterator
from datetime import date

from facultativo.comun.curp import concuerda_con_nombre, validar_curp
from facultativo.comun.hallazgos import Hallazgo
from facultativo.comun.nss import validar_nss
from facultativo.comun.registro_patronal import MODALIDAD_FACULTATIVO, modalidad_de, validar_registro_patronal
from facultativo.movimientos.rules.catalogo import ajeno, hallazgo
from facultativo.movimientos.rules.disposicion import DISPOSICIONES, Campo
from facultativo.movimientos.rules.renglon import ENIES, Renglon, leer
from facultativo.movimientos.states import TipoMovimiento

_OBLIGATORIOS = ("primer_apellido", "nombres")
_NOMBRES = ("primer_apellido", "segundo_apellido", "nombres")
_LETRAS = re.compile(f"[A-ZÑ{ENIES} ]*")
_CON_PUNTUACION = re.compile(f"[A-ZÑ{ENIES} .'/-]*")


def revisar_identidad(linea: str, tipo: TipoMovimiento | None, *, hoy: date) -> Iterator[Hallazgo]:
    """Findings about the person and the employer of the line."""
    renglon = leer(linea)
    yield from _registro(renglon.registro_patronal)
    con_curp = any(c.nombre == "curp" for c in DISPOSICIONES[tipo]) if tipo else False
    yield from _nss(renglon.nss, renglon.curp if con_curp else "", hoy)
    for campo in DISPOSICIONES[TipoMovimiento.ALTA]:
        if campo.nombre in _NOMBRES:
            yield from _nombre(campo, campo.de(linea))
    if con_curp:
        yield from _curp(renglon, hoy)


def _registro(registro: str) -> Iterator[Hallazgo]:
    if not registro:
        yield hallazgo("lote-registro-patronal-falta", campo="registro_patronal")
        return
    for h in validar_registro_patronal(registro).hallazgos:
        if h.codigo != "registro-patronal-modalidad":
            yield ajeno(h, imss="001", corrige="escuela", campo="registro_patronal")
    if modalidad_de(registro) != MODALIDAD_FACULTATIVO:
        yield hallazgo("lote-modalidad", campo="registro_patronal", inicio=9, fin=10)


def _nss(nss: str, curp: str, hoy: date) -> Iterator[Hallazgo]:
    if not nss:
        yield hallazgo("lote-nss-falta", campo="nss")
        return
    if not re.fullmatch("[0-9]{11}", nss):
        yield hallazgo("lote-nss-forma", campo="nss")
        return
    for h in validar_nss(nss, curp=curp or None, hoy=hoy).hallazgos:
        yield ajeno(h, imss="004", corrige="alumno", campo="nss")


def _nombre(campo: Campo, texto: str) -> Iterator[Hallazgo]:
    datos = {"campo": campo.nombre, "inicio": campo.inicio, "fin": campo.fin}
    if not texto.strip():
        if campo.nombre in _OBLIGATORIOS:
            yield hallazgo(f"lote-{campo.nombre.replace('_', '-')}-falta", **datos)
        return
    if not _CON_PUNTUACION.fullmatch(texto):
        yield hallazgo("lote-nombre-signos", **datos)
    elif not _LETRAS.fullmatch(texto):
        yield hallazgo("lote-nombre-puntuacion", **datos)
    if texto.startswith(" ") or "  " in texto.rstrip():
        yield hallazgo("lote-nombre-espacios", **datos)


def _curp(renglon: Renglon, hoy: date) -> Iterator[Hallazgo]:
    """Missing CURP does not excuse inscription (RACERF): a warning, and the desk route for the student."""
    if not renglon.curp:
        yield hallazgo("lote-curp-falta", campo="curp")
        return
    validacion = validar_curp(renglon.curp, hoy=hoy)
    for h in validacion.hallazgos:
        yield ajeno(h, imss="", corrige="alumno", campo="curp")
    nombre = {c: getattr(renglon, c) for c in _NOMBRES}
    if validacion.valido and not concuerda_con_nombre(renglon.curp, **nombre):
        yield hallazgo("lote-nombre-curp", campo="curp")
