"""A paper arrives, is read, and counts only when it is this student's."""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from facultativo.alumnos.states import FuenteNSS
from facultativo.bitacora.queries import historia
from facultativo.documentos import actions
from facultativo.documentos.models import Documento
from facultativo.documentos.queries import hechos_probados
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.documentos.tasks import leer_documento, ponerse_al_dia
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo
from tests.papeles.otros import asignacion_nss
from tests.papeles.personas import Persona, agregado, un_registro, una_persona
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

pytestmark = pytest.mark.django_db
Subir = Callable[..., Documento]


@pytest.fixture
def persona() -> Persona:
    return una_persona(random.Random(5))


@pytest.fixture
def caso(plantel: Plantel, persona: Persona) -> Expediente:
    return mundo.expediente_de(plantel, persona)


@pytest.fixture
def subir(caso: Expediente) -> Subir:
    def de(datos: bytes, pedido: TipoPapel = TipoPapel.CONSTANCIA_VIGENCIA) -> Documento:
        documento = actions.recibir(expediente=caso, datos=datos, nombre="papel.pdf", pedido=pedido, por=mundo.POR)
        leer_documento(documento.pk)
        documento.refresh_from_db()
        caso.refresh_from_db()
        caso.alumno.refresh_from_db()
        return documento

    return de


def constancia(persona: Persona, **cambios: Any) -> bytes:
    azar = random.Random(9)
    regimen = "ES" if cambios.get("modalidad") == "32" else "OR"
    dicho = {
        "situacion": "BAJA",
        "registro_patronal": un_registro(azar, "10"),
        "patron": "TALLERES UNIDOS",
        "modalidad": "10",
        "agregado_medico": agregado(persona, "1", regimen),
    }
    return constancia_vigencia(una_vigencia(azar, hoy=timezone.localdate(), persona=persona, **(dicho | cambios)))


def constancia_de_la_escuela(persona: Persona, plantel: Plantel, **cambios: Any) -> bytes:
    nuestra = {"situacion": "VIGENTE", "registro_patronal": "Y5412345323", "patron": plantel.nombre.upper()}
    return constancia(persona, **nuestra, modalidad="32", **cambios)


def test_a_constancia_of_ones_own_enters_by_itself(subir: Subir, caso: Expediente, persona: Persona) -> None:
    documento = subir(constancia(persona))
    assert (documento.estado, documento.hallazgos) == (EstadoDocumento.ADJUNTO, [])
    assert (caso.nss_conocido, caso.constancia_al_dia, caso.alta_confirmada) == (True, True, False)
    assert (caso.alumno.nss, caso.alumno.nss_fuente) == (persona.nss, FuenteNSS.DOCUMENTO)


def test_the_paper_of_another_person_is_refused_with_the_reason(subir: Subir, caso: Expediente) -> None:
    documento = subir(constancia(una_persona(random.Random(77))))
    assert documento.estado == EstadoDocumento.RECHAZADO
    assert "CURP" in documento.motivo
    assert not caso.constancia_al_dia
    assert caso.alumno.nss == ""


def test_the_constancia_itself_confirms_the_alta(
    subir: Subir, caso: Expediente, persona: Persona, plantel: Plantel
) -> None:
    documento = subir(constancia_de_la_escuela(persona, plantel))
    assert documento.estado == EstadoDocumento.ADJUNTO
    assert caso.alta_confirmada


def test_the_constancia_that_takes_the_place_of_another_confirms_the_alta_once(
    subir: Subir, caso: Expediente, persona: Persona, plantel: Plantel
) -> None:
    subir(constancia(persona))
    nueva = subir(constancia_de_la_escuela(persona, plantel))
    subir(constancia_de_la_escuela(persona, plantel, umf="9"))
    confirmadas = [a.objeto for a in historia(caso.pk) if a.evento == "alta.confirmada"]
    assert confirmadas == [f"documentos.Documento:{nueva.pk}"]


def test_an_old_constancia_enters_but_does_not_count_as_recent(
    subir: Subir, caso: Expediente, persona: Persona
) -> None:
    vieja = timezone.localdate() - timedelta(days=200)
    v = una_vigencia(random.Random(9), hoy=vieja, persona=persona, situacion="BAJA")
    subir(constancia_vigencia(v))
    assert (caso.nss_conocido, caso.constancia_al_dia) == (True, False)


