"""Saying to the person in front of the terminal what is going on."""

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


def decir(texto: str) -> None:
    """One line, at once."""
    print(texto, flush=True)


_hondura = 0


@contextmanager
def paso(nombre: str) -> Iterator[None]:
    """A step of the work, with the seconds it took; steps inside it are told only while they last."""
    global _hondura
    inicio, _hondura = time.monotonic(), _hondura + 1
    if sys.stdout.isatty():
        print(f"  {nombre:<58}", end="\r", flush=True)
    try:
        yield
    finally:
        _hondura -= 1
    if not _hondura:
        decir(f"  {nombre:<58} {time.monotonic() - inicio:5.1f} s")


def contando(nombre: str, cosas: Iterable[T]) -> Iterator[T]:
    """Go through `cosas` with a bar when somebody is watching; one line at the end in any case."""
    total = len(cosas) if isinstance(cosas, Sized) else 0
    with paso(nombre):
        for i, cosa in enumerate(cosas, start=1):
            yield cosa
            if sys.stdout.isatty() and total:
                hecho = 20 * i // total
                print(f"  {nombre:<36} {'█' * hecho}{'·' * (20 - hecho)}", end="\r", flush=True)
