"""A ZIP written while it is read."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator


class _Cinta(io.RawIOBase):
    """What the ZIP writer has said since the last time somebody asked."""

    def __init__(self) -> None:
        self._trozos: list[bytes] = []

    def writable(self) -> bool:
        """It can't be read back nor rewound, so the ZIP writes sizes after each file."""
        return True

    def write(self, datos: object) -> int:
        """Keep a piece."""
        trozo = bytes(datos)  # type: ignore[call-overload]
        self._trozos.append(trozo)
        return len(trozo)

    def soltar(self) -> bytes:
        """Hand over what was kept."""
        todo = b"".join(self._trozos)
        self._trozos.clear()
        return todo


def empacar(archivos: Iterable[tuple[str, Callable[[], bytes]]]) -> Iterator[bytes]:
    """The bytes of a ZIP with these files; each is read when its turn comes. PDFs are compressed already: stored."""
    cinta = _Cinta()
    with zipfile.ZipFile(cinta, "w", zipfile.ZIP_STORED) as zip_:
        for nombre, leer in archivos:
            zip_.writestr(nombre, leer())
            yield cinta.soltar()
    yield cinta.soltar()
