"""Fixtures for every room: a campus, and a browserless client for each role."""

from collections.abc import Callable

import pytest
from django.test import Client

from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo


@pytest.fixture
def plantel(db: None) -> Plantel:
    """A campus."""
    return mundo.un_plantel()


@pytest.fixture
def otro_plantel(db: None) -> Plantel:
    """Another campus, whose people must see nothing of the first."""
    return mundo.un_plantel("itap", registro="C1512345327")


@pytest.fixture
def expediente(plantel: Plantel) -> Expediente:
    """The open case of a student."""
    return mundo.un_expediente(plantel)


@pytest.fixture
def entra_como(plantel: Plantel) -> Callable[[Rol], Client]:
    """A client that has come in with a role: `entra_como(Rol.ESCOLARES)`."""

    def entrar(rol: Rol) -> Client:
        cliente = Client()
        cliente.force_login(mundo.alguien(plantel, rol))
        return cliente

    return entrar


@pytest.fixture
def cliente_alumno(expediente: Expediente) -> Client:
    """The client of the student whose case is `expediente`."""
    cliente = Client()
    cliente.force_login(expediente.alumno.usuario)
    return cliente
