"""The registro patronal and the dated history of how its lotes are written."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from facultativo.bitacora.models import Asiento
from facultativo.plantel.actions import cerrar_registro_patronal, configurar_lote, dar_registro_patronal
from facultativo.plantel.models import Carrera, ConfiguracionDeLote, Plantel, RegistroPatronal
from facultativo.plantel.queries import configuracion_vigente, registros_vigentes
from tests.mundo import POR

pytestmark = pytest.mark.django_db
ENERO, MARZO = date(2027, 1, 1), date(2027, 3, 1)


@pytest.fixture
def registro(plantel: Plantel) -> RegistroPatronal:
    return RegistroPatronal.objects.get(plantel=plantel)


@pytest.mark.parametrize(
    "numero", ["Y5412345324", "Y5412345107", "5412345323", "y5412345323", "Y54123453231", "Y54 2345323", ""]
)
def test_el_numero_lleva_su_digito_y_la_modalidad_32(plantel: Plantel, numero: str) -> None:
    with pytest.raises(ValidationError):
        dar_registro_patronal(plantel=plantel, numero=numero, patron="X", guia="01400", desde=ENERO, por=POR)


def test_cada_cambio_cuenta_desde_su_dia_y_el_anterior_queda(registro: RegistroPatronal) -> None:
    configurar_lote(registro=registro, desde=MARZO, guia="19400", enie="Ñ", por=POR)
    configurar_lote(registro=registro, desde=ENERO, guia="01400", sbc="320.00", por=POR)

    def guia(dia: date) -> tuple[str, str, str]:
        vigente = configuracion_vigente(registro, dia)
        assert vigente is not None
        return vigente.guia, vigente.enie, str(vigente.sbc)

    assert guia(date(2026, 12, 31)) == ("01400", "#", "315.04")
    assert guia(ENERO) == guia(date(2027, 2, 28)) == ("01400", "#", "320.00")
    assert guia(MARZO)[:2] == ("19400", "Ñ")
    assert configuracion_vigente(registro, date(2019, 12, 31)) is None
    de_enero = ConfiguracionDeLote.objects.de([registro], ENERO)
    assert de_enero[registro.pk].version == 3


def test_de_dos_del_mismo_dia_vale_la_ultima(registro: RegistroPatronal) -> None:
    for umf in ("001", "002"):
        configurar_lote(registro=registro, desde=ENERO, guia="01400", umf=umf, por=POR)
    vigente = configuracion_vigente(registro, ENERO)
    assert vigente is not None
    assert vigente.umf == "002"
    assert ConfiguracionDeLote.objects.de([registro], ENERO)[registro.pk] == vigente
    assert ConfiguracionDeLote.objects.filter(registro=registro).count() == 3


def test_la_bitacora_dice_que_cambio_y_quien(registro: RegistroPatronal) -> None:
    carrera = Carrera.objects.filter(plantel=registro.plantel)[0]
    configurar_lote(registro=registro, desde=ENERO, guia="01400", pie=True, sbc="320", carreras=[carrera], por=POR)
    asiento = Asiento.objects.filter(evento="registro_patronal.configurado").order_by("numero").last()
    assert asiento is not None
    assert asiento.actor == str(POR)
    assert asiento.datos == {"desde": "2027-01-01", "cambios": ["pie", "sbc", "carreras"]}


@pytest.mark.parametrize(
    "malo",
    [
        {"guia": "01401"},
        {"guia": "1400"},
        {"umf": "T21"},
        {"tipo_trabajador": "5"},
        {"tipo_salario": "3"},
        {"jornada": "7"},
        {"causa": "0"},
        {"sbc": "0"},
        {"sbc": "10000"},
        {"maximo_por_lote": 0},
        {"encoding": "utf-16"},
        {"enie": "??"},
        {"fin_de_renglon": "cr"},
    ],
)
def test_un_valor_que_el_imss_no_conoce_no_se_guarda(registro: RegistroPatronal, malo: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        configurar_lote(registro=registro, desde=ENERO, por=POR, **{"guia": "01400", **malo})
    assert ConfiguracionDeLote.objects.filter(registro=registro).count() == 1


def test_ni_por_fuera_de_las_acciones_entra_una_guia_imposible(registro: RegistroPatronal) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ConfiguracionDeLote.objects.filter(registro=registro).update(guia="99999")


def test_un_registro_cerrado_deja_de_estar_vigente(registro: RegistroPatronal) -> None:
    cerrar_registro_patronal(registro=registro, hasta=ENERO, por=POR)
    assert registros_vigentes(registro.plantel, ENERO) == [registro]
    assert registros_vigentes(registro.plantel, MARZO) == []
    with pytest.raises(ValidationError):
        cerrar_registro_patronal(registro=registro, hasta=date(2019, 1, 1), por=POR)
