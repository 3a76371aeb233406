"""The reading: one value that one source gave for one field. A field keeps all of its readings."""

from typing import Any, NamedTuple

Caja = tuple[float, float, float, float]


class Lectura(NamedTuple):
    """What one source says of one field. `fuente` is `cadena_original`, `qr`, `etiqueta`, `ocr` or `xml`."""

    campo: str
    valor: Any
    fuente: str
    confianza: float
    pagina: int = 1
    caja: Caja | None = None

    def a_json(self) -> dict[str, Any]:
        """The reading as an entry of `campos` in the command line contract."""
        return {
            "valor": self.valor,
            "confianza": round(self.confianza, 3),
            "fuente": self.fuente,
            "pagina": self.pagina,
            "caja": list(self.caja) if self.caja else None,
        }
