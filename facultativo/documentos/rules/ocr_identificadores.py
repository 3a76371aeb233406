"""CURP and NSS out of words a machine guessed. The check digit judges; what stays doubtful never reaches 0.9.

A letter where the structure wants a digit (or the reverse) is repaired by its shape: `O`/`0`, `I`/`1`, `S`/`5`… Nothing
else is ever changed: a number that fails its own digit is handed over as read, unsure, for a person to compare.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from facultativo.comun.curp import ENTIDADES, validar_curp
from facultativo.comun.nss import digito_nss
from facultativo.comun.texto import plegar_ascii
from facultativo.documentos.rules.texto import plegar_fijo
from facultativo.documentos.rules.trozos import Trozo

Lectura = tuple[str, float]
"""A value and how sure it is, from 0 to 1."""

CONFIRMADA = 0.95
"""Read the same in two places of the paper, and its digit agrees."""
CONCUERDA = 0.88
"""Read once as it should be, and its digit agrees: one reading alone never says more."""
REPARADA = 0.75
"""Its digit agrees once letters and digits of the same shape change places."""
DUDOSA = 0.4
"""Its digit does not agree."""

_A_DIGITO = str.maketrans("OQDIL|ZASGTB", "000111245678")
_A_LETRA = str.maketrans("01|245678", "OIIZASGTB")
_FORMA_CURP = "LLLLDDDDDDLLLLLLXD"
_DIECIOCHO = re.compile(r"(?<![0-9A-Z|])([0-9A-Z|]{18})(?![0-9A-Z])")
_NUMERO = re.compile(r"(?<![0-9A-Z])([0-9A-Z](?:[ \-.]{0,2}[0-9A-Z]){10})(?![0-9A-Z])")
_PEGADO = re.compile(r"(?<![0-9])[0-9]{11}(?![0-9])")
_DIGITOS_VISIBLES = 8
_ABRE = re.compile(r"^[|lI1!\[ ]{0,3}[IlL1]?nvocante ?:")
_SEPARA = re.compile(
    r"[/!](?=(?:Curp|CURP|Fecha|Folio|NRP|NSS|Nombre o|Número de Seg|Tipo de tr|Tr[aá]mite)[^:|]{0,24}:)"
)
_CIERRA = re.compile(r"(Social ?: ?[0-9]{11})[|lI1!\]]{1,2}$")


def curp_de_ocr(texto: str, *, hoy: date | None = None) -> Lectura | None:
    """The CURP that the text holds, if any, with how sure it is by itself."""
    corrido = re.sub(r"[^0-9A-Z|]", "", plegar_ascii(texto))
    ventanas = (corrido[i : i + 18] for i in range(len(corrido) - 17))
    lecturas = [lectura for v in ventanas if (lectura := _curp(v, hoy)) is not None]
    return max(lecturas, key=lambda lectura: lectura[1], default=None)


def nss_de_ocr(texto: str) -> Lectura | None:
    """The NSS that the text holds, if any, with how sure it is by itself."""
    plano = plegar_ascii(texto)
    candidatos = [*_PEGADO.findall(plano), *(re.sub(r"[ \-.]", "", n) for n in _NUMERO.findall(plano))]
    lecturas = [lectura for c in candidatos if (lectura := _nss(c)) is not None]
    return max(lecturas, key=lambda lectura: lectura[1], default=None)


def acordar(lecturas: Iterable[Lectura]) -> Lectura | None:
    """One value out of several readings of the same datum in different places of the paper (print, seal, QR).

    Two places that agree on a value whose digit agrees make it sure, unless a third one sees another good value.
    """
    todas = list(lecturas)
    if not todas:
        return None
    buenas = Counter(valor for valor, confianza in todas if confianza >= REPARADA)
    if len(buenas) == 1:
        (valor, veces), *_ = buenas.most_common(1)
        mejor = max(confianza for v, confianza in todas if v == valor)
        return valor, max(CONFIRMADA, mejor) if veces > 1 else mejor
    valor, confianza = max(todas, key=lambda lectura: (buenas[lectura[0]], lectura[1]))
    return valor, min(confianza, REPARADA if buenas else DUDOSA)


def preparar(trozos: Iterable[Trozo]) -> list[Trozo]:
    """What the engine read, as readers may use it: identifiers repaired in place, no unearned certainty."""
    return [_preparar(trozo) for trozo in trozos]


def nacieron_el_mismo_anio(curp: str, nss: str) -> bool:
    """Positions 5-6 of both hold the year of birth: when they differ, one of the two was misread (or is another's)."""
    return curp[4:6] == nss[4:6]


def _preparar(trozo: Trozo) -> Trozo:
    texto, confianza = _con_barras(trozo.texto), min(trozo.confianza, CONCUERDA)
    for hallar, forma in ((curp_de_ocr, _DIECIOCHO), (nss_de_ocr, _NUMERO)):
        for lugar in forma.finditer(plegar_fijo(texto)):
            if (lectura := hallar(lugar.group(1))) is None:
                continue
            confianza = min(confianza, lectura[1])
            if lectura[1] == REPARADA:
                texto = texto[: lugar.start(1)] + lectura[0] + texto[lugar.end(1) :]
    return trozo._replace(texto=texto, confianza=confianza)


def _con_barras(texto: str) -> str:
    """The double bars that open and close a seal string: at the edge of a line they are taken for letters."""
    abierto = _ABRE.sub("||Invocante:", texto)
    return _SEPARA.sub("|", _CIERRA.sub(r"\1||", abierto))


def _curp(ventana: str, hoy: date | None) -> Lectura | None:
    mejores: list[Lectura] = []
    for curp in _con_homoclave(_por_posicion(ventana)):
        if curp[10] not in "HMX" or curp[11:13] not in ENTIDADES:
            continue
        validacion = validar_curp(curp, hoy=hoy)
        codigos = {h.codigo for h in validacion.hallazgos}
        if not codigos:
            mejores.append((curp, CONCUERDA if curp == ventana else REPARADA))
        elif codigos == {"curp-digito"}:
            mejores.append((curp, DUDOSA))
    return max(mejores, key=lambda lectura: lectura[1], default=None)


def _por_posicion(ventana: str) -> str:
    """Each character as the class that its position wants."""
    return "".join(
        c.translate(_A_DIGITO) if clase == "D" else c.translate(_A_LETRA) if clase == "L" else c
        for c, clase in zip(ventana, _FORMA_CURP, strict=True)
    )


def _con_homoclave(curp: str) -> list[str]:
    """Position 17 may be a digit (born before 2000) or a letter: as read, and as its twin of the other class.

    The check digit cannot tell `0` from `O` there; the date of birth can, and `validar_curp` looks at it.
    """
    visto = curp[16]
    gemelo = visto.translate(_A_LETRA) if visto.isdigit() else visto.translate(_A_DIGITO)
    return [curp] if gemelo == visto else [curp, curp[:16] + gemelo + curp[17]]


def _nss(candidato: str) -> Lectura | None:
    if sum(c.isdigit() for c in candidato) < _DIGITOS_VISIBLES:
        return None
    nss = candidato.translate(_A_DIGITO)
    if not nss.isdigit() or not nss.strip("0"):
        return None
    if digito_nss(nss[:10]) != nss[10]:
        return nss, DUDOSA
    return nss, CONCUERDA if nss == candidato else REPARADA
