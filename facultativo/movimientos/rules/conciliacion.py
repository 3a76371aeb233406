"""The rows of a lote against the rows of the answer. As many come out as went in, each with one outcome."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.catalogo import codigos_imss, hallazgo
from facultativo.movimientos.rules.respuesta.bloque import Bloque, MovimientoLeido
from facultativo.movimientos.states import EstadoMovimiento, TipoMovimiento

_DESENLACE = {
    "hecho": EstadoMovimiento.ACEPTADO,
    "aclarar": EstadoMovimiento.POR_ACLARAR,
    "corregir": EstadoMovimiento.RECHAZADO,
}


_REGULARIZADO = "061"


@dataclass(frozen=True, slots=True)
class Esperado:
    """A row that was sent, by its key; `renglon` is its line in the lote, 0 when it does not matter."""

    clave: int
    nss: str
    renglon: int = 0


@dataclass(frozen=True, slots=True)
class Resultado:
    """What became of it. `forzado`: IMSS refused because what was asked already stood. `nss_nuevo`: only with 061."""

    clave: int
    estado: EstadoMovimiento
    codigo: str = ""
    forzado: bool = False
    nss_nuevo: str = ""


@dataclass(frozen=True, slots=True)
class Conciliacion:
    """One outcome per row sent, in the same order, and what was left over: shown to a person, never guessed.

    `sin_pareja`: rows of the answer that are of nobody in the lote. `dobles`: rows that contradict another of theirs.
    """

    resultados: tuple[Resultado, ...]
    sin_pareja: tuple[MovimientoLeido, ...] = ()
    dobles: tuple[MovimientoLeido, ...] = ()


def conciliar(esperados: Sequence[Esperado], bloque: Bloque, tipo: TipoMovimiento) -> Conciliacion:
    """The rows of a lote against those of its answer, by NSS and by line.

    A row that the answer does not name is rejected without a code when the answer rejects exactly as many as it does
    not name; otherwise nothing is known of it. One with two different answers has none.
    """
    parejas, sin_pareja = _emparejar(esperados, bloque, tipo)
    nombrados = sum(not m.operado for m in bloque.movimientos)
    rechazados = bloque.rechazados.total - nombrados if bloque.rechazados else 0
    callados = len(esperados) - len(parejas)
    sin_nombrar = EstadoMovimiento.RECHAZADO if callados == rechazados else EstadoMovimiento.SIN_RESPUESTA
    resultados, dobles = [], []
    for esperado in esperados:
        leidos = parejas.get(esperado.clave, [])
        if _se_contradicen(leidos):
            dobles += leidos
            resultados.append(Resultado(esperado.clave, EstadoMovimiento.SIN_RESPUESTA))
        else:
            resultados.append(_resultado(esperado, leidos, sin_nombrar))
    return Conciliacion(tuple(resultados), sin_pareja, tuple(dobles))


def _emparejar(
    esperados: Sequence[Esperado], bloque: Bloque, tipo: TipoMovimiento
) -> tuple[Mapping[int, list[MovimientoLeido]], tuple[MovimientoLeido, ...]]:
    por_nss = {e.nss: e for e in esperados}
    por_renglon = {e.renglon: e for e in esperados if e.renglon}
    parejas: dict[int, list[MovimientoLeido]] = {}
    sin_pareja = []
    for leido in bloque.movimientos:
        esperado = _pareja(leido, por_nss.get(leido.nss), por_renglon.get(leido.renglon or 0))
        if esperado is None or leido.tipo not in (tipo, None):
            sin_pareja.append(leido)
        else:
            parejas.setdefault(esperado.clave, []).append(leido)
    return parejas, tuple(sin_pareja)


def _pareja(leido: MovimientoLeido, por_nss: Esperado | None, por_renglon: Esperado | None) -> Esperado | None:
    """The row both ways lead to. The line alone is enough when there is no NSS, or when it is the new one of a 061."""
    if leido.renglon is None or (por_nss is not None and not por_nss.renglon):
        return por_nss
    if not leido.nss or (por_nss is None and leido.codigo == _REGULARIZADO):
        return por_renglon
    return por_nss if por_nss is por_renglon else None


def _se_contradicen(leidos: Sequence[MovimientoLeido]) -> bool:
    return len({m.operado for m in leidos}) > 1 or len({m.codigo for m in leidos if m.codigo}) > 1


def por_codigo(codigo: str) -> tuple[EstadoMovimiento, bool]:
    """The state that a rejection code leads to, and whether it is a success in disguise (048, 051, 056)."""
    ficha = codigos_imss().get(codigo)
    estado = _DESENLACE[ficha.desenlace] if ficha else EstadoMovimiento.RECHAZADO
    return estado, estado is EstadoMovimiento.ACEPTADO


def _resultado(esperado: Esperado, leidos: Sequence[MovimientoLeido], sin_nombrar: EstadoMovimiento) -> Resultado:
    if not leidos:
        return Resultado(esperado.clave, sin_nombrar)
    # The same answer twice is one; the one with a code says more.
    leido = max(leidos, key=lambda m: (m.codigo, m.nss_nuevo))
    if leido.operado:
        return Resultado(esperado.clave, EstadoMovimiento.ACEPTADO)
    estado, forzado = por_codigo(leido.codigo)
    nss_nuevo = _nuevo(esperado, leido) if leido.codigo[:3] == _REGULARIZADO else ""
    return Resultado(esperado.clave, estado, leido.codigo[:3], forzado, nss_nuevo)


def _nuevo(esperado: Esperado, leido: MovimientoLeido) -> str:
    """Where a 061 says the new NSS: its own column, its words, or the row itself, found by its line."""
    en_el_mensaje = re.findall(r"(?<![0-9])[0-9]{11}(?![0-9])", leido.mensaje)
    candidatos = (leido.nss_nuevo, *en_el_mensaje, leido.nss)
    return next((n for n in candidatos if n and n != esperado.nss), "")


def sobrantes(conciliacion: Conciliacion) -> tuple[Hallazgo, ...]:
    """What a person must look at before the rest is applied."""
    hallazgos = []
    if conciliacion.sin_pareja:
        hallazgos.append(hallazgo("respuesta-personas-ajenas", ajenos=len(conciliacion.sin_pareja)))
    if conciliacion.dobles:
        dobles = len({(m.nss, m.renglon) for m in conciliacion.dobles})
        hallazgos.append(hallazgo("respuesta-doble", dobles=dobles))
    return tuple(hallazgos)


def nadie(bloque: Bloque, conciliacion: Conciliacion) -> bool:
    """True when the answer names people and none of them is in the lote."""
    return bool(bloque.movimientos) and len(conciliacion.sin_pareja) == len(bloque.movimientos)


def ajena(enviados: int, bloque: Bloque, *, registro: str, numero: str) -> tuple[Hallazgo, ...]:
    """Why this answer is not of this lote: another registro, another number of lote, more movements."""
    hallazgos = []
    if bloque.registro_patronal and bloque.registro_patronal != registro:
        hallazgos.append(hallazgo("respuesta-otro-registro", campo="registro_patronal"))
    if numero and bloque.lote and bloque.lote != numero:
        hallazgos.append(hallazgo("respuesta-otro-lote", campo="lote"))
    if bloque.recibidos and bloque.recibidos.total > enviados:
        recibidos = bloque.recibidos.total
        hallazgos.append(hallazgo("respuesta-recibio-otros", recibidos=recibidos, enviados=enviados))
    return tuple(hallazgos)


def bloque_de(bloques: Sequence[Bloque], esperados: Sequence[Esperado], registro: str) -> Bloque:
    """The block of this lote: of its registro patronal, with the most of its people."""
    enviados = {e.nss for e in esperados}

    def parecido(bloque: Bloque) -> tuple[bool, int]:
        return bloque.registro_patronal == registro, sum(m.nss in enviados for m in bloque.movimientos)

    return max(bloques, key=parecido)


def rechazado_entero(resultados: Sequence[Resultado]) -> bool:
    """True when IMSS operated nothing and gave no reason for any row: one bad row may reject a whole lote."""
    return bool(resultados) and all(r.estado is EstadoMovimiento.RECHAZADO and not r.codigo for r in resultados)
