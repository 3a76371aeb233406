"""Rows of a lote per second on one core, validated, written, read and reconciled: `python -m bench.lotes`.

The peer is the standard library writing the same rows as CSV and encoding them. The limit is that of a campus L:
5,500 rows validated and written in under a second.
"""

import csv
import io

from bench.medida import por_segundo, tabla
from facultativo.movimientos.rules.archivo import Formato, abrir, escribir_archivo
from facultativo.movimientos.rules.renglon import Renglon, leer
from facultativo.movimientos.rules.revision import revisar, revisar_renglon
from facultativo.movimientos.tests.muestras import HOY, renglon

TAMANOS = (5_500, 100_000)


def en_csv(renglones: list[Renglon]) -> bytes:
    """What any program would do."""
    salida = io.StringIO()
    csv.writer(salida).writerows(r.a_json().values() for r in renglones)
    return salida.getvalue().encode("cp1252", "replace")


def validar_y_escribir(renglones: list[Renglon]) -> bytes:
    """What arming a lote does with each row."""
    aptos = [r for r in renglones if not revisar_renglon(r, hoy=HOY)]
    return escribir_archivo(enumerate(aptos, 1), Formato()).contenido


def main() -> None:
    """Measure and print."""
    distintos = [renglon(n) for n in range(2_000)]
    filas = []
    for tamano in TAMANOS:
        renglones = [distintos[n % len(distintos)] for n in range(tamano)]
        contenido = escribir_archivo(enumerate(renglones, 1), Formato()).contenido
        trabajos = {
            "CSV (par)": lambda r=renglones: en_csv(r),
            "validar y escribir": lambda r=renglones: validar_y_escribir(r),
            "leer": lambda c=contenido: [leer(li.texto) for li in abrir(c).renglones],
            "revisar el archivo": lambda c=contenido: revisar(c, hoy=HOY),
        }
        ritmos = {n: max(por_segundo(t, tamano) for _ in range(2)) for n, t in trabajos.items()}
        par = ritmos["CSV (par)"]
        filas += [(n, f"{tamano:,}", f"{r:,.0f}", f"{tamano / r:.2f}", f"{par / r:.0f}") for n, r in ritmos.items()]
    print(tabla(("trabajo", "renglones", "por segundo", "segundos", "veces el par"), filas))


if __name__ == "__main__":
    main()
