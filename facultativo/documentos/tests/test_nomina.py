"""The parent's payslip is for the clinic: brought here by mistake, it is not kept (row S8)."""

import random
from datetime import datetime

import pytest
from django.core.files.storage import storages

from facultativo.documentos.actions import OriginalApartado, leer, original, recibir, releer
from facultativo.documentos.models import Documento, Lectura, PaginaDocumento
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests.mundo import POR, un_expediente
from tests.papeles.otros import cfdi_nomina
from tests.papeles.personas import una_persona


def subida(expediente: Expediente, de: int) -> Documento:
    """The payslip number `de`: tests that run at the same time share the store."""
    cuando = datetime(2026, 11, 15, 9, de)
    datos = cfdi_nomina(una_persona(random.Random(de)), "Y5412345107", "TALLERES UNIDOS", cuando)
    return recibir(
        expediente=expediente, datos=datos, nombre="nomina de papa.xml", pedido=TipoPapel.CONSTANCIA_VIGENCIA, por=POR
    )


def esta_guardada(documento: Documento) -> bool:
    clave = documento.clave
    return bool(storages["documentos"].exists(f"{clave[:2]}/{clave[2:4]}/{clave}"))


@pytest.mark.django_db(transaction=True)
def test_se_rechaza_con_una_explicacion_y_no_queda_nada_de_ella(expediente: Expediente) -> None:
    documento = subida(expediente, 1)
    for _ in range(2):
        assert leer(documento=documento.pk, por=POR) in (EstadoDocumento.RECHAZADO, None)
    documento.refresh_from_db()
    assert documento.estado == EstadoDocumento.RECHAZADO and "la clínica" in documento.motivo
    assert not esta_guardada(documento)
    assert (documento.nombre_original, documento.hallazgos_json) == ("", None)
    assert not Lectura.objects.exists() and not PaginaDocumento.objects.exists()
    with pytest.raises(OriginalApartado, match="no lo guarda"):
        original(documento=documento, por=POR)


@pytest.mark.django_db(transaction=True)
def test_leerla_otra_vez_no_se_atora_y_subirla_otra_vez_tampoco_la_guarda(expediente: Expediente) -> None:
    documento = subida(expediente, 2)
    leer(documento=documento.pk, por=POR)
    releer(documento=documento, por=POR)
    assert leer(documento=documento.pk, por=POR) == EstadoDocumento.RECHAZADO
    assert subida(expediente, 2) == documento
    leer(documento=documento.pk, por=POR)
    assert not esta_guardada(documento)


@pytest.mark.django_db(transaction=True)
def test_la_de_dos_hermanos_se_borra_cuando_se_leyeron_las_dos(plantel: Plantel) -> None:
    una, otra = (subida(un_expediente(plantel, n), 3) for n in (1, 2))
    leer(documento=una.pk, por=POR)
    assert esta_guardada(una)
    assert leer(documento=otra.pk, por=POR) == EstadoDocumento.RECHAZADO
    assert not esta_guardada(otra)
