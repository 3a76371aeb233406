"""Where one person decides alone, somebody else still answers whoever does not agree: Dirección."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from facultativo.comun.actor import Actor, TipoActor
from facultativo.cuentas.models import Cargo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.models import Dictamen, Inconformidad
from facultativo.dictamen.queries.inconformidades import inconformidades
from facultativo.dictamen.tests.mundo import con_curp, propuesto
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel

pytestmark = pytest.mark.django_db
Entra = Callable[[Rol], Client]


def _de(rol: Rol, plantel: Plantel) -> Actor:
    return Actor(TipoActor.PERSONA, str(Cargo.objects.get(plantel=plantel, rol=rol).usuario_id))


def _objetado(expediente: Expediente, por: Actor) -> Dictamen:
    d = propuesto(expediente, cobertura_padres="IMSS", padres_vigentes="si")
    actions.resolver(dictamen=d, resolucion="no_procede", motivo="", por=por)
    d.refresh_from_db()
    actions.inconformarse(dictamen=d, dice="Mi papá ya no trabaja.", por=Actor.sistema("alumno"))
    return d


def test_direccion_answers_what_the_only_person_of_escolares_decided(plantel: Plantel, entra_como: Entra) -> None:
    escolares, direccion = entra_como(Rol.ESCOLARES), entra_como(Rol.DIRECCION)
    d = _objetado(con_curp(plantel), _de(Rol.ESCOLARES, plantel))
    assert "La resolviste tú" in escolares.get("/dictamen/inconformidades/").content.decode()
    assert "Le responde otra persona" in escolares.get(f"/dictamen/{d.pk}/").content.decode()
    pagina = direccion.get(f"/dictamen/{d.pk}/").content.decode()
    assert "Mi papá ya no trabaja." in pagina
    assert "/expediente/" not in pagina
    assert "/documento/" not in pagina
    direccion.post(f"/dictamen/{d.pk}/responder/", {"respuesta": "Trae la baja de tu papá y lo vemos otra vez."})
    assert Inconformidad.objects.get().respondida_por == str(_de(Rol.DIRECCION, plantel))
    assert direccion.post(f"/dictamen/{d.pk}/reconsiderar/").headers["Location"] == "/dictamen/inconformidades/"
    assert Dictamen.objects.filter(expediente=d.expediente).count() == 2


def test_direccion_sees_no_other_case(plantel: Plantel, entra_como: Entra) -> None:
    direccion = entra_como(Rol.DIRECCION)
    d = propuesto(con_curp(plantel), cobertura_padres="IMSS", padres_vigentes="si")
    assert direccion.get(f"/dictamen/{d.pk}/").status_code == 404
    assert direccion.post(f"/dictamen/{d.pk}/reconsiderar/").status_code == 404
    assert direccion.get("/dictamen/").status_code == 403


def test_the_clock_is_told_in_business_days(plantel: Plantel) -> None:
    _objetado(con_curp(plantel), Actor.sistema("lupita"))
    limite = Inconformidad.objects.get().limite

    def dice(hoy: date) -> tuple[str, str]:
        (fila,) = inconformidades(plantel, Actor.sistema("rosa"), hoy)
        return fila.plazo, fila.tono

    assert dice(limite - timedelta(days=40))[1] == "neutro"
    assert dice(limite) == ("Vence hoy", "atencion")
    assert dice(limite + timedelta(days=7)) == ("Vencida", "mal")
