"""A plantel has a number of the rules otherwise: tried first, in force from its day, and explained with it for ever."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from facultativo.bitacora.models import Asiento
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.models import Ajuste, Dictamen
from facultativo.dictamen.queries.tabla import AJUSTABLES, ajustes_de, numeros_de
from facultativo.dictamen.tasks import ponerse_al_dia
from facultativo.dictamen.tests.mundo import con_constancia, con_curp, propuesto
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db
Entra = Callable[[Rol], Client]


def _solo_bienestar(plantel: Plantel) -> Dictamen:
    caso = con_curp(plantel)
    con_constancia(caso, con_derecho=False, situacion="BAJA")
    return propuesto(caso, cobertura_padres="IMSS_BIENESTAR", cobertura_conyuge="ninguna")


def _envio(**cambios: Any) -> dict[str, Any]:
    manana = timezone.localdate() + timedelta(days=1)
    return {"valor": "no_procede", "desde": manana, "fuente": "Oficio 12 de la subdelegación"} | cambios


def test_it_is_tried_on_the_cases_before_it_is_put(plantel: Plantel, entra_como: Entra) -> None:
    assert _solo_bienestar(plantel).propuesta == "alta"
    admin, camino = entra_como(Rol.ADMINISTRACION), "/administracion/numeros/poblacion_abierta/"
    pagina = admin.post(camino, _envio()).content.decode()
    assert "<strong>1</strong> de 1" in pagina
    assert not Ajuste.objects.exists()
    for _ in range(2):
        assert admin.post(camino, _envio(poner="1")).status_code == 302
    assert Ajuste.objects.get().fuente == "Oficio 12 de la subdelegación"
    assert Asiento.objects.filter(evento="ajuste.puesto").count() == 1
    assert "Oficio 12" in admin.get("/administracion/numeros/").content.decode()


def test_it_begins_on_its_day_and_the_cases_are_looked_at_again(
    plantel: Plantel, monkeypatch: pytest.MonkeyPatch
) -> None:
    viejo = _solo_bienestar(plantel)
    hoy = timezone.localdate()
    datos = {"nombre": "poblacion_abierta", "valor": "no_procede", "fuente": "Oficio 12"}
    actions.ajustar(plantel=plantel, desde=hoy + timedelta(days=3), por=POR, **datos)
    ponerse_al_dia()
    assert Dictamen.objects.count() == 1
    assert "poblacion_abierta" not in ajustes_de(plantel, hoy + timedelta(days=2))
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *a: hoy + timedelta(days=3))
    ponerse_al_dia()
    nuevo = Dictamen.objects.filter(expediente=viejo.expediente)[0]
    assert (nuevo.version, nuevo.propuesta, nuevo.ajustes["poblacion_abierta"]) == (2, "no_procede", "no_procede")
    viejo.refresh_from_db()
    assert "poblacion_abierta" not in viejo.ajustes
    ponerse_al_dia()
    assert Dictamen.objects.count() == 2


@pytest.mark.parametrize(
    ("nombre", "cambios", "dice"),
    [
        ("edad_limite", {"valor": "veinte"}, "número entero"),
        ("edad_limite", {"valor": "26", "desde": "2020-01-01", "poner": "1"}, "Elige hoy o un día que venga"),
        ("poblacion_abierta", {"valor": "quien_sabe"}, "válida"),
        ("edad_limite", {"valor": "26", "fuente": ""}, "de dónde viene"),
    ],
)
def test_what_does_not_fit_is_said(entra_como: Entra, nombre: str, cambios: dict[str, str], dice: str) -> None:
    pagina = entra_como(Rol.ADMINISTRACION).post(f"/administracion/numeros/{nombre}/", _envio(**cambios))
    assert pagina.status_code == 422
    assert dice in pagina.content.decode()
    assert not Ajuste.objects.exists()


@pytest.mark.parametrize("nombre", ["conservacion", "constancia_maxima", "otra-cosa"])
def test_the_law_s_own_numbers_are_not_the_plantel_s(entra_como: Entra, nombre: str) -> None:
    assert entra_como(Rol.ADMINISTRACION).get(f"/administracion/numeros/{nombre}/").status_code == 404


def test_each_number_of_a_plantel_has_its_words(plantel: Plantel) -> None:
    numeros = numeros_de(plantel, timezone.localdate())
    assert len(numeros) == len(AJUSTABLES) >= 4
    assert all(n.titulo and n.vigente for n in numeros)


def test_another_plantel_keeps_its_own(plantel: Plantel, otro_plantel: Plantel) -> None:
    hoy = timezone.localdate()
    actions.ajustar(plantel=plantel, nombre="edad_limite", valor=26, desde=hoy, fuente="Oficio", por=POR)
    assert ajustes_de(plantel, hoy)["edad_limite"] == 26
    assert "edad_limite" not in ajustes_de(otro_plantel, hoy)
    with pytest.raises(actions.AjusteImposible):
        actions.ajustar(plantel=plantel, nombre="edad_limite", valor=27, desde=hoy, fuente="Otro", por=POR)
