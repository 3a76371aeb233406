"""Who may board, and how a pasted list is understood."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facultativo.expediente.rules import HechosDelCaso, tiene_alta
from facultativo.expediente.states import Resolucion, RevisionCarnet, Tramite
from facultativo.visitas import rules
from facultativo.visitas.rules import ConstanciaVista, DatosDeVisita, HechosParaViajar, Rango, aptitud
from facultativo.visitas.states import TRANSICIONES, Aptitud, EstadoVisita

DIA = date(2026, 11, 26)
CON_ALTA = HechosDelCaso(dictamen=Resolucion.ALTA, tramite=Tramite.ACEPTADO, alta_confirmada=True)
COMPLETO = replace(CON_ALTA, umf_registrada=True, carnet=RevisionCarnet.ACEPTADO)
CON_OTRA = HechosDelCaso(dictamen=Resolucion.NO_PROCEDE)
PAPEL = Rango(DIA - timedelta(days=3), DIA + timedelta(days=3))
CONSTANCIA = ConstanciaVista(True, DIA - timedelta(days=10))

dias = st.dates(date(2026, 1, 1), date(2027, 12, 31))
casos = st.builds(
    HechosDelCaso,
    dictamen=st.sampled_from(Resolucion),
    tramite=st.sampled_from(Tramite),
    alta_confirmada=st.booleans(),
    umf_registrada=st.booleans(),
    carnet=st.sampled_from(RevisionCarnet),
)
rangos = st.builds(lambda a, n: Rango(a, a + timedelta(days=n)), dias, st.integers(0, 400))
constancias = st.none() | st.builds(ConstanciaVista, st.booleans(), st.none() | dias, st.none() | dias)
hechos = st.builds(
    HechosParaViajar,
    inscrito=st.booleans(),
    caso=casos,
    papeles=st.lists(rangos, max_size=3).map(tuple),
    constancia=constancias,
    dias_de_constancia=st.integers(1, 60),
)


@pytest.mark.parametrize(
    ("sabido", "puede"),
    [
        (HechosParaViajar(caso=COMPLETO), Aptitud.APTO),
        (HechosParaViajar(caso=CON_ALTA), Aptitud.NO_APTO),
        (HechosParaViajar(caso=replace(COMPLETO, carnet=RevisionCarnet.DEVUELTO)), Aptitud.NO_APTO),
        (HechosParaViajar(caso=COMPLETO, inscrito=False), Aptitud.NO_APTO),
        (HechosParaViajar(), Aptitud.NO_APTO),
        (HechosParaViajar(papeles=(PAPEL,), constancia=CONSTANCIA), Aptitud.NO_APTO),
        (HechosParaViajar(caso=CON_OTRA), Aptitud.REQUIERE_PAPEL),
        (HechosParaViajar(caso=CON_OTRA, papeles=(PAPEL,)), Aptitud.APTO),
        (
            HechosParaViajar(caso=CON_OTRA, papeles=(Rango(PAPEL.desde, DIA - timedelta(days=1)),)),
            Aptitud.REQUIERE_PAPEL,
        ),
        (HechosParaViajar(caso=CON_OTRA, constancia=CONSTANCIA), Aptitud.APTO),
        (HechosParaViajar(caso=CON_OTRA, constancia=replace(CONSTANCIA, con_derecho=False)), Aptitud.REQUIERE_PAPEL),
        (
            HechosParaViajar(caso=CON_OTRA, constancia=replace(CONSTANCIA, expedida=DIA - timedelta(days=31))),
            Aptitud.REQUIERE_PAPEL,
        ),
        (
            HechosParaViajar(caso=CON_OTRA, constancia=replace(CONSTANCIA, vigente_hasta=DIA - timedelta(days=1))),
            Aptitud.REQUIERE_PAPEL,
        ),
    ],
    ids=[
        "alta y carnet",
        "sin carnet",
        "carnet devuelto",
        "dejó de estar inscrito",
        "nada se sabe",
        "papel sin dictamen",
        "le cubre otra vía",
        "papel visto",
        "papel vencido",
        "constancia reciente",
        "constancia sin derecho",
        "constancia vieja",
        "constancia que termina antes",
    ],
)
def test_who_may_board(sabido: HechosParaViajar, puede: Aptitud) -> None:
    assert aptitud(sabido, DIA) == puede


def test_a_paper_has_to_last_until_the_return() -> None:
    sabido = HechosParaViajar(caso=CON_OTRA, papeles=(PAPEL,))
    assert aptitud(sabido, DIA, PAPEL.hasta) == Aptitud.APTO
    assert aptitud(sabido, DIA, PAPEL.hasta + timedelta(days=1)) == Aptitud.REQUIERE_PAPEL


@given(hechos, dias)
def test_without_alta_in_force_nobody_boards_with_a_carnet_alone(sabido: HechosParaViajar, dia: date) -> None:
    solo_carnet = replace(sabido, papeles=(), constancia=None)
    if aptitud(solo_carnet, dia) == Aptitud.APTO:
        assert sabido.inscrito and tiene_alta(sabido.caso) and sabido.caso.carnet == RevisionCarnet.ACEPTADO


@given(hechos, rangos, dias)
def test_one_more_paper_never_harms(sabido: HechosParaViajar, papel: Rango, dia: date) -> None:
    mejor = {Aptitud.NO_APTO: 0, Aptitud.REQUIERE_PAPEL: 1, Aptitud.APTO: 2}
    con_otro = replace(sabido, papeles=(*sabido.papeles, papel))
    assert mejor[aptitud(con_otro, dia)] >= mejor[aptitud(sabido, dia)]


@given(hechos, dias, st.integers(0, 30))
def test_a_longer_trip_never_helps(sabido: HechosParaViajar, dia: date, mas: int) -> None:
    if aptitud(sabido, dia, dia + timedelta(days=mas)) == Aptitud.APTO:
        assert aptitud(sabido, dia) == Aptitud.APTO


@given(hechos, dias)
def test_requires_paper_only_when_somebody_resolved_another_cover(sabido: HechosParaViajar, dia: date) -> None:
    if aptitud(sabido, dia) == Aptitud.REQUIERE_PAPEL:
        assert sabido.caso.dictamen in (Resolucion.NO_PROCEDE, Resolucion.BAJA)


def test_at_the_door_only_apt_or_with_the_paper_in_hand() -> None:
    suben = {(a, p) for a in Aptitud for p in (False, True) if rules.puede_subir(a, p)}
    assert suben == {(Aptitud.APTO, False), (Aptitud.APTO, True), (Aptitud.REQUIERE_PAPEL, True)}


def test_the_sentences_name_no_institution_and_no_reason() -> None:
    for frase in rules.FRASES.values():
        assert not {"imss", "issste", "alta", "dictamen", "carnet", "padres", "trabajo"} & set(frase.lower().split())


def test_a_list_pasted_from_anywhere_is_understood() -> None:
    pegado = "1. 21000001 Prueba Ficticia, Ximena\n2) 2100-0002\nc21000003; 21000001\nJuan  Pérez\n\n"
    assert rules.leer_numeros(pegado) == ("21000001", "21000002", "C21000003", "Juan Pérez")


@given(st.lists(st.from_regex(r"[A-Z]?[0-9]{8}", fullmatch=True)), st.sampled_from([" ", ",", "\n", ";", "\t", ", "]))
def test_every_number_is_read_once_and_in_order(numeros: list[str], separador: str) -> None:
    assert rules.leer_numeros(separador.join(numeros)) == tuple(dict.fromkeys(numeros))


@given(st.text())
def test_no_line_is_lost_in_silence(texto: str) -> None:
    con_algo = [r for r in texto.replace("\r", "\n").replace(";", "\n").split("\n") if r.replace(",", " ").strip()]
    assert bool(rules.leer_numeros(texto)) == bool(con_algo)


AHORA = datetime(2026, 11, 22, 12, tzinfo=UTC)
DATOS = DatosDeVisita("  Planta   Ficticia ", "Apizaco", AHORA + timedelta(days=4), DIA)


def test_what_is_kept_has_no_spare_spaces() -> None:
    assert rules.revisar_datos(DATOS, AHORA).destino == "Planta Ficticia"


@pytest.mark.parametrize(
    ("cambio", "campo"),
    [
        ({"salida": AHORA - timedelta(minutes=1)}, "fecha"),
        ({"regreso": DIA - timedelta(days=1)}, "regreso"),
        ({"regreso": DIA + timedelta(days=32)}, "regreso"),
        ({"destino": "  "}, "destino"),
    ],
)
def test_an_impossible_datum_says_which(cambio: dict[str, object], campo: str) -> None:
    with pytest.raises(rules.DatosImposibles) as error:
        rules.revisar_datos(replace(DATOS, **cambio), AHORA)  # type: ignore[arg-type]
    assert error.value.campo == campo


@pytest.mark.parametrize("de", EstadoVisita)
@pytest.mark.parametrize("a", EstadoVisita)
def test_a_step_is_possible_only_if_the_table_says_so(de: EstadoVisita, a: EstadoVisita) -> None:
    if a in TRANSICIONES[de]:
        rules.exigir_paso(de, a)
    else:
        with pytest.raises(rules.PasoImposible):
            rules.exigir_paso(de, a)


@pytest.mark.parametrize("estado", EstadoVisita)
@pytest.mark.parametrize("horas", [-25, -24, 0, 200])
def test_the_door_opens_a_day_before_and_only_with_a_complete_list(estado: EstadoVisita, horas: int) -> None:
    if estado == EstadoVisita.ABIERTA and horas >= -24:
        rules.exigir_hora(estado, AHORA, AHORA + timedelta(hours=horas))
    else:
        with pytest.raises(rules.PasoImposible):
            rules.exigir_hora(estado, AHORA, AHORA + timedelta(hours=horas))


def test_incidencias_are_due_the_day_after_the_return() -> None:
    assert rules.a_tiempo(DIA, DIA + timedelta(days=1))
    assert not rules.a_tiempo(DIA, DIA + timedelta(days=2))
