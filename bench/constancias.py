"""Letters in bulk, from asking to what is printed: `python -m bench.constancias` (1,000; `--cuantas N` for others).

Processor time of one core, in a throw-away SQLite. The peer is the same words drawn by reportlab, one plain page each:
no seal, no QR, no tags, no signature, nothing kept.
"""

import argparse
import io
import os
import resource
import tempfile
import time
import uuid
from collections.abc import Callable

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
os.environ.setdefault("FACULTATIVO_VAR", tempfile.mkdtemp(prefix="facultativo-bench-"))

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from reportlab.lib.pagesizes import letter  # noqa: E402
from reportlab.lib.utils import simpleSplit  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

from bench.medida import tabla  # noqa: E402
from bench.poblacion import poblar  # noqa: E402
from facultativo.alumnos.models import Alumno  # noqa: E402
from facultativo.constancias import actions  # noqa: E402
from facultativo.constancias.actions.dibujo import dibujar, hoja_guardada  # noqa: E402
from facultativo.constancias.models import ConstanciaEstudios, Tanda  # noqa: E402
from facultativo.constancias.rules.contenido import Contenido, parrafos  # noqa: E402
from facultativo.constancias.states import TipoCarta  # noqa: E402
from facultativo.expediente.models import Expediente  # noqa: E402
from facultativo.plantel.models import Carrera, Plantel  # noqa: E402
from tests import mundo  # noqa: E402
from tests.papeles.sello import un_sello  # noqa: E402


def main() -> None:
    """Measure and print."""
    argumentos = argparse.ArgumentParser()
    argumentos.add_argument("--cuantas", type=int, default=1_000)
    cuantas = argumentos.parse_args().cuantas
    plantel = _escuela(cuantas)
    pedida = _pedir(plantel)
    emitir = _segundos(lambda: actions.preparar(tanda=pedida.pk, por=mundo.POR))
    cartas = list(ConstanciaEstudios.objects.select_related("expediente__alumno"))
    assert len(cartas) == cuantas
    hojas = [hoja_guardada(c) for c in cartas]
    pedida.refresh_from_db()
    una = _segundos(lambda: [dibujar([h]) for h in hojas])
    juntas = _segundos(lambda: dibujar(hojas))
    paquete = _segundos(lambda: [None for _ in actions.paquete(pedida)])
    par = _segundos(lambda: [_con_reportlab(h.contenido) for h in hojas])
    tiempos = {
        "reportlab, hoja simple (par)": par,
        "dibujar cada una": una,
        "dibujar todas en un PDF": juntas,
        "pedir, foliar, firmar, dibujar, guardar y juntar": emitir,
        "ZIP con cada una": paquete,
    }
    filas = [(n, f"{t:.1f}", f"{t / cuantas * 1000:.1f}", f"{t / par:.1f}") for n, t in tiempos.items()]
    print(tabla((f"trabajo con {cuantas:,}", "segundos", "ms cada una", "veces el par"), filas))
    memoria = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tamanos = len(actions.pdf(cartas[0])) / 1024, len(actions.pdf_de_tanda(pedida)) / 1024 / cuantas
    print(f"\npico de memoria {memoria:.0f} MB; una hoja sola {tamanos[0]:.0f} kB, en el PDF común {tamanos[1]:.1f} kB")


def _escuela(cuantas: int) -> Plantel:
    call_command("migrate", verbosity=0)
    plantel = mundo.un_plantel("bench")
    poblar(plantel, cuantas)
    Alumno.objects.update(carrera=Carrera.objects.first(), semestre=3, inscrito=True)
    firma = {"nombre": "Rosa Xicohténcatl", "puesto": "Jefa de Servicios Escolares", "lugar": "Tlaxcala"}
    actions.guardar_emisor(plantel=plantel, datos=firma, sello=un_sello(), escudo=un_sello(), por=mundo.POR)
    return plantel


def _pedir(plantel: Plantel) -> Tanda:
    casos = list(Expediente.objects.del_plantel(plantel).values_list("pk", flat=True))
    return actions.armar_tanda(
        plantel=plantel, clave=uuid.uuid4(), tipo=TipoCarta.IMSS, expedientes=casos, por=mundo.POR
    )


def _segundos(trabajo: Callable[[], object]) -> float:
    antes = time.process_time()
    trabajo()
    return time.process_time() - antes


def _con_reportlab(c: Contenido) -> bytes:
    salida = io.BytesIO()
    hoja, alto = Canvas(salida, pagesize=letter), 720
    for texto in (c.plantel, c.departamento, *parrafos(c), c.nombre, c.curp, c.numero_de_control, c.emisor, c.puesto):
        for linea in simpleSplit(texto, "Times-Roman", 11, 470):
            hoja.drawString(70, alto, linea)
            alto -= 16
    hoja.save()
    return salida.getvalue()


if __name__ == "__main__":
    main()