def test_the_nss_document_gives_the_nss_alone(subir: Subir, caso: Expediente, persona: Persona) -> None:
    documento = subir(asignacion_nss(persona, "12345678901", datetime(2026, 9, 1, 10)), TipoPapel.ASIGNACION_NSS)
    assert (documento.estado, documento.tipo) == (EstadoDocumento.ADJUNTO, TipoPapel.ASIGNACION_NSS)
    assert (caso.nss_conocido, caso.constancia_al_dia) == (True, False)


def test_the_same_bytes_twice_are_one_document_and_one_reading(subir: Subir, persona: Persona) -> None:
    datos = constancia(persona)
    assert subir(datos) == subir(datos)
    assert OrmQ.objects.count() == 1


def test_a_newer_constancia_takes_the_place_of_the_older(subir: Subir, persona: Persona) -> None:
    primera = subir(constancia(persona))
    segunda = subir(constancia(persona, folio="99999999999"))
    primera.refresh_from_db()
    assert (primera.estado, segunda.estado) == (EstadoDocumento.SUSTITUIDO, EstadoDocumento.ADJUNTO)


@pytest.mark.parametrize("datos", [b"hola, no soy un documento", b"%PDF-1.7\n cortado"])
def test_what_cannot_be_read_is_kept_and_says_what_to_do(subir: Subir, datos: bytes) -> None:
    documento = subir(datos)
    assert documento.estado == EstadoDocumento.FALLIDO
    assert "súbelo" in documento.error.lower() or "sube" in documento.error.lower()
    assert actions.original(documento=documento, por=mundo.POR)[0] == datos


@pytest.mark.parametrize("datos", [b"", b"x" * (10 * 1024 * 1024 + 1)])
def test_what_can_not_even_be_kept_is_said_at_once(caso: Expediente, datos: bytes) -> None:
    with pytest.raises(actions.DocumentoNoRecibido):
        actions.recibir(expediente=caso, datos=datos, nombre="x", pedido=TipoPapel.CONSTANCIA_VIGENCIA, por=mundo.POR)


def test_a_person_accepts_or_refuses_a_doubtful_one(subir: Subir, caso: Expediente, persona: Persona) -> None:
    documento = subir(constancia(persona))
    actions.corregir(documento=documento, campo="nombre", dice="Con acento", por=mundo.POR)
    documento.refresh_from_db()
    assert documento.estado == EstadoDocumento.POR_REVISAR
    caso.refresh_from_db()
    assert not caso.constancia_al_dia
    actions.adjuntar(documento=documento, por=mundo.POR)
    caso.refresh_from_db()
    assert caso.constancia_al_dia
    actions.rechazar(documento=documento, motivo="No se lee la firma.", por=mundo.POR)
    caso.refresh_from_db()
    assert not caso.constancia_al_dia


def test_two_people_deciding_at_once_decide_once(subir: Subir, persona: Persona) -> None:
    documento = subir(constancia(persona))
    assert actions.adjuntar(documento=documento, por=mundo.POR).revisado_at is None
    with pytest.raises(actions.TransicionImposible):
        actions.releer(documento=documento, por=mundo.POR)


def test_what_a_dead_worker_left_is_read_later(caso: Expediente, persona: Persona) -> None:
    documento = actions.recibir(
        expediente=caso,
        datos=constancia(persona),
        nombre="x.pdf",
        pedido=TipoPapel.CONSTANCIA_VIGENCIA,
        por=mundo.POR,
    )
    assert ponerse_al_dia() == 0
    Documento.objects.update(recibido_at=timezone.now() - timedelta(minutes=5))
    assert ponerse_al_dia() == 1
    documento.refresh_from_db()
    assert documento.estado == EstadoDocumento.ADJUNTO


def test_every_page_has_its_picture_with_its_size_in_points(subir: Subir, persona: Persona) -> None:
    documento = subir(constancia(persona))
    pagina = documento.imagenes.first()
    assert pagina is not None
    assert 500 < pagina.ancho < 700 < pagina.alto < 900
    assert actions.imagen(pagina=pagina).startswith(b"\x89PNG")


def test_today_is_an_argument(caso: Expediente, subir: Subir, persona: Persona) -> None:
    subir(constancia(persona))
    assert not hechos_probados(caso, date(2030, 1, 1))["constancia_al_dia"]
