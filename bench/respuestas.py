"""An answer of IMSS reconciled, on one core: `python -m bench.respuestas [filas…]` (DATABASE_URL chooses PostgreSQL).

Everything that the person waits for (read in the closed child, match, write rows, movements and lote, one log entry),
in processor seconds of parent and child; then, apart, what the worker does afterwards: telling each case. The peer is
PDFium taking the bare text out of the same PDF, or the standard library reading the same CSV.
"""

import os
import sys
import tempfile

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
os.environ.setdefault("FACULTATIVO_VAR", tempfile.mkdtemp(prefix="facultativo-bench-"))

import django

django.setup()

import csv  # noqa: E402
import io  # noqa: E402
import random  # noqa: E402
import resource  # noqa: E402
from collections.abc import Callable  # noqa: E402
from datetime import date  # noqa: E402

import pypdfium2 as pdfium  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench.medida import tabla  # noqa: E402
from bench.poblacion import poblar  # noqa: E402
from facultativo.expediente.models import Expediente  # noqa: E402
from facultativo.movimientos import actions  # noqa: E402
from facultativo.movimientos.models import ColumnasDeRespuesta, Lote, Movimiento, RenglonDeLote  # noqa: E402
from facultativo.movimientos.rules.tabla import Tabla  # noqa: E402
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, EstadoRespuesta  # noqa: E402
from facultativo.movimientos.tasks import _anunciar  # noqa: E402
from facultativo.movimientos.tests.muestras import nss_de  # noqa: E402
from facultativo.movimientos.tests.mundo import registro_de  # noqa: E402
from facultativo.plantel.models import Plantel  # noqa: E402
from facultativo.plantel.queries import configuracion_vigente  # noqa: E402
from tests import mundo  # noqa: E402
from tests.papeles.respuesta_imss import DISENOS, Fila, Patron, Respuesta, dibujar  # noqa: E402

_ENCABEZADO = ("nss", "codigo", "nombre")


def un_lote(plantel: Plantel, cuantos: int) -> Lote:
    """A lote that was sent, filled in bulk; its cases had no movement before."""
    ahora, registro = timezone.now(), registro_de(plantel)
    de_quien = {"cambiado_at": ahora, "cambiado_por": "bench", "creado_at": ahora, "creado_por": "bench"}
    lote = Lote.objects.create(
        plantel=plantel, registro=registro, configuracion=configuracion_vigente(registro, timezone.localdate()),
        tipo="alta", estado=EstadoLote.ENVIADO, fecha=date(2026, 11, 20),
        total=cuantos, archivo="", armado_at=ahora, armado_por="bench", enviado_at=ahora, enviado_por="bench",
    )  # fmt: skip
    usados = Movimiento.objects.values("expediente")
    casos = Expediente.objects.filter(plantel=plantel).exclude(pk__in=usados).order_by("pk")[:cuantos]
    movimientos = Movimiento.objects.bulk_create(
        [
            Movimiento(
                plantel=plantel,
                expediente=c,
                registro=registro,
                tipo="alta",
                estado=EstadoMovimiento.ENVIADO,
                anunciado=True,
                **de_quien,
            )
            for c in casos
        ],
        batch_size=500,
    )
    azar, vistos = random.Random(lote.pk), set[str]()
    while len(vistos) < cuantos:
        vistos.add(nss_de(azar, date(azar.randrange(1960, 2009), 1, 1)))
    RenglonDeLote.objects.bulk_create(
        [
            RenglonDeLote(lote=lote, movimiento=m, renglon=n, nss=nss, datos={})
            for n, (m, nss) in enumerate(zip(movimientos, sorted(vistos), strict=True), 1)
        ],
        batch_size=500,
    )
    return lote


def en_pdf(lote: Lote) -> bytes:
    """One in fifty rejected."""
    filas = tuple(
        Fila("8", nss, f"APELLIDO{n} SEGUNDO NOMBRE", lote.fecha, "000", "", "" if n % 50 else "059")
        for n, nss in lote.renglones.values_list("renglon", "nss")
    )
    patron = Patron(lote.registro.numero, "ESCUELA", filas)
    return dibujar(Respuesta("1" * 19, "123456789", lote.enviado_at, (patron,)), DISENOS["intercalado"])


def en_csv(lote: Lote) -> bytes:
    """The same as a table whose columns are known."""
    tabla_vacia = Tabla(_ENCABEZADO, ())
    ColumnasDeRespuesta.objects.get_or_create(
        registro=lote.registro,
        huella=tabla_vacia.huella,
        defaults={"columnas": {"nss": 0, "codigo": 1, "nombre": 2}, "confirmadas_at": timezone.now()},
    )
    salida = io.StringIO()
    escritor = csv.writer(salida)
    escritor.writerow(_ENCABEZADO)
    filas = lote.renglones.values_list("renglon", "nss")
    escritor.writerows((nss, "" if n % 50 else "059", f"APELLIDO{n} SEGUNDO NOMBRE") for n, nss in filas)
    return salida.getvalue().encode()


def texto_desnudo(datos: bytes) -> None:
    """The peer of the PDF."""
    documento = pdfium.PdfDocument(datos)
    for i in range(len(documento)):
        documento[i].get_textpage().get_text_range()


def procesador(trabajo: Callable[[], object]) -> float:
    """Processor seconds of this process and of its children."""

    def ahora() -> float:
        usos = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
        return sum(u.ru_utime + u.ru_stime for u in usos)

    antes = ahora()
    trabajo()
    return ahora() - antes


def medir(plantel: Plantel, cuantos: int, clase: str) -> tuple[object, ...]:
    """One row of the table."""
    lote = un_lote(plantel, cuantos)
    datos = {"PDF": en_pdf, "CSV": en_csv}[clase](lote)
    par = procesador(lambda: texto_desnudo(datos) if clase == "PDF" else list(csv.reader(io.StringIO(datos.decode()))))
    respuesta = actions.recibir_respuesta(lote=lote, nombre=f"r.{clase}", datos=datos, por=mundo.POR)
    conciliar = procesador(lambda: actions.leer_respuesta(respuesta=respuesta.pk, por=mundo.POR))
    respuesta.refresh_from_db()
    assert respuesta.estado == EstadoRespuesta.APLICADA, respuesta.hallazgos[:3]
    assert lote.renglones.filter(resultado=EstadoMovimiento.ACEPTADO).count() == cuantos - cuantos // 50
    avisar = procesador(_avisar_a_todos)
    return clase, f"{cuantos:,}", f"{par:.2f}", f"{conciliar:.2f}", f"{avisar:.1f}", f"{1000 * avisar / cuantos:.2f}"


def _avisar_a_todos() -> None:
    while _anunciar():
        pass


def main() -> None:
    """Measure and print."""
    call_command("migrate", verbosity=0)
    plantel = mundo.un_plantel("bench")
    pedidas = [int(a) for a in sys.argv[1:]] or [5_500, 100_000]
    casos = [(n, clase) for n in pedidas for clase in ("PDF", "CSV") if n <= 10_000 or clase == "CSV"]
    poblar(plantel, sum(n for n, _ in casos))
    filas = [medir(plantel, n, clase) for n, clase in casos]
    print(connection.vendor)
    print(tabla(("archivo", "renglones", "par s", "conciliar s", "avisar s", "avisar ms por caso"), filas))


if __name__ == "__main__":
    main()
