"""What people see of a paper: numbers that agree, words that say what to do, and who looked in the log."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.roles import Rol
from facultativo.documentos import actions
from facultativo.documentos.models import Documento
from facultativo.documentos.queries import documento_visto, pendientes_de_revisar
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.documentos.tasks import leer_documento
from facultativo.documentos.tests.test_actions import constancia
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo
from tests.papeles.alterados import ALTERADOS
from tests.papeles.personas import Persona, una_persona
from tests.papeles.vigencia import una_vigencia

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
    def de(datos: bytes, **cambios: Any) -> Documento:
        dicho = {"nombre": "papel.pdf", "pedido": TipoPapel.CONSTANCIA_VIGENCIA, "por": mundo.POR} | cambios
        documento = actions.recibir(expediente=caso, datos=datos, **dicho)
        leer_documento(documento.pk)
        documento.refresh_from_db()
        return documento

    return de


@pytest.fixture
def alumno(caso: Expediente) -> Client:
    cliente = Client()
    assert caso.alumno.usuario is not None
    cliente.force_login(caso.alumno.usuario)
    return cliente


@pytest.fixture
def escolares(entra_como: Callable[[Rol], Client]) -> Client:
    return entra_como(Rol.ESCOLARES)


def html(cliente: Client, direccion: str) -> str:
    return cliente.get(direccion).content.decode()


def test_the_eight_checks_have_the_numbers_of_their_boxes(subir: Subir, persona: Persona, alumno: Client) -> None:
    documento = subir(constancia(persona))
    visto = documento_visto(documento, timezone.localdate())
    assert [p.numero for p in visto.puntos] == list(range(1, 9))
    cajas = {c["ancla"]: c for p in visto.paginas for c in p.cajas}
    assert {f"caja-{n}" for n in range(1, 9)} <= set(cajas)
    pagina = html(alumno, f"/mi/documento/{documento.pk}/")
    for n in range(1, 9):
        assert pagina.count(f'id="caja-{n}"') == pagina.count(f'id="campo-{n}"') == 1
        assert f'href="#caja-{n}"' in pagina and f'href="#campo-{n}"' in pagina
    identificadores = re.findall(r'\bid="([^"]+)"', pagina)
    assert len(identificadores) == len(set(identificadores))


def test_each_check_shows_its_own_piece_of_the_paper(subir: Subir, persona: Persona) -> None:
    visto = documento_visto(subir(constancia(persona)), timezone.localdate())
    cajas = {c["numero"]: c for p in visto.paginas for c in p.cajas}
    for punto in visto.puntos:
        assert punto.recorte is not None
        x, y, ancho, alto = (
            float(v) for v in (punto.recorte.x, punto.recorte.y, punto.recorte.ancho, punto.recorte.alto)
        )
        caja = cajas[str(punto.numero)]
        assert x <= caja["x0"] + 0.1 and y <= caja["y0"] + 0.1
        assert caja["x1"] <= x + ancho + 0.1 and caja["y1"] <= y + alto + 0.1


def test_a_tampered_value_is_lettered_where_it_is(subir: Subir, persona: Persona, escolares: Client) -> None:
    azar, hoy = random.Random(9), timezone.localdate()
    v, otra = una_vigencia(azar, hoy=hoy, persona=persona), una_vigencia(azar, hoy=hoy)
    documento = subir(ALTERADOS["curp_impresa"][1](v, otra, 0))
    (hallazgo,) = (h for h in documento_visto(documento, hoy).hallazgos if h.codigo == "sello-difiere")
    assert hallazgo.donde == f"caja-{hallazgo.marca}"
    assert hallazgo.marca.isalpha()
    pagina = html(escolares, f"/documento/{documento.pk}/")
    for pieza in (f'id="{hallazgo.donde}"', f'href="#{hallazgo.donde}"', f'id="hallazgo-{hallazgo.marca}"'):
        assert pagina.count(pieza) == 1, pieza


def test_a_finding_about_a_field_points_to_the_box_of_the_field(subir: Subir, persona: Persona) -> None:
    documento = subir(constancia(replace(persona, nombres="OTRO NOMBRE")))
    visto = documento_visto(documento, timezone.localdate())
    (hallazgo,) = (h for h in visto.hallazgos if h.codigo == "documento-nombre-distinto")
    nombre = next(c.numero for c in visto.campos if c.campo == "nombre")
    assert (hallazgo.donde, hallazgo.marca) == (f"caja-{nombre}", str(nombre))


def test_whoever_looks_is_in_the_log_once_an_hour(
    subir: Subir, persona: Persona, escolares: Client, alumno: Client
) -> None:
    documento = subir(constancia(persona))
    vistas = Asiento.objects.filter(evento="documento.visto")
    html(alumno, f"/mi/documento/{documento.pk}/")
    assert vistas.count() == 0
    escolares.get(f"/documento/{documento.pk}/pagina/1/")
    html(escolares, f"/documento/{documento.pk}/")
    assert vistas.count() == 1


def test_the_original_is_asked_for_and_never_shown(subir: Subir, persona: Persona, escolares: Client) -> None:
    datos = constancia(persona)
    documento = subir(datos)
    direccion = f"/documento/{documento.pk}/original/"
    assert escolares.get(direccion).status_code == 405
    dicho = escolares.post(direccion)
    assert dicho.content == datos
    assert dicho["Content-Type"] == "application/octet-stream"
    assert dicho["Content-Disposition"] == f'attachment; filename="documento-{documento.pk}.pdf"'
    assert dicho["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in dicho["Content-Security-Policy"]
    assert dicho["Cache-Control"] == "private, no-store"
    assert Asiento.objects.filter(evento="documento.descargado").count() == 1


def test_nothing_read_is_legible_in_the_database(subir: Subir, persona: Persona) -> None:
    documento = subir(constancia(persona), nombre=f"comprobante{persona.nss}.pdf")
    actions.corregir(documento=documento, campo="nss", dice=f"Es {persona.nss}", por=mundo.POR)
    with connection.cursor() as cursor:
        for tabla in ("documentos_documento", "documentos_lectura", "documentos_correccion"):
            cursor.execute(f"SELECT * FROM {tabla}")
            crudo = "".join(str(bytes(v) if isinstance(v, memoryview) else v) for f in cursor.fetchall() for v in f)
            assert persona.nss not in crudo and persona.curp not in crudo, tabla


@pytest.mark.parametrize("datos", [b"no soy un documento", None])
def test_who_thinks_it_is_a_mistake_reaches_a_person_once(
    subir: Subir, alumno: Client, escolares: Client, plantel: Plantel, datos: bytes | None
) -> None:
    documento = subir(datos or constancia(una_persona(random.Random(77))))
    donde = f"/mi/documento/{documento.pk}/"
    assert documento.estado in (EstadoDocumento.RECHAZADO, EstadoDocumento.FALLIDO)
    assert "que lo mire una persona" in html(alumno, donde)
    assert alumno.post(f"{donde}revision/", {"dice": " "}).status_code == 422
    alumno.post(f"{donde}revision/", {"dice": "Me cambiaron la CURP este año."})
    documento.refresh_from_db()
    assert documento.estado == EstadoDocumento.POR_REVISAR
    assert documento in pendientes_de_revisar(plantel)
    assert "Me cambiaron la CURP este año." in html(escolares, f"/documento/{documento.pk}/")
    actions.rechazar(documento=documento, motivo="Trae la CURP corregida.", por=mundo.POR)
    assert "Ya pediste que lo mirara una persona" in html(alumno, donde)
    alumno.post(f"{donde}revision/", {"dice": "Otra vez."})
    documento.refresh_from_db()
    assert (documento.estado, documento.correcciones.count()) == (EstadoDocumento.RECHAZADO, 1)


def test_a_paper_that_gave_its_place_is_read_again_when_it_is_sent_again(subir: Subir, persona: Persona) -> None:
    primera = constancia(persona)
    vieja, nueva = subir(primera), subir(constancia(persona, folio="99999999999"))
    vieja.refresh_from_db()
    assert vieja.estado == EstadoDocumento.SUSTITUIDO
    assert subir(primera).estado == EstadoDocumento.ADJUNTO
    nueva.refresh_from_db()
    assert nueva.estado == EstadoDocumento.SUSTITUIDO


def test_what_a_person_refused_is_not_accepted_by_the_machine(subir: Subir, persona: Persona) -> None:
    datos = constancia(persona)
    actions.rechazar(documento=subir(datos), motivo="Es de otro año.", por=mundo.POR)
    assert subir(datos).estado == EstadoDocumento.POR_REVISAR


def test_the_same_file_again_is_said(subir: Subir, persona: Persona, alumno: Client) -> None:
    datos = constancia(persona)
    subir(datos)
    envio = {"pedido": "constancia_vigencia", "archivo": SimpleUploadedFile("c.pdf", datos)}
    dicho = alumno.post("/mi/documento/subir/", envio, follow=True)
    assert "Es el mismo archivo que ya nos habías mandado" in dicho.content.decode()


def test_while_it_is_read_the_page_asks_and_without_scripts_it_reloads(
    caso: Expediente, persona: Persona, alumno: Client
) -> None:
    documento = actions.recibir(
        expediente=caso, datos=constancia(persona), nombre="c.pdf", pedido=TipoPapel.CONSTANCIA_VIGENCIA, por=mundo.POR
    )
    pagina = html(alumno, f"/mi/documento/{documento.pk}/")
    assert '<noscript><meta http-equiv="refresh"' in pagina and "data-espera" in pagina
    assert alumno.get(f"/mi/documento/{documento.pk}/estado/").json() == {"leyendo": True}
    leer_documento(documento.pk)
    assert alumno.get(f"/mi/documento/{documento.pk}/estado/").json() == {"leyendo": False}
    assert "refresh" not in html(alumno, f"/mi/documento/{documento.pk}/")


def test_what_somebody_asked_for_has_its_own_place(caso: Expediente, alumno: Client, escolares: Client) -> None:
    assert "Lo que te pidieron" not in html(alumno, "/mi/documento/")
    documento = actions.recibir(
        expediente=caso, datos=b"una credencial", nombre="i.jpg", pedido=TipoPapel.DESCONOCIDO, por=mundo.POR
    )
    assert "Lo que te pidieron" in html(alumno, "/mi/documento/")
    assert "Es lo que Servicios Escolares le pidió." in html(escolares, f"/documento/{documento.pk}/")


def test_a_look_after_an_hour_is_another_look(subir: Subir, persona: Persona, monkeypatch: Any) -> None:
    documento = subir(constancia(persona))
    actions.anotar_vista(documento=documento, por=mundo.POR)
    despues = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: despues)
    actions.anotar_vista(documento=documento, por=mundo.POR)
    assert Asiento.objects.filter(evento="documento.visto").count() == 2
