"""The log is append only, chained, and part of the change it tells."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from facultativo.bitacora.actions import asentar
from facultativo.bitacora.models import Asiento, SoloSeAgrega
from facultativo.bitacora.queries import cadena_rota
from facultativo.comun.actor import Actor

POR = Actor.sistema("pruebas")


@pytest.fixture
def tres(db: None) -> list[Asiento]:
    with transaction.atomic():
        return [asentar(evento="prueba.hecha", por=POR, plantel=7, datos={"n": n}) for n in range(3)]


def test_entries_of_a_plantel_are_numbered_without_gaps(tres: list[Asiento]) -> None:
    assert [a.numero for a in tres] == [1, 2, 3]
    assert cadena_rota(7) is None


@pytest.mark.parametrize(
    "intento",
    [
        lambda a: a.save(),
        lambda a: a.delete(),
        lambda a: Asiento.objects.all().delete(),
        lambda a: Asiento.objects.update(evento="otro"),
    ],
)
def test_nobody_changes_an_entry(tres: list[Asiento], intento: Callable[[Any], Any]) -> None:
    with pytest.raises(SoloSeAgrega):
        intento(tres[0])


@pytest.mark.parametrize(
    ("sql", "roto"),
    [
        ("UPDATE bitacora_asiento SET evento = 'otra.cosa' WHERE numero = 2", 2),
        ("DELETE FROM bitacora_asiento WHERE numero = 2", 2),
        ("UPDATE bitacora_asiento SET actor = 'persona:9' WHERE numero = 1", 1),
        ("DELETE FROM bitacora_asiento WHERE numero = 3", 3),
        ("DELETE FROM bitacora_asiento", 1),
    ],
)
def test_a_change_behind_our_back_shows(tres: list[Asiento], sql: str, roto: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
    assert cadena_rota(7) == roto


@pytest.mark.django_db(transaction=True)
def test_the_log_is_written_inside_the_change_or_not_at_all() -> None:
    with pytest.raises(RuntimeError, match="transacción"):
        asentar(evento="prueba.hecha", por=POR, plantel=7)


def test_a_command_says_which_chain_is_whole_and_which_is_not(
    tres: list[Asiento], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("comprobar_bitacora")
    assert f"plantel 7: 3 asientos, completa, {tres[-1].huella}" in capsys.readouterr().out
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM bitacora_asiento WHERE numero = 2")
    with pytest.raises(SystemExit):
        call_command("comprobar_bitacora")
    assert "ROTA en el asiento 2" in capsys.readouterr().out
