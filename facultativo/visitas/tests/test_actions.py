"""A visita from the first line to its acta, by its actions."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Carrera, Plantel
from facultativo.visitas import actions
from facultativo.visitas.models import PapelVisto, Participante, Verificacion, Visita
from facultativo.visitas.queries import aptitud_de, roster
from facultativo.visitas.rules import DatosImposibles, PasoImposible
from facultativo.visitas.states import Abordaje, Aptitud, EstadoVisita
from facultativo.visitas.tests import mundo as aqui
from tests import mundo

pytestmark = pytest.mark.django_db
POR = mundo.POR


@pytest.fixture
def docente(plantel: Plantel) -> Usuario:
    return mundo.alguien(plantel, Rol.DOCENTE)


def _eventos() -> list[str]:
    de_aqui = Asiento.objects.filter(evento__regex="^(visita|papel)[.]").order_by("numero")
    return list(de_aqui.values_list("evento", flat=True))


def _ayer(visita: Visita, dias: int = 1) -> None:
    """As if it had been written so many days ago."""
    antes = timedelta(days=dias)
    Visita.objects.filter(pk=visita.pk).update(salida=visita.salida - antes, regreso=visita.regreso - antes)
    visita.refresh_from_db()


def test_pressing_twice_writes_one_visita(plantel: Plantel, docente: Usuario) -> None:
    datos = aqui.datos()
    una, otra = (actions.crear(plantel=plantel, responsable=docente, datos=datos, por=POR)[0] for _ in range(2))
    assert una == otra
    assert _eventos() == ["visita.creada"]


def test_a_group_enters_whole_and_only_who_is_enrolled(plantel: Plantel, docente: Usuario) -> None:
    iagr, iinf = Carrera.objects.filter(plantel=plantel).order_by("clave")
    van = [mundo.un_alumno(plantel, n, carrera=iagr, semestre=5) for n in (1, 2)]
    mundo.un_alumno(plantel, 3, carrera=iagr, semestre=5, inscrito=False)
    mundo.un_alumno(plantel, 4, carrera=iagr, semestre=7)
    mundo.un_alumno(plantel, 5, carrera=iinf, semestre=5)
    visita = aqui.una_visita(plantel, docente)
    grupo = actions.Grupo(carrera=iagr, semestre=5)
    assert actions.agregar(visita=visita, grupo=grupo, por=POR).nuevos == 2
    assert set(Participante.objects.filter(visita=visita).values_list("alumno", flat=True)) == {a.pk for a in van}
    assert actions.agregar(visita=visita, grupo=grupo, por=POR) == actions.Agregados(0, 2)
    visita.refresh_from_db()
    assert (visita.carrera, visita.semestre) == (iagr, 5)


def test_what_is_not_found_stays_written_until_it_is_found_or_set_aside(plantel: Plantel, docente: Usuario) -> None:
    conocido = mundo.un_alumno(plantel, 1).numero_de_control
    ausente = mundo.un_alumno(plantel, 2, inscrito=False)
    pegado = (conocido, "99999999", ausente.numero_de_control, "Juan Pérez")
    visita, dicho = actions.crear(
        plantel=plantel, responsable=docente, datos=aqui.datos(), grupo=actions.Grupo(numeros=pegado), por=POR
    )
    assert (dicho.nuevos, dicho.desconocidos) == (1, pegado[1:])
    ausente.inscrito = True
    ausente.save()
    actions.agregar(visita=visita, grupo=actions.Grupo(numeros=(ausente.numero_de_control,)), por=POR)
    visita.refresh_from_db()
    assert visita.por_aclarar == ["99999999", "Juan Pérez"]
    assert actions.descartar_por_aclarar(visita=visita, por=POR).por_aclarar == []


def test_nobody_of_another_plantel_enters_by_number(plantel: Plantel, otro_plantel: Plantel, docente: Usuario) -> None:
    lejano = mundo.un_alumno(otro_plantel, 1).numero_de_control
    visita = aqui.una_visita(plantel, docente, lejano)
    assert Visita.objects.get(pk=visita.pk).por_aclarar == [lejano]
    assert not Participante.objects.exists()


def test_the_data_change_only_in_preparation(plantel: Plantel, docente: Usuario) -> None:
    visita = aqui.visita_abierta(plantel, docente, aqui.apto(plantel, 1))
    nuevos = aqui.datos(destino="Otra Planta")
    with pytest.raises(PasoImposible):
        actions.editar(visita=visita, datos=nuevos, por=POR)
    actions.corregir(visita=visita, por=POR)
    assert actions.editar(visita=visita, datos=nuevos, por=POR).destino == "Otra Planta"
    assert _eventos()[-2:] == ["visita.corregida", "visita.cambiada"]


def test_two_visitas_can_not_become_the_same(plantel: Plantel, docente: Usuario) -> None:
    datos = aqui.datos()
    actions.crear(plantel=plantel, responsable=docente, datos=datos, por=POR)
    otra = aqui.una_visita(plantel, docente, horas=5)
    with pytest.raises(DatosImposibles):
        actions.editar(visita=otra, datos=datos, por=POR)


def test_an_empty_list_is_not_complete(plantel: Plantel, docente: Usuario) -> None:
    with pytest.raises(PasoImposible, match="vacía"):
        actions.abrir(visita=aqui.una_visita(plantel, docente), por=POR)


def test_a_tap_at_the_door_counts_once_and_can_be_taken_back(plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    lugar = aqui.participante(visita, caso)
    for _ in range(2):
        actions.verificar(participante=lugar, abordaje=Abordaje.SUBIO, por=POR)
    assert _eventos().count("visita.verificada") == 1
    actions.verificar(participante=lugar, abordaje=Abordaje.NO_SUBIO, por=POR)
    assert Verificacion.objects.get().abordaje == Abordaje.NO_SUBIO
    with pytest.raises(PasoImposible, match="deshaz"):
        actions.quitar(visita=visita, participante=lugar.pk, por=POR)
    assert actions.deshacer(participante=lugar, por=POR)
    assert not actions.deshacer(participante=lugar, por=POR)
    assert actions.quitar(visita=visita, participante=lugar.pk, por=POR)
    assert not actions.quitar(visita=visita, participante=lugar.pk, por=POR)


def test_who_is_covered_otherwise_boards_only_with_the_paper_in_hand(plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.con_otra_cobertura(plantel, 1)
    lugar = aqui.participante(aqui.visita_abierta(plantel, docente, caso), caso)
    with pytest.raises(actions.NoPuedeSubir, match="comprobante"):
        actions.verificar(participante=lugar, abordaje=Abordaje.SUBIO, por=POR)
    hecha = actions.verificar(participante=lugar, abordaje=Abordaje.SUBIO, con_papel=True, por=POR)
    assert (hecha.aptitud, hecha.con_papel) == (Aptitud.REQUIERE_PAPEL, True)


def test_no_paper_shown_at_the_door_helps_who_is_not_apt(plantel: Plantel, docente: Usuario) -> None:
    caso = mundo.un_expediente(plantel, 1)
    lugar = aqui.participante(aqui.visita_abierta(plantel, docente, caso), caso)
    with pytest.raises(actions.NoPuedeSubir, match="Servicios Escolares"):
        actions.verificar(participante=lugar, abordaje=Abordaje.SUBIO, con_papel=True, por=POR)
    assert actions.verificar(participante=lugar, abordaje=Abordaje.NO_SUBIO, con_papel=True, por=POR).con_papel is False


def test_the_table_refuses_what_the_door_refuses(plantel: Plantel, docente: Usuario) -> None:
    caso = mundo.un_expediente(plantel, 1)
    lugar = aqui.participante(aqui.visita_abierta(plantel, docente, caso), caso)
    with pytest.raises(IntegrityError), transaction.atomic():
        Verificacion.objects.create(
            participante=lugar,
            abordaje=Abordaje.SUBIO,
            aptitud=Aptitud.NO_APTO,
            verificada_at=timezone.now(),
            verificada_por=str(POR),
        )


def test_the_door_opens_a_day_before(plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.una_visita(plantel, docente, caso.alumno.numero_de_control, horas=48)
    actions.abrir(visita=visita, por=POR)
    lugar = aqui.participante(visita, caso)
    with pytest.raises(PasoImposible, match="24 horas"):
        actions.verificar(participante=lugar, abordaje=Abordaje.SUBIO, por=POR)
    with pytest.raises(PasoImposible, match="24 horas"):
        actions.cerrar(visita=visita, por=POR)


def test_a_paper_seen_at_the_desk_makes_apt_for_its_days(plantel: Plantel, docente: Usuario) -> None:
    caso, hoy = aqui.con_otra_cobertura(plantel, 1), timezone.localdate()
    lugar = aqui.participante(aqui.visita_abierta(plantel, docente, caso), caso)
    assert aptitud_de(lugar) == Aptitud.REQUIERE_PAPEL
    for _ in range(2):
        papel = actions.anotar_papel(alumno=caso.alumno, hasta=hoy + timedelta(days=5), por=POR)
    assert aptitud_de(lugar) == Aptitud.APTO
    assert _eventos().count("papel.visto") == 1
    assert actions.retirar_papel(papel=papel, por=POR)
    assert not actions.retirar_papel(papel=papel, por=POR)
    assert aptitud_de(lugar) == Aptitud.REQUIERE_PAPEL


def test_a_newer_paper_takes_the_place_of_the_one_before(plantel: Plantel) -> None:
    caso, hoy = aqui.con_otra_cobertura(plantel, 1), timezone.localdate()
    for dias in (5, 9):
        actions.anotar_papel(alumno=caso.alumno, hasta=hoy + timedelta(days=dias), por=POR)
    assert PapelVisto.objects.validos().get().hasta == hoy + timedelta(days=9)
    with pytest.raises(DatosImposibles):
        actions.anotar_papel(alumno=caso.alumno, hasta=hoy - timedelta(days=1), por=POR)


def test_closing_fixes_the_acta(plantel: Plantel, docente: Usuario) -> None:
    sube, falta = aqui.apto(plantel, 1), aqui.con_otra_cobertura(plantel, 2)
    visita = aqui.visita_abierta(plantel, docente, sube, falta)
    actions.verificar(participante=aqui.participante(visita, sube), abordaje=Abordaje.SUBIO, por=POR)
    for _ in range(2):
        visita = actions.cerrar(visita=visita, por=POR)
    lista = roster(visita)
    assert (lista.subieron, lista.faltan, visita.estado) == (1, 0, EstadoVisita.CERRADA)
    assert Asiento.objects.get(evento="visita.cerrada").datos == {"subieron": 1, "no_subieron": 1}
    actions.anotar_papel(alumno=falta.alumno, hasta=timezone.localdate(), por=POR)
    assert roster(visita) == lista, "what was known at the door does not change afterwards"
    with pytest.raises(PasoImposible):
        actions.verificar(participante=aqui.participante(visita, falta), abordaje=Abordaje.NO_SUBIO, por=POR)
    with pytest.raises(PasoImposible):
        actions.cancelar(visita=visita, por=POR)


def test_incidencias_in_time_late_and_never_rewritten(plantel: Plantel, docente: Usuario) -> None:
    visita = aqui.visita_abierta(plantel, docente, aqui.apto(plantel, 1))
    with pytest.raises(PasoImposible):
        actions.anotar_incidencias(visita=visita, texto="Todo bien.", por=POR)
    actions.cerrar(visita=visita, por=POR)
    for texto in ("Llegamos tarde.", "Llegamos tarde, sin novedad.", "  "):
        visita = actions.anotar_incidencias(visita=visita, texto=texto, por=POR)
    assert (visita.incidencias, visita.incidencias_tarde) == ("Llegamos tarde, sin novedad.", False)
    _ayer(visita, 3)
    with pytest.raises(PasoImposible, match="plazo"):
        actions.anotar_incidencias(visita=visita, texto="Otra cosa.", por=POR)


def test_a_first_report_is_taken_late_and_says_so(plantel: Plantel, docente: Usuario) -> None:
    visita = aqui.visita_abierta(plantel, docente, aqui.apto(plantel, 1))
    actions.cerrar(visita=visita, por=POR)
    _ayer(visita, 3)
    assert actions.anotar_incidencias(visita=visita, texto="Se descompuso el camión.", por=POR).incidencias_tarde


def test_a_cancelled_visita_leaves_room_for_another(plantel: Plantel, docente: Usuario) -> None:
    datos = aqui.datos()
    una, _ = actions.crear(plantel=plantel, responsable=docente, datos=datos, por=POR)
    for _ in range(2):
        una = actions.cancelar(visita=una, por=POR)
    assert una.estado == EstadoVisita.CANCELADA
    with pytest.raises(PasoImposible):
        actions.agregar(visita=una, grupo=actions.Grupo(numeros=("21000001",)), por=POR)
    assert actions.crear(plantel=plantel, responsable=docente, datos=datos, por=POR)[0] != una


def test_the_log_holds_no_personal_data(plantel: Plantel, docente: Usuario) -> None:
    caso = aqui.apto(plantel, 1)
    visita = aqui.visita_abierta(plantel, docente, caso)
    actions.agregar(visita=visita, grupo=actions.Grupo(numeros=("Juan Pérez", "99999999")), por=POR)
    actions.verificar(participante=aqui.participante(visita, caso), abordaje=Abordaje.SUBIO, por=POR)
    actions.cerrar(visita=visita, por=POR)
    escrito = str(list(Asiento.objects.filter(evento__startswith="visita.").values_list("datos", flat=True)))
    for dato in (caso.alumno.numero_de_control, caso.alumno.nombres, "Pérez", "99999999"):
        assert dato not in escrito
