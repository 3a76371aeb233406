"""What the antivirus stops is opened by nobody; while it does not answer, documents wait."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from facultativo.bitacora.queries import historia
from facultativo.cuentas.roles import Rol
from facultativo.documentos import actions
from facultativo.documentos.adapters.antivirus import AntivirusSinRespuesta, buscar
from facultativo.documentos.models import Documento
from facultativo.documentos.queries import aviso_de_atraso, pendientes_de_revisar
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.documentos.tasks import ESPERA, leer_documento, ponerse_al_dia
from facultativo.documentos.tests import clamd
from facultativo.expediente.models import Expediente
from tests import mundo

pytestmark = pytest.mark.django_db
INFECTADO = b"%PDF-1.7\n" + clamd.MALO


@pytest.fixture
def remedo(settings: Any) -> Iterator[clamd.Remedo]:
    with clamd.un_remedo() as servidor:
        settings.CLAMD = servidor.direccion
        yield servidor


@pytest.fixture
def documento(expediente: Expediente) -> Documento:
    return actions.recibir(
        expediente=expediente, datos=INFECTADO, nombre="x.pdf", pedido=TipoPapel.CONSTANCIA_VIGENCIA, por=mundo.POR
    )


@pytest.fixture
def escolares(entra_como: Callable[[Rol], Client]) -> Client:
    return entra_como(Rol.ESCOLARES)


@pytest.mark.lento
@pytest.mark.skipif(not clamd.BINARIO, reason="clamd no está instalado (apt-get install clamav-daemon)")
def test_the_real_clamd_understands_us(tmp_path: Path, settings: Any) -> None:
    with clamd.el_verdadero(tmp_path) as direccion:
        settings.CLAMD = direccion
        assert buscar(bytes(10 * 1024 * 1024)) is None
        assert buscar(INFECTADO) == "Prueba.Malo.UNOFFICIAL"
    with pytest.raises(AntivirusSinRespuesta):
        buscar(b"")


def test_the_whole_file_passes_whatever_its_size(remedo: clamd.Remedo) -> None:
    datos = bytes(range(256)) * 3000
    assert buscar(datos) is None
    assert remedo.vistos == [datos]


@pytest.mark.parametrize("dice", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: \0", b"\xff\0"])
def test_an_answer_that_is_no_verdict_is_no_answer(remedo: clamd.Remedo, dice: bytes) -> None:
    remedo.dice = dice
    with pytest.raises(AntivirusSinRespuesta):
        buscar(b"hola")


def test_without_antivirus_nothing_is_asked(settings: Any) -> None:
    settings.CLAMD = ""
    assert buscar(INFECTADO) is None


def test_an_infected_file_is_set_apart_and_said(
    remedo: clamd.Remedo, documento: Documento, escolares: Client, expediente: Expediente
) -> None:
    assert leer_documento(documento.pk) == EstadoDocumento.INFECTADO
    documento.refresh_from_db()
    assert "dañino" in documento.error
    assert not documento.imagenes.exists() and not documento.lecturas.exists()
    assert documento in pendientes_de_revisar(documento.plantel)
    pagina = escolares.get(f"/documento/{documento.pk}/").content.decode()
    assert "El antivirus encontró algo dañino" in pagina and "Descargar el original" not in pagina
    with pytest.raises(actions.OriginalApartado):
        actions.original(documento=documento, por=mundo.POR)
    assert escolares.post(f"/documento/{documento.pk}/original/").status_code == 302
    assert "documento.descargado" not in {a.evento for a in historia(expediente.pk)}


def test_a_person_may_have_it_read_again_or_refuse_it(remedo: clamd.Remedo, documento: Documento) -> None:
    leer_documento(documento.pk)
    remedo.dice = b"stream: OK\0"
    actions.releer(documento=documento, por=mundo.POR)
    assert leer_documento(documento.pk) == EstadoDocumento.FALLIDO


def test_what_new_signatures_find_is_not_handed_out(remedo: clamd.Remedo, documento: Documento) -> None:
    remedo.dice = b"stream: OK\0"
    leer_documento(documento.pk)
    assert actions.original(documento=documento, por=mundo.POR)[0] == INFECTADO
    remedo.dice = None
    with pytest.raises(actions.OriginalApartado):
        actions.original(documento=documento, por=mundo.POR)


def test_while_it_does_not_answer_documents_wait_and_are_not_served(
    settings: Any, documento: Documento, escolares: Client
) -> None:
    settings.CLAMD = clamd.puerto_cerrado()
    assert leer_documento(documento.pk) == ESPERA
    documento.refresh_from_db()
    assert documento.estado == EstadoDocumento.RECIBIDO
    with pytest.raises(actions.OriginalApartado, match="no contesta"):
        actions.original(documento=documento, por=mundo.POR)
    Documento.objects.update(recibido_at=timezone.now() - timedelta(minutes=5))
    assert ponerse_al_dia() == 0
    assert "Un documento espera a ser leído." in escolares.get("/documento/").content.decode()
    settings.CLAMD = ""
    assert ponerse_al_dia() == 1
    assert aviso_de_atraso(documento.plantel, timezone.now()) == ""
