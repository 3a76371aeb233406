"""The pages: who may open what, what a docente never sees, and the way from the form to the acta."""

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Carrera, Plantel
from facultativo.visitas.models import PapelVisto, Participante, Verificacion, Visita
from facultativo.visitas.tests import mundo as aqui
from tests import mundo
from tests.papeles.personas import un_nss

pytestmark = pytest.mark.django_db
POR = mundo.POR
Entra = Callable[[Rol], Client]


@pytest.fixture
def docente(plantel: Plantel) -> Usuario:
    return mundo.alguien(plantel, Rol.DOCENTE)


@pytest.fixture
def cliente(docente: Usuario) -> Client:
    cliente = Client()
    cliente.force_login(docente)
    return cliente


def _de(nombre: str, *args: int) -> str:
    return reverse(f"visitas:{nombre}", args=args)


def _forma(**cambios: str) -> dict[str, str]:
    manana = timezone.localdate() + timedelta(days=1)
    vacio = {"lugar": "", "regreso": "", "proposito": "", "carrera": "", "semestre": "", "numeros": ""}
    return vacio | {"destino": "Planta Ficticia", "fecha": manana.isoformat(), "hora": "07:30"} | cambios


def _toca(cliente: Client, visita: Visita, lugar: Participante, toque: str, **extra: Any) -> str:
    url = _de("verificar", visita.pk, lugar.pk)
    return cliente.post(url, {"toque": toque}, follow=not extra, **extra).content.decode()


def test_from_the_form_to_the_list(cliente: Client, plantel: Plantel) -> None:
    caso = aqui.apto(plantel, 1)
    assert "Crear mi primera visita" in cliente.get(_de("lista")).content.decode()
    pegado = f"1. {caso.alumno.numero_de_control} Prueba Ximena\n99999999"
    pagina = cliente.post(_de("nueva"), _forma(numeros=pegado), follow=True).content.decode()
    assert "Agregamos a una persona." in pagina
    assert "99999999" in pagina and "no está entre los inscritos" in pagina
    visita = Visita.objects.get()
    assert (visita.responsable.correo, visita.regreso) == ("docente@itat.example", visita.fecha)
    assert "99999999" not in cliente.post(_de("descartar", visita.pk), follow=True).content.decode()
    assert "Planta Ficticia" in cliente.get(_de("lista")).content.decode()


def test_a_whole_group_by_carrera_and_semestre(cliente: Client, plantel: Plantel) -> None:
    carrera = Carrera.objects.filter(plantel=plantel).first()
    assert carrera
    for n in (1, 2, 3):
        mundo.un_alumno(plantel, n, carrera=carrera, semestre=5)
    cliente.post(_de("nueva"), _forma(carrera=str(carrera.pk), semestre="5"))
    assert Participante.objects.count() == 3


@pytest.mark.parametrize(
    ("cambios", "dice"),
    [
        ({"destino": ""}, "a qué empresa"),
        ({"fecha": "2020-01-01"}, "ya pasó"),
        ({"regreso": "2020-01-01"}, "antes de la salida"),
        ({"semestre": "5"}, "Elige también la carrera"),
        ({"hora": "temprano"}, "por ejemplo 07:30"),
    ],
)
def test_a_form_with_a_mistake_says_what_to_write(cliente: Client, cambios: dict[str, str], dice: str) -> None:
    respuesta = cliente.post(_de("nueva"), _forma(**cambios))
    assert respuesta.status_code == 422 and dice in respuesta.content.decode()
    assert not Visita.objects.exists()


def test_a_docente_never_sees_reason_institution_nss_nor_curp(
    cliente: Client, plantel: Plantel, docente: Usuario
) -> None:
    casos = [aqui.apto(plantel, 1), aqui.con_otra_cobertura(plantel, 2), mundo.un_expediente(plantel, 3, curp=_CURP)]
    nss = un_nss(random.Random(3), 2020)
    registrar_nss(alumno=casos[0].alumno, nss=nss, fuente=FuenteNSS.DOCUMENTO, por=POR)
    visita = aqui.visita_abierta(plantel, docente, *casos)
    lugar = aqui.participante(visita, casos[0])
    paginas = "".join(cliente.get(_de(p, visita.pk)).content.decode() for p in ("ver", "rol", "puerta"))
    _toca(cliente, visita, lugar, "subio")
    paginas += cliente.get(_de("cerrar", visita.pk)).content.decode()
    paginas += cliente.post(_de("cerrar", visita.pk), follow=True).content.decode()
    for palabra in ("Apto", "Requiere papel", "No apto"):
        assert palabra in paginas
    principal = "".join(p.partition("</main>")[0] for p in paginas.split("<main")[1:]).lower()
    for secreto in (nss, _CURP, "imss", "issste", "dictamen", "no procede", "carnet", "alta del", "/expediente/"):
        assert secreto.lower() not in principal


