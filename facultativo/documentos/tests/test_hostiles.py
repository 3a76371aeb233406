"""Files that try to hurt are answered with their own code, in time, and the next document is read as ever."""

import json
import random
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facultativo.documentos.adapters.hijo import dibujar_acotado, leer_acotado
from facultativo.documentos.rules.errores import DocumentoIlegible
from tests.papeles.hostiles import hostiles
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

HOY = date(2026, 11, 22)
HOSTILES = hostiles()
V = una_vigencia(random.Random(2), hoy=HOY)
BUENO = constancia_vigencia(V, 3)


@pytest.mark.parametrize("nombre", HOSTILES)
def test_cada_archivo_hostil_recibe_su_respuesta_y_no_estorba_al_siguiente(nombre: str) -> None:
    datos, codigos = HOSTILES[nombre]
    inicio = time.monotonic()
    leido = leer_acotado(datos, hoy=HOY)
    assert time.monotonic() - inicio < 15
    assert (leido["error"] and leido["error"]["codigo"]) in codigos
    assert leer_acotado(BUENO, hoy=HOY)["campos"]["nss"]["valor"] == V.persona.nss


@given(st.lists(st.tuples(st.integers(0, len(BUENO) - 1), st.binary(min_size=1, max_size=6)), min_size=1, max_size=12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_un_pdf_con_bytes_cambiados_no_tira_a_nadie(cambios: list[tuple[int, bytes]]) -> None:
    datos = bytearray(BUENO)
    for lugar, bytes_nuevos in cambios:
        datos[lugar : lugar + len(bytes_nuevos)] = bytes_nuevos
    leido = leer_acotado(bytes(datos), hoy=HOY)
    assert leido["error"] is None or leido["error"]["mensaje"]


def test_lo_que_no_es_un_archivo_se_explica(tmp_path: Path) -> None:
    assert leer_acotado(tmp_path)["error"]["codigo"] == "documento-carpeta"
    assert leer_acotado(tmp_path / "no.pdf")["error"]["codigo"] == "documento-inexistente"
    assert leer_acotado(Path("/dev/zero"))["error"]["codigo"] == "documento-formato"


def test_se_dibuja_la_pagina_o_se_dice_por_que_no() -> None:
    png, ancho, alto = dibujar_acotado(BUENO, ancho=600)
    assert png.startswith(b"\x89PNG")
    assert (ancho, alto) == (612.0, 792.0)
    with pytest.raises(DocumentoIlegible, match="documento-danado"):
        dibujar_acotado(b"%PDF-1.4\n")


def test_la_consola_contesta_un_objeto_por_archivo_y_sale_con_uno_si_alguno_falla(tmp_path: Path) -> None:
    bueno, malo = tmp_path / "acta.pdf", tmp_path / "Ñandú.pdf"
    bueno.write_bytes(BUENO)
    malo.write_bytes(b"no soy un pdf")
    orden = [sys.executable, "-m", "facultativo", "leer", str(bueno), str(malo), "/no/existe"]
    salida = subprocess.run(orden, capture_output=True, text=True, timeout=30, check=False)
    uno, dos, tres = (json.loads(r) for r in salida.stdout.splitlines())
    assert salida.returncode == 1
    assert set(uno) == {"archivo", "tipo", "origen", "paginas", "campos", "hallazgos", "error"}
    assert (uno["tipo"], uno["origen"], uno["paginas"], uno["error"]) == ("constancia_vigencia", "texto", 1, None)
    assert dos["error"]["codigo"] == "documento-formato"
    assert tres["error"]["codigo"] == "documento-inexistente"
    assert "Traceback" not in salida.stderr
