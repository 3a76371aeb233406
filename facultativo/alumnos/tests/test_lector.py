"""A file is read in a closed child: what it does there costs its own reading and nothing else."""

import io
import tracemalloc
import zipfile

import pytest

from facultativo.alumnos.adapters import tabla
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.tests.archivos import en_csv, en_xlsx, fila
from facultativo.alumnos.tests.libros import en_ods, en_xls


def leer(datos: bytes) -> list[tuple[int, list[str]]]:
    with tabla.abrir(datos) as leida:
        return list(leida.renglones)


@pytest.mark.parametrize("datos", [
    en_csv([fila(n) for n in range(1200)], "latin-1", ";"),
    en_xlsx([["no_de_control", "nombre"], *([f"{n:08d}", "Íñigo"] for n in range(1200))]),
    en_ods({"a": [["no_de_control", "nombre"], *([f"{n:08d}", "Íñigo"] for n in range(1200))]}),
    en_xls([["no_de_control", "nombre"], *([f"{n:08d}", "Íñigo"] for n in range(1200))]),
], ids=["csv", "xlsx", "ods", "xls"])  # fmt: skip
def test_por_el_hijo_llega_la_tabla_entera_y_en_orden(datos: bytes) -> None:
    renglones = leer(datos)
    assert [n for n, _ in renglones] == list(range(2, 1202))
    assert all("Íñigo" in c or "Ximena" in c or len(c) > 2 for _, c in renglones)


def test_el_error_de_en_medio_llega_despues_de_lo_que_se_leyo() -> None:
    datos = en_csv([fila(n) for n in range(700)]) + b'"' + b"x" * 140_000
    with tabla.abrir(datos) as leida:
        assert next(leida.renglones)[0] == 2
        with pytest.raises(HojaIlegible, match="comillas"):
            list(leida.renglones)


def test_dejar_de_leer_a_la_mitad_no_deja_nada_corriendo() -> None:
    with tabla.abrir(en_csv([fila(n) for n in range(5000)])) as leida:
        assert len(leida.hoja.encabezados) == 14
    assert list(leida.renglones) == []


def test_lo_que_se_repite_sin_fin_se_queda_sin_memoria_el_y_nadie_mas() -> None:
    """Some hundred bytes of OpenDocument that say a row comes a hundred million times."""
    bomba = en_ods({"a": [["no_de_control", "nombre"], ["21660001", "x" * 400]]})
    bomba = _cambiar(bomba, b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1000000">')
    bomba = _cambiar(bomba, b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="16000" ')
    with pytest.raises(HojaIlegible, match=r"dañada|demasiado"):
        leer(bomba)


def test_lo_que_tarda_se_corta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabla, "SEGUNDOS", 0.0)
    with pytest.raises(HojaIlegible, match="demasiado"):
        leer(en_csv([fila(1)]))


def test_quien_escucha_no_guarda_la_tabla() -> None:
    datos = b"no_de_control,nombre\n" + b"".join(b"%08d,Ximena\n" % n for n in range(60_000))
    tracemalloc.start()
    try:
        with tabla.abrir(datos) as leida:
            assert sum(1 for _ in leida.renglones) == 60_000
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


def _cambiar(ods: bytes, viejo: bytes, nuevo: bytes) -> bytes:
    salida = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ods)) as antes, zipfile.ZipFile(salida, "w", 8) as despues:
        for nombre in antes.namelist():
            parte = antes.read(nombre)
            despues.writestr(nombre, parte.replace(viejo, nuevo, 2) if nombre == "content.xml" else parte)
    return salida.getvalue()
