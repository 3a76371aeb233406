"""The same person twice in one file: the first row counts, the later ones say where it stands."""

import re
from collections.abc import Mapping

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.validacion import sin_separadores


def sin_adornos(texto: str) -> str:
    """An identifier as it counts: upper case, no separators, and without the `.0` that spreadsheets add to numbers."""
    return sin_separadores(re.sub(r"\.0+\s*$", "", texto))


_PERSONA = {
    "numero_de_control": ("padron-control-repetido", "Este número de control ya viene en el renglón {}."),
    "curp": ("padron-curp-repetida", "Esta CURP ya viene en el renglón {}."),
}


class Vistos:
    """The identifiers and e-mails seen so far in a file, with their line."""

    def __init__(self) -> None:
        self._vistos: dict[tuple[str, str], int] = {}

    def repetidos(self, celdas: Mapping[str, str], renglon: int) -> list[Hallazgo]:
        """Errors for a person that came before in the file."""
        hallazgos = []
        for campo, (codigo, mensaje) in _PERSONA.items():
            primero = self._anotar(campo, sin_adornos(celdas.get(campo, "")), renglon)
            if primero != renglon:
                hallazgos.append(Hallazgo(codigo, Nivel.ERROR, mensaje.format(primero), datos={"campo": campo}))
        return hallazgos

    def correo_repetido(self, correo: str, renglon: int) -> list[Hallazgo]:
        """A warning for an e-mail that came before: an account is of one person."""
        primero = self._anotar("correo", correo.strip().lower(), renglon)
        if primero == renglon:
            return []
        mensaje = f"Este correo ya viene en el renglón {primero}; se deja solo con aquel."
        return [Hallazgo("padron-correo-repetido", Nivel.ADVERTENCIA, mensaje, datos={"campo": "correo"})]

    def _anotar(self, campo: str, valor: str, renglon: int) -> int:
        return self._vistos.setdefault((campo, valor), renglon) if valor else renglon
