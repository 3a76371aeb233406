"""From the clinic to the carnet in the expediente."""

import random
from datetime import datetime

import pytest
from django_q.models import OrmQ

from facultativo.adscripcion import actions, queries
from facultativo.adscripcion.models import Adscripcion, Carnet
from facultativo.adscripcion.rules import leer_clinica
from facultativo.adscripcion.states import EstadoCarnet, FuenteUMF, MotivoDevolucion
from facultativo.adscripcion.tasks import mirar, ponerse_al_dia
from facultativo.bitacora.models import Asiento
from facultativo.comun.adapters import almacen
from facultativo.documentos.actions import leer as leer_papel
from facultativo.documentos.actions import recibir
from facultativo.documentos.adapters.ocr import disponible
from facultativo.documentos.states import TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests import mundo
from tests.papeles.carnet import un_carnet
from tests.papeles.escaneo import como_archivo
from tests.papeles.otros import AltaUMF, alta_umf
from tests.papeles.personas import una_persona

pytestmark = pytest.mark.django_db
POR = mundo.POR
FOTO, OTRA = (como_archivo(un_carnet(una_persona(random.Random(s)), semilla=s)) for s in (1, 2))


def _al_dia(expediente: Expediente) -> Expediente:
    expediente.refresh_from_db()
    return expediente


def _eventos(expediente: Expediente) -> list[str]:
    return list(Asiento.objects.filter(expediente=expediente.pk).order_by("numero").values_list("evento", flat=True))


def test_the_clinic_is_written_once_and_moves_the_case(expediente: Expediente) -> None:
    for _ in range(2):
        actions.registrar_umf(
            expediente=expediente, clinica=leer_clinica("8", "matutino"), fuente=FuenteUMF.ALUMNO, por=POR
        )
    assert _al_dia(expediente).umf_registrada
    assert _eventos(expediente).count("adscripcion.registrada") == 1


def test_a_change_of_clinic_replaces_it(expediente: Expediente) -> None:
    for umf in ("8", "11"):
        actions.registrar_umf(expediente=expediente, clinica=leer_clinica(umf), fuente=FuenteUMF.ALUMNO, por=POR)
    assert Adscripcion.objects.get(expediente=expediente).umf == "11"


def test_the_photograph_is_kept_before_anything_and_waits_for_a_person(expediente: Expediente) -> None:
    carnet = actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR)
    assert almacen.leer(carnet.clave) == FOTO
    assert _al_dia(expediente).carnet == "por_revisar"
    assert OrmQ.objects.count() == 1
    assert actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR) == carnet


def test_a_newer_photograph_takes_the_place_of_the_one_that_waited(expediente: Expediente) -> None:
    vieja = actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR)
    nueva = actions.recibir_carnet(expediente=expediente, datos=OTRA, por=POR)
    vieja.refresh_from_db()
    assert vieja.estado == EstadoCarnet.SUSTITUIDO
    assert list(queries.bandeja(expediente.plantel)) == [nueva]


def test_accepting_is_the_last_milestone_and_can_be_undone_with_a_reason(expediente: Expediente) -> None:
    carnet = actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR)
    actions.aceptar(carnet=carnet, por=POR)
    assert _al_dia(expediente).carnet == "aceptado"
    actions.devolver(carnet=carnet, motivo=MotivoDevolucion.DE_OTRA_PERSONA, por=POR)
    assert _al_dia(expediente).carnet == "devuelto"
    assert [e for e in _eventos(expediente) if e.startswith("carnet.")] == [
        "carnet.recibido",
        "carnet.aceptado",
        "carnet.devuelto",
    ]


def test_what_goes_back_says_why_and_the_same_photograph_is_refused(expediente: Expediente) -> None:
    carnet = actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR)
    with pytest.raises(actions.MotivoSinExplicar):
        actions.devolver(carnet=carnet, motivo=MotivoDevolucion.OTRO, nota=" ", por=POR)
    devuelto = actions.devolver(carnet=carnet, motivo=MotivoDevolucion.SIN_SELLO, por=POR)
    assert "sello" in devuelto.que_falto
    with pytest.raises(actions.CarnetNoRecibido, match="misma foto"):
        actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR)


