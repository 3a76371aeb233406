"""The rows of a lote against the rows of the answer. As many come out as went in, each with one outcome."""

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Esperado:
    """A row that was sent, by its key."""

    clave: int
    nss: str


@dataclass(frozen=True, slots=True)
class Resultado:
    """What became of it. `forzado`: IMSS refused because what was asked already stood."""

    clave: int
    estado: EstadoMovimiento
    codigo: str = ""
    forzado: bool = False


def conciliar(esperados: Sequence[Esperado], bloque: Bloque, tipo: TipoMovimiento) -> tuple[Resultado, ...]:
    """One outcome per row sent, in the same order.

    A row that the answer does not name is rejected without a code when the answer rejects exactly as many as it does
    not name; otherwise nothing is known of it.
    """
    leidos = {m.nss: m for m in bloque.movimientos if m.tipo is tipo}
    callados = sum(e.nss not in leidos for e in esperados)
    nombrados = sum(not m.operado for m in bloque.movimientos)
    rechazados = bloque.rechazados.total - nombrados if bloque.rechazados else 0
    sin_nombrar = EstadoMovimiento.RECHAZADO if callados == rechazados else EstadoMovimiento.SIN_RESPUESTA
    return tuple(_resultado(e, leidos.get(e.nss), sin_nombrar) for e in esperados)


def por_codigo(codigo: str) -> tuple[EstadoMovimiento, bool]:
    """The state that a rejection code leads to, and whether it is a success in disguise (048, 051, 056)."""
    ficha = codigos_imss().get(codigo)
    estado = _DESENLACE[ficha.desenlace] if ficha else EstadoMovimiento.RECHAZADO
    return estado, estado is EstadoMovimiento.ACEPTADO


def _resultado(esperado: Esperado, leido: MovimientoLeido | None, sin_nombrar: EstadoMovimiento) -> Resultado:
    if leido is None:
        return Resultado(esperado.clave, sin_nombrar)
    if leido.operado:
        return Resultado(esperado.clave, EstadoMovimiento.ACEPTADO)
    estado, forzado = por_codigo(leido.codigo)
    return Resultado(esperado.clave, estado, leido.codigo[:3], forzado)


def ajena(esperados: Sequence[Esperado], bloque: Bloque, *, registro: str, numero: str) -> tuple[Hallazgo, ...]:
    """Why this answer is not of this lote: another registro, another number of lote, people who are not in it."""
    hallazgos = []
    if bloque.registro_patronal and bloque.registro_patronal != registro:
        hallazgos.append(hallazgo("respuesta-otro-registro", campo="registro_patronal"))
    if numero and bloque.lote and bloque.lote != numero:
        hallazgos.append(hallazgo("respuesta-otro-lote", campo="lote"))
    enviados = {e.nss for e in esperados}
    ajenos = sum(m.nss not in enviados for m in bloque.movimientos)
    if ajenos:
        hallazgos.append(hallazgo("respuesta-personas-ajenas", ajenos=ajenos))
    if bloque.recibidos and bloque.recibidos.total > len(esperados):
        recibidos = bloque.recibidos.total
        hallazgos.append(hallazgo("respuesta-recibio-otros", recibidos=recibidos, enviados=len(esperados)))
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
