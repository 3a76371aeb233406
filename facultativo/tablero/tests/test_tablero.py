"""The desk: one queue in order, a case whole, figures that add up, and never a name in an address."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from facultativo.cuentas.roles import Rol
from facultativo.dictamen.actions import inconformarse, resolver
from facultativo.dictamen.states import Sentido
from facultativo.dictamen.tests.mundo import con_constancia, con_curp, propuesto
from facultativo.documentos.actions import corregir
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import RevisionCarnet, Tramite
from facultativo.plantel.models import Carrera, Plantel
from facultativo.tablero.queries.asunto import Clase, Marca
from facultativo.tablero.queries.bandeja import bandeja
from facultativo.tablero.queries.busqueda import buscar
from facultativo.tablero.queries.comprobar import diferencias
from facultativo.tablero.queries.indicadores import indicadores
from tests.mundo import POR, un_expediente

pytestmark = pytest.mark.django_db
SIN_NADIE = {"cobertura_padres": "ninguna", "cobertura_conyuge": "ninguna"}
HIJA = {"cobertura_padres": "IMSS", "padres_vigentes": "si"}


def listo(plantel: Plantel, numero: int) -> Expediente:
    """A case whose dictamen only waits to be confirmed."""
    expediente = con_curp(plantel, numero)
    con_constancia(expediente, con_derecho=False, situacion="BAJA")
    propuesto(expediente, **SIN_NADIE)
    return expediente


def completo(plantel: Plantel, numero: int, **datos: Any) -> Expediente:
    """A case with the five milestones."""
    expediente = un_expediente(plantel, numero, **datos)
    hechos = {"encuesta_contestada": True, "nss_conocido": True, "dictamen": "alta", "tramite": Tramite.ACEPTADO}
    avanzar(expediente=expediente, por=POR, **hechos)
    despues = {"alta_confirmada": True, "umf_registrada": True, "carnet": RevisionCarnet.ACEPTADO}
    return avanzar(expediente=expediente, por=POR, **despues)


def test_la_cola_junta_todo_y_lo_prioritario_va_primero(plantel: Plantel) -> None:
    normal, dudoso = listo(plantel, 1), con_curp(plantel, 2)
    corregir(documento=con_constancia(dudoso, con_derecho=False), campo="nss", dice="No es mi NSS", por=POR)
    urgente = propuesto(con_curp(plantel, 3), **HIJA)
    resolver(dictamen=urgente, resolucion=Sentido.NO_PROCEDE, por=POR)
    inconformarse(dictamen=urgente, dice="No es así.", por=POR)
    vista = bandeja(plantel)
    assert [a.clase for a in vista.asuntos] == [Clase.INCONFORMIDAD, Clase.DICTAMEN, Clase.DOCUMENTO]
    assert vista.asuntos[1].identificador == normal.alumno.numero_de_control
    assert (vista.total, vista.limpios) == (3, 1)
    assert [a.clase for a in bandeja(plantel, clase=Clase.DOCUMENTO).asuntos] == [Clase.DOCUMENTO]


def test_las_paginas_recorren_la_cola_entera_sin_repetir(plantel: Plantel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facultativo.tablero.queries.bandeja.POR_PAGINA", 2)
    for n in range(1, 6):
        listo(plantel, n)
    vistos, marca = [], None
    while True:
        pagina = bandeja(plantel, marca=marca)
        vistos += [a.identificador for a in pagina.asuntos]
        if not pagina.siguiente:
            break
        marca = Marca.leer(pagina.siguiente)
        assert marca is not None
    assert len(vistos) == len(set(vistos)) == 5


@pytest.mark.parametrize("texto", ["", "x", "1_ayer", "2_2026-01-01T00:00:00+00:00", "1_2026-01-01T00:00:00"])
def test_una_marca_que_no_es_nuestra_empieza_desde_el_principio(texto: str) -> None:
    assert Marca.leer(texto) is None


def test_la_cola_cuesta_lo_mismo_con_uno_que_con_muchos(plantel: Plantel, django_assert_num_queries: Any) -> None:
    listo(plantel, 1)
    with django_assert_num_queries(16):
        bandeja(plantel)
    for n in range(2, 5):
        listo(plantel, n)
    with django_assert_num_queries(16):
        bandeja(plantel)


def test_otro_plantel_no_ve_nada(plantel: Plantel, otro_plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    ajeno = listo(otro_plantel, 1)
    assert bandeja(plantel).total == 0
    assert entra_como(Rol.ESCOLARES).get(f"/expediente/{ajeno.pk}/").status_code == 404
    assert buscar(plantel, "Prueba") == []


@pytest.mark.parametrize(
    "texto", ["nuñez", "NUNEZ", "  sofía  nu", "sofia muñoz", "21{plantel}0001", "nuñez sofia", "PEFX050115MTLRCXA"]
)
def test_se_busca_como_la_gente_busca(plantel: Plantel, texto: str) -> None:
    quien = {"nombres": "Sofía", "primer_apellido": "Núñez", "segundo_apellido": "Muñoz"}
    expediente = un_expediente(plantel, curp="PEFX050115MTLRCXA2", **quien)
    un_expediente(plantel, 2)
    buscado = texto.format(plantel=f"{plantel.pk % 100:02d}")
    hallados = buscar(plantel, buscado)
    assert hallados == ([expediente] if not buscado.startswith("PEFX") else [])
    assert buscar(plantel, "PEFX050115MTLRCXA2") == [expediente]


@pytest.mark.parametrize("texto", ["", "a", "((", ".*", "\\", "' or 1=1"])
def test_una_busqueda_rara_no_halla_ni_falla(plantel: Plantel, texto: str) -> None:
    un_expediente(plantel)
    assert buscar(plantel, texto) == []


def test_se_busca_por_post_y_la_direccion_no_dice_nada(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    expediente = un_expediente(plantel)
    cliente = entra_como(Rol.ESCOLARES)
    assert cliente.get("/bandeja/buscar/?texto=Prueba").status_code == 405
    pagina = cliente.post("/bandeja/buscar/", {"texto": "Prueba"}).content.decode()
    assert f"/expediente/{expediente.pk}/" in pagina


def test_la_ficha_cuenta_la_historia_del_caso(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    expediente = listo(plantel, 1)
    pagina = entra_como(Rol.ESCOLARES).get(f"/expediente/{expediente.pk}/").content.decode()
    for dice in ("Las reglas propusieron", "Contestó la encuesta", "Constancia de vigencia", "NSS conocido"):
        assert dice in pagina
    assert entra_como(Rol.DOCENTE).get(f"/expediente/{expediente.pk}/").status_code == 403


def test_los_indicadores_suman(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    agronomia, informatica = Carrera.objects.filter(plantel=plantel)
    completo(plantel, 1, carrera=agronomia)
    avanzar(
        expediente=un_expediente(plantel, 2, carrera=informatica), por=POR, encuesta_contestada=True, dictamen="alta"
    )
    avanzar(expediente=un_expediente(plantel, 3), por=POR, encuesta_contestada=True, dictamen="no_procede")
    un_expediente(plantel, 4)
    un_expediente(plantel, 5, inscrito=False)
    i = indicadores(plantel)
    assert (i.alumnos, i.con_derecho, i.otra_ruta, i.sin_resolver, i.completos, i.cobertura) == (4, 2, 1, 1, 1, 50)
    assert [p.valor for p in i.embudo] == [4, 1, 3, 2, 1, 1, 1]
    assert [(c.nombre, c.valor, c.total) for c in i.carreras] == [(agronomia.nombre, 1, 1), (informatica.nombre, 0, 1)]
    assert sum(e.cuantos for e in i.esperas) == 4
    pagina = entra_como(Rol.DIRECCION).get("/indicadores/").content.decode()
    assert "50 % de quienes tienen derecho" in pagina
    assert "Ximena" not in pagina


def test_sin_nadie_resuelto_no_hay_porcentaje(plantel: Plantel) -> None:
    assert indicadores(plantel).cobertura is None


def test_los_dias_de_un_hito_al_siguiente(plantel: Plantel) -> None:
    expediente = completo(plantel, 1)
    expediente.hitos_alcanzados.filter(hito="nss").update(alcanzado_at=timezone.now() - timedelta(days=4, hours=2))
    assert indicadores(plantel).dias[0].valor == 4


def test_la_copia_guardada_es_la_derivada_y_una_distinta_se_descubre(
    plantel: Plantel, capsys: pytest.CaptureFixture[str]
) -> None:
    expediente = completo(plantel, 1)
    call_command("comprobar_expedientes")
    assert "coinciden" in capsys.readouterr().out
    Expediente.objects.filter(pk=expediente.pk).update(etapa="por_contestar")
    expediente.hitos_alcanzados.filter(hito="umf").delete()
    assert [d.que for d in diferencias()] == ["etapa", "hitos"]
    with pytest.raises(SystemExit):
        call_command("comprobar_expedientes")
