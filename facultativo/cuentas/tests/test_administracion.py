"""Administración keeps the school and its people from the pages; the first one is let in by a command."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.models import Cargo, Usuario
from facultativo.cuentas.queries.faltas import falta_en
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Carrera, Periodo, Plantel
from tests import mundo

pytestmark = pytest.mark.django_db
Entra = Callable[[Rol], Client]
NUEVA = ("--clave", "itx", "--siglas", "ITX", "--nombre", "Instituto de Prueba", "--persona", "Ana Prueba")


def test_a_school_begins_with_one_command_and_its_administrator_sees_what_is_missing(client: Client) -> None:
    call_command("abrir_plantel", *NUEVA, "--administra", "ana@itx.example")
    client.force_login(Usuario.objects.get(correo="ana@itx.example"))
    pagina = client.get(client.get("/entrar/a-donde/")["Location"]).content.decode()
    assert "No hay un periodo en curso" in pagina
    assert "No hay registro patronal vigente" in pagina
    assert "Nadie tiene el cargo de Servicios Escolares" in pagina


@pytest.mark.parametrize(
    "malo", [("--administra", "sin-arroba"), ("--administra", "a@b.example", "--clave", "con espacio")]
)
def test_the_command_opens_nothing_by_halves(malo: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        call_command("abrir_plantel", *NUEVA, *malo)
    assert not Plantel.objects.filter(siglas="ITX").exists()


def _periodo(**cambios: Any) -> dict[str, Any]:
    return {"clave": "20271", "nombre": "Enero-julio 2027", "inicio": "2027-01-11", "fin": "2027-07-02"} | cambios


def test_a_period_is_written_once_and_its_days_do_not_meet_another(entra_como: Entra, plantel: Plantel) -> None:
    admin = entra_como(Rol.ADMINISTRACION)
    assert admin.post("/administracion/periodos/nuevo/", _periodo()).status_code == 302
    otra_vez = admin.post(
        "/administracion/periodos/nuevo/", _periodo(clave="20272", inicio="2027-07-01", fin="2027-08-01")
    )
    assert otra_vez.status_code == 422
    assert "se enciman con el periodo «Enero-julio 2027»" in otra_vez.content.decode()
    assert Periodo.objects.filter(plantel=plantel, clave__startswith="2027").count() == 1


@pytest.mark.parametrize(
    ("cambios", "dice"),
    [
        ({"fin": "2027-01-01"}, "termina después de que empieza"),
        ({"vacaciones_inicio": "2027-06-20"}, "los dos días de las vacaciones"),
        ({"clave": "20263"}, "ya existe"),
    ],
)
def test_dates_that_cannot_be_are_said_in_words(entra_como: Entra, cambios: dict[str, str], dice: str) -> None:
    pagina = entra_como(Rol.ADMINISTRACION).post("/administracion/periodos/nuevo/", _periodo(**cambios))
    assert pagina.status_code == 422
    assert dice in pagina.content.decode()


def test_what_changes_is_told_with_its_fields_and_what_does_not_is_not(entra_como: Entra, plantel: Plantel) -> None:
    admin, actual = entra_como(Rol.ADMINISTRACION), Periodo.objects.get(plantel=plantel)
    datos = {"clave": actual.clave, "nombre": actual.nombre, "inicio": actual.inicio, "fin": date(2026, 12, 19)}
    for _ in range(2):
        assert admin.post(f"/administracion/periodos/{actual.pk}/", datos).status_code == 302
    actual.refresh_from_db()
    assert actual.fin == date(2026, 12, 19)
    assert [a.datos for a in Asiento.objects.filter(evento="periodo.cambiado")] == [{"campos": ["fin"]}]


def test_the_school_and_its_carreras_are_kept_from_the_pages(entra_como: Entra, plantel: Plantel) -> None:
    admin = entra_como(Rol.ADMINISTRACION)
    datos = {
        "siglas": "ITAT",
        "nombre": "Instituto Nuevo",
        "domicilio": "Calle 1",
        "color": "#123456",
        "dias_de_constancia": 45,
        "dias_para_objetar": 7,
    }
    assert admin.post("/administracion/escuela/", datos).status_code == 302
    plantel.refresh_from_db()
    assert (plantel.nombre, plantel.domicilio) == ("Instituto Nuevo", "Calle 1")
    assert (plantel.dias_de_constancia, plantel.dias_para_objetar) == (45, 7)
    assert admin.post("/administracion/carreras/", {"clave": "ICIV", "nombre": "Civil"}).status_code == 302
    carrera = Carrera.objects.get(plantel=plantel, clave="ICIV")
    assert admin.post(f"/administracion/carreras/{carrera.pk}/", {"nombre": "Ingeniería Civil"}).status_code == 302
    assert "Ingeniería Civil" in admin.get("/administracion/carreras/").content.decode()


def test_a_person_gets_two_posts_and_later_leaves(entra_como: Entra, plantel: Plantel) -> None:
    admin = entra_como(Rol.ADMINISTRACION)
    nueva = {"nombre": "Luz Prueba", "correo": "Luz@itat.example", "roles": ["escolares", "docente"]}
    for _ in range(2):
        assert admin.post("/administracion/personas/nueva/", nueva).status_code == 302
    luz = Usuario.objects.get(correo="luz@itat.example")
    suyo = Client()
    suyo.force_login(luz)
    assert suyo.get("/bandeja/").status_code == 200
    assert admin.post(f"/administracion/personas/{luz.pk}/", {"roles": ["docente"]}).status_code == 302
    assert suyo.get("/bandeja/").status_code == 403
    assert admin.post(f"/administracion/personas/{luz.pk}/", {}).status_code == 422
    assert admin.post(f"/administracion/personas/{luz.pk}/", {"sale": "on"}).status_code == 302
    assert not Cargo.objects.filter(usuario=luz).exists()
    assert admin.get(f"/administracion/personas/{luz.pk}/").status_code == 404


def test_the_last_administrator_cannot_leave(entra_como: Entra, plantel: Plantel) -> None:
    admin = entra_como(Rol.ADMINISTRACION)
    yo = Cargo.objects.get(plantel=plantel, rol=Rol.ADMINISTRACION).usuario
    pagina = admin.post(f"/administracion/personas/{yo.pk}/", {"sale": "on"})
    assert pagina.status_code == 422
    assert "única persona de Administración" in pagina.content.decode()


def test_a_student_is_nobody_of_the_staff(entra_como: Entra, plantel: Plantel) -> None:
    alumno = mundo.alguien(plantel, Rol.ALUMNO)
    assert entra_como(Rol.ADMINISTRACION).get(f"/administracion/personas/{alumno.pk}/").status_code == 404


def test_the_next_period_is_asked_for_before_this_one_ends(plantel: Plantel) -> None:
    def textos(fecha: date) -> str:
        return " ".join(f.texto for f in falta_en(plantel, fecha))

    assert "termina pronto" not in textos(date(2026, 10, 1))
    assert "termina pronto" in textos(date(2026, 11, 22))
    assert "No hay un periodo en curso" in textos(date(2026, 12, 24))


def test_where_the_second_step_is_asked_for_nobody_opens_a_file_without_it(
    entra_como: Entra, settings: Any, plantel: Plantel
) -> None:
    settings.SEGUNDO_PASO = True
    docente, escolares = entra_como(Rol.DOCENTE), entra_como(Rol.ESCOLARES)
    assert docente.get("/visita/").status_code == 200
    assert escolares.get("/bandeja/")["Location"] == "/entrar/segundo-paso/totp/activate/"
    quien = Cargo.objects.get(plantel=plantel, rol=Rol.ESCOLARES).usuario
    Authenticator.objects.create(user=quien, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert escolares.get("/bandeja/").status_code == 200
