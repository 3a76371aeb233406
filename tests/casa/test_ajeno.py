"""What others made and we carry: each file is in a manifest with its version, its licence and its digest."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.casa.codigo import RAIZ, rastreados

_MANIFIESTOS = [r for r in rastreados() if r.name == "manifest.json" and r.parent.name == "vendor"]
_ENTRADAS = [
    (m.parent.parent / e["archivo"], e) for m in _MANIFIESTOS for e in json.loads(m.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("ruta", "entrada"), _ENTRADAS, ids=lambda v: v.name if isinstance(v, Path) else "")
def test_a_vendored_file_is_the_one_that_was_reviewed(ruta: Path, entrada: dict[str, str]) -> None:
    assert hashlib.sha256(ruta.read_bytes()).hexdigest() == entrada["sha256"]
    assert entrada["version"]
    assert entrada["licencia"]


def test_no_vendored_code_or_type_without_its_entry() -> None:
    conocidos = {ruta for ruta, _ in _ENTRADAS}
    ajenos = [r for r in rastreados() if r.suffix == ".woff2" or r.name.endswith((".min.js", ".min.css", ".wasm"))]
    assert [str(r.relative_to(RAIZ)) for r in ajenos if r not in conocidos] == []
