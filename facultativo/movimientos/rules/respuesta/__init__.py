"""The answer of IMSS (constancia de presentación de movimientos afiliatorios): words with their place in, blocks out.

Labels and values are separate runs of text, so everything is found by place on the page, never by order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.respuesta.bloque import Bloque, Conteo, MovimientoLeido
from facultativo.movimientos.rules.respuesta.cuadre import cuadrar
from facultativo.movimientos.rules.respuesta.palabra import Fila, Palabra, en_filas, frase_en
from facultativo.movimientos.rules.respuesta.relacion import Renglon, renglones
from facultativo.movimientos.rules.respuesta.rotulos import Dato, datos
from facultativo.movimientos.rules.respuesta.totales import Total, totales

_TITULOS = (
    ("PRESENTACION", "DE", "MOVIMIENTOS", "AFILIATORIOS"),
    ("RELACION", "DE", "MOVIMIENTOS", "OPERADOS"),
    ("RELACION", "DE", "MOVIMIENTOS", "RECHAZADOS"),
    ("MOVIMIENTOS", "RECIBIDOS", "POR", "EL", "IMSS"),
    ("IMSS", "DESDE", "SU", "EMPRESA"),
)
Hallado = Dato | Total | Renglon


def interpretar(palabras: Iterable[Palabra]) -> tuple[Bloque, ...]:
    """One block per registro patronal; a block with an error finding when this is another paper, or a picture."""
    filas = en_filas(palabras)
    if not filas:
        return (Bloque(hallazgos=(hallazgo("respuesta-sin-texto"),)),)
    if not any(frase_en(f, _TITULOS) for f in filas):
        return (Bloque(hallazgos=(hallazgo("respuesta-ajena"),)),)
    return tuple(cuadrar(b) for b in _bloques(filas))


@dataclass(slots=True)
class _Borrador:
    """A block while the document is walked."""

    registro: str | None = None
    respaldo: str | None = None
    folio: str | None = None
    lote: str | None = None
    conteos: dict[str, Conteo] = field(default_factory=dict)
    movimientos: list[MovimientoLeido] = field(default_factory=list)

    @property
    def empezado(self) -> bool:
        return bool(self.conteos or self.movimientos)

    def siguiente(self) -> "_Borrador":
        """The next block of the same document: until it says otherwise it is of the same folio and lote."""
        return _Borrador(respaldo=self.respaldo, folio=self.folio, lote=self.lote)

    def cerrar(self) -> Bloque:
        return Bloque(
            folio=self.folio,
            lote=self.lote,
            registro_patronal=self.registro or self.respaldo,
            recibidos=self.conteos.get("recibidos"),
            operados=self.conteos.get("operados"),
            rechazados=self.conteos.get("rechazados"),
            movimientos=tuple(self.movimientos),
        )


def _bloques(filas: Sequence[Fila]) -> list[Bloque]:
    """Walk the document: a block ends where another registro, folio or table of totals begins."""
    todos: list[Hallado] = [*datos(filas), *totales(filas), *renglones(filas)]
    hallados = sorted(todos, key=lambda h: h.fila)
    fuerza = max((h.fuerza for h in hallados if isinstance(h, Dato) and h.clase == "registro"), default=1)
    borradores = [_Borrador()]
    for hallado in hallados:
        actual = borradores[-1]
        if actual.empezado and _abre_otro(hallado, actual, fuerza):
            actual = actual.siguiente()
            borradores.append(actual)
        _anotar(hallado, actual, fuerza)
    return [b.cerrar() for b in borradores if b.empezado] or [borradores[0].cerrar()]


def _abre_otro(hallado: Hallado, actual: _Borrador, fuerza: int) -> bool:
    if isinstance(hallado, Total):
        return hallado.grupo in actual.conteos
    if isinstance(hallado, Renglon):
        return False
    if hallado.clase == "registro":
        return hallado.fuerza == fuerza and hallado.valor != actual.registro
    return hallado.valor != ((actual.folio if hallado.clase == "folio" else actual.lote) or hallado.valor)


def _anotar(hallado: Hallado, actual: _Borrador, fuerza: int) -> None:
    if isinstance(hallado, Renglon):
        actual.movimientos.append(hallado.movimiento())
    elif isinstance(hallado, Total):
        actual.conteos[hallado.grupo] = hallado.conteo
    elif hallado.clase != "registro":
        setattr(actual, hallado.clase, hallado.valor)
    elif hallado.fuerza == fuerza:
        actual.registro = hallado.valor
    else:
        actual.respaldo = hallado.valor