def test_two_people_can_not_decide_on_a_replaced_photograph(expediente: Expediente) -> None:
    vieja = actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR)
    actions.recibir_carnet(expediente=expediente, datos=OTRA, por=POR)
    with pytest.raises(actions.TransicionImposible):
        actions.aceptar(carnet=vieja, por=POR)


@pytest.mark.parametrize("datos", [b"", b"x" * (10 * 1024 * 1024 + 1)], ids=["vacía", "enorme"])
def test_an_impossible_photograph_says_what_to_do(expediente: Expediente, datos: bytes) -> None:
    with pytest.raises(actions.CarnetNoRecibido, match="foto"):
        actions.recibir_carnet(expediente=expediente, datos=datos, por=POR)
    assert not Carnet.objects.exists()


def test_the_desk_accepts_a_carnet_in_hand_once(expediente: Expediente) -> None:
    carnet = actions.aceptar_en_ventanilla(expediente=expediente, por=POR)
    assert carnet.en_ventanilla and _al_dia(expediente).carnet == "aceptado"
    assert actions.aceptar_en_ventanilla(expediente=expediente, por=POR) == carnet


def test_the_desk_accepts_the_photograph_that_was_waiting(expediente: Expediente) -> None:
    foto = actions.recibir_carnet(expediente=expediente, datos=FOTO, por=POR)
    assert actions.aceptar_en_ventanilla(expediente=expediente, por=POR) == foto


def test_a_file_that_does_not_open_goes_back_by_itself(expediente: Expediente) -> None:
    carnet = actions.recibir_carnet(expediente=expediente, datos=b"no soy una foto", por=POR)
    assert mirar(carnet.pk) == "devuelto"
    carnet.refresh_from_db()
    assert carnet.motivo == MotivoDevolucion.NO_SE_ABRE
    assert mirar(carnet.pk) == "ya mirado"


@pytest.mark.lento
@pytest.mark.skipif(not disponible(), reason="extra ocr not installed")
def test_the_machine_helps_and_does_not_decide(plantel: Plantel) -> None:
    persona = una_persona(random.Random(1))
    caso = mundo.expediente_de(plantel, persona)
    caso.alumno.nss = persona.nss
    caso.alumno.save()
    carnet = actions.recibir_carnet(expediente=caso, datos=FOTO, por=POR)
    assert mirar(carnet.pk) == "por_revisar"
    visto = queries.visto(Carnet.objects.get(pk=carnet.pk))
    assert visto.nss_leido == persona.nss and visto.hallazgos == []
    assert [c["etiqueta"] for c in visto.cajas] == ["Fotografía", "Sello"]
    assert actions.imagen(carnet=visto.carnet).startswith(b"\x89PNG")


def test_the_clinic_is_taken_from_the_registration_that_was_attached(plantel: Plantel) -> None:
    persona = una_persona(random.Random(4))
    caso = mundo.expediente_de(plantel, persona)
    pdf = alta_umf(AltaUMF(persona, "8", "MATUTINO", "5", "UMF-2026-123", datetime(2026, 11, 20, 10, 5)))
    papel = recibir(expediente=caso, datos=pdf, nombre="umf.pdf", pedido=TipoPapel.ALTA_UMF, por=POR)
    leer_papel(documento=papel.pk, por=POR)
    assert ponerse_al_dia() == 1
    assert ponerse_al_dia() == 0
    assert _al_dia(caso).umf_registrada
    clinica = Adscripcion.objects.get(expediente=caso)
    assert (clinica.umf, clinica.turno, clinica.consultorio, clinica.fuente) == ("8", "matutino", "5", "documento")
    assert clinica.documento_id == papel.pk


def test_what_the_student_corrects_after_the_paper_stays(plantel: Plantel) -> None:
    test_the_clinic_is_taken_from_the_registration_that_was_attached(plantel)
    caso = Adscripcion.objects.get().expediente
    actions.registrar_umf(expediente=caso, clinica=leer_clinica("11"), fuente=FuenteUMF.ALUMNO, por=POR)
    assert ponerse_al_dia() == 0
    assert Adscripcion.objects.get(expediente=caso).umf == "11"
