"""Deciding every case again, from 6,000 to 600,000 in the database: the memory must stay flat.

`python -m bench.reverificar [mayor]`    (DATABASE_URL chooses PostgreSQL; a throw-away SQLite otherwise)

Each measure is a process of its own, so that its peak memory is its own; times are of the processor.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
os.environ.setdefault("FACULTATIVO_VAR", tempfile.mkdtemp(prefix="facultativo-bench-"))

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench.frente_a_openfisca import alguien  # noqa: E402
from bench.medida import tabla  # noqa: E402
from facultativo.alumnos.models import Alumno  # noqa: E402
from facultativo.dictamen.models import Dictamen  # noqa: E402
from facultativo.dictamen.queries import ensayar, redictaminar  # noqa: E402
from facultativo.dictamen.rules import dictaminar  # noqa: E402
from facultativo.dictamen.rules import tabla as numeros  # noqa: E402
from facultativo.dictamen.rules.lectura import hechos_a_json  # noqa: E402
from facultativo.dictamen.states import Grupo  # noqa: E402
from facultativo.expediente.models import Expediente  # noqa: E402
from facultativo.plantel.models import Plantel  # noqa: E402
from tests import mundo  # noqa: E402

TAMANOS = (6_000, 60_000, 600_000)
PLANTELES, DISTINTOS, TANDA = 254, 2_000, 2_000


def main(mayor: int) -> None:
    """Grow the base and measure both passes at each size."""
    call_command("migrate", verbosity=0)
    poblar([mundo.un_plantel(f"b{n}") for n in range(PLANTELES)], TAMANOS[0])
    filas = []
    for tamano in (t for t in TAMANOS if t <= mayor):
        crecer(tamano)
        for nombre in PASES:
            m = _en_otro_proceso(nombre)
            por_caso = f"{m['cpu'] / tamano * 1e6:.0f}"
            filas.append((nombre, f"{tamano:,}", f"{m['cpu']:.1f}", por_caso, f"{m['pico']:.0f}", f"{m['dice']:,}"))
    print(connection.vendor)
    print(tabla(("orden", "expedientes", "s de procesador", "µs por caso", "pico MB", "cambian"), sorted(filas)))


def crecer(hasta: int) -> None:
    """Copy what there is, inside the database, as often as it takes; the keys of the three tables run together."""
    while (hay := Dictamen.objects.count()) < hasta:
        with connection.cursor() as cursor:
            for modelo, suyas in _COPIAS.items():
                columnas = [c.column for c in modelo._meta.local_concrete_fields]
                valores = [f"id + {hay}" if c == "id" else suyas.get(c, '"{c}"').format(c=c, hay=hay) for c in columnas]
                nombres, tabla_sql = ", ".join(f'"{c}"' for c in columnas), modelo._meta.db_table
                orden = f"INSERT INTO {tabla_sql} ({nombres}) SELECT {', '.join(valores)} FROM {tabla_sql}"
                cursor.execute(f"{orden} WHERE id <= {hasta - hay}")


_COPIAS = {
    Alumno: {"numero_de_control": "'C' || (id + {hay})"},
    Expediente: {"alumno_id": "alumno_id + {hay}"},
    Dictamen: {"expediente_id": "expediente_id + {hay}"},
}


def poblar(planteles: list[Plantel], hasta: int) -> None:
    """The first cases, with their facts and their whole kept answer, in bulk."""
    moldes = list(_moldes())
    for inicio in range(Dictamen.objects.count(), hasta, TANDA):
        numeros_de = range(inicio, min(inicio + TANDA, hasta))
        alumnos = Alumno.objects.bulk_create(
            Alumno(plantel=planteles[n % PLANTELES], numero_de_control=f"R{n:08d}", nombres="B", primer_apellido="B")
            for n in numeros_de
        )
        ahora = timezone.now()
        casos = Expediente.objects.bulk_create(
            Expediente(plantel_id=a.plantel_id, alumno=a, desde=ahora) for a in alumnos
        )
        Dictamen.objects.bulk_create(
            Dictamen(plantel_id=c.plantel_id, expediente=c, propuesto_at=ahora, **moldes[n % DISTINTOS])
            for n, c in zip(numeros_de, casos, strict=True)
        )


def _moldes() -> Iterator[dict[str, object]]:
    """Fact sets and what the rules answer to them, to be copied over the cases."""
    azar = random.Random(11)
    for _ in range(DISTINTOS):
        hechos = alguien(azar)
        p = dictaminar(hechos, numeros())
        yield {
            "version": 1,
            "fecha": hechos.fecha,
            "hechos": hechos_a_json(hechos),
            "evidencia": {},
            "resultado": p.completa(),
            "version_reglas": "bench",
            "propuesta": p.propuesta,
            "ruta": p.ruta or "",
            "grupo": Grupo.DUDOSO,
            "propuesto_por": "bench",
        }


def _ensayar() -> int:
    hoy, balance = timezone.localdate(), ensayar.Balance()
    ensayo = ensayar.Ensayo(hoy=hoy, dia=hoy, cambios={"edad_limite": 26})
    return sum(1 for _ in ensayar.ensayar(ensayo, balance))


def _redictaminar() -> int:
    return sum(1 for _ in redictaminar.redictaminar(redictaminar.Balance()))


PASES: dict[str, Callable[[], int]] = {"ensayar": _ensayar, "redictaminar": _redictaminar}


def _en_otro_proceso(nombre: str) -> dict[str, float]:
    orden = [sys.executable, "-m", "bench.reverificar", "--medir", nombre]
    hecho = subprocess.run(orden, check=True, capture_output=True, text=True)
    medido: dict[str, float] = json.loads(hecho.stdout)
    return medido


def medir(nombre: str) -> None:
    """One pass, in this process."""
    antes = time.process_time()
    dice = PASES[nombre]()
    pico = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"cpu": time.process_time() - antes, "pico": pico, "dice": dice}))


if __name__ == "__main__":
    if "--medir" in sys.argv:
        medir(sys.argv[-1])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else max(TAMANOS))
