"""Builds the demo's school in FACULTATIVO_VAR through the same actions that people use. Run by `python -m demo`."""

import argparse
import os
import sys
from collections.abc import Iterator

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "facultativo.config.settings")
django.setup()

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from demo.avance import decir, paso
from demo.camino import Camino
from demo.escuela import abrir_escuela
from demo.historias import Historia, Meta, repartir
from demo.personas import inventar
from demo.recorrido import recorrer
from demo.trabajo import con_ayudante

_HASTA = {
    Meta.NADA: "no ha empezado",
    Meta.BORRADOR: "dejó la encuesta a medias",
    Meta.ENCUESTA: "contestó; faltan sus documentos",
    Meta.UN_PAPEL: "le falta la constancia de vigencia",
    Meta.PAPELES: "espera el dictamen",
    Meta.DICTAMEN: "ya tiene dictamen",
    Meta.EN_LOTE: "su alta está en un lote",
    Meta.ENVIADO: "su alta ya está en el IMSS",
    Meta.ACEPTADO: "el IMSS aceptó su alta",
    Meta.CONFIRMADO: "le falta su clínica",
    Meta.CLINICA: "le falta su carnet",
    Meta.CARNET: "subió su carnet",
    Meta.COMPLETO: "tiene los cinco hitos",
}


def main() -> int:
    """Everything, in the order of the procedure."""
    opciones = argparse.ArgumentParser(description="Siembra la escuela de la demo en FACULTATIVO_VAR.")
    opciones.add_argument("--alumnos", type=int, default=300)
    pedido = opciones.parse_args()
    hoy = timezone.localdate()
    decir("Preparando una escuela inventada (solo la primera vez):")
    with paso("tablas y archivos"):
        call_command("preparar")
    with paso("plantel, periodo, carreras, registro patronal y personal"):
        plantel = abrir_escuela(hoy)
    historias = repartir(inventar(pedido.alumnos, hoy), hoy.year)
    if historias:
        # The heartbeat runs here, after each step; nobody else works on this school yet.
        settings.LATIDO = None
        with con_ayudante():
            recorrer(Camino(plantel, historias))
    (settings.VAR / "alumnos.txt").write_text("".join(_ejemplos(historias)), encoding="utf-8")
    return 0


def _ejemplos(historias: list[Historia]) -> Iterator[str]:
    """One student of each stretch of the path, to come in as."""
    for meta in Meta:
        primero = next((h for h in historias if h.meta == meta), None)
        if primero:
            yield f"{primero.estudiante.correo:<28} {_HASTA[meta]}\n"


if __name__ == "__main__":
    sys.exit(main())
