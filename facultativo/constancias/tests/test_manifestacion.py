"""The manifestación as a letter: what was declared, who signed it and how; nothing of anybody's health."""

from datetime import date

import pytest

from facultativo.constancias import actions
from facultativo.constancias.models import ConstanciaEstudios
from facultativo.constancias.states import TipoCarta
from facultativo.constancias.tests.mundo import con_emisor, texto
from facultativo.encuesta.actions import firmar_tutor
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Carrera, Plantel
from tests.mundo import POR, un_expediente

pytestmark = pytest.mark.django_db


def un_caso(plantel: Plantel, **datos: object) -> Expediente:
    con_emisor(plantel)
    return un_expediente(plantel, 5, carrera=Carrera.objects.filter(plantel=plantel).first(), semestre=1, **datos)


def emitida(caso: Expediente) -> ConstanciaEstudios:
    return actions.emitir(expediente=caso, tipo=TipoCarta.MANIFESTACION, por=POR)


def test_dice_lo_declarado_quien_firmo_y_como(plantel: Plantel) -> None:
    caso = un_caso(plantel)
    respuesta = contestar_y_enviar(caso, cobertura_padres="ISSSTE", padres_vigentes="si", discapacidad="si")
    dice = texto(actions.pdf(emitida(caso)))
    for dato in ("bajo protesta de decir verdad", respuesta.folio, "ISSSTE", "Ximena Prueba Ficticia", "ventanilla"):
        assert dato in dice, dato
    for oculto in ("discapacidad", "embarazo", "Discapacidad", "Embarazo"):
        assert oculto not in dice


def test_sin_firma_no_hay_carta_y_la_tutora_la_da(plantel: Plantel) -> None:
    caso = un_caso(plantel, fecha_nacimiento=date(2010, 1, 15))
    with pytest.raises(actions.NoSePuedeEmitir, match="firme la encuesta"):
        emitida(caso)
    contestar_y_enviar(caso, tutor_autoriza="no")
    with pytest.raises(actions.NoSePuedeEmitir, match="su tutor"):
        emitida(caso)
    firmar_tutor(expediente=caso, nombre="Rosa Xicohténcatl Pérez", por=POR)
    dice = texto(actions.pdf(emitida(caso)))
    assert "Rosa Xicohténcatl Pérez, madre, padre o tutor," in dice and "Como madre, padre o tutor" in dice


def test_la_de_una_encuesta_nueva_sustituye_a_la_anterior(plantel: Plantel) -> None:
    caso = un_caso(plantel)
    contestar_y_enviar(caso)
    primera = emitida(caso)
    assert emitida(caso) == primera
    contestar_y_enviar(caso, cambios=("trabajo",))
    segunda = emitida(caso)
    primera.refresh_from_db()
    assert segunda != primera and primera.revocada_at is not None and primera.motivo
