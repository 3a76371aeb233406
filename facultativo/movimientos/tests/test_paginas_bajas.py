"""The pages of a baja: the desk tells and answers, the student reads and objects, nobody sees another's."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.movimientos.states import EstadoPropuesta
from facultativo.movimientos.tests.test_bajas import _fila, cargar, con_alta, propuesta_de
from facultativo.plantel.models import Plantel

pytestmark = pytest.mark.django_db
P = EstadoPropuesta


@pytest.fixture
def casos(plantel: Plantel) -> list[Expediente]:
    """Four students with an alta, of whom one graduated and another did not come back."""
    casos = con_alta(plantel, 4)
    cargar(plantel, [_fila(0, estatus_alumno="EGR"), _fila(2), _fila(3)])
    return casos


def como(caso: Expediente) -> Client:
    cliente = Client()
    assert caso.alumno.usuario is not None
    cliente.force_login(caso.alumno.usuario)
    return cliente


def test_la_lista_por_motivo_se_avisa_junta(entra_como: Callable[[Rol], Client], casos: list[Expediente]) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    assert "2 bajas esperan" in escolares.get(reverse("movimientos:lista")).content.decode()
    pagina = escolares.get(reverse("movimientos:bajas")).content.decode()
    assert casos[0].alumno.nombre_de_lista in pagina and "Egresó" in pagina and "No se reinscribió" in pagina
    solo_egresados = escolares.get(reverse("movimientos:bajas"), {"motivo": "egreso"}).content.decode()
    assert casos[1].alumno.nombre_de_lista not in solo_egresados
    escolares.post(reverse("movimientos:avisar"), {"elegido": [propuesta_de(c).pk for c in casos[:2]]})
    assert {propuesta_de(c).estado for c in casos[:2]} == {P.AVISADA}
    assert "Puede objetar hasta" in escolares.get(reverse("movimientos:bajas")).content.decode()


def test_el_alumno_no_ve_nada_hasta_que_se_le_avisa_y_luego_objeta(
    entra_como: Callable[[Rol], Client], casos: list[Expediente]
) -> None:
    alumno, escolares, propuesta = como(casos[0]), entra_como(Rol.ESCOLARES), propuesta_de(casos[0])
    assert "va a pedir tu baja" not in alumno.get(reverse("movimientos:mi_baja")).content.decode()
    assert "No apareces inscrito" in alumno.get("/mi/").content.decode()
    escolares.post(reverse("movimientos:avisar"), {"elegido": [propuesta.pk]})
    pagina = alumno.get(reverse("movimientos:mi_baja")).content.decode()
    assert "va a pedir tu baja" in pagina and "Seguro de Salud para la Familia" in pagina
    assert alumno.post(reverse("movimientos:objetar"), {"dice": ""}).status_code == 422
    alumno.post(reverse("movimientos:objetar"), {"dice": "Me titulo hasta junio."})
    assert "detenida" in alumno.get(reverse("movimientos:mi_baja")).content.decode()
    ver = escolares.get(reverse("movimientos:baja", args=[propuesta.pk])).content.decode()
    assert "Me titulo hasta junio." in ver
    assert escolares.post(reverse("movimientos:responder", args=[propuesta.pk]), {}).status_code == 422
    dado = {"procede": "si", "respuesta": "Es cierto."}
    escolares.post(reverse("movimientos:responder", args=[propuesta.pk]), dado)
    assert "no se manda" in alumno.get(reverse("movimientos:mi_baja")).content.decode()


def test_excluir_e_incluir_desde_su_pagina(entra_como: Callable[[Rol], Client], casos: list[Expediente]) -> None:
    escolares, pk = entra_como(Rol.ESCOLARES), propuesta_de(casos[1]).pk
    assert escolares.post(reverse("movimientos:excluir", args=[pk]), {"nota": ""}).status_code == 422
    escolares.post(reverse("movimientos:excluir", args=[pk]), {"nota": "Está en residencia."})
    lista = escolares.get(reverse("movimientos:bajas"), {"estado": "excluida"}).content.decode()
    assert "Está en residencia." in lista
    escolares.post(reverse("movimientos:incluir", args=[pk]))
    assert propuesta_de(casos[1]).estado == P.PROPUESTA


def test_quien_no_tiene_baja_no_objeta_la_de_nadie(casos: list[Expediente]) -> None:
    alumno = como(casos[2])
    assert "No hay ninguna baja" in alumno.get(reverse("movimientos:mi_baja")).content.decode()
    assert alumno.post(reverse("movimientos:objetar"), {"dice": "x"}).status_code == 302
    assert propuesta_de(casos[0]).estado == P.PROPUESTA
