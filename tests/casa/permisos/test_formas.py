"""What a form carries: no forged form is taken, and a key or a search of another plantel finds nothing."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.models import Cargo, Usuario
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import EstadoDictamen
from facultativo.dictamen.tests.mundo import con_curp, propuesto
from facultativo.movimientos.models import Lote, Movimiento
from facultativo.movimientos.tests.mundo import listos
from facultativo.visitas.models import Participante
from tests.casa.permisos.direcciones import AJENAS, NUESTRAS
from tests.casa.permisos.mundo import Caso, Escuela
from tests.casa.permisos.personas import Persona, Recorrido, Trato, datos_personales
from tests.casa.permisos.tabla import CON_PARAMETROS

pytestmark = [pytest.mark.django_db, pytest.mark.lento]
Navegadores = dict[Rol, Client]


@pytest.fixture
def caso(recorrido: Recorrido) -> Caso:
    """The student of the first plantel."""
    return recorrido.casos[0]


@pytest.fixture
def propios(recorrido: Recorrido) -> Navegadores:
    """The browsers of the staff of the first plantel, by role."""
    return _del_personal(recorrido, recorrido.escuelas[0])


@pytest.fixture
def ajenos(recorrido: Recorrido) -> Navegadores:
    """The browsers of the staff of the other plantel, by role."""
    return _del_personal(recorrido, recorrido.escuelas[1])


def _del_personal(recorrido: Recorrido, escuela: Escuela) -> Navegadores:
    return {
        p.rol: recorrido.navegador(p) for p in recorrido.personas if p.usuario in escuela.personal.values() and p.rol
    }


def _url(nombre: str, caso: Caso) -> str:
    fila = CON_PARAMETROS.get(nombre)
    return reverse(nombre, args=fila.claves(caso) if fila else ())


def _quien_entra(recorrido: Recorrido, nombre: str) -> Persona:
    permitidos = NUESTRAS[nombre].permitidos
    return next(p for p in recorrido.personas if p.trato(permitidos, recorrido.casos[0]) == Trato.ADELANTE)


def test_a_form_without_our_token_is_refused_everywhere(recorrido: Recorrido, caso: Caso) -> None:
    antes = Asiento.objects.count()
    tomadas = []
    for nombre in NUESTRAS:
        cliente = recorrido.navegador(_quien_entra(recorrido, nombre), enforce_csrf_checks=True)
        if cliente.post(_url(nombre, caso)).status_code != 403:
            tomadas.append(nombre)
    for nombre, direccion in AJENAS.items():
        sin_parametros = not direccion.parametros and direccion.modulo.startswith("allauth.")
        if sin_parametros and Client(enforce_csrf_checks=True).post(reverse(nombre)).status_code != 403:
            tomadas.append(nombre)
    assert tomadas == []
    assert Asiento.objects.count() == antes


def test_the_entrance_makes_no_accounts(recorrido: Recorrido) -> None:
    antes = (Usuario.objects.count(), Cargo.objects.count())
    datos = {"email": "nueva@itat.example", "correo": "nueva@itat.example", "password1": "x" * 20, "login": "nueva"}
    for nombre, direccion in AJENAS.items():
        if not direccion.parametros and direccion.modulo.startswith("allauth."):
            Client().post(reverse(nombre), datos)
    assert (Usuario.objects.count(), Cargo.objects.count()) == antes


def test_the_api_has_the_same_door(recorrido: Recorrido) -> None:
    ven = {Rol.ESCOLARES: 200, Rol.DIRECCION: 200, Rol.ADMINISTRACION: 200, None: 401}
    for persona in recorrido.personas:
        cliente = recorrido.navegador(persona)
        dicho = cliente.get("/api/v1/indicadores")
        assert dicho.status_code == ven.get(persona.rol, 403), persona.quien
        assert cliente.get("/api/v1/").status_code == 403
        assert "/api/v1/indicadores" in cliente.get("/api/v1/openapi.json").content.decode()
        if persona.plantel and dicho.status_code == 200:
            assert dicho.json()["plantel"] == persona.plantel.clave


def _confirma(cliente: Client, dictamen: Dictamen) -> bool:
    cliente.post(reverse("dictamen:confirmar"), {"elegido": [dictamen.pk]})
    return Dictamen.objects.get(pk=dictamen.pk).estado == EstadoDictamen.RESUELTO


def test_a_dictamen_of_another_plantel_is_not_confirmed_by_its_key(
    propios: Navegadores, ajenos: Navegadores, caso: Caso
) -> None:
    limpio = propuesto(con_curp(caso.plantel), **{"cobertura_padres": "IMSS", "padres_vigentes": "si"})
    assert not _confirma(ajenos[Rol.ESCOLARES], limpio)
    assert _confirma(propios[Rol.ESCOLARES], limpio)


def _arma(cliente: Client, registro: int, movimiento: Movimiento) -> bool:
    datos = {"fecha": timezone.localdate().isoformat(), "cuales": "elegidos", "elegido": [movimiento.pk]}
    cliente.post(reverse("movimientos:armar", args=[registro, "alta"]), datos)
    return Lote.objects.filter(renglones__movimiento=movimiento).exists()


def test_a_movement_of_another_plantel_enters_no_lote(
    propios: Navegadores, ajenos: Navegadores, caso: Caso, recorrido: Recorrido
) -> None:
    [expediente] = listos(caso.plantel, 1, desde=50)
    movimiento = Movimiento.objects.get(expediente=expediente)
    assert not _arma(ajenos[Rol.ESCOLARES], recorrido.casos[2].lote.registro_id, movimiento)
    assert not _arma(ajenos[Rol.ESCOLARES], caso.lote.registro_id, movimiento)
    assert _arma(propios[Rol.ESCOLARES], caso.lote.registro_id, movimiento)


def test_nobody_of_another_plantel_gets_on_a_list(ajenos: Navegadores, caso: Caso, recorrido: Recorrido) -> None:
    visita = recorrido.casos[2].visita
    docente = ajenos[Rol.DOCENTE]
    numero = {"numeros": caso.alumno.numero_de_control}
    docente.post(reverse("visitas:agregar", args=[visita.pk]), numero)
    assert not Participante.objects.filter(visita=visita, alumno__plantel=caso.plantel).exists()
    pagina = docente.get(reverse("visitas:ver", args=[visita.pk])).content.decode()
    assert caso.alumno.primer_apellido not in pagina


@pytest.mark.parametrize("nombre", ["quitar", "verificar", "papel", "retirar_papel"])
def test_ones_own_visita_does_not_open_the_place_of_another(
    nombre: str, ajenos: Navegadores, caso: Caso, recorrido: Recorrido
) -> None:
    suya, antes = recorrido.casos[2].visita, Asiento.objects.count()
    url = reverse(f"visitas:{nombre}", args=[suya.pk, caso.participante.pk])
    datos = {"toque": "subio", "hasta": timezone.localdate().isoformat()}
    dichos = [ajenos[rol].post(url, datos) for rol in (Rol.DOCENTE, Rol.ESCOLARES)]
    assert not any(caso.alumno.primer_apellido in d.content.decode() for d in dichos)
    assert Participante.objects.filter(pk=caso.participante.pk).exists()
    assert Asiento.objects.count() == antes


@pytest.mark.parametrize(
    ("nombre", "campo"),
    [("tablero:buscar", "texto"), ("alumnos:lista", "q"), ("adscripcion:ventanilla", "q")],
)
def test_a_search_ends_at_the_wall_of_the_plantel(
    nombre: str, campo: str, propios: Navegadores, ajenos: Navegadores, caso: Caso
) -> None:
    for dato, valor in datos_personales(caso).items():
        suyo = propios[Rol.ESCOLARES].post(reverse(nombre), {campo: valor}, follow=True)
        ajeno = ajenos[Rol.ESCOLARES].post(reverse(nombre), {campo: valor}, follow=True)
        if dato in ("numero_de_control", "primer_apellido"):
            assert caso.alumno.nombres in suyo.content.decode(), dato
        ve = ajeno.content.decode().replace(valor, "")
        assert not any(v in ve for v in datos_personales(caso).values()), f"{nombre}, searched by {dato}"


def test_nobody_changes_to_a_plantel_where_they_have_no_post(ajenos: Navegadores, caso: Caso) -> None:
    cliente = ajenos[Rol.ESCOLARES]
    cliente.post(reverse("cuentas:cambiar_plantel"), {"plantel": caso.plantel.pk})
    assert cliente.get(reverse("tablero:ficha", args=[caso.expediente.pk])).status_code == 404


def test_an_account_of_two_planteles_sees_one_at_a_time(recorrido: Recorrido, caso: Caso) -> None:
    """Escolares in one, docente in the other: neither the role nor the things of one reach into the other."""
    usuario = recorrido.escuelas[1].personal[Rol.ESCOLARES]
    Cargo.objects.create(usuario=usuario, plantel=caso.plantel, rol=Rol.DOCENTE)
    cliente = Client()
    cliente.force_login(usuario)
    propia, ajena = (reverse("tablero:ficha", args=[c.expediente.pk]) for c in (recorrido.casos[2], caso))
    assert _estados(cliente, propia, ajena) == [200, 404]
    cliente.post(reverse("cuentas:cambiar_plantel"), {"plantel": caso.plantel.pk})
    assert _estados(cliente, propia, ajena) == [403, 403]


def _estados(cliente: Client, *urls: Any) -> list[int]:
    return [cliente.get(url).status_code for url in urls]


def test_a_student_account_without_a_student_is_turned_away_and_breaks_nothing(
    recorrido: Recorrido, caso: Caso
) -> None:
    """Somebody left the padrón, or the account came first."""
    usuario = recorrido.escuelas[0].personal[Rol.DIRECCION]
    Cargo.objects.filter(usuario=usuario).update(rol=Rol.ALUMNO)
    cliente = Client(raise_request_exception=False)
    cliente.force_login(usuario)
    suyas = [n for n, d in NUESTRAS.items() if d.permitidos == frozenset({Rol.ALUMNO})]
    dichos = {n: {m(_url(n, caso)).status_code for m in (cliente.get, cliente.post)} for n in suyas}
    assert {n: d for n, d in dichos.items() if not d <= {200, 403, 404, 405, 422}} == {}
