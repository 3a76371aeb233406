"""Original bytes are kept whole, once, unreadable to who copies the disk."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import storages

from facultativo.comun.adapters import almacen
from facultativo.comun.cifrado import NoSeAbre


@pytest.fixture(autouse=True)
def disco(tmp_path: Path, settings: Any) -> Path:
    opciones = settings.STORAGES["documentos"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "documentos": opciones}
    assert storages["documentos"].location == str(tmp_path)
    return tmp_path


def archivos(disco: Path) -> list[Path]:
    return [r for r in disco.rglob("*") if r.is_file()]


def test_the_same_bytes_are_kept_once_and_come_back(disco: Path) -> None:
    clave = almacen.guardar(b"%PDF constancia")
    assert almacen.guardar(b"%PDF constancia") == clave
    assert almacen.leer(clave) == b"%PDF constancia"
    assert len(archivos(disco)) == 1


def test_the_disk_shows_nothing_in_clear(disco: Path) -> None:
    almacen.guardar(b"un dato personal cualquiera")
    assert b"personal" not in archivos(disco)[0].read_bytes()


def test_altered_or_exchanged_bytes_do_not_open(disco: Path) -> None:
    uno, otro = almacen.guardar(b"uno"), almacen.guardar(b"otro")
    rutas = {r.name: r for r in archivos(disco)}
    rutas[uno].write_bytes(rutas[otro].read_bytes())
    with pytest.raises(NoSeAbre):
        almacen.leer(uno)


def test_a_write_that_dies_leaves_nothing_under_the_name(disco: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def muere(self: Path, destino: Path) -> None:
        raise SystemExit

    with monkeypatch.context() as m:
        m.setattr(Path, "replace", muere)
        with pytest.raises(SystemExit):
            almacen.guardar(b"a medias")
    clave = almacen.guardar(b"a medias")
    assert almacen.leer(clave) == b"a medias"


def test_what_was_forgotten_is_gone(disco: Path) -> None:
    clave = almacen.guardar(b"adios")
    almacen.borrar(clave)
    with pytest.raises(FileNotFoundError):
        almacen.leer(clave)
