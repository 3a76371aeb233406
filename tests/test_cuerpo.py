"""How much may be sent at once: enough for any paper of IMSS, too little to fill a memory or a disk."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from facultativo.alumnos.forms import MAX_MB as MAX_DEL_PADRON
from facultativo.cuentas.roles import Rol
from facultativo.documentos.actions.recibir import MAXIMO as MAX_DEL_DOCUMENTO
from facultativo.movimientos.forms.lote import MAX_MB as MAX_DE_LA_RESPUESTA

pytestmark = pytest.mark.django_db
MB = 1024 * 1024


def test_a_body_without_end_is_refused_before_a_byte_of_it_is_read() -> None:
    class Inagotable:
        def read(self, *_: Any) -> bytes:
            raise AssertionError("the body was read")

        readline = read

    respuesta = Client().generic(
        "POST",
        reverse("documentos:subir"),
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(1024 * MB),
        **{"wsgi.input": Inagotable()},
    )
    assert respuesta.status_code == 413
    assert "pese menos" in respuesta.content.decode()


@pytest.mark.parametrize("largo", ["-5", "mucho", "", "1e9"])
def test_a_length_that_is_no_number_breaks_nothing(largo: str) -> None:
    assert Client().generic("POST", reverse("documentos:subir"), CONTENT_LENGTH=largo).status_code < 500


def test_every_file_that_a_form_takes_gets_in_and_none_waits_in_a_folder_of_everybody(
    entra_como: Callable[[Rol], Client], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mayor = max(MAX_DEL_PADRON * MB, MAX_DEL_DOCUMENTO, MAX_DE_LA_RESPUESTA * MB)
    assert mayor < settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    archivo = SimpleUploadedFile("padron.csv", b"x" * (mayor + 1))
    respuesta = entra_como(Rol.ESCOLARES).post(reverse("alumnos:subir"), {"archivo": archivo})
    assert respuesta.status_code == 422
    assert isinstance(respuesta.wsgi_request.FILES["archivo"], InMemoryUploadedFile)
    assert list(tmp_path.iterdir()) == []
