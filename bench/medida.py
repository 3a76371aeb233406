"""How every benchmark measures and tells."""

import statistics
import time
from collections.abc import Callable, Sequence


def cuantiles(vueltas: int, trabajo: Callable[[], object], calentar: int = 3) -> tuple[float, float]:
    """Median and 95th percentile, in milliseconds, of `vueltas` runs after `calentar` unmeasured ones."""
    for _ in range(calentar):
        trabajo()
    tiempos = []
    for _ in range(vueltas):
        antes = time.perf_counter()
        trabajo()
        tiempos.append((time.perf_counter() - antes) * 1000)
    return statistics.median(tiempos), statistics.quantiles(tiempos, n=20)[-1]


def por_segundo(trabajo: Callable[[], object], cuantos: int) -> float:
    """How many of `cuantos` things that one call of `trabajo` does are done in a second."""
    antes = time.perf_counter()
    trabajo()
    return cuantos / (time.perf_counter() - antes)


def cpu(trabajo: Callable[[], object]) -> float:
    """Seconds of the processor that one call of `trabajo` takes: other people's work on the machine does not count."""
    antes = time.process_time()
    trabajo()
    return time.process_time() - antes


def tabla(titulos: Sequence[str], filas: Sequence[Sequence[object]]) -> str:
    """A Markdown table, as docs/rendimiento.md holds it."""
    renglones = [titulos, ["---"] * len(titulos), *filas]
    return "\n".join("| " + " | ".join(str(c) for c in r) + " |" for r in renglones)
