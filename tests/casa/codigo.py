"""The source of the house as data: which files there are, in which room and layer, and their syntax trees."""

import ast
import configparser
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

RAIZ = Path(__file__).resolve().parents[2]


@cache
def rastreados() -> tuple[Path, ...]:
    """Every file git knows or would add, so that a check fails before the commit and not after it."""
    orden = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    salida = subprocess.run(orden, cwd=RAIZ, check=True, capture_output=True).stdout.decode()
    return tuple(sorted(p for r in set(salida.split("\0")) if r and (p := RAIZ / r).is_file()))


@cache
def habitaciones() -> tuple[str, ...]:
    """The rooms from the ground up, as the import contract orders them. Neighbours of one level stand side by side."""
    contrato = configparser.ConfigParser()
    contrato.read(RAIZ / ".importlinter")
    niveles = contrato["importlinter:contract:rooms"]["layers"].split("\n")
    return tuple(h.strip(" ()") for nivel in reversed(niveles) for h in nivel.split(":") if h.strip())


@dataclass(frozen=True)
class Archivo:
    """One Python file of the package."""

    ruta: Path

    @property
    def nombre(self) -> str:
        """Relative to the repository."""
        return str(self.ruta.relative_to(RAIZ))

    @property
    def partes(self) -> tuple[str, ...]:
        """Path inside `facultativo/`, without the suffix: `("plantel", "rules", "nss")`."""
        return self.ruta.relative_to(RAIZ / "facultativo").with_suffix("").parts

    @property
    def modulo(self) -> str:
        """The dotted name."""
        return ".".join(("facultativo", *(p for p in self.partes if p != "__init__")))

    @property
    def capa(self) -> str:
        """The layer, which is the name of the file or package inside the room: `rules`, `views`…"""
        return self.partes[1] if len(self.partes) > 1 else ""

    @property
    def de_prueba(self) -> bool:
        """True inside a `tests` folder."""
        return "tests" in self.partes

    def texto(self) -> str:
        """The source."""
        return self.ruta.read_text(encoding="utf-8")

    def arbol(self) -> ast.Module:
        """The syntax tree."""
        return _arbol(self.ruta)


@cache
def _arbol(ruta: Path) -> ast.Module:
    return ast.parse(ruta.read_text(encoding="utf-8"), str(ruta))


@cache
def archivos() -> tuple[Archivo, ...]:
    """The Python files of the package but for migrations, which Django writes."""
    casa = RAIZ / "facultativo"
    return tuple(
        Archivo(r) for r in rastreados() if r.suffix == ".py" and r.is_relative_to(casa) and "migrations" not in r.parts
    )


def de_capa(*capas: str) -> list[Archivo]:
    """The files of some layers in every room, tests apart."""
    return [a for a in archivos() if a.capa in capas and not a.de_prueba]