_CURP = "FIPX050115MTLCRMA1"


def test_another_docente_knows_that_it_exists_and_opens_nothing(plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    otro = Client()
    otro.force_login(mundo.alguien(plantel, Rol.DOCENTE, "otra@itat.example"))
    assert "Planta Ficticia" not in otro.get(_de("lista")).content.decode()
    del_plantel = otro.get(_de("lista"), {"de": "plantel"}).content.decode()
    assert "Planta Ficticia" in del_plantel and _de("ver", visita.pk) not in del_plantel
    assert _codigos(otro, visita, aqui.participante(visita, caso)) == {404}


def test_another_plantel_knows_nothing(plantel: Plantel, otro_plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    lugar = aqui.participante(visita, caso)
    for rol in (Rol.ESCOLARES, Rol.DOCENTE):
        lejano = Client()
        lejano.force_login(mundo.alguien(otro_plantel, rol))
        assert "Planta Ficticia" not in lejano.get(_de("lista"), {"de": "plantel"}).content.decode()
        assert _codigos(lejano, visita, lugar) <= {403, 404}
        assert lejano.get(_de("ver", visita.pk)).status_code == 404


def test_a_student_enters_no_page(plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    alumno = Client()
    alumno.force_login(caso.alumno.usuario)
    assert alumno.get(_de("lista")).status_code == alumno.get(_de("nueva")).status_code == 403
    assert _codigos(alumno, visita, aqui.participante(visita, caso)) == {403}


def _codigos(cliente: Client, visita: Visita, lugar: Participante) -> set[int]:
    """What every page of one visita answers, read and written, except those of Servicios Escolares alone."""
    lee = [cliente.get(_de(p, visita.pk)) for p in ("ver", "rol", "puerta", "editar", "cerrar", "acta")]
    pasos = ("abrir", "corregir", "cancelar", "agregar", "descartar", "cerrar", "incidencias", "editar")
    escribe = [cliente.post(_de(p, visita.pk), {"numeros": "1", "incidencias": "x"}) for p in pasos]
    escribe += [cliente.post(_de(p, visita.pk, lugar.pk), {"toque": "subio"}) for p in ("verificar", "quitar")]
    visita.refresh_from_db()
    assert visita.estado == "abierta" and not Verificacion.objects.exists()
    return {r.status_code for r in lee + escribe}


def test_escolares_opens_all_and_changes_none(plantel: Plantel, docente: Usuario, entra_como: Entra) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    escolares = entra_como(Rol.ESCOLARES)
    assert _de("ver", visita.pk) in escolares.get(_de("lista")).content.decode()
    assert {escolares.get(_de(p, visita.pk)).status_code for p in ("ver", "rol", "puerta")} == {200}
    assert escolares.get(_de("nueva")).status_code == 403
    assert escolares.post(_de("cancelar", visita.pk)).status_code == 403
    assert "Cancelar la visita" not in escolares.get(_de("ver", visita.pk)).content.decode()


def test_direccion_reads_the_list_and_no_names_of_students(
    plantel: Plantel, docente: Usuario, entra_como: Entra
) -> None:
    visita = aqui.visita_abierta(plantel, docente, aqui.apto(plantel, 1))
    direccion = entra_como(Rol.DIRECCION)
    pagina = direccion.get(_de("lista")).content.decode()
    assert "Planta Ficticia" in pagina and _de("ver", visita.pk) not in pagina
    assert direccion.get(_de("ver", visita.pk)).status_code == 403


def test_the_desk_notes_a_paper_and_the_docente_sees_only_apt(
    cliente: Client, plantel: Plantel, docente: Usuario, entra_como: Entra
) -> None:
    caso = aqui.con_otra_cobertura(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    url = _de("papel", visita.pk, aqui.participante(visita, caso).pk)
    escolares, hasta = entra_como(Rol.ESCOLARES), timezone.localdate() + timedelta(days=9)
    assert url in escolares.get(_de("ver", visita.pk)).content.decode()
    assert "Requiere papel" in cliente.get(_de("ver", visita.pk)).content.decode()
    assert cliente.get(url).status_code == 403
    assert escolares.post(url, {"hasta": "2020-01-01"}).status_code == 422
    assert escolares.post(url, {"hasta": ""}).status_code == 422
    assert "Papel visto" in escolares.post(url, {"hasta": hasta.isoformat()}, follow=True).content.decode()
    visto = cliente.get(_de("ver", visita.pk)).content.decode()
    assert ">Apto<" in visto and "Papel visto" not in visto
    assert "Ya hay un papel visto" in escolares.get(url).content.decode()
    for _ in range(2):
        escolares.post(_de("retirar_papel", visita.pk, aqui.participante(visita, caso).pk))
    assert not PapelVisto.objects.validos().exists()


def test_the_door_on_a_phone_without_javascript(cliente: Client, plantel: Plantel, docente: Usuario) -> None:
    casos = [aqui.apto(plantel, 1), aqui.con_otra_cobertura(plantel, 2), mundo.un_expediente(plantel, 3)]
    visita = aqui.visita_abierta(plantel, docente, *casos)
    uno, dos, tres = (aqui.participante(visita, c) for c in casos)
    assert cliente.post(_de("verificar", visita.pk, uno.pk), {"toque": "subio"})["Location"].endswith(f"#p{uno.pk}")
    assert "Subieron 1. Faltan 2" in cliente.get(_de("puerta", visita.pk)).content.decode()
    assert "comprobante vigente" in _toca(cliente, visita, dos, "subio")
    assert "Subió con papel" in _toca(cliente, visita, dos, "con_papel")
    assert "Servicios Escolares" in _toca(cliente, visita, tres, "subio")
    assert "Subieron 2, 1 con papel" in _toca(cliente, visita, tres, "no_subio")
    assert "Subieron 1" in _toca(cliente, visita, uno, "deshacer")
    assert "1 sin verificar" in cliente.get(_de("cerrar", visita.pk)).content.decode()


def test_with_htmx_only_the_row_and_the_count_come_back(cliente: Client, plantel: Plantel, docente: Usuario) -> None:
    caso = mundo.un_expediente(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    lugar = aqui.participante(visita, caso)
    rechazo = _toca(cliente, visita, lugar, "subio", headers={"HX-Request": "true"})
    assert "pídele que pase a Servicios Escolares" in rechazo and "<main" not in rechazo
    assert 'hx-swap-oob="true"' in _toca(cliente, visita, lugar, "no_subio", headers={"HX-Request": "true"})


def test_the_door_is_closed_before_its_day(cliente: Client, plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.una_visita(plantel, docente, caso.alumno.numero_de_control, horas=72)
    assert "La lista está completa" in cliente.post(_de("abrir", visita.pk), follow=True).content.decode()
    assert "24 horas" in cliente.get(_de("puerta", visita.pk), follow=True).content.decode()
    assert cliente.get(_de("cerrar", visita.pk))["Location"] == _de("ver", visita.pk)


def test_the_acta_and_its_report(cliente: Client, plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    assert cliente.get(_de("acta", visita.pk))["Location"] == _de("ver", visita.pk)
    _toca(cliente, visita, aqui.participante(visita, caso), "subio")
    acta = cliente.post(_de("cerrar", visita.pk), follow=True).content.decode()
    assert "Subieron 1 de 1" in acta and "Verificó: Persona docente" in acta
    assert cliente.post(_de("incidencias", visita.pk), {"incidencias": " "}).status_code == 422
    dicho = cliente.post(_de("incidencias", visita.pk), {"incidencias": "Sin incidencias."}, follow=True)
    assert "Sin incidencias." in dicho.content.decode()


def test_the_data_are_changed_in_preparation_and_politely_refused_after(
    cliente: Client, plantel: Plantel, docente: Usuario
) -> None:
    visita = aqui.visita_abierta(plantel, docente, aqui.apto(plantel, 1))
    tarde = cliente.post(_de("editar", visita.pk), _forma(destino="Otra"), follow=True).content.decode()
    assert "mientras la visita está en preparación" in tarde
    cliente.post(_de("corregir", visita.pk))
    assert 'value="Planta Ficticia"' in cliente.get(_de("editar", visita.pk)).content.decode()
    assert (
        "Otra Planta"
        in cliente.post(_de("editar", visita.pk), _forma(destino="Otra Planta"), follow=True).content.decode()
    )


def test_the_list_is_mended_and_the_visita_cancelled(cliente: Client, plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.una_visita(plantel, docente, caso.alumno.numero_de_control)
    lugar = aqui.participante(visita, caso)
    assert cliente.post(_de("agregar", visita.pk), {"numeros": ""}).status_code == 422
    for _ in range(2):
        respuesta = cliente.post(_de("quitar", visita.pk, lugar.pk), follow=True)
    assert "La lista está vacía" in respuesta.content.decode()
    assert (
        "Agregamos"
        in cliente.post(
            _de("agregar", visita.pk), {"numeros": caso.alumno.numero_de_control}, follow=True
        ).content.decode()
    )
    assert "Cancelada" in cliente.post(_de("cancelar", visita.pk), follow=True).content.decode()
    assert (
        "ya no cambia"
        in cliente.post(
            _de("agregar", visita.pk), {"numeros": caso.alumno.numero_de_control}, follow=True
        ).content.decode()
    )
