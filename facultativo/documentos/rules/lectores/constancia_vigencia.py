"""Constancia de vigencia de derechos (IMSS-02-020-B): who has the right, since when, by whom, until when."""

import re
from collections.abc import Sequence

from facultativo.documentos.rules import beneficiarios
from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.ajenos import Ajenos
from facultativo.documentos.rules.lectores.forma import Lector
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.trozos import envolver

_SENTENCIA = re.compile(r"\b(CON|SIN) DERECHO AL? (?:EL )?SERVICIO MEDICO\b(?P<resto>.*)")


def _sentencia(segmentos: Sequence[Segmento], fuera: frozenset[int]) -> list[Lectura]:
    """ "Sin derecho al servicio médico", or "Con derecho al servicio médico" when no SI or NO follows anywhere."""
    lecturas = []
    for s in segmentos:
        dicho = _SENTENCIA.search(s.plano)
        if not dicho or id(s) in fuera or re.match(r"[ :.]*(SI|NO)\b", dicho["resto"]):
            continue
        con = dicho[1] == "CON"
        confianza = (0.6 if con else 0.97) * min(t.confianza for t in s.trozos)
        lecturas.append(Lectura("con_derecho", con, "etiqueta", confianza, s.pagina, envolver(s.trozos)))
    return lecturas


def _ademas(segmentos: Sequence[Segmento], ajenos: Ajenos) -> list[Lectura]:
    return _sentencia(segmentos, ajenos.todos) + beneficiarios.leer(segmentos, ajenos.familia)


LECTOR = Lector(
    tipo="constancia_vigencia",
    titulos=(
        "CONSTANCIA DE VIGENCIA DE DERECHOS",
        "COMPROBANTE DE VIGENCIA DE DERECHOS",
        "COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES",
        "CONSTANCIA DE VIGENCIA",
        "VIGENCIA DE DERECHOS",
        "COMPROBANTE DE VIGENCIA",
    ),
    tramites=("VIGENCIA",),
    senas=(
        "VIGENTE HASTA", "FECHA DEL ULTIMO MOVIMIENTO", "DERECHO AL SERVICIO MEDICO", "AGREGADO MEDICO",
        "FECHA DE VALIDEZ",
    ),
    campos=(
        v.NOMBRE, v.NOMBRES, v.APELLIDO_1, v.APELLIDO_2, v.CURP, v.NSS, v.CON_DERECHO, v.SITUACION,
        v.EXPEDICION, v.ULTIMO_MOVIMIENTO, v.VIGENTE_HASTA, v.PATRON, v.REGISTRO, v.MODALIDAD, v.AGREGADO,
        v.UMF, v.TURNO, v.CONSULTORIO, v.FOLIO, v.NACIMIENTO, *v.DEL_TITULAR, *v.AJENOS,
    ),
    da=(
        "nombre", "curp", "nss", "con_derecho", "situacion", "fecha_expedicion", "fecha_ultimo_movimiento",
        "vigente_hasta", "registro_patronal", "patron", "modalidad", "agregado_medico", "umf", "turno",
        "consultorio", "folio", "emitida_en", "beneficiarios",
    ),
    con_ajenos=True,
    ademas=_ademas,
)  # fmt: skip
