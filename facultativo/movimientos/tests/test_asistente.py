"""The wizard: a new registro from nothing, a change for a later day, left half way and taken up again."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from facultativo.comun.registro_patronal import digito_registro_patronal
from facultativo.cuentas.roles import Rol
from facultativo.movimientos import actions
from facultativo.movimientos.models import BorradorDeConfiguracion
from facultativo.movimientos.rules.asistente import PASOS, camino, opciones_de, siguiente, validar
from facultativo.movimientos.rules.asistente.muestra import muestra
from facultativo.movimientos.rules.asistente.validacion import RespuestaInvalida, avisos
from facultativo.movimientos.rules.revision import revisar
from facultativo.movimientos.states import TipoMovimiento
from facultativo.movimientos.tests.mundo import hoy, registro_de
from facultativo.plantel.actions import dar_registro_patronal
from facultativo.plantel.models import ConfiguracionDeLote, Plantel, RegistroPatronal
from facultativo.plantel.models.configuracion import todo_por_confirmar
from facultativo.plantel.queries import configuracion_vigente
from tests.mundo import POR

HOY = date(2026, 11, 22)
OTRO = "Y6512345320"
DE_PATRON = "Y651234510" + digito_registro_patronal("Y651234510")
_PASO = {p.clave: p for p in PASOS}
RESPUESTAS = {
    "numero": " y65-12345-32-0 ",
    "patron": "Instituto de Prueba",
    "inicio": "15/08/2019",
    "delegacion": "Tlaxcala",
    "sbc": "$320",
    "tipo_trabajador": "1",
    "tipo_salario": "0",
    "jornada": "0",
    "umf": "8",
    "causas": {"general": "2", "egreso": "1"},
    "enie": "#",
    "encoding": "cp1252",
    "pie": "no",
    "fin_de_renglon": "crlf",
    "maximo_por_lote": "1,500",
}


@pytest.mark.parametrize(
    ("clave", "texto"),
    [
        ("numero", "Y6512345321"),
        ("numero", DE_PATRON),
        ("numero", ""),
        ("sbc", "0"),
        ("sbc", "315,04.1"),
        ("sbc", "10000"),
        ("sbc", "-5"),
        ("umf", "T21"),
        ("umf", "0008"),
        ("maximo_por_lote", "0"),
        ("maximo_por_lote", "muchos"),
        ("tipo_trabajador", "9"),
        ("enie", "¥"),
        ("encoding", "utf-16"),
        ("guia", "99400"),
        ("desde", "21/11/2026"),
        ("desde", "mañana"),
        ("inicio", "23/11/2026"),
        ("patron", "X" * 161),
    ],
)
def test_una_respuesta_imposible_dice_que_hacer(clave: str, texto: str) -> None:
    with pytest.raises(RespuestaInvalida) as error:
        validar(_PASO[clave], texto, {"delegacion": "Tlaxcala"}, hoy=HOY)
    assert str(error.value).endswith(".")


def test_cada_delegacion_tiene_sus_subdelegaciones_y_ninguna_las_de_otra() -> None:
    delegaciones = [o.valor for o in opciones_de(_PASO["delegacion"], {})]
    suyas = {d: [o.valor for o in opciones_de(_PASO["guia"], {"delegacion": d})] for d in delegaciones}
    assert all(suyas.values())
    assert sum(map(len, suyas.values())) == 133
    assert opciones_de(_PASO["guia"], {}) == ()


def test_el_salario_bajo_o_alto_se_avisa_y_no_detiene() -> None:
    assert "315.04" in avisos("sbc", "300.00", hoy=HOY)[0]
    assert "2932.75" in avisos("sbc", "2932.76", hoy=HOY)[0]
    assert avisos("sbc", "315.04", hoy=HOY) == avisos("umf", "000", hoy=HOY) == []


def test_cada_pregunta_explica_y_lo_que_ninguna_fuente_fija_pide_confirmarse() -> None:
    assert all(p.ayuda.endswith(".") and p.pregunta.startswith("¿") for p in PASOS)
    por_confirmar = {p.clave for p in PASOS if p.confirmar}
    assert por_confirmar == set(todo_por_confirmar())
    usuales = [p for p in PASOS if p.usual and p.opciones]
    assert usuales
    assert all(p.usual in {o.valor for o in p.opciones} for p in usuales)


def test_un_registro_nuevo_no_pregunta_desde_cuando_cuenta_y_uno_viejo_no_pregunta_su_numero() -> None:
    nuevo = [p.clave for p in camino(nuevo=True, con_carreras=False)]
    viejo = [p.clave for p in camino(nuevo=False, con_carreras=True)]
    assert (nuevo[0], "desde" in nuevo, "carreras" in nuevo) == ("numero", False, False)
    assert (viejo[0], viejo[-1], "numero" in viejo) == ("carreras", "desde", False)
    assert siguiente(dict.fromkeys(nuevo, "x"), camino(nuevo=True, con_carreras=False)) is None


@pytest.mark.parametrize("tipo", [TipoMovimiento.ALTA, TipoMovimiento.BAJA])
def test_el_renglon_de_muestra_es_entero_y_el_imss_lo_tomaria(tipo: TipoMovimiento) -> None:
    valores = {"sbc": "315.04", "tipo_trabajador": "1", "tipo_salario": "0", "jornada": "0", "umf": "000"}
    tramos = muestra(tipo, {**valores, "guia": "01400", "causa": "2", "registro_patronal": OTRO}, enie="#", hoy=HOY)
    linea = "".join(t.texto for t in tramos)
    assert len(linea) == 168
    assert [(t.inicio, t.fin - t.inicio + 1) for t in tramos][-1] == (168, 1)
    assert all(len(t.texto) == t.fin - t.inicio + 1 for t in tramos)
    assert revisar(linea.encode("cp1252"), hoy=HOY) == ()


@pytest.fixture
def mesa(entra_como: Callable[[Rol], Client]) -> Client:
    return entra_como(Rol.ADMINISTRACION)


def _contestar(mesa: Client, direccion: str, respuestas: dict[str, object]) -> str:
    """Answer page after page, as the program asks, until it wants them checked."""
    for _ in range(len(PASOS)):
        clave = direccion.rstrip("/").rsplit("/", 1)[1]
        if clave == "revisar":
            break
        valor = respuestas[clave]
        datos = valor if isinstance(valor, dict) else {"valor": valor}
        respuesta = mesa.post(direccion, datos)
        assert respuesta.status_code == 302, (clave, respuesta.context and respuesta.context["form"].errors)
        direccion = respuesta["Location"]
    return direccion


def test_se_agrega_un_registro_pregunta_por_pregunta(plantel: Plantel, mesa: Client) -> None:
    direccion = mesa.post(reverse("movimientos:configuracion_nueva"))["Location"]
    assert mesa.get(direccion).status_code == 200
    guia = opciones_de(_PASO["guia"], {"delegacion": "Tlaxcala"})[0].valor
    revisar_en = _contestar(mesa, direccion, {**RESPUESTAS, "guia": guia, "carreras": []})
    pagina = mesa.get(revisar_en).content.decode()
    assert "Por confirmar" in pagina
    assert "MU#OZ" in pagina
    mesa.post(revisar_en)
    registro = RegistroPatronal.objects.get(numero=OTRO)
    propia = configuracion_vigente(registro, hoy())
    assert propia is not None
    assert (registro.patron, registro.desde) == ("INSTITUTO DE PRUEBA", date(2019, 8, 15))
    assert (propia.guia, propia.umf, str(propia.sbc), propia.maximo_por_lote) == (guia, "008", "320.00", 1500)
    assert (propia.causa, propia.causas, propia.delegacion) == ("2", {"egreso": "1"}, "Tlaxcala")
    assert "sbc" in propia.por_confirmar
    assert not BorradorDeConfiguracion.objects.exists()
    assert "INSTITUTO DE PRUEBA" in mesa.get(reverse("movimientos:registros")).content.decode()


def test_lo_contestado_se_queda_y_se_sigue_otro_dia(plantel: Plantel, mesa: Client) -> None:
    primera = mesa.post(reverse("movimientos:configuracion_nueva"))["Location"]
    mesa.post(primera, {"valor": OTRO})
    assert OTRO not in mesa.get(reverse("movimientos:registros")).content.decode()
    otra_vez = mesa.post(reverse("movimientos:configuracion_nueva"))["Location"]
    assert otra_vez.endswith("/patron/")
    assert BorradorDeConfiguracion.objects.count() == 1
    mesa.post(reverse("movimientos:configuracion_descartar", args=[BorradorDeConfiguracion.objects.get().pk]))
    assert not BorradorDeConfiguracion.objects.exists()


def test_un_cambio_cuenta_desde_el_dia_que_se_dijo(plantel: Plantel, mesa: Client) -> None:
    registro = registro_de(plantel)
    direccion = mesa.post(reverse("movimientos:configuracion_cambiar", args=[registro.pk]))["Location"]
    borrador = BorradorDeConfiguracion.objects.get()
    despues = hoy() + timedelta(40)
    guia = opciones_de(_PASO["guia"], {"delegacion": "Tlaxcala"})[0].valor
    respuestas = {**RESPUESTAS, "guia": guia, "desde": f"{despues:%d/%m/%Y}"}
    revisar_en = _contestar(mesa, direccion, respuestas)
    paso = reverse("movimientos:configuracion_paso", args=[borrador.pk, "sbc"])
    assert mesa.post(paso, {"valor": "400.00", "confirmado": "on"})["Location"] == revisar_en
    mesa.post(revisar_en)
    antes, luego = configuracion_vigente(registro, hoy()), configuracion_vigente(registro, despues)
    assert antes is not None
    assert luego is not None
    assert (str(antes.sbc), str(luego.sbc), luego.version) == ("315.04", "400.00", 2)
    assert "sbc" not in luego.por_confirmar
    pagina = mesa.get(reverse("movimientos:registros")).content.decode()
    assert "más adelante" in pagina
    assert "en vigor" in pagina


def test_otra_delegacion_olvida_la_subdelegacion(plantel: Plantel) -> None:
    borrador = actions.empezar_configuracion(plantel=plantel, registro=None, por=POR)
    for clave, valor in (("delegacion", "Tlaxcala"), ("guia", "01400"), ("delegacion", "Puebla")):
        borrador = actions.contestar_paso(borrador=borrador, clave=clave, valor=valor, confirmado=False, por=POR)
    assert borrador.valores == {"delegacion": "Puebla"}


def test_sin_terminar_no_se_guarda_nada(plantel: Plantel, mesa: Client) -> None:
    borrador = actions.empezar_configuracion(plantel=plantel, registro=None, por=POR)
    with pytest.raises(actions.FaltanRespuestas):
        actions.terminar_configuracion(borrador=borrador, por=POR)
    pagina = mesa.post(reverse("movimientos:configuracion_revisar", args=[borrador.pk]))
    assert pagina["Location"].endswith("/numero/")
    assert ConfiguracionDeLote.objects.count() == 1


def test_un_numero_que_ya_esta_se_dice_al_guardar(plantel: Plantel, mesa: Client) -> None:
    dar_registro_patronal(plantel=plantel, numero=OTRO, patron="X", guia="01400", desde=date(2019, 8, 15), por=POR)
    direccion = mesa.post(reverse("movimientos:configuracion_nueva"))["Location"]
    revisar_en = _contestar(mesa, direccion, {**RESPUESTAS, "guia": "01400", "carreras": []})
    assert mesa.post(revisar_en).status_code == 200
    assert BorradorDeConfiguracion.objects.count() == 1
    assert RegistroPatronal.objects.filter(numero=OTRO).count() == 1


def test_las_respuestas_malas_vuelven_con_su_error(plantel: Plantel, mesa: Client) -> None:
    direccion = mesa.post(reverse("movimientos:configuracion_nueva"))["Location"]
    respuesta = mesa.post(direccion, {"valor": DE_PATRON})
    assert respuesta.status_code == 422
    assert "modalidad 10" in respuesta.content.decode()
    assert mesa.get(direccion.replace("numero", "no-existe")).status_code == 404


def test_se_le_pone_fin_a_un_registro(plantel: Plantel, mesa: Client) -> None:
    registro = registro_de(plantel)
    direccion = reverse("movimientos:registro_cerrar", args=[registro.pk])
    assert mesa.post(direccion, {"hasta": "2019-01-01"}).status_code == 422
    assert mesa.post(direccion, {"hasta": hoy().isoformat()}).status_code == 302
    registro.refresh_from_db()
    assert registro.hasta == hoy()
