"""Deciding again what was kept, and trying rules and numbers before they are in force: told, never written."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from facultativo.dictamen.actions import proponer
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.queries import recorrer
from facultativo.dictamen.queries.ensayar import Balance, Ensayo, ensayar
from facultativo.dictamen.rules.familia import PadresImss
from facultativo.dictamen.rules.libro import Libro
from facultativo.dictamen.rules.manual import LIBRO
from facultativo.dictamen.states import Sentido
from facultativo.dictamen.tests.mundo import con_constancia, con_curp, propuesto
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db
HIJA = {"cobertura_padres": "IMSS", "padres_vigentes": "si"}
SIN_NADIE = {"cobertura_padres": "ninguna", "cobertura_conyuge": "ninguna"}


@pytest.fixture
def dos_escuelas(plantel: Plantel, otro_plantel: Plantel) -> None:
    for n in (1, 2):
        propuesto(con_curp(plantel, n), **HIJA)
    propuesto(con_curp(otro_plantel, 1), **HIJA)
    propuesto(con_curp(otro_plantel, 2), **SIN_NADIE)


def orden(capsys: pytest.CaptureFixture[str], *argumentos: str) -> list[str]:
    """What a command prints, with the proof that it only read."""
    with CaptureQueriesContext(
        connection,
    ) as consultas:
        call_command(*argumentos)
    assert all(c["sql"].startswith("SELECT") for c in consultas)
    return capsys.readouterr().out.splitlines()


def test_volver_a_dictaminar_da_lo_mismo(
    dos_escuelas: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(recorrer, "POR_PAGINA", 3)
    assert orden(capsys, "redictaminar") == ["4 revisados, 0 distintos de lo que se dijo"]


def test_una_respuesta_que_ya_no_sale_se_nombra_y_la_orden_falla(
    dos_escuelas: None, capsys: pytest.CaptureFixture[str]
) -> None:
    otro = Dictamen.objects.filter(propuesta="alta").get()
    otro.resultado["supuesto"] = "A"
    otro.save(update_fields=["resultado"])
    with pytest.raises(CommandError):
        orden(capsys, "redictaminar", "--detalle")
    assert f"dictamen {otro.pk}: supuesto" in capsys.readouterr().out


def test_un_parametro_se_ensaya_con_cuentas_por_plantel(dos_escuelas: None, capsys: pytest.CaptureFixture[str]) -> None:
    *cambian, total = orden(capsys, "ensayar", "--parametro", "edad_limite=18")
    assert cambian == [
        "ITAP: 1 pasarían de «no_procede 84-VI» a «alta»",
        "ITAT: 2 pasarían de «no_procede 84-VI» a «alta»",
    ]
    assert total == "4 casos ensayados, 3 cambiarían, 0 ilegibles"
    propio = orden(capsys, "ensayar", "--parametro", "edad_limite=18", "--plantel", "itap", "--detalle")
    hija = Dictamen.objects.get(plantel__clave="itap", ruta="84-VI")
    assert propio[0] == f"dictamen {hija.pk}: no_procede 84-VI → alta"
    assert propio[-1] == "2 casos ensayados, 1 cambiarían, 0 ilegibles"


def test_sin_cambios_nada_cambia_y_el_tiempo_solo_si_se_pide(
    dos_escuelas: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert orden(capsys, "ensayar", "--fecha", "2035-01-15") == ["4 casos ensayados, 0 cambiarían, 0 ilegibles"]
    con_tiempo = orden(capsys, "ensayar", "--fecha", "2035-01-15", "--con-el-tiempo")
    assert con_tiempo[-1] == "4 casos ensayados, 3 cambiarían, 0 ilegibles"


@pytest.mark.parametrize(
    "argumentos",
    [
        ("--parametro", "edad_limite"),
        ("--parametro", "edad=25"),
        ("--parametro", "edad_limite=muchos"),
        ("--parametro", "poblacion_abierta=quiza"),
        ("--parametro", "mayoria_de_edad=21", "--plantel", "itat"),
        ("--plantel", "no-hay"),
    ],
)
def test_un_ensayo_que_no_cabe_se_dice(plantel: Plantel, argumentos: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        call_command("ensayar", *argumentos)


def test_una_regla_de_manana_dice_a_quien_tocara(dos_escuelas: None) -> None:
    hoy = timezone.localdate()
    ensayo = Ensayo(hoy=hoy, dia=hoy + timedelta(days=1), libro=_reformado(hoy + timedelta(days=1)))
    balance = Balance()
    cambian = list(ensayar(ensayo, balance))
    assert {(c.de, c.a) for c in cambian} == {("no_procede 84-VI", "decide_persona 84-VI")}
    assert (balance.total, sum(balance.cambian.values()), len(balance.cambian)) == (4, 3, 2)
    hoy_mismo = Balance()
    assert not list(ensayar(replace(ensayo, dia=hoy), hoy_mismo))
    assert hoy_mismo.total == 4


def test_solo_cuenta_la_ultima_version_de_cada_caso(plantel: Plantel) -> None:
    primera = propuesto(con_curp(plantel), **HIJA)
    con_constancia(primera.expediente, con_derecho=True, situacion="VIGENTE", agregado_medico="3M2005OR")
    segunda = proponer(expediente=primera.expediente, por=POR)
    assert segunda is not None
    hoy = timezone.localdate()
    balance = Balance()
    cambian = list(ensayar(Ensayo(hoy=hoy, dia=hoy, cambios={"edad_limite": 18}), balance))
    assert [(c.dictamen, c.de, c.a) for c in cambian] == [(segunda.pk, "no_procede 84-VI", "decide_persona")]
    assert balance.total == 1


def test_un_caso_que_no_se_puede_leer_se_cuenta_y_no_detiene(plantel: Plantel) -> None:
    dictamen = propuesto(con_curp(plantel), **SIN_NADIE)
    dictamen.hechos["trabaja"] = "quién sabe"
    dictamen.save(update_fields=["hechos"])
    hoy, balance = timezone.localdate(), Balance()
    assert not list(ensayar(Ensayo(hoy=hoy, dia=hoy), balance))
    assert (balance.total, balance.ilegibles) == (1, 1)


def _reformado(desde: date) -> Libro:
    def edicion(**dice: object) -> PadresImss:
        regla = type("PadresImssReformada", (PadresImss,), {"__doc__": PadresImss.__doc__, **dice})
        return regla()  # type: ignore[no-any-return]

    antes = edicion(hasta=desde - timedelta(days=1))
    despues = edicion(desde=desde, version=desde, propuesta=Sentido.DECIDE_PERSONA)
    nuevas = [e for r in LIBRO.decisivas for e in ((antes, despues) if type(r) is PadresImss else (r,))]
    return replace(LIBRO, decisivas=tuple(nuevas))
