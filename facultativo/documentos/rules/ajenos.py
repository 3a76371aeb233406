"""The parts of a constancia that speak of somebody else: the family group, and the insured person one depends on.

A part begins at its heading, or at the column titles of its table, and ends at the first label that is not its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facultativo.documentos.rules import formas
from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.etiquetas import Lexico, Marca, marcar
from facultativo.documentos.rules.segmentos import Segmento

FAMILIAR = (
    v.NOMBRE, v.NOMBRES, v.APELLIDO_1, v.APELLIDO_2, v.CURP, v.PARENTESCO, v.NACIMIENTO, v.AGREGADO, v.SITUACION,
    v.CON_DERECHO, v.UMF, v.TURNO, v.CONSULTORIO, v.VIGENTE_HASTA, *v.AJENOS,
)  # fmt: skip
"""What a paper may say of each beneficiary."""
_DE_PERSONA = (*FAMILIAR, v.NSS)
_LEXICO = Lexico((*_DE_PERSONA, v.PATRON, v.REGISTRO, v.MODALIDAD, v.EXPEDICION, v.ULTIMO_MOVIMIENTO, v.FOLIO))
_FAMILIA = re.compile(
    r"(?:DATOS DE(?: LOS| EL|L)? |RELACION DE |LISTA DE |TABLA DE |MIS )?"
    r"(?:BENEFICIARIOS?|GRUPO FAMILIAR|NUCLEO FAMILIAR|FAMILIARES)\b.{0,40}"
)
_UNO = re.compile(r"(?:DATOS DEL? )?BENEFICIARI[OA]")
_TITULAR = re.compile(r"(?:DATOS )?(?:DEL? |LA )*(?:ASEGURAD[OA] |DERECHOHABIENTE )?TITULAR(?: DEL DERECHO)?")
_SIGUIENTE = re.compile(
    r"CADENA ORIGINAL|SELLO DIGITAL|SECUENCIA NOTARIAL|NUMERO DE SERIE|PATRON(ES)? ACTIVOS?|ULTIMO PATRON|"
    r"SERVICIOS? Y? ?PRESTACIONES|PRESTACIONES|DATOS DEL? |BENEFICIARIOS?$|INFORMACION|\|\||FOLIO\b|ADSCRIPCION|"
    r"UNIDAD MEDICA DE ADSCRIPCION|(?:MOVIMIENTOS?|FECHAS|VIGENCIA|ESTADO|SITUACION ACTUAL)[ :.]*$"
)


@dataclass(frozen=True, slots=True)
class Ajenos:
    """The segments that speak of the family group and those that speak of the insured person, by their identity."""

    familia: frozenset[int] = frozenset()
    titular: frozenset[int] = frozenset()

    @property
    def todos(self) -> frozenset[int]:
        """Everything that is not about the holder of the paper."""
        return self.familia | self.titular


def hallar(segmentos: Sequence[Segmento], selladas: frozenset[str]) -> Ajenos:
    """Whom each part speaks of. `selladas` are the CURP of the seal and the QR: theirs is the paper."""
    de_familia, de_titular = _inicio_de_familia(segmentos), _inicio(segmentos, _TITULAR)
    if de_familia is None and de_titular is None:
        return Ajenos()
    marcas = marcar(segmentos, _LEXICO)
    familia = _parte(segmentos, marcas, de_familia)
    titular = _parte(segmentos, marcas, de_titular) - familia
    if not familia and not titular:
        return Ajenos()
    curps = {id(s): hallada.group() for s in segmentos if (hallada := formas.RE_CURP.search(s.plano))}
    en_tabla = bool(cabecera([m for ms in marcas.values() for m in ms if id(m.segmento) in familia]))
    if selladas & {curps.get(i, "") for i in titular}:
        return Ajenos(familia=familia)
    if not en_tabla and {curps[i] for i in familia if i in curps} == selladas:
        return Ajenos(titular=titular)
    if selladas or any(i not in familia and i not in titular for i in curps):
        return Ajenos(familia, titular)
    # Nothing else says whose the paper is: the one beneficiary it is about, or else the insured person.
    if not en_tabla and _inicio(segmentos, _UNO) is not None:
        return Ajenos(titular=titular)
    return Ajenos(familia=familia if titular or en_tabla else frozenset())


def cabecera(marcas: Sequence[Marca]) -> list[Marca]:
    """The row (or wrapped rows) of column titles: at least three labels side by side, PARENTESCO or CURP among them."""
    titulos = [m for m in marcas if not m.con_dos_puntos]
    for m in titulos:
        fila = [
            n
            for n in titulos
            if n.segmento.pagina == m.segmento.pagina and abs(n.medio - m.medio) < 1.2 * m.segmento.alto
        ]
        nombres = {c.nombre for n in fila for c in n.campos}
        if len(fila) >= 3 and nombres & {"parentesco", "curp"}:
            return sorted(fila, key=lambda n: n.x0)
    return []


def _inicio(segmentos: Sequence[Segmento], encabezado: re.Pattern[str]) -> int | None:
    return next((s.orden for s in segmentos if encabezado.fullmatch(s.plano.strip(" .:"))), None)


def _inicio_de_familia(segmentos: Sequence[Segmento]) -> int | None:
    inicio = _inicio(segmentos, _FAMILIA)
    if inicio is not None:
        return inicio
    for s in segmentos:
        if s.plano.strip(" :") == "PARENTESCO":
            return min(x.orden for x in segmentos if x.fila == s.fila)
    return None


def _parte(segmentos: Sequence[Segmento], marcas: dict[int, list[Marca]], inicio: int | None) -> frozenset[int]:
    """From the heading to the next one, or to a label that no table title nor person has."""
    if inicio is None:
        return frozenset()
    siguientes = [s for s in segmentos if s.orden >= inicio]
    titulos = cabecera([m for s in siguientes for m in marcas.get(s.orden, ())])
    de_titulos = {x.plano for m in titulos for x in (m.segmento, m.abajo) if x}
    piso = max((m.segmento.fila for m in titulos), default=0)
    dentro = set()
    for s in siguientes:
        propias = marcas.get(s.orden, ())
        if s.orden > inicio and (
            _SIGUIENTE.match(s.plano)
            or (
                s.fila > piso and propias and s.plano not in de_titulos and _es_de_otra_parte(propias[0], bool(titulos))
            )
        ):
            break
        dentro.add(id(s))
    return frozenset(dentro)


def _es_de_otra_parte(m: Marca, bajo_titulos: bool) -> bool:
    if m.ini > 2 or not (m.entera or m.con_dos_puntos) or formas.parentesco(m.segmento.texto):
        return False
    return bajo_titulos or not any(c in _DE_PERSONA for c in m.campos)
