"""The seal string of IMSS Digital, `||Invocante:portalimssdigital|label:value|…||`: the surest words of the paper.

Printed in a narrow column it is wrapped anywhere, mid-word too, without hyphens. Whether a break ate a space is only
decided
for names; everything else is read without spaces. Source: IMSS Digital papers, confirmed by their QR.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product

from facultativo.comun.curp import concuerda_con_nombre
from facultativo.comun.nombres import mismo_nombre, partir_nombre
from facultativo.documentos.rules import formas
from facultativo.documentos.rules.lectura import Caja
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.texto import limpiar, plegar_fijo, sin_espacios
from facultativo.documentos.rules.trozos import Trozo, envolver

CORTE = "\x00"
_ETIQUETAS = {
    "TIPODETRAMITE": "tramite",
    "TRAMITE": "tramite",
    "FECHA": "emitida_en",
    "FECHAYHORA": "emitida_en",
    "FOLIO": "folio",
    "NRP": "registro_patronal",
    "REGISTROPATRONAL": "registro_patronal",
    "NOMBREORAZONSOCIAL": "nombre",
    "NOMBRE": "nombre",
    "CURP": "curp",
    "NUMERODESEGURIDADSOCIAL": "nss",
    "NSS": "nss",
}
_MESES = "|".join(m for m in formas.MESES)
_FECHA = re.compile(rf"(\d{{1,2}})(?:DE)?({_MESES})(?:DEL?)?(\d{{4}}),?(\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?")
_FIN = re.compile(r"SELLO ?DIGITAL|SECUENCIA ?NOTARIAL|NUMERO DE SERIE|CADENA ORIGINAL")
_MAX_RENGLONES = 60
_CORTES_DUDOSOS = 6
"""Line breaks inside one name that are tried both ways, with a space and without."""


@dataclass(frozen=True, slots=True)
class Parte:
    """One `label:value` of the seal; the value keeps a mark where a line was broken."""

    campo: str
    crudo: str
    caja: Caja | None

    @property
    def junto(self) -> str:
        """The value without breaks or spaces."""
        return self.crudo.replace(CORTE, "").replace(" ", "")


@dataclass(frozen=True, slots=True)
class Cadena:
    """A seal string: its parts, whether its lines were broken at spaces, its page and where it stands."""

    partes: tuple[Parte, ...]
    por_palabra: bool
    completa: bool
    pagina: int = 1
    confianza: float = 1.0

    @property
    def tramite(self) -> str:
        """What procedure it seals, folded and without spaces."""
        return next((sin_espacios(p.junto) for p in self.partes if p.campo == "tramite"), "")

    def valor(self, parte: Parte, vistos: Sequence[str] = ()) -> str | None:
        """The value of a part in the form of its field.

        `vistos` are names printed elsewhere, to know where the spaces go.
        """
        if parte.campo == "nombre":
            return self._nombre(parte.crudo, vistos)
        if parte.campo == "emitida_en":
            return _momento(parte.junto)
        if parte.campo in ("curp", "nss", "folio", "registro_patronal"):
            return plegar_fijo(parte.junto) or None
        return limpiar(parte.crudo.replace(CORTE, " ")) or None

    def _nombre(self, crudo: str, vistos: Sequence[str]) -> str | None:
        pedazos = crudo.split(CORTE)
        preferida = " " if self.por_palabra else ""
        otra = "" if self.por_palabra else " "
        cortes = len(pedazos) - 1
        dudosos = product((preferida, otra), repeat=min(cortes, _CORTES_DUDOSOS))
        uniones = [(*union, *(preferida,) * (cortes - len(union)), "") for union in dudosos]
        opciones = [limpiar("".join(p + u for p, u in zip(pedazos, union, strict=True))) for union in uniones]
        for visto in vistos:
            iguales = [o for o in opciones if mismo_nombre(o, visto)]
            if iguales:
                return next((o for o in iguales if plegar_fijo(o) == plegar_fijo(visto)), iguales[0])
        curp = next((p.junto for p in self.partes if p.campo == "curp"), "")
        if len(opciones) > 1 and formas.curp(curp):
            return next((o for o in opciones if _concuerda(o, curp)), opciones[0])
        return opciones[0] or None


def _concuerda(completo: str, curp: str) -> bool:
    p = partir_nombre(completo, curp)
    return concuerda_con_nombre(
        curp, nombres=p.nombres, primer_apellido=p.primer_apellido, segundo_apellido=p.segundo_apellido
    )


def _momento(junto: str) -> str | None:
    hallada = _FECHA.search(plegar_fijo(junto))
    if hallada:
        dia, mes, anio, hora = hallada.groups()
        return formas.momento(f"{dia} de {mes} {anio} {hora or ''}")
    hora_suelta = re.sub(r"(\d{4})(\d{1,2}:)", r"\1 \2", junto)
    return formas.momento(hora_suelta)


def partir(texto: str) -> list[tuple[str, str, int]]:
    """The `label:value` pairs of a seal text (folded label without spaces, value, where the value begins)."""
    pares, lugar = [], 0
    for trozo in texto.split("|"):
        etiqueta, dos_puntos, valor = trozo.partition(":")
        clave = re.sub(r"[^A-Z]", "", plegar_fijo(etiqueta))
        if dos_puntos and clave in _ETIQUETAS:
            pares.append((_ETIQUETAS[clave], valor, lugar + len(etiqueta) + 1))
        lugar += len(trozo) + 1
    return pares


def de_texto(texto: str, *, pagina: int = 1, caja: Caja | None = None) -> Cadena | None:
    """The seal inside a text that was not wrapped (a QR)."""
    if "INVOCANTE" not in sin_espacios(texto):
        return None
    partes = tuple(Parte(campo, valor.strip(), caja) for campo, valor, _ in partir(texto))
    return Cadena(partes, True, True, pagina) if partes else None


def hallar(segmentos: Sequence[Segmento]) -> tuple[list[Cadena], set[int]]:
    """Every seal of the paper, and the segments they take (which are no label nor value of anything else)."""
    cadenas, tomados = [], set()
    for s in segmentos:
        if id(s) in tomados or not _empieza(s, segmentos):
            continue
        renglones = list(_renglones(s, segmentos))
        tomados |= {id(r) for r in renglones}
        cadena = _leer(renglones)
        if cadena:
            cadenas.append(cadena)
    return cadenas, tomados


def _empieza(s: Segmento, segmentos: Sequence[Segmento]) -> bool:
    plano = s.plano.replace(" ", "")
    if "||INVO" in plano:
        return True
    if "||" not in plano and not plano.startswith("|"):
        return False
    sigue = "".join(x.plano for x in segmentos[s.orden + 1 : s.orden + 4]).replace(" ", "")
    return "INVOCANTE" in plano + sigue and not plano.endswith("||INVOCANTE")


def _renglones(primero: Segmento, segmentos: Sequence[Segmento]) -> Iterator[Segmento]:
    """The lines of a seal: down the column from the first, until the closing bars or another heading."""
    yield primero
    x0, x1, ultimo = primero.x0, primero.x1, primero
    cuerpo = primero.texto.replace(" ", "")
    cuerpo = cuerpo[cuerpo.find("|") :]
    for s in segmentos[primero.orden + 1 : primero.orden + 1 + 3 * _MAX_RENGLONES]:
        if cuerpo.rstrip().endswith("||") and len(cuerpo) > 4:
            return
        en_columna = min(x1, s.x1) - max(x0 - 4, s.x0) > 0 or (s.fila == ultimo.fila and s.x0 - ultimo.x1 < 2 * s.alto)
        if not en_columna:
            continue
        cerca = s.pagina != ultimo.pagina or s.y0 - ultimo.y1 < 1.6 * s.alto
        if not cerca or (_FIN.match(s.plano) and "|" not in s.plano):
            return
        cuerpo += s.texto.replace(" ", "")
        x0, x1, ultimo = min(x0, s.x0), max(x1, s.x1), s
        yield s


def _leer(segmentos: list[Segmento]) -> Cadena | None:
    # Words drawn far apart on one row are one line of the seal.
    renglones = [list(fila) for _, fila in groupby(segmentos, key=lambda s: s.fila)]
    textos = [" ".join(s.texto for s in r) for r in renglones]
    inicio = textos[0].find("|")
    textos[0] = textos[0][max(inicio, 0) :]
    texto = CORTE.join(textos)
    cuerpo = re.sub(rf"\|{CORTE}\|", "||", texto)
    pares = partir(cuerpo)
    if not pares:
        return None
    partes = []
    for campo, valor, lugar in pares:
        desde = cuerpo[:lugar].count(CORTE)
        tramo = renglones[desde : desde + valor.strip(CORTE).count(CORTE) + 1] or renglones[-1:]
        partes.append(Parte(campo, valor.strip(CORTE + " "), _caja(tramo)))
    return Cadena(
        tuple(partes),
        _por_palabra(renglones),
        cuerpo.rstrip(" ." + CORTE).endswith("||"),
        segmentos[0].pagina,
        min(t.confianza for s in segmentos for t in s.trozos),
    )


def _caja(tramo: list[list[Segmento]]) -> Caja:
    trozos: list[Trozo] = [t for renglon in tramo for s in renglon for t in s.trozos]
    return envolver(trozos)


def _por_palabra(renglones: list[list[Segmento]]) -> bool:
    """Ragged lines were broken at spaces; lines that all end within a letter of the margin were broken anywhere."""
    llenos = renglones[1:-1] or renglones[:-1]
    if not llenos:
        return True
    margen = max(r[-1].x1 for r in renglones)
    letra = sum((r[-1].x1 - r[0].x0) / max(sum(len(s.texto) + 1 for s in r) - 1, 1) for r in llenos) / len(llenos)
    return any(margen - r[-1].x1 > 1.8 * letra for r in llenos)
