"""Tables explained once, new NSS to confirm, answers that come too late, and answers read again by hand."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from facultativo.alumnos.models import Alumno
from facultativo.bitacora.models import Asiento
from facultativo.comun.nss import digito_nss
from facultativo.movimientos import actions
from facultativo.movimientos.models import ColumnasDeRespuesta, Lote, Movimiento, RenglonDeLote, RespuestaIMSS
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, EstadoRespuesta
from facultativo.movimientos.tasks import leer_respuesta_imss, ponerse_al_dia
from facultativo.movimientos.tests.mundo import armado, con_derecho, enviado, listos, responder, sin_piloto
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db
_ELEGIDOS = ["nss", "codigo", "nss_nuevo"]


def _csv(lote: Lote, codigos: dict[int, str] | None = None, nuevos: dict[int, str] | None = None) -> bytes:
    filas = ["afiliacion;cve;vigente"]
    for r in RenglonDeLote.objects.filter(lote=lote).order_by("renglon"):
        filas.append(f"{r.nss};{(codigos or {}).get(r.renglon, '')};{(nuevos or {}).get(r.renglon, '')}")
    return "\n".join(filas).encode("cp1252")


def _otro(nss: str) -> str:
    """Another NSS of the same person."""
    diez = f"{nss[:6]}{(int(nss[6:10]) + 1) % 10_000:04d}"
    return diez + digito_nss(diez)


def _subir(lote: Lote, datos: bytes) -> RespuestaIMSS:
    respuesta = actions.recibir_respuesta(lote=lote, nombre="r.csv", datos=datos, por=POR)
    leer_respuesta_imss(respuesta.pk)
    ponerse_al_dia()
    return RespuestaIMSS.objects.get(pk=respuesta.pk)


def _explicada(lote: Lote, datos: bytes) -> RespuestaIMSS:
    respuesta = _subir(lote, datos)
    assert respuesta.estado == EstadoRespuesta.POR_EXPLICAR
    actions.explicar_columnas(respuesta=respuesta, elegidos=_ELEGIDOS, por=POR)
    leer_respuesta_imss(respuesta.pk)
    ponerse_al_dia()
    return RespuestaIMSS.objects.get(pk=respuesta.pk)


def _libros() -> list[object]:
    return [*Movimiento.objects.values_list(), *RenglonDeLote.objects.values_list(), *Lote.objects.values_list()]


def test_una_tabla_se_explica_una_vez_y_la_siguiente_entra_sola(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 3)
    lote = enviado(plantel)
    respuesta = _subir(lote, _csv(lote, {2: "059"}))
    assert respuesta.muestra["propuesta"] == {"nss": 0, "codigo": 1}
    assert Movimiento.objects.filter(estado=EstadoMovimiento.ENVIADO).count() == 3
    with pytest.raises(ValidationError):
        actions.explicar_columnas(respuesta=respuesta, elegidos=["", "codigo", ""], por=POR)
    actions.explicar_columnas(respuesta=respuesta, elegidos=_ELEGIDOS, por=POR)
    leer_respuesta_imss(respuesta.pk)
    ponerse_al_dia()
    estados = [Movimiento.objects.get(expediente=c).estado for c in casos]
    assert estados == ["aceptado", "por_aclarar", "aceptado"]
    assert RespuestaIMSS.objects.get(pk=respuesta.pk).muestra is None
    listos(plantel, 2, desde=50)
    otro = enviado(plantel)
    assert _subir(otro, _csv(otro)).estado == EstadoRespuesta.APLICADA
    assert ColumnasDeRespuesta.objects.count() == 1


def test_el_nss_nuevo_se_confirma_y_el_movimiento_sale_con_el(plantel: Plantel) -> None:
    sin_piloto(plantel)
    (caso,) = listos(plantel, 1)
    lote = enviado(plantel)
    nuevo = _otro(caso.alumno.nss)
    _explicada(lote, _csv(lote, {1: "061"}, {1: nuevo}))
    movimiento = Movimiento.objects.get(expediente=caso)
    assert (movimiento.estado, movimiento.renglones.get(lote=lote).nss_nuevo) == ("rechazado", nuevo)
    with pytest.raises(ValidationError, match="once dígitos"):
        actions.confirmar_nss(movimiento=movimiento, nss=nuevo[:10] + str((int(nuevo[10]) + 1) % 10), por=POR)
    actions.confirmar_nss(movimiento=movimiento, nss=nuevo, por=POR)
    assert Alumno.objects.get(pk=caso.alumno_id).nss == nuevo
    assert Movimiento.objects.get(pk=movimiento.pk).estado == EstadoMovimiento.LISTO
    eventos = set(Asiento.objects.values_list("evento", flat=True))
    assert {"alumno.nss", "movimiento.nss_confirmado"} <= eventos
    with pytest.raises(ValidationError, match="no ha dicho"):
        actions.confirmar_nss(movimiento=movimiento, nss=nuevo, por=POR)
    segundo = armado(plantel)
    assert [r.nss for r in segundo.renglones.all()] == [nuevo]


def test_la_tabla_que_llega_despues_pone_los_codigos_que_faltaban(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 4)
    lote = enviado(plantel)
    responder(lote, callados=(1, 2, 3))
    actions.reintentar(movimiento=Movimiento.objects.get(expediente=casos[2]), por=POR)
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.CERRADO
    respuesta = _explicada(lote, _csv(lote, {1: "048", 2: "021", 3: "059"}))
    assert respuesta.estado == EstadoRespuesta.APLICADA
    hay = [(m.estado, m.codigo_imss) for m in (Movimiento.objects.get(expediente=c) for c in casos)]
    assert hay == [("aceptado", "048"), ("rechazado", "021"), ("listo", ""), ("aceptado", "")]


@pytest.mark.parametrize("como", ["cerrado", "deshecho", "rechazado"])
def test_la_respuesta_que_llega_tarde_se_guarda_y_no_cambia_nada(plantel: Plantel, como: str) -> None:
    sin_piloto(plantel)
    listos(plantel, 2)
    lote = armado(plantel) if como == "deshecho" else enviado(plantel)
    hacer = {"deshecho": actions.deshacer, "rechazado": actions.rechazar_entero}
    if como == "cerrado":
        responder(lote)
    else:
        hacer[como](lote=lote, por=POR)
    ponerse_al_dia()
    antes = _libros()
    respuesta = responder(lote, {1: "059"})
    assert respuesta.estado == EstadoRespuesta.SIN_EFECTO
    assert "respuesta-tardia" in {h.codigo for h in respuesta.hallazgos}
    assert _libros() == antes


def test_los_renglones_de_nadie_se_quedan_fuera_y_los_demas_se_aplican_si_alguien_lo_dice(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 2)
    lote = enviado(plantel)
    ajeno = con_derecho(plantel, 888).alumno.nss
    respuesta = _explicada(lote, _csv(lote) + f"\n{ajeno};059;".encode())
    assert respuesta.estado == EstadoRespuesta.POR_REVISAR
    assert [h.codigo for h in respuesta.hallazgos] == ["respuesta-personas-ajenas"]
    actions.aplicar_respuesta(respuesta=respuesta, por=POR)
    assert [Movimiento.objects.get(expediente=c).estado for c in casos] == ["aceptado"] * 2


def test_una_respuesta_imposible_tras_otra_buena_no_deshace_lo_que_ya_se_opero(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 3)
    lote = enviado(plantel)
    responder(lote, sin_mencionar=(3,))
    responder(lote, callados=(1, 2, 3))
    assert [Movimiento.objects.get(expediente=c).estado for c in casos] == ["aceptado", "aceptado", "rechazado"]
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.CERRADO


def _releer(lote: Lote, *resto: str) -> str:
    salida = io.StringIO()
    call_command("releer_lote", f"--lote={lote.pk}", *resto, stdout=salida)
    return salida.getvalue()


def test_releer_en_seco_dice_y_no_toca_y_aplicar_escribe(plantel: Plantel) -> None:
    sin_piloto(plantel)
    listos(plantel, 2)
    lote = enviado(plantel)
    respuesta = _subir(lote, _csv(lote, {1: "059"}))
    assert "respuesta-por-explicar" in _releer(lote)
    actions.explicar_columnas(respuesta=respuesta, elegidos=_ELEGIDOS, por=POR)
    antes = _libros()
    assert "1 aceptado, 1 por_aclarar; cambiarían 2" in _releer(lote)
    assert _libros() == antes
    assert "cambiaron 2" in _releer(lote, "--aplicar")
    assert RespuestaIMSS.objects.get(pk=respuesta.pk).estado == EstadoRespuesta.APLICADA
    ponerse_al_dia()
    despues = _libros()
    assert "cambiaron 0" in _releer(lote, "--aplicar")
    assert _libros() == despues
    with pytest.raises(CommandError):
        call_command("releer_lote", "--lote=99999")
