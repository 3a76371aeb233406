"""The machine door opens to whom it says and to nobody else."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from facultativo.api.views import api
from facultativo.cuentas.roles import Rol
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Resolucion, RevisionCarnet, Tramite
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db
INDICADORES = "/api/v1/indicadores"


def _completar(expediente: Expediente) -> None:
    avanzar(
        expediente=expediente,
        por=mundo.POR,
        encuesta_contestada=True,
        nss_conocido=True,
        constancia_al_dia=True,
        dictamen=Resolucion.ALTA,
        tramite=Tramite.ACEPTADO,
        alta_confirmada=True,
        umf_registrada=True,
        carnet=RevisionCarnet.ACEPTADO,
    )


def test_anybody_may_ask_whether_it_stands(client: Client) -> None:
    answer = client.get("/api/v1/salud")
    assert (answer.status_code, answer.json()["estado"]) == (200, "ok")
    assert answer.json().keys() == {"estado", "version"}


def test_direction_sees_the_five_milestones(
    entra_como: Callable[[Rol], Client], plantel: Plantel, otro_plantel: Plantel
) -> None:
    _completar(mundo.un_expediente(plantel, 1))
    avanzar(expediente=mundo.un_expediente(plantel, 2), por=mundo.POR, nss_conocido=True)
    _completar(mundo.un_expediente(otro_plantel, 3))
    datos = entra_como(Rol.DIRECCION).get(INDICADORES).json()
    assert (datos["plantel"], datos["expedientes"], datos["completos"]) == ("itat", 2, 1)
    assert {h["clave"]: h["alcanzado"] for h in datos["hitos"]} == {
        "nss": 2,
        "situacion": 1,
        "alta": 1,
        "umf": 1,
        "carnet": 1,
    }


@pytest.mark.parametrize("rol", [Rol.ESCOLARES, Rol.DIRECCION, Rol.ADMINISTRACION])
def test_who_may_see_indicators(rol: Rol, entra_como: Callable[[Rol], Client]) -> None:
    assert entra_como(rol).get(INDICADORES).status_code == 200


def test_a_docente_may_not(entra_como: Callable[[Rol], Client]) -> None:
    assert entra_como(Rol.DOCENTE).get(INDICADORES).status_code == 403


def test_a_student_may_not(cliente_alumno: Client) -> None:
    assert cliente_alumno.get(INDICADORES).status_code == 403


def test_nobody_may_not(client: Client) -> None:
    assert client.get(INDICADORES).status_code == 401


def test_an_address_that_forgets_to_say_who_is_for_nobody(entra_como: Callable[[Rol], Client]) -> None:
    """Every operation that states no `auth` inherits one without roles."""
    [nadie] = api.auth or []
    assert nadie.roles == frozenset()
    declaradas = {ruta: operacion.auth_param for ruta, vista in _rutas().items() for operacion in vista.operations}
    assert {r for r, auth in declaradas.items() if auth is None} == {"/salud"}


def _rutas() -> dict[str, Any]:
    return {ruta: vista for _, router in api._routers for ruta, vista in router.path_operations.items()}


def test_the_description_tells_tools_what_there_is(client: Client) -> None:
    descripcion = client.get("/api/v1/openapi.json").json()
    assert descripcion["paths"].keys() == {"/api/v1/salud", "/api/v1/indicadores"}
    assert client.get("/api/v1/docs").status_code == 404


def test_the_figures_cost_the_same_for_any_size(
    entra_como: Callable[[Rol], Client], plantel: Plantel, django_assert_max_num_queries: Any
) -> None:
    for n in range(4):
        mundo.un_expediente(plantel, n)
    cliente = entra_como(Rol.DIRECCION)
    with django_assert_max_num_queries(6):
        cliente.get(INDICADORES)
