"""What leaves a lote as a file: text, never a formula; the same paper twice; and who took it."""

import csv
import io
from collections.abc import Callable

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.adapters.hoja import en_csv, en_xlsx
from facultativo.movimientos.models import Lote, RenglonDeLote
from facultativo.movimientos.rules.hoja import ENCABEZADOS
from facultativo.movimientos.tests.mundo import armado, enviado, listos, responder, sin_piloto
from facultativo.plantel.models import Plantel
from tests.mundo import POR

_HOSTILES = ("=1+1", "+52", "-3", "@SUM(A1)", "\t=1", "00123456789", "1E5", "https://x.example", "{=A1}")


def _hoja(contenido: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(contenido)).get_sheet_by_index(0).to_python()


def test_ninguna_celda_es_formula_ni_numero() -> None:
    filas = [tuple(_HOSTILES)]
    leida = _hoja(en_xlsx("Lote", _HOSTILES, filas))[1]
    assert all(isinstance(celda, str) for celda in leida)
    assert leida[5:8] == ["00123456789", "1E5", "https://x.example"]
    assert not [c for c in map(str, leida) if c[0] in "=+-@\t"]
    assert list(csv.reader(io.StringIO(en_csv(_HOSTILES, filas).decode("utf-8-sig"))))[1] == leida


@pytest.fixture
def lote(plantel: Plantel) -> Lote:
    sin_piloto(plantel)
    listos(plantel, 3)
    lote = enviado(plantel)
    responder(lote, {2: "059"})
    return Lote.objects.get(pk=lote.pk)


@pytest.mark.django_db
def test_la_hoja_y_el_csv_dicen_lo_mismo_y_llevan_los_nss_enteros(lote: Lote) -> None:
    hoja = _hoja(actions.exportar(lote=lote, formato=actions.FormatoDeSalida.XLSX, por=POR))
    texto = actions.exportar(lote=lote, formato=actions.FormatoDeSalida.CSV, por=POR).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(texto))) == hoja
    assert hoja[0] == list(ENCABEZADOS)
    assert [f[2] for f in hoja[1:]] == list(RenglonDeLote.objects.filter(lote=lote).values_list("nss", flat=True))
    assert [f[8] for f in hoja[1:]] == ["Aceptado", "Por aclarar", "Aceptado"]
    assert (hoja[2][9], hoja[2][11]) == ("059", "El alumno, en la subdelegación")


@pytest.mark.django_db
def test_el_acuse_impreso_dos_veces_es_el_mismo(lote: Lote) -> None:
    uno, dos = (actions.exportar(lote=lote, formato=actions.FormatoDeSalida.PDF, por=POR) for _ in range(2))
    assert uno == dos
    with pypdfium2.PdfDocument(uno) as documento:
        texto = documento[0].get_textpage().get_text_range()
    assert lote.archivo[:16] in texto.replace("\r\n", "")
    assert "Aceptados: 2. Rechazados: 1." in texto
    for renglon in RenglonDeLote.objects.filter(lote=lote):
        assert renglon.nss in texto


@pytest.mark.django_db
def test_quien_se_lleva_un_lote_queda_en_la_bitacora(plantel: Plantel, entra_como: Callable[[Rol], Client]) -> None:
    listos(plantel, 1)
    lote = armado(plantel)
    mesa = entra_como(Rol.ESCOLARES)
    respuesta = mesa.post(reverse("movimientos:exportar", args=[lote.pk, "xlsx"]))
    assert f"{plantel.clave}-alta-" in respuesta["Content-Disposition"]
    assert mesa.get(reverse("movimientos:exportar", args=[lote.pk, "xlsx"])).status_code == 405
    assert mesa.post(reverse("movimientos:exportar", args=[lote.pk, "exe"])).status_code == 404
    asiento = Asiento.objects.get(evento="lote.exportado")
    assert asiento.datos == {"formato": "xlsx", "total": 1}
    assert entra_como(Rol.DIRECCION).post(reverse("movimientos:exportar", args=[lote.pk, "xlsx"])).status_code == 403
