"""Every address, as everybody, with the things of one student: whoever is not meant to come in learns nothing."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import unquote_plus

import pytest
from django.conf import settings as ajustes
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from facultativo.bitacora.models import Asiento
from tests.casa.permisos.direcciones import NUESTRAS
from tests.casa.permisos.mundo import Caso
from tests.casa.permisos.personas import Persona, Recorrido, Trato, datos_personales
from tests.casa.permisos.tabla import ANOTAN_QUIEN_MIRO, CON_PARAMETROS, DE_MUESTRA, SOLO_EN_LA_DEMO, Fila

pytestmark = [pytest.mark.django_db, pytest.mark.lento]

METODOS = ("get", "post")
_SIN_PARAMETROS = Fila(lambda _: (), de_alguien=False)
_ESPERADO = {
    Trato.ENTRAR: ({302}, {302}),
    Trato.OTRO_PAPEL: ({403}, {403}),
    # A view for one method only says so (405) before it looks for the object.
    Trato.NO_ES_SUYO: ({404, 405}, {404}),
    Trato.ADELANTE: ({200, 204, 302, 400, 405, 422}, {200, 204, 302, 400, 422}),
}
"""For each outcome, what may be answered, and what must be answered to at least one of the methods."""


@pytest.mark.parametrize("nombre", sorted(NUESTRAS))
def test_nobody_reaches_what_is_not_theirs(nombre: str, recorrido: Recorrido, settings: Any) -> None:
    settings.DEMO = False
    fila = CON_PARAMETROS.get(nombre, _SIN_PARAMETROS)
    permitidos = NUESTRAS[nombre].permitidos
    url = reverse(nombre, args=fila.claves(recorrido.casos[0]))
    for persona in recorrido.personas:
        cliente = recorrido.navegador(persona)
        trato = persona.trato(permitidos, recorrido.casos[0] if fila.de_alguien else None)
        if nombre in SOLO_EN_LA_DEMO:
            trato = Trato.NO_ES_SUYO
        dichos = [_pedir(cliente, metodo, url) for metodo in METODOS]
        _como_debe(trato, dichos, f"{persona.quien} en {nombre}")
        for dicho in dichos:
            assert nombre in DE_MUESTRA or not _escribe_en_la_direccion(dicho.texto), f"{nombre}: search by POST"
            assert _fugas(persona, nombre, recorrido.casos, dicho) == [], f"{persona.quien} en {nombre}"
        get, post = (d.escrito for d in dichos)
        assert trato == Trato.ADELANTE or not post, f"{persona.quien} wrote something by {nombre}"
        assert not get or nombre in ANOTAN_QUIEN_MIRO, f"{nombre} writes by being looked at"


@dataclass(frozen=True, slots=True)
class Dicho:
    """One answer: its status, where it sends, its text, and how many entries it left in the log."""

    estado: int
    destino: str
    texto: str
    escrito: int


def _pedir(cliente: Client, metodo: str, url: str) -> Dicho:
    """Ask and take back whatever it did."""
    with transaction.atomic():
        antes = Asiento.objects.count()
        respuesta = getattr(cliente, metodo)(url)
        texto = _texto(respuesta)
        escrito = Asiento.objects.count() - antes
        transaction.set_rollback(True)
    return Dicho(respuesta.status_code, respuesta.headers.get("Location", ""), texto, escrito)


def _texto(respuesta: HttpResponse) -> str:
    datos = respuesta.getvalue()
    cabeceras = " ".join([*respuesta.headers.values(), *(m.value for m in respuesta.cookies.values())])
    return unescape(unquote_plus(f"{cabeceras} {datos.decode(errors='ignore')}")).upper()


def _como_debe(trato: Trato, dichos: list[Dicho], donde: str) -> None:
    estados = [d.estado for d in dichos]
    permitidos, alguno = _ESPERADO[trato]
    assert permitidos.issuperset(estados), f"{donde}: {estados}, but {trato.value}"
    assert alguno.intersection(estados), f"{donde}: {estados}, but {trato.value}"
    a_la_entrada = [d.destino.startswith(resolve_url(ajustes.LOGIN_URL)) for d in dichos]
    assert all(a_la_entrada) if trato == Trato.ENTRAR else not any(a_la_entrada), donde


def _escribe_en_la_direccion(texto: str) -> bool:
    """Whether a form would put what somebody types (a name, a CURP) in an address, a history and a server's log."""
    formas = re.findall(r"<FORM([^>]*)>(.*?)</FORM>", texto, re.DOTALL)
    return any('METHOD="POST"' not in f and re.search(r'TYPE="(SEARCH|TEXT|EMAIL)"|<TEXTAREA', d) for f, d in formas)


def _fugas(persona: Persona, nombre: str, casos: list[Caso], dicho: Dicho) -> list[str]:
    """The data of students that the answer says and this person may not read there."""
    salio_bien = dicho.estado < 400 or dicho.estado == 422
    return [
        f"{campo} del alumno {caso.alumno.pk} en una respuesta {dicho.estado}"
        for caso in casos
        for campo, valor in datos_personales(caso).items()
        if valor.upper() in dicho.texto
        and campo not in (persona.puede_leer(caso, nombre) if salio_bien else persona.su_nombre(caso))
    ]
