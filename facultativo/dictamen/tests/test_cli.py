"""`facultativo dictaminar` as a script of a school runs it: from outside."""

import json
import subprocess
import sys
from typing import Any

from facultativo.dictamen.rules.campos import HECHOS, VIGENCIA
from facultativo.dictamen.tests.hechos import HIJO_IMSS, JOVEN


def correr(entrada: bytes, *argumentos: str) -> tuple[int, list[Any], str]:
    hecho = subprocess.run(
        [sys.executable, "-m", "facultativo", "dictaminar", *argumentos],
        input=entrada,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return hecho.returncode, [json.loads(r) for r in hecho.stdout.splitlines()], hecho.stderr.decode()


def test_un_renglon_por_persona_y_los_malos_no_detienen_a_los_demas() -> None:
    renglones = [
        b"\xef\xbb\xbf" + json.dumps(JOVEN | HIJO_IMSS).encode(),
        b"",
        b"{no es json",
        b'{"fecha": "2026-02-30"}',
        b'{"fecha": "2026-11-12", "trabaja": "si", "cobertura_padres": "ISSTE", "vigencia": {"con_derecho": 1}}',
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"trabaja": true}',
        json.dumps(JOVEN | {"trabja": True}).encode(),
    ]
    salida, objetos, avisos = correr(b"\n".join(renglones))
    assert salida == 1
    assert [o["propuesta"] for o in objetos] == ["no_procede", *[None] * 6, "alta"]
    assert [len(o["hallazgos"]) for o in objetos[1:7]] == [1, 1, 3, 1, 1, 1]
    assert all(h["nivel"] == "error" for o in objetos[1:7] for h in o["hallazgos"])
    assert all(set(o) == {"propuesta", "supuesto", "prioridad", "ruta", "hallazgos", "cambiaria_si"} for o in objetos)
    assert "trabja" in avisos
    assert "Traceback" not in avisos


def test_todo_bien_sale_con_cero_y_da_siempre_los_mismos_bytes() -> None:
    entrada = json.dumps(JOVEN).encode()
    salida, objetos, avisos = correr(entrada)
    assert (salida, avisos) == (0, "")
    assert objetos == correr(entrada)[1]


def test_el_esquema_nombra_todos_los_hechos() -> None:
    hecho = subprocess.run(
        [sys.executable, "-m", "facultativo", "dictaminar", "--esquema"], capture_output=True, check=True
    )
    esquema = json.loads(hecho.stdout)
    assert esquema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(esquema["properties"]) == {*HECHOS, "vigencia"}
    assert set(esquema["properties"]["vigencia"]["properties"]) == set(VIGENCIA)
    assert esquema["required"] == ["fecha"]


def test_un_uso_equivocado_sale_con_dos() -> None:
    assert correr(b"", "--no-existe")[0] == 2
