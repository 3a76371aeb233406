"""Bandeja and student home at 1,000, 10,000 and 100,000 cases: queries and time must stay flat.

python -m bench.paginas            (DATABASE_URL chooses PostgreSQL; a throw-away SQLite otherwise)
"""

import os
import tempfile

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
os.environ.setdefault("FACULTATIVO_VAR", tempfile.mkdtemp(prefix="facultativo-bench-"))

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext, setup_test_environment  # noqa: E402

from bench.medida import cuantiles, tabla  # noqa: E402
from bench.poblacion import poblar  # noqa: E402
from facultativo.cuentas.models import Usuario  # noqa: E402
from facultativo.cuentas.roles import Rol  # noqa: E402
from tests import mundo  # noqa: E402

TAMANOS = (1_000, 10_000, 100_000)
PAGINAS = {
    "bandeja": "/bandeja/",
    "dictámenes": "/dictamen/",
    "inicio del alumno": "/mi/",
    "indicadores": "/indicadores/",
}


def main() -> None:
    """Grow one campus and measure each page at each size."""
    setup_test_environment()
    call_command("migrate", verbosity=0)
    plantel = mundo.un_plantel("bench")
    filas = []
    for tamano in TAMANOS:
        poblar(plantel, tamano)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        for nombre, direccion in PAGINAS.items():
            cliente = _cliente(nombre, plantel, tamano)
            with CaptureQueriesContext(connection) as consultas:
                assert cliente.get(direccion).status_code == 200
            cuantas = len(consultas)
            mediana, p95 = cuantiles(60, lambda c=cliente, d=direccion: c.get(d))
            filas.append((nombre, f"{tamano:,}", cuantas, f"{mediana:.1f}", f"{p95:.1f}"))
    print(connection.vendor)
    print(tabla(("página", "expedientes", "consultas", "mediana ms", "p95 ms"), sorted(filas)))


def _cliente(pagina: str, plantel: object, tamano: int) -> Client:
    cliente = Client()
    if pagina == "inicio del alumno":
        cliente.force_login(Usuario.objects.get(correo=f"b{tamano - 1}@bench.example"))
    else:
        rol = Rol.DIRECCION if pagina == "indicadores" else Rol.ESCOLARES
        cliente.force_login(mundo.alguien(plantel, rol))
    return cliente


if __name__ == "__main__":
    main()
