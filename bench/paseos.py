"""A hundred thousand random walks of lotes and answers over the pure model: `python -m bench.paseos [N]`.

Every step checks the tables of states, and that rows in are rows out; the first walk that breaks stops with its seed.
"""

import sys
import time
from collections import Counter

from facultativo.movimientos.tests.paseos import pasear

PASEOS = 100_000


def main() -> None:
    """Walk and count where the movements end."""
    cuantos = int(sys.argv[1]) if len(sys.argv) > 1 else PASEOS
    finales: Counter[str] = Counter()
    antes = time.process_time()
    for semilla in range(cuantos):
        try:
            finales += pasear(semilla)
        except AssertionError as error:
            raise SystemExit(f"paseo {semilla}: {error!r}") from error
    print(
        f"{cuantos:,} paseos, {sum(finales.values()):,} movimientos, {time.process_time() - antes:.0f} s de procesador"
    )
    print(dict(finales.most_common()))


if __name__ == "__main__":
    main()
