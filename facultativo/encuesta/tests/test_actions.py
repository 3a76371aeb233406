"""Drafts come and go; answers stay."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.bitacora.models import Asiento
from facultativo.bitacora.queries import cadena_rota
from facultativo.encuesta.actions import (
    RespuestaIncompleta,
    SinProtesta,
    consentir,
    enviar,
    guardar,
    tirar_olvidados,
)
from facultativo.encuesta.models import Borrador, NoSeCambia, Respuesta
from facultativo.encuesta.queries import (
    borrador_de,
    contexto_de,
    hechos_declarados,
    hechos_por_expediente,
    notas_de,
    respuesta_vigente,
)
from facultativo.encuesta.rules import siguiente
from facultativo.encuesta.rules.aviso import AVISO, PROTESTA
from facultativo.encuesta.tests.caminantes import HOY
from facultativo.encuesta.tests.mundo import contestar_y_enviar, llenar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Etapa
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db
POR = mundo.POR
EMBARAZADA = {
    "cobertura_padres": "IMSS",
    "padres_vigentes": "si",
    "embarazo_consentimiento": "si",
    "embarazo": "si",
}


def test_the_whole_survey_becomes_one_answer_and_moves_the_case(expediente: Expediente) -> None:
    respuesta = contestar_y_enviar(expediente, cobertura_padres="ninguna")
    expediente.refresh_from_db()
    assert expediente.etapa == Etapa.POR_DOCUMENTAR and not expediente.prioridad
    assert respuesta.folio == f"ITAT-E-{timezone.localdate().year}-000001"
    assert (respuesta.version, respuesta.protesta, respuesta.aviso) == (1, PROTESTA, AVISO.version)
    assert hechos_declarados(expediente)["cobertura_padres"] == "ninguna"
    assert borrador_de(expediente) is None


def test_sending_twice_sends_once(expediente: Expediente) -> None:
    borrador = llenar(expediente)
    primera = enviar(expediente=expediente, clave=borrador.clave, protesta=True, por=POR)
    segunda = enviar(expediente=expediente, clave=borrador.clave, protesta=True, por=POR)
    assert primera == segunda
    assert Asiento.objects.filter(evento="encuesta.enviada").count() == 1


def test_an_old_form_sent_after_a_newer_version_changes_nothing(expediente: Expediente) -> None:
    vieja = llenar(expediente).clave
    primera = enviar(expediente=expediente, clave=vieja, protesta=True, por=POR)
    contestar_y_enviar(expediente, cambios=("padres",), cobertura_padres="ISSSTE")
    assert enviar(expediente=expediente, clave=vieja, protesta=True, por=POR) == primera
    assert hechos_declarados(expediente)["cobertura_padres"] == "ISSSTE"


def test_another_student_can_not_send_my_draft(expediente: Expediente, plantel: Plantel) -> None:
    clave = llenar(expediente).clave
    with pytest.raises(Borrador.DoesNotExist):
        enviar(expediente=mundo.un_expediente(plantel, 2), clave=clave, protesta=True, por=POR)


def test_without_the_protest_nothing_is_sent(expediente: Expediente) -> None:
    borrador = llenar(expediente)
    with pytest.raises(SinProtesta):
        enviar(expediente=expediente, clave=borrador.clave, protesta=False, por=POR)
    assert respuesta_vigente(expediente) is None and borrador_de(expediente) == borrador


def test_half_a_survey_is_not_sent(expediente: Expediente) -> None:
    borrador = consentir(expediente=expediente, por=POR)
    with pytest.raises(RespuestaIncompleta):
        enviar(expediente=expediente, clave=borrador.clave, protesta=True, por=POR)


def test_a_new_notice_asks_for_consent_again_and_keeps_the_answers(expediente: Expediente) -> None:
    borrador = llenar(expediente)
    Borrador.objects.filter(pk=borrador.pk).update(aviso="1990-01-01")
    with pytest.raises(RespuestaIncompleta):
        enviar(expediente=expediente, clave=borrador.clave, protesta=True, por=POR)
    otra_vez = consentir(expediente=expediente, por=POR)
    assert (otra_vez.aviso, otra_vez.respuestas) == (AVISO.version, borrador.respuestas)
    enviar(expediente=expediente, clave=borrador.clave, protesta=True, por=POR)


def test_a_new_answer_is_a_new_version_and_the_old_one_stays(expediente: Expediente) -> None:
    primera = contestar_y_enviar(expediente, cobertura_padres="IMSS", padres_vigentes="si")
    segunda = contestar_y_enviar(expediente, cambios=("padres",), cobertura_padres="ninguna")
    assert (primera.version, segunda.version) == (1, 2)
    assert respuesta_vigente(expediente) == segunda
    assert Respuesta.objects.get(pk=primera.pk).hechos["cobertura_padres"] == "IMSS"


def test_my_situation_changed_goes_first_and_asks_only_what_may_have_changed(expediente: Expediente) -> None:
    contestar_y_enviar(expediente, cobertura_padres="IMSS", padres_vigentes="si", embarazo_consentimiento="no")
    borrador = consentir(expediente=expediente, por=POR, cambios=["padres"])
    pregunta = siguiente(borrador.respuestas, contexto_de(expediente, HOY))
    assert pregunta is not None and pregunta.clave == "cobertura_padres"
    contestar_y_enviar(expediente, cobertura_padres="ninguna")
    expediente.refresh_from_db()
    assert expediente.prioridad and not expediente.dictamen_al_dia


def test_a_sent_answer_can_not_be_changed(expediente: Expediente) -> None:
    respuesta = contestar_y_enviar(expediente)
    respuesta.protesta = "otra cosa"
    with pytest.raises(NoSeCambia):
        respuesta.save()
    with pytest.raises(NoSeCambia):
        Respuesta.objects.filter(pk=respuesta.pk).update(protesta="otra cosa")


def test_folios_count_per_plantel(plantel: Plantel, otro_plantel: Plantel) -> None:
    folios = [contestar_y_enviar(mundo.un_expediente(plantel, n)).folio[-6:] for n in (1, 2)]
    folios.append(contestar_y_enviar(mundo.un_expediente(otro_plantel, 1)).folio[-6:])
    assert folios == ["000001", "000002", "000001"]


def test_nothing_sensitive_is_readable_in_the_database_nor_in_the_log(expediente: Expediente) -> None:
    respuesta = contestar_y_enviar(expediente, **EMBARAZADA)
    assert hechos_declarados(expediente)["embarazo"] is True
    with connection.cursor() as cursor:
        cursor.execute("SELECT respuestas, hechos FROM encuesta_respuesta WHERE id = %s", [respuesta.pk])
        crudo = b"".join(bytes(c) for c in cursor.fetchone())
    assert b"embarazo" not in crudo and b"IMSS" not in crudo
    bitacora = json.dumps(list(Asiento.objects.values("evento", "objeto", "datos")))
    assert "embarazo" not in bitacora and "IMSS" not in bitacora


def test_the_nss_that_a_student_types_reaches_the_padron(expediente: Expediente) -> None:
    contestar_y_enviar(expediente, nss="12345678903")
    expediente.alumno.refresh_from_db()
    assert (expediente.alumno.nss, expediente.alumno.nss_fuente) == ("12345678903", FuenteNSS.DECLARADO)


def test_the_nss_that_a_student_types_does_not_replace_the_one_of_the_padron(expediente: Expediente) -> None:
    registrar_nss(alumno=expediente.alumno, nss="05260512347", fuente=FuenteNSS.PADRON, por=POR)
    contestar_y_enviar(expediente, nss="12345678903")
    expediente.alumno.refresh_from_db()
    assert (expediente.alumno.nss, expediente.alumno.nss_fuente) == ("05260512347", FuenteNSS.PADRON)


def test_forgotten_drafts_go_and_leave_a_trace(expediente: Expediente, plantel: Plantel) -> None:
    consentir(expediente=expediente, por=POR)
    consentir(expediente=mundo.un_expediente(plantel, 2), por=POR)
    ahora = timezone.now()
    Borrador.objects.filter(expediente=expediente).update(guardado_at=ahora - timedelta(days=91))
    assert tirar_olvidados(antes_de=ahora - timedelta(days=90), por=POR) == 1
    assert tirar_olvidados(antes_de=ahora - timedelta(days=90), por=POR) == 0
    assert borrador_de(expediente) is None and Borrador.objects.count() == 1
    assert Asiento.objects.filter(evento="encuesta.borrador_suprimido", expediente=expediente.pk).exists()


def test_without_the_log_nothing_is_sent(expediente: Expediente, monkeypatch: pytest.MonkeyPatch) -> None:
    borrador = llenar(expediente)

    def roto(**_: Any) -> None:
        raise OSError("sin bitácora")

    monkeypatch.setattr("facultativo.encuesta.actions.envio.asentar", roto)
    with pytest.raises(OSError, match="bitácora"):
        enviar(expediente=expediente, clave=borrador.clave, protesta=True, por=POR)
    assert respuesta_vigente(expediente) is None and borrador_de(expediente) == borrador
    assert cadena_rota(expediente.plantel_id) is None


def test_facts_of_many_cases_cost_one_query(plantel: Plantel, django_assert_num_queries: Any) -> None:
    casos = [mundo.un_expediente(plantel, n) for n in range(3)]
    for caso in casos[:2]:
        contestar_y_enviar(caso, cobertura_padres="ninguna")
    contestar_y_enviar(casos[0], cambios=("padres",), cobertura_padres="CFE", padres_vigentes="no")
    with django_assert_num_queries(1):
        hechos = hechos_por_expediente([c.pk for c in casos])
    assert hechos.keys() == {casos[0].pk, casos[1].pk}
    assert hechos[casos[0].pk]["cobertura_padres"] == "CFE"


def test_a_page_saved_after_an_interruption_is_there(expediente: Expediente) -> None:
    borrador = consentir(expediente=expediente, por=POR)
    guardar(borrador=borrador, clave="identidad", valor="si", por=POR)
    vuelto = consentir(expediente=expediente, por=POR)
    assert vuelto.pk == borrador.pk and vuelto.respuestas == {"identidad": "si"}


def test_the_desk_learns_what_it_has_to_act_on(plantel: Plantel, expediente: Expediente) -> None:
    assert notas_de(expediente) == []
    menor = mundo.un_expediente(plantel, 7, fecha_nacimiento=date(2010, 1, 15))
    contestar_y_enviar(menor, identidad="no", correccion="Mi segundo apellido es con X", tutor_autoriza="no")
    assert [n.titulo for n in notas_de(menor)] == [
        "Pide corregir sus datos",
        "No tiene CURP",
        "Falta la firma de su madre, padre o tutor",
    ]
