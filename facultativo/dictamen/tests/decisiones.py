"""`decisiones.jsonl`: what was answered to every case of `casos.csv`, to the byte, kept under version control.

An answer that was given once is given for ever. Until the first release a line may be written again with
`python -m facultativo.dictamen.tests.decisiones`; from then on a line that changes is a rule that was edited instead
of getting another edition.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from facultativo.dictamen.rules.motor import dictaminar
from facultativo.dictamen.tests.casos import Caso, casos

ARCHIVO = Path(__file__).with_name("decisiones.jsonl")


def decision(caso: Caso) -> dict[str, Any]:
    """The answer in short, with the rules that spoke and their version, and the digest of its bytes."""
    p = dictaminar(caso.hechos(), caso.tabla)
    completa = json.dumps(p.completa(), ensure_ascii=False, sort_keys=True).encode()
    return {
        "caso": caso.nombre,
        "propuesta": p.propuesta.value,
        "reglas": [f"{r.regla} {r.version}" for r in p.razones],
        "cambiaria_si": [f"{c.hecho} {c.propuesta.value}" for c in p.cambiaria_si],
        "sha256": hashlib.sha256(completa).hexdigest(),
    }


def guardadas() -> dict[str, dict[str, Any]]:
    """The answers given, by case."""
    renglones = map(json.loads, ARCHIVO.read_text(encoding="utf-8").splitlines())
    return {r["caso"]: r for r in renglones}


if __name__ == "__main__":
    nuevas = (json.dumps(decision(c), ensure_ascii=False) for c in casos())
    ARCHIVO.write_text("".join(f"{n}\n" for n in nuevas), encoding="utf-8")
