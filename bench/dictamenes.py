"""Dictámenes per second on one core, in processor time, bare and fully explained: `python -m bench.dictamenes`.

The peer is reading and writing the same facts as JSON with the standard library: a decision that costs little more
than its own transport is not what anybody waits for.
"""

import json
import random
from typing import Any

from bench.medida import cpu, cuantiles, tabla
from facultativo.dictamen.rules import decidir, dictaminar
from facultativo.dictamen.rules import tabla as parametros
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.tests.hechos import DEL_PLANTEL, HIJO_IMSS, JOVEN, MAYOR, SIN_DERECHO

_BASES: tuple[dict[str, Any], ...] = (
    JOVEN,
    JOVEN | HIJO_IMSS,
    JOVEN | HIJO_IMSS | {"embarazo": True},
    JOVEN | {"vigencia": SIN_DERECHO},
    JOVEN | {"vigencia": DEL_PLANTEL},
    JOVEN | {"trabaja": True, "cobertura_trabajo": "IMSS"},
    MAYOR,
    MAYOR | {"cobertura_conyuge": "ISSSTE"},
    {"fecha": "2026-11-12", "inscrito": True},
)
CUANTOS = 20_000


def main() -> None:
    """Measure and print."""
    azar = random.Random(7)
    lineas = [json.dumps(azar.choice(_BASES)) for _ in range(CUANTOS)]
    hechos = [leer_hechos(json.loads(linea)).hechos for linea in lineas]
    vigente = parametros()
    trabajos = {
        "JSON ida y vuelta (par)": lambda: [json.dumps(json.loads(linea)) for linea in lineas],
        "decidir": lambda: [decidir(h, vigente).sentido for h in hechos if h],
        "decidir y explicar": lambda: [dictaminar(h, vigente) for h in hechos if h],
        "leer, decidir y explicar": lambda: [
            dictaminar(h, vigente) for linea in lineas if (h := leer_hechos(json.loads(linea)).hechos)
        ],
    }
    ritmos = {nombre: CUANTOS / min(cpu(trabajo) for _ in range(3)) for nombre, trabajo in trabajos.items()}
    par = ritmos["JSON ida y vuelta (par)"]
    filas = [(n, f"{r:,.0f}", f"{1e6 / r:.1f}", f"{par / r:.1f}") for n, r in ritmos.items()]
    print(tabla(("trabajo", "por segundo", "µs cada uno", "veces el par"), filas))
    uno = next(h for h in hechos if h)
    mediana, p95 = cuantiles(2000, lambda: dictaminar(uno, vigente))
    print(f"uno solo, de reloj: mediana {mediana * 1000:.0f} µs, p95 {p95 * 1000:.0f} µs")


if __name__ == "__main__":
    main()
