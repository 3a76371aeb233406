"""Original bytes, kept before anything reads them: content addressed, encrypted, written whole or not at all."""

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, storages

from facultativo.comun.cifrado import abrir, sellar


class DiscoDuradero(FileSystemStorage):
    """A folder where a file appears whole and is on the disk when `save` returns, whatever happens in between."""

    def _save(self, name: str, content: Any) -> str:
        destino = Path(self.path(name))
        destino.parent.mkdir(parents=True, exist_ok=True)
        descriptor, provisional = tempfile.mkstemp(dir=destino.parent, prefix=".")
        with os.fdopen(descriptor, "wb") as f:
            for trozo in content.chunks():
                f.write(trozo)
            f.flush()
            os.fsync(f.fileno())
        Path(provisional).replace(destino)
        carpeta = os.open(destino.parent, os.O_RDONLY)
        try:
            os.fsync(carpeta)
        finally:
            os.close(carpeta)
        return name


def _nombre(clave: str) -> str:
    return f"{clave[:2]}/{clave[2:4]}/{clave}"


def guardar(datos: bytes) -> str:
    """Keep `datos` and return their key, the SHA-256 in hexadecimal. Keeping the same bytes twice keeps them once."""
    clave = hashlib.sha256(datos).hexdigest()
    almacen = storages["documentos"]
    if not almacen.exists(_nombre(clave)):
        sellado = sellar(datos, maestra=settings.LLAVE_MAESTRA, contexto=clave.encode())
        almacen.save(_nombre(clave), ContentFile(sellado))
    return clave


def leer(clave: str) -> bytes:
    """The bytes kept under `clave`. Raises FileNotFoundError when there are none, NoSeAbre when they were changed."""
    with storages["documentos"].open(_nombre(clave)) as f:
        return abrir(f.read(), maestra=settings.LLAVE_MAESTRA, contexto=clave.encode())


def borrar(clave: str) -> None:
    """Forget the bytes kept under `clave`; the caller makes sure that no record needs them."""
    storages["documentos"].delete(_nombre(clave))
