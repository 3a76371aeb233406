"""Who signs the manifestación: the student, the tutor with them, or the tutor later at the desk."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from facultativo.bitacora.models import Asiento
from facultativo.comun.actor import Actor, TipoActor
from facultativo.cuentas.roles import Rol
from facultativo.encuesta.actions import SinNadaQueFirmar, firmar_tutor
from facultativo.encuesta.models import FirmaDeManifestacion
from facultativo.encuesta.queries import firma_de, notas_de
from facultativo.encuesta.rules.aviso import PROTESTA, PROTESTA_DEL_TUTOR
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests.mundo import POR, un_expediente

pytestmark = pytest.mark.django_db
TUTORA = "Rosa Xicohténcatl Pérez"


@pytest.fixture
def menor(plantel: Plantel) -> Expediente:
    """A student who is sixteen."""
    return un_expediente(plantel, 7, fecha_nacimiento=date(2010, 1, 15))


def test_quien_es_mayor_de_edad_firma_con_su_cuenta(expediente: Expediente) -> None:
    contestar_y_enviar(expediente, por=Actor(TipoActor.ALUMNO, "7"))
    firma = firma_de(expediente)
    assert firma is not None
    assert (firma.firmante, firma.medio, firma.texto) == ("alumno", "cuenta", PROTESTA)
    assert firma.nombre == expediente.alumno.nombre_completo


def test_en_el_mostrador_queda_dicho_que_fue_ahi(expediente: Expediente) -> None:
    contestar_y_enviar(expediente, por=Actor(TipoActor.PERSONA, "3"))
    firma = firma_de(expediente)
    assert firma is not None and firma.medio == "mostrador"


def test_por_un_menor_firma_su_tutora_si_esta_con_el(menor: Expediente) -> None:
    respuesta = contestar_y_enviar(menor, tutor_autoriza="si")
    firma = firma_de(menor)
    assert firma is not None
    assert (firma.firmante, firma.nombre, firma.texto) == ("tutor", TUTORA, PROTESTA_DEL_TUTOR)
    assert respuesta.protesta == PROTESTA_DEL_TUTOR


def test_si_no_esta_firma_despues_en_el_mostrador(menor: Expediente, entra_como: Callable[[Rol], Client]) -> None:
    contestar_y_enviar(menor, tutor_autoriza="no")
    assert firma_de(menor) is None
    assert "Falta la firma" in notas_de(menor)[-1].titulo
    escolares, url = entra_como(Rol.ESCOLARES), f"/mostrador/{menor.pk}/encuesta/firma/"
    assert TUTORA in escolares.get(url).content.decode()
    assert escolares.post(url, {"nombre": TUTORA}).status_code == 422
    for _ in range(2):
        assert escolares.post(url, {"nombre": TUTORA, "protesta": "on"}).status_code == 302
    firma = FirmaDeManifestacion.objects.get()
    assert (firma.firmante, firma.medio, firma.nombre) == ("tutor", "mostrador", TUTORA)
    assert not [n for n in notas_de(menor) if "Falta la firma" in n.titulo]
    asiento = Asiento.objects.get(evento="manifestacion.firmada")
    assert "Rosa" not in str(asiento.datos)
    assert "La manifestación está firmada" in escolares.get(url).content.decode()


def test_no_hay_firma_sin_encuesta_ni_sin_nombre(menor: Expediente) -> None:
    with pytest.raises(SinNadaQueFirmar):
        firmar_tutor(expediente=menor, nombre=TUTORA, por=POR)
    contestar_y_enviar(menor, tutor_autoriza="no")
    with pytest.raises(SinNadaQueFirmar):
        firmar_tutor(expediente=menor, nombre="  ", por=POR)


def test_lo_que_se_contesta_otra_vez_se_firma_otra_vez(expediente: Expediente) -> None:
    primera = contestar_y_enviar(expediente)
    segunda = contestar_y_enviar(expediente, cambios=("trabajo",))
    firmas = FirmaDeManifestacion.objects.values_list("respuesta", flat=True)
    assert set(firmas) == {primera.pk, segunda.pk}
