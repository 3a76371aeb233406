"""The survey is asked at each (re)enrolment (row S6): what was answered is shown to confirm, and the alta stays."""

import pytest
from django.test import Client
from django.urls import reverse

from facultativo.alumnos.models import Alumno
from facultativo.alumnos.tests.archivos import en_csv, fila
from facultativo.alumnos.tests.test_padron import aplicado
from facultativo.encuesta.queries import respuesta_vigente
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.actions import abrir, atender_padrones, avanzar
from facultativo.expediente.models import Expediente, PadronAtendido
from facultativo.expediente.rules import tiene_alta
from facultativo.expediente.states import Etapa, Resolucion, Tramite
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db


def padron(plantel: Plantel, periodo: str, *cuales: int) -> None:
    """A padrón of a period, applied and told to the cases."""
    aplicado(plantel, en_csv([fila(n, ultimo_periodo_inscrito=periodo) for n in cuales]))
    atender_padrones(por=POR)


def contestado(plantel: Plantel) -> Expediente:
    """The complete case of a student of the padrón of 2026-3."""
    padron(plantel, "20263", 1, 2)
    caso = abrir(alumno=Alumno.objects.get(numero_de_control="21660001"), por=POR)
    contestar_y_enviar(caso)
    return avanzar(expediente=caso, por=POR, dictamen=Resolucion.ALTA, tramite=Tramite.ACEPTADO, alta_confirmada=True)


def test_el_padron_del_periodo_nuevo_vuelve_a_preguntar_y_el_alta_sigue(plantel: Plantel) -> None:
    caso = contestado(plantel)
    assert caso.etapa == Etapa.POR_ADSCRIBIR
    padron(plantel, "20271", 1, 2)
    caso.refresh_from_db()
    assert (caso.encuesta_contestada, caso.etapa) == (False, Etapa.POR_CONTESTAR)
    assert tiene_alta(caso.hechos())
    contestar_y_enviar(caso)
    caso.refresh_from_db()
    assert (caso.etapa, caso.encuesta_periodo, caso.prioridad) == (Etapa.POR_ADSCRIBIR, "20271", False)


def test_el_mismo_padron_otra_vez_o_otro_del_mismo_periodo_no_pregunta(plantel: Plantel) -> None:
    caso = contestado(plantel)
    padron(plantel, "20263", 1, 2)
    padron(plantel, "20263", 1, 2, 3)
    caso.refresh_from_db()
    assert caso.encuesta_contestada
    assert atender_padrones(por=POR) == 0
    assert PadronAtendido.objects.filter(terminado_at__isnull=False).count() == 3


def test_quien_ya_contesto_para_el_periodo_nuevo_no_contesta_dos_veces(plantel: Plantel) -> None:
    caso = contestado(plantel)
    avanzar(expediente=caso, por=POR, encuesta_periodo="20271")
    padron(plantel, "20271", 1, 2)
    caso.refresh_from_db()
    assert caso.encuesta_contestada


def test_quien_no_viene_en_el_padron_deja_de_estar_inscrito_y_al_volver_contesta(plantel: Plantel) -> None:
    caso = contestado(plantel)
    padron(plantel, "20271", 2)
    caso.refresh_from_db()
    assert (caso.etapa, caso.encuesta_contestada) == (Etapa.SIN_INSCRIPCION, True)
    assert tiene_alta(caso.hechos())
    padron(plantel, "20273", 1, 2)
    caso.refresh_from_db()
    assert (caso.inscrito, caso.etapa) == (True, Etapa.POR_CONTESTAR)


def test_los_casos_se_enteran_por_tandas_y_ninguno_se_queda(plantel: Plantel) -> None:
    padron(plantel, "20263", *range(7))
    casos = [abrir(alumno=a, por=POR) for a in Alumno.objects.all()]
    aplicado(plantel, en_csv([fila(n, ultimo_periodo_inscrito="20271") for n in range(6)]))
    assert [atender_padrones(por=POR, cuantos=3) for _ in range(4)] == [3, 3, 1, 0]
    periodos = Expediente.objects.filter(pk__in=[c.pk for c in casos]).values_list("periodo", "inscrito")
    assert sorted(periodos) == [("20263", False), *[("20271", True)] * 6]


def test_confirmar_son_dos_paginas_con_lo_que_ya_habia_contestado(plantel: Plantel, client: Client) -> None:
    caso = contestado(plantel)
    padron(plantel, "20271", 1, 2)
    assert caso.alumno.usuario is not None
    client.force_login(caso.alumno.usuario)
    assert "siguen igual" in client.get("/mi/").content.decode()
    pagina = client.get(reverse("encuesta:inicio")).content.decode()
    assert "Sí, sigue igual" in pagina and "Algo cambió" in pagina
    revisar = client.post(reverse("encuesta:aviso"), {"acepto": "on"}, follow=True)
    assert revisar.redirect_chain[-1][0] == reverse("encuesta:revisar")
    antes = respuesta_vigente(caso)
    clave = revisar.context["form"]["clave"].value()
    client.post(reverse("encuesta:revisar"), {"clave": str(clave), "protesta": "on"})
    ahora = respuesta_vigente(caso)
    assert antes and ahora and (ahora.version, ahora.respuestas) == (2, antes.respuestas)
