"""From a survey and a constancia to a decision by a person; what changes re-opens, what was decided stands."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from facultativo.bitacora.queries import historia
from facultativo.comun.actor import Actor
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries.lista import lista
from facultativo.dictamen.queries.mio import mi_dictamen
from facultativo.dictamen.queries.vista import visto
from facultativo.dictamen.states import EstadoDictamen, Grupo, Sentido
from facultativo.dictamen.tasks import ponerse_al_dia
from facultativo.dictamen.tests.mundo import con_constancia, con_curp, propuesto
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Etapa
from facultativo.plantel.models import Plantel
from tests.mundo import POR, un_expediente

pytestmark = pytest.mark.django_db
LUPITA, ROSA = Actor.sistema("lupita"), Actor.sistema("rosa")
HIJA = {"cobertura_padres": "IMSS", "padres_vigentes": "si"}
SIN_NADIE = {"cobertura_padres": "ninguna", "cobertura_conyuge": "ninguna"}


def test_la_propuesta_llega_sola_con_su_evidencia(expediente: Expediente) -> None:
    respuesta = contestar_y_enviar(expediente, **HIJA)
    assert ponerse_al_dia() == 1
    d = Dictamen.objects.get()
    assert (d.propuesta, d.ruta, d.version, d.estado) == ("no_procede", "84-VI", 1, "propuesto")
    assert d.evidencia["cobertura_padres"]["usada"]["referencia"] == respuesta.folio
    assert d.evidencia["fecha_nacimiento"]["usada"]["fuente"] == "padron"
    assert ponerse_al_dia() == 0


def test_lo_que_sube_cambia_la_propuesta_y_la_anterior_se_guarda(plantel: Plantel) -> None:
    expediente = con_curp(plantel)
    contestar_y_enviar(expediente, **SIN_NADIE)
    ponerse_al_dia()
    assert Dictamen.objects.get().grupo == Grupo.INCOMPLETO
    documento = con_constancia(expediente, con_derecho=False, situacion="BAJA")
    ponerse_al_dia()
    nueva, vieja = Dictamen.objects.filter(expediente=expediente)
    assert (nueva.propuesta, nueva.grupo, vieja.estado) == ("alta", Grupo.LIMPIO, EstadoDictamen.SUSTITUIDO)
    papel = next(h for h in visto(nueva).hechos if h.nombre == "Constancia de vigencia")
    assert papel.documento == documento.pk
    assert papel.valor.startswith("Sin derecho, situación BAJA")


def test_quien_resuelve_confirma_y_el_expediente_avanza(expediente: Expediente) -> None:
    d = propuesto(expediente, **SIN_NADIE)
    actions.resolver(dictamen=d, resolucion=Sentido.ALTA, por=LUPITA)
    actions.resolver(dictamen=d, resolucion=Sentido.ALTA, por=LUPITA)
    expediente.refresh_from_db()
    assert (expediente.dictamen, expediente.etapa) == ("alta", Etapa.POR_ENVIAR)
    eventos = [a.evento for a in historia(expediente.pk)]
    assert eventos.count("dictamen.resuelto") == 1


def test_decidir_otra_cosa_pide_un_motivo(expediente: Expediente) -> None:
    d = propuesto(expediente, **HIJA)
    with pytest.raises(actions.FaltaMotivo):
        actions.resolver(dictamen=d, resolucion=Sentido.ALTA, por=LUPITA)
    actions.resolver(dictamen=d, resolucion=Sentido.ALTA, motivo="Su papá causó baja ayer.", por=LUPITA)
    assert mi_dictamen(expediente).motivo == "Su papá causó baja ayer."
    assert mi_dictamen(expediente).ruta is None


def test_un_hecho_nuevo_que_no_cambia_lo_dicho_no_reabre(expediente: Expediente) -> None:
    d = propuesto(expediente, **HIJA)
    actions.resolver(dictamen=d, resolucion=Sentido.NO_PROCEDE, por=LUPITA)
    con_constancia(expediente, con_derecho=False, situacion="BAJA")
    ponerse_al_dia()
    assert Dictamen.objects.get().estado == EstadoDictamen.RESUELTO


def test_un_hecho_nuevo_reabre_sin_borrar_la_decision(expediente: Expediente) -> None:
    d = propuesto(expediente, **HIJA)
    actions.resolver(dictamen=d, resolucion=Sentido.NO_PROCEDE, por=LUPITA)
    contestar_y_enviar(expediente, cambios=("padres",), **SIN_NADIE)
    ponerse_al_dia()
    nueva, vieja = Dictamen.objects.filter(expediente=expediente)
    expediente.refresh_from_db()
    assert (vieja.estado, vieja.resolucion, expediente.dictamen) == ("resuelto", "no_procede", "no_procede")
    assert (nueva.propuesta, nueva.estado, nueva.prioridad) == ("alta", "propuesto", True)
    actions.resolver(dictamen=nueva, resolucion=Sentido.ALTA, por=LUPITA)
    vieja.refresh_from_db()
    assert vieja.estado == EstadoDictamen.SUSTITUIDO


def test_el_alta_confirmada_por_el_imss_no_reabre_el_dictamen(expediente: Expediente) -> None:
    d = propuesto(expediente, **SIN_NADIE)
    actions.resolver(dictamen=d, resolucion=Sentido.ALTA, por=LUPITA)
    con_constancia(expediente, con_derecho=True, situacion="VIGENTE", registro_patronal="Y5412345323")
    ponerse_al_dia()
    assert Dictamen.objects.filter(expediente=expediente).count() == 1


def test_lo_que_trajo_vuelve_al_escritorio_aunque_no_cambie_nada(expediente: Expediente) -> None:
    con_constancia(expediente, con_derecho=False, situacion="BAJA")
    d = propuesto(expediente)
    actions.pedir_evidencia(dictamen=d, pide="Otra constancia, más clara.", por=LUPITA)
    con_constancia(expediente, con_derecho=False, situacion="BAJA", folio="2")
    assert ponerse_al_dia() == 1
    otro = Dictamen.objects.get(expediente=expediente, estado=EstadoDictamen.PROPUESTO)
    assert otro.version == d.version + 1


def test_pedir_evidencia_espera_y_lo_nuevo_vuelve_a_la_lista(expediente: Expediente) -> None:
    d = propuesto(expediente, cobertura_padres="no_se")
    assert d.propuesta == Sentido.FALTA_INFORMACION
    actions.pedir_evidencia(dictamen=d, pide="Pregunta en casa si tu papá tiene IMSS.", por=LUPITA)
    expediente.refresh_from_db()
    assert expediente.etapa == Etapa.POR_ACLARAR
    assert mi_dictamen(expediente).pide == "Pregunta en casa si tu papá tiene IMSS."
    contestar_y_enviar(expediente, cambios=("padres",), **SIN_NADIE)
    ponerse_al_dia()
    expediente.refresh_from_db()
    assert expediente.dictamen == ""
    assert [f.propuesta for f in lista(expediente.plantel, Grupo.INCOMPLETO).filas] == ["Dar de alta"]


def test_en_bloque_solo_lo_limpio_y_solo_lo_de_este_plantel(plantel: Plantel, otro_plantel: Plantel) -> None:
    limpio, dudoso, ajeno = (con_curp(p, n) for p, n in ((plantel, 1), (plantel, 2), (otro_plantel, 3)))
    pks = []
    for caso in (limpio, dudoso, ajeno):
        con_constancia(caso, con_derecho=False, situacion="BAJA")
        pks.append(
            propuesto(caso, **SIN_NADIE if caso is not dudoso else {"trabaja": "si", "cobertura_trabajo": "IMSS"}).pk
        )
    hecho = actions.resolver_en_bloque(plantel=plantel, dictamenes=[*pks, pks[0], 999], por=LUPITA)
    assert (hecho.resueltos, hecho.saltados) == (1, 3)
    assert [d.estado for d in Dictamen.objects.order_by("pk")] == ["resuelto", "propuesto", "propuesto"]


def test_el_dia_del_cumpleanos_veinticinco_se_propone_otra_vez(
    plantel: Plantel, monkeypatch: pytest.MonkeyPatch
) -> None:
    cumple = timezone.localdate() + timedelta(days=10)
    nacio = date(cumple.year - 25, cumple.month, min(cumple.day, 28))
    expediente = un_expediente(plantel, fecha_nacimiento=nacio)
    d = propuesto(expediente, trabaja="no", **HIJA)
    actions.resolver(dictamen=d, resolucion=Sentido.NO_PROCEDE, por=LUPITA)
    assert d.revisar_el == nacio.replace(year=nacio.year + 25)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *a: nacio.replace(year=nacio.year + 25))
    ponerse_al_dia()
    nueva = Dictamen.objects.filter(expediente=expediente)[0]
    assert (nueva.version, nueva.propuesta) == (2, "alta")


def test_la_inconformidad_la_responde_otra_persona(expediente: Expediente) -> None:
    d = propuesto(expediente, **HIJA)
    with pytest.raises(actions.NoProcedeInconformidad):
        actions.inconformarse(dictamen=d, dice="No es así.", por=POR)
    actions.resolver(dictamen=d, resolucion=Sentido.NO_PROCEDE, por=LUPITA)
    i = actions.inconformarse(dictamen=d, dice="Mi papá ya no trabaja.", por=POR)
    assert actions.inconformarse(dictamen=d, dice="Otra vez.", por=POR) == i
    with pytest.raises(actions.NoProcedeInconformidad):
        actions.responder_inconformidad(inconformidad=i, respuesta="No.", por=LUPITA)
    actions.responder_inconformidad(inconformidad=i, respuesta="Sube la baja de tu papá.", por=ROSA)
    nueva = actions.reconsiderar(dictamen=d, por=ROSA)
    assert (nueva.version, nueva.grupo, nueva.estado) == (2, Grupo.DUDOSO, "propuesto")
    assert actions.reconsiderar(dictamen=d, por=ROSA) == nueva


def test_el_embarazo_no_se_ve_sin_pedirlo_y_queda_anotado(
    expediente: Expediente, entra_como: Callable[[Rol], Client]
) -> None:
    d = propuesto(expediente, embarazo_consentimiento="si", embarazo="si", **HIJA)
    assert (d.propuesta, d.resultado["supuesto"], d.prioridad) == ("alta", "D", True)
    cliente = entra_como(Rol.ESCOLARES)
    lista_, ficha = cliente.get("/dictamen/?grupo=incompleto"), cliente.get(f"/dictamen/{d.pk}/")
    for pagina in (lista_, ficha):
        assert "mbaraz" not in pagina.content.decode()
        assert "Supuesto D" not in pagina.content.decode()
    assert "Está embarazada" in cliente.post(f"/dictamen/{d.pk}/protegido/").content.decode()
    assert historia(expediente.pk)[0].evento == "dictamen.protegido_visto"


def test_la_pantalla_de_quien_decide(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    expediente = con_curp(plantel)
    con_constancia(expediente, con_derecho=False, situacion="BAJA")
    d = propuesto(expediente, **SIN_NADIE)
    cliente = entra_como(Rol.ESCOLARES)
    assert "Confirmar los elegidos" in cliente.get("/dictamen/").content.decode()
    assert cliente.post(f"/dictamen/{d.pk}/resolver/", {"resolucion": "baja"}).status_code == 422
    assert cliente.post(f"/dictamen/{d.pk}/pedir/", {"pide": ""}).status_code == 422
    assert cliente.post("/dictamen/confirmar/", {"elegido": [d.pk, "x"]}).status_code == 302
    d.refresh_from_db()
    assert (d.estado, d.resolucion) == ("resuelto", "alta")


def test_la_pagina_del_alumno_explica_y_dice_que_hacer(expediente: Expediente, cliente_alumno: Client) -> None:
    assert "está revisando tu caso" in cliente_alumno.get("/mi/dictamen/").content.decode()
    d = propuesto(expediente, **HIJA)
    assert "está revisando tu caso" in cliente_alumno.get("/mi/dictamen/").content.decode()
    actions.resolver(dictamen=d, resolucion=Sentido.NO_PROCEDE, por=LUPITA)
    pagina = cliente_alumno.get("/mi/dictamen/").content.decode()
    for dice in ("artículo 84, fracción VI", "Qué llevar", "Comprobante de pago", "Qué lo cambiaría"):
        assert dice in pagina
    assert cliente_alumno.post("/mi/dictamen/inconforme/", {"dice": ""}).status_code == 422
    cliente_alumno.post("/mi/dictamen/inconforme/", {"dice": "Ya no tiene seguro."})
    assert "Ya no tiene seguro." in cliente_alumno.get("/mi/dictamen/").content.decode()


def test_la_lista_cuesta_lo_mismo_con_uno_que_con_treinta(plantel: Plantel, django_assert_num_queries: Any) -> None:
    for n in range(1, 4):
        propuesto(un_expediente(plantel, n), **SIN_NADIE)
    with django_assert_num_queries(2):
        assert len(lista(plantel, Grupo.INCOMPLETO).filas) == 3
