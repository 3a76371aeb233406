"""A model of the desk without a database: the same tables and rules, walked at random, with the books kept beside."""

import random
from collections import Counter
from dataclasses import dataclass, field

from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.conciliacion import Esperado, conciliar, por_codigo, rechazado_entero
from facultativo.movimientos.rules.division import mitades
from facultativo.movimientos.rules.respuesta.bloque import Bloque, Conteo, MovimientoLeido
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, TipoMovimiento, puede

_M, _L = EstadoMovimiento, EstadoLote
_EN_CAMINO = (_M.EN_LOTE, _M.ENVIADO, _M.SIN_RESPUESTA)
_ESPERAN = (_L.ENVIADO, _L.RESPONDIDO)
_SUERTES = ("operado", "operado", "codigo", "callado", "ausente", "doble", "repetido", "baja")
_CODIGOS = (*codigos_imss(), "999")
ALTA = TipoMovimiento.ALTA


@dataclass
class Lote:
    """A lote of the model: its rows by movement, open while they wait."""

    estado: EstadoLote
    abiertos: dict[int, bool]
    resultados: dict[int, EstadoMovimiento] = field(default_factory=dict)
    dividido: bool = False


@dataclass
class Mesa:
    """A desk with a few movements, and every lote there has been."""

    azar: random.Random
    movimientos: list[EstadoMovimiento]
    lotes: list[Lote] = field(default_factory=list)
    operados: Counter[int] = field(default_factory=Counter)

    def mudar(self, m: int, a: EstadoMovimiento) -> None:
        """A step that the table must have."""
        assert puede(self.movimientos[m], a), (self.movimientos[m], a)
        self.movimientos[m] = a
        self.operados[m] += a is _M.ACEPTADO

    def mudar_lote(self, lote: Lote, a: EstadoLote) -> None:
        """A step that the table must have."""
        assert puede(lote.estado, a), (lote.estado, a)
        lote.estado = a

    def armar(self, cuales: list[int] | None = None) -> None:
        """A lote with some of those that are ready."""
        listos = [m for m, e in enumerate(self.movimientos) if e is _M.LISTO and (cuales is None or m in cuales)]
        elegidos = listos if cuales is not None else [m for m in listos if self.azar.random() < 0.7]
        if elegidos:
            for m in elegidos:
                self.mudar(m, _M.EN_LOTE)
            self.lotes.append(Lote(_L.ARMADO, dict.fromkeys(elegidos, True)))

    def enviar(self) -> None:
        """Download and send."""
        if lote := self._uno(_L.ARMADO, _L.DESCARGADO):
            if lote.estado is _L.ARMADO:
                self.mudar_lote(lote, _L.DESCARGADO)
            self.mudar_lote(lote, _L.ENVIADO)
            for m in lote.abiertos:
                self.mudar(m, _M.ENVIADO)

    def deshacer(self) -> None:
        """Take apart one that was not sent."""
        if lote := self._uno(_L.ARMADO, _L.DESCARGADO):
            self.mudar_lote(lote, _L.DESHECHO)
            self._soltar(lote)

    def rechazar(self) -> None:
        """IMSS refuses a whole file."""
        if lote := self._uno(_L.ENVIADO):
            self.mudar_lote(lote, _L.RECHAZADO)
            self._soltar(lote)

    def dividir(self) -> None:
        """Two halves of a refused one, of the rows that are still ready."""
        lote = self._uno(_L.RECHAZADO)
        if lote and not lote.dividido:
            lote.dividido = True
            for mitad in mitades([m for m in lote.abiertos if self.movimientos[m] is _M.LISTO]):
                self.armar(list(mitad))

    def responder(self) -> None:
        """Any answer for any lote, also one that comes late or is not of it; twice changes nothing."""
        lote = self.azar.choice(self.lotes) if self.lotes else None
        if lote is None or lote.estado in (_L.ARMADO, _L.DESCARGADO):
            return
        bloque = self._respuesta(list(lote.abiertos))
        self._aplicar(lote, bloque)
        antes = (list(self.movimientos), lote.estado, dict(lote.resultados), dict(lote.abiertos))
        self._aplicar(lote, bloque)
        assert antes == (self.movimientos, lote.estado, lote.resultados, lote.abiertos)

    def corregir(self) -> None:
        """A person says the code, tries again or gives up."""
        m = self.azar.randrange(len(self.movimientos))
        estado = self.movimientos[m]
        if estado in (_M.RECHAZADO, _M.POR_ACLARAR) and self.azar.random() < 0.4:
            nuevo, _ = por_codigo(self.azar.choice(_CODIGOS[:-1]))
            if nuevo is not estado:
                self.mudar(m, nuevo)
        elif estado in (_M.RECHAZADO, _M.POR_ACLARAR, _M.SIN_RESPUESTA):
            self.mudar(m, _M.LISTO if self.azar.random() < 0.9 else _M.ANULADO)
            for lote in self.lotes:
                if lote.abiertos.get(m):
                    lote.abiertos[m] = False
                    self._cerrar(lote)

    def revisar(self) -> None:
        """The pre-flight holds one back, or lets it go."""
        m = self.azar.randrange(len(self.movimientos))
        otro = {_M.LISTO: _M.BORRADOR, _M.BORRADOR: _M.LISTO}.get(self.movimientos[m])
        if otro:
            self.mudar(m, otro)

    def cuadrar(self) -> None:
        """Rows in are rows out, nobody waits in two lotes, and nothing is asked of IMSS after it was done."""
        en_lotes = Counter(m for lote in self.lotes for m, abierto in lote.abiertos.items() if abierto)
        assert max(en_lotes.values(), default=0) <= 1
        assert max(self.operados.values(), default=0) <= 1
        for m, estado in enumerate(self.movimientos):
            assert bool(en_lotes[m]) == (estado in _EN_CAMINO), (m, estado)
        for lote in self.lotes:
            esperan = any(lote.abiertos.values())
            assert not (esperan and lote.estado in (_L.CERRADO, _L.RECHAZADO, _L.DESHECHO))
            if lote.estado in (_L.RESPONDIDO, _L.CERRADO):
                assert lote.resultados.keys() == lote.abiertos.keys()

    def _uno(self, *estados: EstadoLote) -> Lote | None:
        lotes = [lote for lote in self.lotes if lote.estado in estados]
        return self.azar.choice(lotes) if lotes else None

    def _soltar(self, lote: Lote) -> None:
        for m in lote.abiertos:
            self.mudar(m, _M.LISTO)
            lote.abiertos[m] = False

    def _aplicar(self, lote: Lote, bloque: Bloque) -> None:
        esperados = [Esperado(m, _nss(m), n) for n, m in enumerate(lote.abiertos, 1)]
        conciliacion = conciliar(esperados, bloque, ALTA)
        resultados = conciliacion.resultados
        assert [r.clave for r in resultados] == list(lote.abiertos)
        usados = sum(m.nss in {_nss(c) for c in lote.abiertos} and m.tipo is ALTA for m in bloque.movimientos)
        assert usados + len(conciliacion.sin_pareja) == len(bloque.movimientos)
        if lote.estado not in _ESPERAN:
            return
        if lote.estado is _L.ENVIADO and len(resultados) > 1 and rechazado_entero(resultados):
            self.mudar_lote(lote, _L.RECHAZADO)
            self._soltar(lote)
            return
        for r in resultados:
            if lote.abiertos[r.clave]:
                if self.movimientos[r.clave] is not r.estado:
                    self.mudar(r.clave, r.estado)
                lote.resultados[r.clave] = r.estado
                lote.abiertos[r.clave] = r.estado is _M.SIN_RESPUESTA
        self._cerrar(lote)

    def _cerrar(self, lote: Lote) -> None:
        estado = _L.RESPONDIDO if any(lote.abiertos.values()) else _L.CERRADO
        if lote.estado is not estado:
            self.mudar_lote(lote, estado)

    def _respuesta(self, cuales: list[int]) -> Bloque:
        """Each row operated, rejected, both, twice, silent or absent; strangers and other types among them."""
        leidos, callados = [], 0
        for m in [*cuales, 900 + self.azar.randrange(9)]:
            suerte = self.azar.choice(
                ("operado", "operado", "codigo", "callado", "ausente", "doble", "repetido", "baja")
            )
            callados += suerte == "callado"
            tipo = TipoMovimiento.BAJA if suerte == "baja" else ALTA
            if suerte in ("operado", "doble", "repetido", "baja"):
                leidos += [_leido(m, tipo)] * (1 + (suerte == "repetido"))
            if suerte in ("codigo", "doble"):
                leidos.append(_leido(m, tipo, self.azar.choice(_CODIGOS)))
        rechazados = callados + sum(not x.operado for x in leidos)
        self.azar.shuffle(leidos)
        return Bloque(rechazados=Conteo(reingresos=rechazados, total=rechazados), movimientos=tuple(leidos))


def _nss(m: int) -> str:
    return f"{m:011d}"


def _leido(m: int, tipo: TipoMovimiento, codigo: str = "") -> MovimientoLeido:
    return MovimientoLeido(tipo, _nss(m), "", "", "", "", not codigo, codigo)


_PASOS = (
    Mesa.armar, Mesa.armar, Mesa.enviar, Mesa.enviar, Mesa.responder, Mesa.responder, Mesa.corregir, Mesa.corregir,
    Mesa.rechazar, Mesa.dividir, Mesa.deshacer, Mesa.revisar,
)  # fmt: skip


def pasear(semilla: int, pasos: int = 25) -> Counter[str]:
    """One walk; AssertionError when a table has no such step or the books do not balance. Where the movements end."""
    azar = random.Random(semilla)
    mesa = Mesa(azar, [azar.choice((_M.LISTO, _M.LISTO, _M.BORRADOR)) for _ in range(azar.randrange(1, 9))])
    for _ in range(pasos):
        azar.choice(_PASOS)(mesa)
        mesa.cuadrar()
    return Counter(e.value for e in mesa.movimientos)
