"""What is known of many students at once, with real papers, in a number of queries that does not grow."""

import random
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from facultativo.cuentas.roles import Rol
from facultativo.documentos.actions import recibir
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.documentos.tasks import leer_documento
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Resolucion
from facultativo.plantel.models import Plantel
from facultativo.visitas import actions
from facultativo.visitas.queries import aptitud_de, nombres_de, papeles_de, roster
from facultativo.visitas.states import Aptitud
from facultativo.visitas.tests import mundo as aqui
from tests import mundo
from tests.papeles.personas import agregado, un_registro, una_persona
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

pytestmark = pytest.mark.django_db
POR = mundo.POR


def _con_constancia(plantel: Plantel, numero: int, con_derecho: bool) -> Expediente:
    """A student covered otherwise who uploaded a constancia issued today."""
    azar, persona = random.Random(numero), una_persona(random.Random(numero))
    caso = mundo.expediente_de(plantel, persona, numero)
    papel = una_vigencia(
        azar,
        hoy=timezone.localdate(),
        persona=persona,
        situacion="VIGENTE" if con_derecho else "BAJA",
        registro_patronal=un_registro(azar, "10"),
        patron="TALLERES UNIDOS",
        modalidad="10",
        agregado_medico=agregado(persona, "1", "OR"),
    )
    documento = recibir(
        expediente=caso,
        datos=constancia_vigencia(papel),
        nombre="v.pdf",
        pedido=TipoPapel.CONSTANCIA_VIGENCIA,
        por=POR,
    )
    leer_documento(documento.pk)
    documento.refresh_from_db()
    assert documento.estado == EstadoDocumento.ADJUNTO
    return avanzar(expediente=caso, por=POR, encuesta_contestada=True, dictamen=Resolucion.NO_PROCEDE)


def test_a_recent_constancia_with_right_is_enough_and_one_without_is_not(plantel: Plantel) -> None:
    con, sin = _con_constancia(plantel, 1, True), _con_constancia(plantel, 2, False)
    visita = aqui.visita_abierta(plantel, mundo.alguien(plantel, Rol.DOCENTE), con, sin)
    assert aptitud_de(aqui.participante(visita, con)) == Aptitud.APTO
    assert aptitud_de(aqui.participante(visita, sin)) == Aptitud.REQUIERE_PAPEL


def test_a_constancia_grows_old_before_a_far_trip(plantel: Plantel) -> None:
    caso, docente = _con_constancia(plantel, 1, True), mundo.alguien(plantel, Rol.DOCENTE)
    lejos = 24 * (plantel.dias_de_constancia + 2)
    visita = aqui.una_visita(plantel, docente, caso.alumno.numero_de_control, horas=lejos)
    assert aptitud_de(aqui.participante(visita, caso)) == Aptitud.REQUIERE_PAPEL


@pytest.mark.parametrize("cuantos", [3, 60])
def test_the_roll_asks_as_much_for_three_as_for_sixty(plantel: Plantel, cuantos: int) -> None:
    hechas = (aqui.apto, aqui.con_otra_cobertura, mundo.un_expediente)
    casos = [hechas[n % 3](plantel, n) for n in range(1, cuantos + 1)]
    for caso in casos:
        actions.anotar_papel(alumno=caso.alumno, hasta=timezone.localdate() + timedelta(days=9), por=POR)
    visita = aqui.visita_abierta(plantel, mundo.alguien(plantel, Rol.DOCENTE), *casos)
    with CaptureQueriesContext(
        connection,
    ) as consultas:
        lista = roster(visita)
    assert len(consultas) == 5
    assert (lista.total, lista.aptos, lista.no_aptos) == (cuantos, 2 * cuantos // 3, cuantos // 3)
    with CaptureQueriesContext(connection) as consultas:
        assert len(papeles_de(visita)) == cuantos
    assert len(consultas) == 2


def test_the_roll_goes_by_surname(plantel: Plantel) -> None:
    casos = [mundo.un_expediente(plantel, n, primer_apellido=a) for n, a in enumerate(("Zamora", "Ávila", "Mora"), 1)]
    visita = aqui.visita_abierta(plantel, mundo.alguien(plantel, Rol.DOCENTE), *casos)
    assert [r.nombre.split()[0] for r in roster(visita).renglones] == ["Ávila", "Mora", "Zamora"]


def test_who_checked_has_a_name_and_the_program_none(plantel: Plantel) -> None:
    docente = mundo.alguien(plantel, Rol.DOCENTE)
    assert nombres_de({f"persona:{docente.pk}", str(POR)}) == {f"persona:{docente.pk}": docente.nombre}
