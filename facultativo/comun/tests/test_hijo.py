"""What a closed child may do is answer; whatever else it tries ends in its own error."""

import time

import pytest

from facultativo.comun.adapters.hijo import HijoCaido, conversar

_MODULO = "facultativo.comun.tests.un_hijo"


def test_dice_valor_por_valor_y_al_final_que_acabo() -> None:
    assert list(conversar(_MODULO, b"contar 3", segundos=20)) == [0, 1, 2]


def test_quien_deja_de_oir_no_lo_espera() -> None:
    dichos = conversar(_MODULO, b"contar 100000000", segundos=20)
    assert next(dichos) == 0
    antes = time.monotonic()
    dichos.close()
    assert time.monotonic() - antes < 5


@pytest.mark.parametrize("orden", [b"comer", b"morir", b""])
def test_quedarse_sin_memoria_o_morir_es_un_error_suyo(orden: bytes) -> None:
    with pytest.raises(HijoCaido, match="caido"):
        list(conversar(_MODULO, orden, segundos=20))


def test_lo_que_no_contesta_se_corta() -> None:
    with pytest.raises(HijoCaido, match="tiempo"):
        list(conversar(_MODULO, b"dormir", segundos=2))


def test_no_abre_archivos_ni_red_ni_hijos_ni_conoce_secretos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACULTATIVO_LLAVE", "secreta")
    archivo, red, hijo, entorno = conversar(_MODULO, b"abrir", segundos=20)
    assert archivo == red == "OSError"
    assert hijo == "BlockingIOError"
    assert "FACULTATIVO_LLAVE" not in entorno
