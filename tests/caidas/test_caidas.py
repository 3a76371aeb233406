"""The process dies with kill -9 at every instant of a write, and starts again."""

from pathlib import Path

import pytest

from tests.caidas.base import contar

pytestmark = [pytest.mark.lento, pytest.mark.django_db]


def test_an_upload_survives_death_at_every_instant(tmp_path: Path) -> None:
    assert "instants of the upload" in contar("documento", tmp_path)


def test_a_lote_survives_death_while_armed_sent_and_answered(tmp_path: Path) -> None:
    assert "deaths while arming" in contar("lote", tmp_path)
