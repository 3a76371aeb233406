"""The policy answers for every field of the house, and it executes."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from facultativo.bitacora.models import Asiento
from facultativo.encuesta.actions import consentir
from facultativo.encuesta.models import Borrador
from facultativo.expediente.models import Expediente
from facultativo.privacidad.actions import EJECUTORES
from facultativo.privacidad.datos import politica
from facultativo.privacidad.queries import campos_de_la_casa
from facultativo.privacidad.rules import AlTerminar, Clase, leer_politica
from facultativo.privacidad.tasks import ponerse_al_dia
from tests import mundo

CLASES = list(politica().clases.values())


def test_every_field_of_the_house_has_its_line() -> None:
    faltan = politica().sin_linea(campos_de_la_casa())
    assert faltan == [], "manage.py retencion --esqueleto writes them; choose a class for each"


def test_no_line_speaks_of_a_field_that_is_gone() -> None:
    assert politica().sobrantes(campos_de_la_casa()) == []


@pytest.mark.parametrize("clase", CLASES, ids=lambda c: c.clave)
def test_every_class_is_whole(clase: Clase) -> None:
    assert all((clase.titulo, clase.datos, clase.finalidad, clase.base, clase.plazo))
    if clase.sensible:
        assert clase.personal and clase.al_terminar is not AlTerminar.CONSERVAR
    if clase.ejecuta:
        assert clase.ejecuta in EJECUTORES and clase.dias and str(clase.dias) in clase.plazo


def test_the_notice_speaks_only_of_what_is_kept() -> None:
    usadas = set(politica().lineas.values())
    assert {c.clave for c in politica().personales()} == {c.clave for c in CLASES if c.personal} & usadas


def test_what_is_encrypted_is_never_called_institutional() -> None:
    """A field that somebody bothered to encrypt is personal data."""
    for (modelo, campo), clase in politica().lineas.items():
        if campo in ("respuestas", "hechos", "curp", "nss"):
            assert politica().clases[clase].personal, f"{modelo}.{campo}"


@pytest.mark.parametrize(
    ("modelos", "dice"),
    [
        ('[modelo."a.B"]\nnada = ["x"]', "no existe la clase"),
        ('[modelo."a.B"]\nuna = ["x"]\notra = ["x"]', "dos renglones"),
    ],
)
def test_a_wrong_policy_does_not_start(modelos: str, dice: str) -> None:
    cuerpo = 'titulo="t"\ndatos="d"\nfinalidad="f"\nbase="b"\nplazo="p"\nal_terminar="suprimir"\n'
    texto = f'revisado_el = 2026-11-22\n[tecnicos]\ncampos=["id"]\n[clase.una]\n{cuerpo}[clase.otra]\n{cuerpo}{modelos}'
    with pytest.raises(ValueError, match=dice):
        leer_politica(texto)


def _un_borrador_de_hace(expediente: Expediente, dias: int) -> None:
    consentir(expediente=expediente, por=mundo.POR)
    Borrador.objects.filter(expediente=expediente).update(guardado_at=timezone.now() - timedelta(days=dias))


@pytest.mark.django_db
def test_a_forgotten_draft_goes_at_its_term_and_not_before(expediente: Expediente) -> None:
    _un_borrador_de_hace(expediente, 89)
    assert ponerse_al_dia() == 0 and Borrador.objects.exists()
    Borrador.objects.update(guardado_at=timezone.now() - timedelta(days=91))
    assert ponerse_al_dia() == 1 and not Borrador.objects.exists()
    assert Asiento.objects.get(evento="encuesta.borrador_suprimido").actor == "sistema:tarea:retencion"


@pytest.mark.django_db
def test_the_administrator_may_do_it_by_hand(expediente: Expediente, capsys: pytest.CaptureFixture[str]) -> None:
    _un_borrador_de_hace(expediente, 100)
    call_command("retencion")
    assert "borrador: 1 registros suprimidos" in capsys.readouterr().out
    assert not Borrador.objects.exists()


def test_the_skeleton_is_empty_when_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("retencion", "--esqueleto")
    assert capsys.readouterr().out == ""


@pytest.mark.django_db
def test_anybody_reads_the_whole_notice(client: Client) -> None:
    texto = client.get("/privacidad/integral/").content.decode()
    for clase in politica().personales():
        assert clase.titulo in texto and clase.plazo in texto
    assert "20 días hábiles" in texto
