"""The survey in the browser: one question per page, saved at each, sent once; and nobody else's."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.roles import Rol
from facultativo.encuesta.models import Borrador, Respuesta
from facultativo.encuesta.queries import borrador_de, respuesta_vigente
from facultativo.encuesta.tests.mundo import contestar_y_enviar, llenar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db


def _recorrer(cliente: Client, elegidas: dict[str, str], inicio: str = "/mi/encuesta/aviso/") -> str:
    """Follow the pages from the notice to the check, and return the key of the draft that it carries."""
    pagina = cliente.post(inicio, {"acepto": "on"}, follow=True)
    for _ in range(20):
        ruta = pagina.redirect_chain[-1][0]
        if "/pregunta/" not in ruta:
            break
        clave = ruta.rstrip("/").rsplit("/", 1)[-1]
        pagina = cliente.post(ruta, {"valor": elegidas.get(clave, "no")}, follow=True)
    hallada = re.search(r'name="clave" value="([^"]+)"', pagina.content.decode())
    assert hallada, pagina.redirect_chain
    return hallada[1]


ELEGIDAS = {"identidad": "si", "curp": "", "nss": "", "cobertura_padres": "ninguna", "cobertura_conyuge": "ninguna"}


def test_a_student_answers_on_the_phone_and_gets_a_folio(cliente_alumno: Client, expediente: Expediente) -> None:
    assert "Empezar" in cliente_alumno.get("/mi/encuesta/").content.decode()
    clave = _recorrer(cliente_alumno, ELEGIDAS)
    pagina = cliente_alumno.post("/mi/encuesta/revisar/", {"clave": clave, "protesta": "on"}, follow=True)
    respuesta = respuesta_vigente(expediente)
    assert respuesta is not None and respuesta.folio in pagina.content.decode()
    assert respuesta.enviada_por == f"alumno:{expediente.alumno.usuario_id}"


def test_pressing_send_twice_shows_the_same_folio(cliente_alumno: Client, expediente: Expediente) -> None:
    datos = {"clave": _recorrer(cliente_alumno, ELEGIDAS), "protesta": "on"}
    for _ in range(2):
        pagina = cliente_alumno.post("/mi/encuesta/revisar/", datos, follow=True)
        assert pagina.redirect_chain[-1][0] == "/mi/encuesta/enviada/"
    assert Respuesta.objects.count() == 1


def test_no_question_before_consent(cliente_alumno: Client) -> None:
    pagina = cliente_alumno.get("/mi/encuesta/pregunta/trabaja/", follow=True)
    assert pagina.redirect_chain[-1][0] == "/mi/encuesta/"
    sin = cliente_alumno.post("/mi/encuesta/aviso/", {})
    assert "necesitamos tu consentimiento" in sin.content.decode()
    assert not Borrador.objects.exists()


def test_leaving_and_coming_back_continues_on_the_same_page(cliente_alumno: Client) -> None:
    cliente_alumno.post("/mi/encuesta/aviso/", {"acepto": "on"})
    cliente_alumno.post("/mi/encuesta/pregunta/identidad/", {"valor": "si"})
    assert "Continuar" in cliente_alumno.get("/mi/encuesta/").content.decode()
    pagina = cliente_alumno.get("/mi/encuesta/seguir/", follow=True)
    assert pagina.redirect_chain[-1][0] == "/mi/encuesta/pregunta/curp/"


def test_an_empty_page_says_what_to_do_and_keeps_nothing(cliente_alumno: Client, expediente: Expediente) -> None:
    cliente_alumno.post("/mi/encuesta/aviso/", {"acepto": "on"})
    texto = cliente_alumno.post("/mi/encuesta/pregunta/identidad/", {}).content.decode()
    assert texto.count("Elige una de las opciones para continuar") == 2  # above, with a link, and at the field
    borrador = borrador_de(expediente)
    assert borrador is not None and borrador.respuestas == {}


def test_a_question_that_does_not_matter_can_not_be_answered(cliente_alumno: Client, expediente: Expediente) -> None:
    cliente_alumno.post("/mi/encuesta/aviso/", {"acepto": "on"})
    pagina = cliente_alumno.post("/mi/encuesta/pregunta/embarazo/", {"valor": "si"}, follow=True)
    assert pagina.redirect_chain[-1][0] == "/mi/encuesta/pregunta/identidad/"
    borrador = borrador_de(expediente)
    assert borrador is not None and borrador.respuestas == {}


def test_changing_an_answer_from_the_check_asks_only_what_it_opens(
    cliente_alumno: Client, expediente: Expediente
) -> None:
    _recorrer(cliente_alumno, ELEGIDAS)
    cambio = "/mi/encuesta/pregunta/cobertura_padres/?desde=revisar"
    assert 'href="/mi/encuesta/revisar/"' in cliente_alumno.get(cambio).content.decode()
    pagina = cliente_alumno.post(cambio, {"valor": "IMSS"}, follow=True)
    assert pagina.redirect_chain[-1][0] == "/mi/encuesta/pregunta/padres_vigentes/"
    pagina = cliente_alumno.post("/mi/encuesta/pregunta/padres_vigentes/", {"valor": "no"}, follow=True)
    assert pagina.redirect_chain[-1][0] == "/mi/encuesta/revisar/"


def test_my_situation_changed(cliente_alumno: Client, expediente: Expediente) -> None:
    contestar_y_enviar(expediente, cobertura_padres="ninguna")
    nada = cliente_alumno.post("/mi/encuesta/cambio/", {"acepto": "on"})
    assert "Elige al menos una cosa" in nada.content.decode()
    pagina = cliente_alumno.post("/mi/encuesta/cambio/", {"cambios": ["trabajo"], "acepto": "on"}, follow=True)
    assert pagina.redirect_chain[-1][0] == "/mi/encuesta/pregunta/trabaja/"


def test_the_home_of_the_survey_shows_what_was_answered(cliente_alumno: Client, expediente: Expediente) -> None:
    respuesta = contestar_y_enviar(expediente, cobertura_padres="ninguna")
    texto = cliente_alumno.get("/mi/encuesta/").content.decode()
    assert "Mi situación cambió" in texto and "Ninguno, o ya no viven" in texto
    assert respuesta.folio in texto


def test_nothing_is_retyped_that_the_padron_knows(plantel: Plantel) -> None:
    caso = mundo.un_expediente(plantel, 5, curp="PUFX050115MTLRCM07", nss="12345678903")
    cliente = Client()
    cliente.force_login(caso.alumno.usuario)
    cliente.post("/mi/encuesta/aviso/", {"acepto": "on"})
    texto = cliente.get("/mi/encuesta/pregunta/identidad/").content.decode()
    assert "PUFX050115MTLRCM07" in texto and "Ximena Prueba Ficticia" in texto
    pagina = cliente.post("/mi/encuesta/pregunta/identidad/", {"valor": "si"}, follow=True)
    assert pagina.redirect_chain[-1][0] == "/mi/encuesta/pregunta/trabaja/"


def test_the_desk_fills_it_in_and_the_log_says_who(entra_como: Callable[[Rol], Client], expediente: Expediente) -> None:
    cliente = entra_como(Rol.ESCOLARES)
    base = f"/mostrador/{expediente.pk}/encuesta/"
    clave = _recorrer(cliente, ELEGIDAS, f"{base}aviso/")
    cliente.post(f"{base}revisar/", {"clave": clave, "protesta": "on"})
    assert Asiento.objects.get(evento="encuesta.enviada").actor.startswith("persona:")
    assert expediente.alumno.nombre_completo in cliente.get(f"{base}enviada/").content.decode()


def test_the_desk_does_not_see_protected_answers(entra_como: Callable[[Rol], Client], expediente: Expediente) -> None:
    llenar(expediente, cobertura_padres="IMSS", padres_vigentes="si", embarazo_consentimiento="si", embarazo="si")
    cliente = entra_como(Rol.ESCOLARES)
    base = f"/mostrador/{expediente.pk}/encuesta/"
    texto = cliente.get(f"{base}revisar/").content.decode()
    assert texto.count("aquí no se muestra") == 2
    assert "checked" not in cliente.get(f"{base}pregunta/embarazo/").content.decode()


@pytest.mark.parametrize("pagina", ["", "seguir/", "aviso/", "cambio/", "revisar/", "enviada/", "pregunta/trabaja/"])
def test_the_desk_of_another_plantel_finds_nothing(
    pagina: str, entra_como: Callable[[Rol], Client], otro_plantel: Plantel
) -> None:
    ajeno = mundo.un_expediente(otro_plantel, 9)
    assert entra_como(Rol.ESCOLARES).get(f"/mostrador/{ajeno.pk}/encuesta/{pagina}").status_code == 404


@pytest.mark.parametrize("rol", [Rol.DOCENTE, Rol.DIRECCION, Rol.ADMINISTRACION])
def test_other_roles_open_no_survey(rol: Rol, entra_como: Callable[[Rol], Client], expediente: Expediente) -> None:
    cliente = entra_como(rol)
    assert cliente.get("/mi/encuesta/").status_code == 403
    assert cliente.get(f"/mostrador/{expediente.pk}/encuesta/").status_code == 403


def test_a_student_opens_no_desk_and_sends_no_draft_of_another(
    cliente_alumno: Client, expediente: Expediente, plantel: Plantel
) -> None:
    otro = mundo.un_expediente(plantel, 2)
    assert cliente_alumno.get(f"/mostrador/{otro.pk}/encuesta/").status_code == 403
    clave = llenar(otro).clave
    cliente_alumno.post("/mi/encuesta/revisar/", {"clave": str(clave), "protesta": "on"})
    assert respuesta_vigente(otro) is None and respuesta_vigente(expediente) is None


def test_nobody_without_an_account_enters(client: Client) -> None:
    assert client.get("/mi/encuesta/")["Location"].startswith("/entrar/")


def test_a_page_costs_few_queries(
    cliente_alumno: Client, expediente: Expediente, django_assert_max_num_queries: Any
) -> None:
    llenar(expediente)
    with django_assert_max_num_queries(6):
        cliente_alumno.get("/mi/encuesta/pregunta/trabaja/")
    with django_assert_max_num_queries(6):
        cliente_alumno.get("/mi/encuesta/revisar/")
