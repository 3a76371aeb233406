"""The cells of one row by field, and what is found in them on the way."""

from collections.abc import Mapping

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.texto import sin_invisibles


class Celdas:
    """The cells of a row and what has been found in them."""

    def __init__(self, celdas: Mapping[str, str]) -> None:
        self.celdas = {k: " ".join(sin_invisibles(v).split()) for k, v in celdas.items()}
        self.hallazgos: list[Hallazgo] = []
        for campo, valor in celdas.items():
            if "\n" in valor.strip():
                self.error("padron-comillas", campo, "La celda abarca varios renglones: revisa sus comillas.")

    def __getitem__(self, campo: str) -> str:
        return self.celdas.get(campo, "")

    def error(self, codigo: str, campo: str, mensaje: str) -> None:
        """The row cannot enter."""
        self.hallazgos.append(Hallazgo(codigo, Nivel.ERROR, mensaje, datos={"campo": campo}))

    def avisar(self, codigo: str, campo: str, mensaje: str) -> None:
        """The row enters and somebody should look."""
        self.hallazgos.append(Hallazgo(codigo, Nivel.ADVERTENCIA, mensaje, datos={"campo": campo}))

    def sumar(self, hallazgos: tuple[Hallazgo, ...], campo: str, nivel: Nivel | None = None) -> None:
        """Findings of a validator, as they are or at another level."""
        self.hallazgos += [
            Hallazgo(h.codigo, nivel or h.nivel, h.mensaje, h.norma, {**h.datos, "campo": campo}) for h in hallazgos
        ]
