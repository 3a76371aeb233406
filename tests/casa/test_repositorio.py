"""What must not be in the repository, and what must."""

import re
import tomllib

from tests.casa.codigo import RAIZ, rastreados

_BINARIOS = {".png", ".jpg", ".ico", ".woff2", ".ttf", ".pdf", ".gz", ".br"}
_AJENO = {
    "a path of somebody's machine": re.compile(r"/(?:root|home/\w+|Users/\w+|work/\w+|opt/pypi)\b"),
    "the address of a package index": re.compile(
        r"--(?:extra-)?index-url|https?://[^\s\"']*(?:pypi|pythonhosted|npmjs)"
    ),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
}


def test_nothing_personal_to_a_machine() -> None:
    aqui = {RAIZ / "tests/casa/test_repositorio.py"}
    hallado = [
        f"{ruta.relative_to(RAIZ)}: {que}"
        for ruta in rastreados()
        if ruta.suffix not in _BINARIOS and ruta not in aqui
        for que, patron in _AJENO.items()
        if patron.search(ruta.read_text(encoding="utf-8", errors="replace"))
    ]
    assert hallado == []


def test_every_dependency_is_pinned_with_its_hash() -> None:
    proyecto = tomllib.loads((RAIZ / "pyproject.toml").read_text(encoding="utf-8"))
    grupos = proyecto["dependency-groups"]
    pedidas = {
        "base": [*proyecto["project"]["dependencies"], *proyecto["project"]["optional-dependencies"]["ocr"]],
        "demo": grupos["demo"],
        "test": grupos["test"],
        "dev": grupos["dev"],
    }
    for archivo, lista in pedidas.items():
        texto = (RAIZ / "requirements" / f"{archivo}.txt").read_text(encoding="utf-8")
        fijadas = re.findall(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==\S+ \\\n\s+--hash=sha256:", texto, re.M)
        nombres = [re.match(r"[a-z0-9-]+", d)[0] for d in lista if isinstance(d, str)]  # type: ignore[index]
        assert [n for n in nombres if n not in fijadas] == [], f"run `make requirements` ({archivo}.txt)"


def test_decisions_are_numbered_and_listed() -> None:
    carpeta = RAIZ / "docs" / "adr"
    decisiones = sorted(r.name for r in carpeta.glob("[0-9]*.md"))
    assert [int(n[:4]) for n in decisiones] == list(range(1, len(decisiones) + 1))
    indice = (carpeta / "README.md").read_text(encoding="utf-8")
    assert [n for n in decisiones if f"({n})" not in indice] == []


def test_the_licence_is_mit() -> None:
    assert (RAIZ / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
