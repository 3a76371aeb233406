"""Deadlines that skip holidays, and a page that adds up."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.queries.panorama import calendario, causas_de_rechazo, embudo_de_altas, esperas
from facultativo.movimientos.rules.plazos import (
    Asunto,
    Vencimiento,
    limite_de_envio,
    limite_de_subida,
    limite_para_aclarar,
    tramo_de_espera,
)
from facultativo.movimientos.rules.revision.fechas import plazo_de
from facultativo.movimientos.states import TipoMovimiento
from facultativo.movimientos.tests.mundo import armado, con_derecho, enviado, hoy, listos, responder, sin_piloto
from facultativo.plantel.models import Plantel
from tests.mundo import POR


def test_los_dias_habiles_saltan_los_puentes() -> None:
    assert limite_de_envio(date(2026, 11, 12)) == date(2026, 11, 20)
    assert limite_para_aclarar(date(2026, 12, 23)) == date(2026, 12, 29)


@pytest.mark.parametrize(("tipo", "dias"), [(TipoMovimiento.ALTA, 30), (TipoMovimiento.BAJA, 364)])
def test_el_ultimo_dia_de_subir_es_el_ultimo_que_pasa_la_revision(tipo: TipoMovimiento, dias: int) -> None:
    fecha = date(2026, 3, 2)
    ultimo = limite_de_subida(tipo, fecha)
    assert ultimo == fecha + timedelta(dias)
    assert plazo_de(tipo).ventana(ultimo)[0] == fecha
    assert plazo_de(tipo).ventana(ultimo + timedelta(1))[0] > fecha


def test_lo_vencido_y_lo_de_hoy_se_distinguen() -> None:
    jueves = date(2026, 11, 19)
    tonos = [Vencimiento(Asunto.MANDAR, jueves + timedelta(d), 1).tono(jueves) for d in (-1, 0, 1, 4, 5)]
    assert tonos == ["mal", "atencion", "atencion", "neutro", "neutro"]


@pytest.mark.parametrize(
    ("dias", "tramo"),
    [(0, "hasta 1 día"), (1, "hasta 1 día"), (2, "2 a 3 días"), (15, "8 a 15 días"), (400, "más de 15 días")],
)
def test_las_edades_caen_en_su_tramo(dias: int, tramo: str) -> None:
    assert tramo_de_espera(dias) == tramo


@pytest.mark.django_db
def test_cada_paso_del_camino_tiene_su_plazo(plantel: Plantel, django_assert_max_num_queries: Callable) -> None:  # type: ignore[type-arg]
    sin_piloto(plantel)
    listos(plantel, 3)
    (por_mandar,) = calendario(plantel, hoy())
    assert (por_mandar.vencimiento.asunto, por_mandar.vencimiento.cuantos) == (Asunto.MANDAR, 3)
    assert por_mandar.vencimiento.dia == limite_de_envio(hoy())
    lote = armado(plantel)
    (por_subir,) = calendario(plantel, hoy())
    assert (por_subir.vencimiento.asunto, por_subir.vencimiento.dia) == (Asunto.SUBIR, lote.fecha + timedelta(30))
    actions.descargar(lote=lote, por=POR)
    actions.marcar_enviado(lote=lote, por=POR)
    con_derecho(plantel, 90)
    with django_assert_max_num_queries(4):
        (espera,) = calendario(plantel, hoy())
    assert espera.vencimiento.asunto is Asunto.RESPUESTA
    assert espera.de_quien == "El IMSS"


@pytest.mark.django_db
def test_el_embudo_baja_y_las_causas_y_las_edades_suman_lo_abierto(plantel: Plantel) -> None:
    sin_piloto(plantel)
    con_derecho(plantel, 50, nss="12345678901")
    listos(plantel, 4)
    lote = enviado(plantel)
    responder(lote, {1: "059", 2: "059"})
    dudoso = Movimiento.objects.filter(codigo_imss="059")[0]
    actions.anotar_codigo(movimiento=dudoso, codigo="026", por=POR)
    pasos = [b.valor for b in embudo_de_altas(plantel)]
    assert pasos == sorted(pasos, reverse=True)
    assert pasos[0] == Movimiento.objects.filter(plantel=plantel).count()
    assert {b.nombre[:3]: b.valor for b in causas_de_rechazo(plantel)} == {"059": 1, "026": 1}
    (aclarar,) = [p for p in calendario(plantel, hoy()) if p.vencimiento.asunto is Asunto.ACLARAR]
    assert aclarar.vencimiento.dia == limite_para_aclarar(hoy())
    filas = esperas(plantel, hoy())
    assert sum(e.total for e in filas) == pasos[0] - pasos[3]
    assert all(sum(e.edades) == e.total and e.de_quien for e in filas)


@pytest.mark.django_db
def test_la_pagina_no_trae_nombres_y_direccion_la_ve(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    sin_piloto(plantel)
    (caso,) = listos(plantel, 1)
    armado(plantel)
    texto = entra_como(Rol.DIRECCION).get(reverse("movimientos:panorama")).content.decode()
    assert "Subir el archivo a IDSE" in texto
    assert caso.alumno.primer_apellido not in texto
    assert "/lote/1/" not in texto
