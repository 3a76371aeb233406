"""From the resolved dictamen to the answer of IMSS, as Servicios Escolares lives it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.bitacora.models import Asiento
from facultativo.dictamen.states import Sentido
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Etapa, Resolucion, Tramite
from facultativo.movimientos import actions
from facultativo.movimientos.models import Lote, Movimiento, PropuestaDeBaja, RenglonDeLote
from facultativo.movimientos.rules.archivo import abrir
from facultativo.movimientos.rules.renglon import leer
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, EstadoRespuesta, TipoMovimiento
from facultativo.movimientos.tasks import ponerse_al_dia
from facultativo.movimientos.tests.mundo import (
    armado,
    con_derecho,
    enviado,
    hoy,
    listos,
    registro_de,
    responder,
    sin_piloto,
)
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db


def _estado(expediente: Expediente) -> str:
    return Movimiento.objects.filter(expediente=expediente).latest("pk").estado


def _caso(expediente: Expediente) -> Expediente:
    return Expediente.objects.get(pk=expediente.pk)


def test_un_alta_resuelta_llega_al_imss_y_vuelve_aceptada(plantel: Plantel) -> None:
    (caso,) = listos(plantel, 1)
    assert (_caso(caso).tramite, _caso(caso).etapa) == (Tramite.LISTO, Etapa.POR_ENVIAR)
    lote = enviado(plantel)
    ponerse_al_dia()
    assert (_caso(caso).tramite, _caso(caso).etapa) == (Tramite.ENVIADO, Etapa.EN_EL_IMSS)
    respuesta = responder(lote)
    assert respuesta.estado == EstadoRespuesta.APLICADA
    assert Lote.objects.get().estado == EstadoLote.CERRADO
    assert (_caso(caso).tramite, _caso(caso).etapa) == (Tramite.ACEPTADO, Etapa.POR_CONFIRMAR)
    aceptado = Asiento.objects.get(evento="movimiento.aceptado")
    assert (aceptado.expediente, aceptado.datos["tipo"]) == (caso.pk, "alta")


def test_los_bytes_descargados_son_los_que_se_armaron_y_se_leen(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 3)
    lote = armado(plantel)
    contenido = actions.descargar(lote=lote, por=POR)
    assert contenido == actions.descargar(lote=lote, por=POR)
    assert {leer(li.texto).nss for li in abrir(contenido).renglones} == {c.alumno.nss for c in casos}
    assert Lote.objects.get(pk=lote.pk).descargado_por == str(POR)


def test_un_renglon_con_defecto_no_sale_y_los_demas_si(plantel: Plantel) -> None:
    sin_piloto(plantel)
    malo = con_derecho(plantel, 50, nss="1234567890")
    sin_nss = con_derecho(plantel, 51, nss="")
    listos(plantel, 2)
    assert _estado(malo) == _estado(sin_nss) == EstadoMovimiento.BORRADOR
    assert armado(plantel).total == 2
    corregido = con_derecho(plantel, 60).alumno.nss
    registrar_nss(alumno=malo.alumno, nss=corregido[:10] + "0", fuente=FuenteNSS.DOCUMENTO, por=POR)
    ponerse_al_dia()
    assert _estado(malo) == EstadoMovimiento.LISTO
    assert Movimiento.objects.get(expediente=malo).con_dudas


def test_lo_dudoso_solo_sale_si_una_persona_lo_elige(plantel: Plantel) -> None:
    sin_piloto(plantel)
    caso = con_derecho(plantel, 70)
    otro_digito = str((int(caso.alumno.nss[10]) + 1) % 10)
    registrar_nss(alumno=caso.alumno, nss=caso.alumno.nss[:10] + otro_digito, fuente=FuenteNSS.DOCUMENTO, por=POR)
    ponerse_al_dia()
    with pytest.raises(actions.LoteImposible):
        armado(plantel)
    movimiento = Movimiento.objects.get(expediente=caso)
    lote = actions.armar_lote(
        registro=registro_de(plantel), tipo=TipoMovimiento.ALTA, fecha=hoy(), solo=[movimiento.pk], por=POR
    )
    assert lote.total == 1


def test_el_primer_lote_es_un_piloto_de_un_renglon(plantel: Plantel) -> None:
    listos(plantel, 3)
    piloto = armado(plantel)
    assert (piloto.piloto, piloto.total) == (True, 1)
    with pytest.raises(actions.LoteImposible, match="piloto"):
        armado(plantel)
    actions.descargar(lote=piloto, por=POR)
    actions.marcar_enviado(lote=piloto, por=POR)
    responder(piloto)
    resto = armado(plantel)
    assert (resto.piloto, resto.total) == (False, 2)


def test_un_piloto_rechazado_pide_otro_piloto(plantel: Plantel) -> None:
    listos(plantel, 3)
    responder(enviado(plantel), {1: "059"})
    assert (armado(plantel).piloto, Lote.objects.count()) == (True, 2)


def test_nadie_va_en_dos_lotes_abiertos(plantel: Plantel) -> None:
    sin_piloto(plantel)
    listos(plantel, 2)
    lote = armado(plantel)
    with pytest.raises(actions.LoteImposible):
        armado(plantel)
    otro = Lote.objects.get(pk=lote.pk)
    otro.pk, otro._state.adding = None, True
    otro.save()
    renglon = RenglonDeLote.objects.filter(lote=lote)[0]
    renglon.pk, renglon._state.adding, renglon.lote = None, True, otro
    with pytest.raises(IntegrityError), transaction.atomic():
        renglon.save()


def test_un_lote_deshecho_devuelve_sus_movimientos(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 2)
    lote = armado(plantel)
    actions.deshacer(lote=lote, por=POR)
    actions.deshacer(lote=lote, por=POR)
    assert [_estado(c) for c in casos] == [EstadoMovimiento.LISTO] * 2
    assert armado(plantel).total == 2
    with pytest.raises(ValidationError):
        actions.marcar_enviado(lote=lote, por=POR)


def test_la_misma_respuesta_dos_veces_no_cambia_nada(plantel: Plantel) -> None:
    sin_piloto(plantel)
    listos(plantel, 3)
    lote = enviado(plantel)
    primera = responder(lote, {2: "059"})
    antes = (list(RenglonDeLote.objects.values()), list(Movimiento.objects.values()), Asiento.objects.count())
    segunda = responder(lote, {2: "059"})
    assert primera.pk == segunda.pk
    assert (list(RenglonDeLote.objects.values()), list(Movimiento.objects.values()), Asiento.objects.count()) == antes


def test_cada_rechazo_dice_que_sigue_y_048_es_un_exito(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 4)
    responder(enviado(plantel), {1: "048", 2: "059", 3: "021"})
    por_caso = [Movimiento.objects.get(expediente=c) for c in casos]
    assert [m.estado for m in por_caso] == ["aceptado", "por_aclarar", "rechazado", "aceptado"]
    assert [m.forzado for m in por_caso] == [True, False, False, False]
    assert por_caso[1].codigo is not None and por_caso[1].codigo.corrige == "subdelegacion"
    assert [_caso(c).tramite for c in casos] == ["aceptado", "rechazado", "rechazado", "aceptado"]


def test_lo_rechazado_se_corrige_y_sale_en_otro_lote(plantel: Plantel) -> None:
    sin_piloto(plantel)
    caso, *_ = listos(plantel, 2)
    responder(enviado(plantel), {1: "021"})
    movimiento = Movimiento.objects.get(expediente=caso)
    actions.reintentar(movimiento=movimiento, por=POR)
    actions.reintentar(movimiento=movimiento, por=POR)
    segundo = enviado(plantel)
    assert segundo.total == 1
    responder(segundo)
    assert _estado(caso) == EstadoMovimiento.ACEPTADO
    assert [r.resultado for r in movimiento.renglones.order_by("pk")] == ["rechazado", "aceptado"]
    with pytest.raises(ValidationError):
        actions.reintentar(movimiento=movimiento, por=POR)


def test_los_rechazados_que_no_se_nombran_esperan_su_codigo(plantel: Plantel) -> None:
    sin_piloto(plantel)
    caso, *_ = listos(plantel, 3)
    lote = enviado(plantel)
    responder(lote, callados=(1,))
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.CERRADO
    movimiento = Movimiento.objects.get(expediente=caso)
    assert (movimiento.estado, movimiento.codigo_imss) == ("rechazado", "")
    actions.anotar_codigo(movimiento=movimiento, codigo="048", por=POR)
    assert _estado(caso) == EstadoMovimiento.ACEPTADO


def test_lo_que_la_respuesta_no_menciona_sigue_esperando(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 3)
    lote = enviado(plantel)
    responder(lote, sin_mencionar=(3,))
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.RESPONDIDO
    assert _estado(casos[2]) == EstadoMovimiento.SIN_RESPUESTA
    responder(lote, {3: "021"}, sin_mencionar=(1, 2))
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.CERRADO
    assert [_estado(c) for c in casos] == ["aceptado", "aceptado", "rechazado"]


def test_lo_que_va_en_un_lote_no_se_reintenta(plantel: Plantel) -> None:
    listos(plantel, 1)
    lote = armado(plantel)
    with pytest.raises(ValidationError):
        actions.reintentar(movimiento=Movimiento.objects.get(), por=POR)
    actions.descargar(lote=lote, por=POR)
    assert actions.marcar_enviado(lote=lote, por=POR).estado == EstadoLote.ENVIADO


def test_decidir_sobre_el_ultimo_sin_respuesta_cierra_el_lote(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 2)
    lote = enviado(plantel)
    responder(lote, sin_mencionar=(2,))
    actions.reintentar(movimiento=Movimiento.objects.get(expediente=casos[1]), por=POR)
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.CERRADO
    assert armado(plantel).total == 1


def test_una_respuesta_que_no_cuadra_espera_a_una_persona(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 2)
    lote = enviado(plantel)
    respuesta = responder(lote, bajas=1)
    assert respuesta.estado == EstadoRespuesta.POR_REVISAR
    assert [_estado(c) for c in casos] == ["enviado"] * 2
    actions.aplicar_respuesta(respuesta=respuesta, por=POR)
    actions.aplicar_respuesta(respuesta=respuesta, por=POR)
    assert [_estado(c) for c in casos] == ["aceptado"] * 2


def test_la_respuesta_de_otro_registro_no_se_aplica_ni_a_mano(plantel: Plantel) -> None:
    sin_piloto(plantel)
    (caso,) = listos(plantel, 1)
    respuesta = responder(enviado(plantel), registro="Z9912345321")
    assert [h.codigo for h in respuesta.hallazgos] == ["respuesta-otro-registro"]
    with pytest.raises(ValidationError):
        actions.aplicar_respuesta(respuesta=respuesta, por=POR)
    assert _estado(caso) == EstadoMovimiento.ENVIADO


def test_un_archivo_que_no_es_la_respuesta_se_guarda_y_se_dice(plantel: Plantel) -> None:
    listos(plantel, 1)
    lote = enviado(plantel)
    respuesta = actions.recibir_respuesta(lote=lote, nombre="x.pdf", datos=b"no es un PDF", por=POR)
    assert actions.leer_respuesta(respuesta=respuesta.pk, por=POR).estado == EstadoRespuesta.ILEGIBLE
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.ENVIADO


def test_un_lote_rechazado_entero_se_parte_hasta_dejar_solo_al_malo(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 4)
    pendientes, malo, vueltas = [enviado(plantel)], Movimiento.objects.get(expediente=casos[2]), 0
    while pendientes:
        lote, vueltas = pendientes.pop(), vueltas + 1
        if not lote.renglones.filter(movimiento=malo).exists():
            responder(lote)
            continue
        rechazado = actions.rechazar_entero(lote=lote, por=POR)
        if rechazado.estado == EstadoLote.RECHAZADO:
            partes = actions.dividir(lote=rechazado, por=POR)
            assert actions.dividir(lote=rechazado, por=POR) == partes
            for parte in partes:
                actions.descargar(lote=parte, por=POR)
                pendientes.append(actions.marcar_enviado(lote=parte, por=POR))
    assert vueltas == 5
    assert [_estado(c) for c in casos] == ["aceptado", "aceptado", "rechazado", "aceptado"]


def test_la_respuesta_sin_operados_ni_motivos_rechaza_el_lote(plantel: Plantel) -> None:
    sin_piloto(plantel)
    casos = listos(plantel, 3)
    lote = enviado(plantel)
    responder(lote, callados=(1, 2, 3))
    assert Lote.objects.get(pk=lote.pk).estado == EstadoLote.RECHAZADO
    assert [_estado(c) for c in casos] == ["listo"] * 3
    assert [p.total for p in actions.dividir(lote=lote, por=POR)] == [2, 1]


def test_si_el_dictamen_cambia_antes_de_enviar_el_movimiento_se_anula(plantel: Plantel) -> None:
    (caso,) = listos(plantel, 1)
    avanzar(expediente=caso, por=POR, dictamen=Resolucion.NO_PROCEDE)
    ponerse_al_dia()
    assert _estado(caso) == EstadoMovimiento.ANULADO
    assert _caso(caso).tramite == Tramite.NINGUNO


def test_la_baja_resuelta_de_quien_tiene_alta_sale_en_su_lote_y_la_deshace(plantel: Plantel) -> None:
    (caso,) = listos(plantel, 1)
    responder(enviado(plantel))
    avanzar(expediente=caso, por=POR, dictamen=Resolucion.BAJA)
    ponerse_al_dia()
    # Who was decided one by one is told at once; the baja waits for the days to object.
    assert not Movimiento.objects.filter(tipo=TipoMovimiento.BAJA).exists()
    PropuestaDeBaja.objects.update(limite=timezone.localdate() - timedelta(days=1))
    ponerse_al_dia()
    lote = enviado(plantel, TipoMovimiento.BAJA)
    ponerse_al_dia()
    assert _caso(caso).tramite == Tramite.ACEPTADO
    responder(lote)
    assert (_caso(caso).tramite, _caso(caso).etapa) == (Tramite.NINGUNO, Etapa.CON_OTRA_RUTA)
    assert ponerse_al_dia() == 0


def test_la_baja_de_quien_nunca_tuvo_alta_no_se_manda(plantel: Plantel) -> None:
    con_derecho(plantel, 1, sentido=Sentido.NO_PROCEDE)
    avanzar(expediente=con_derecho(plantel, 2, sentido=Sentido.NO_PROCEDE), por=POR, dictamen=Resolucion.BAJA)
    ponerse_al_dia()
    assert not Movimiento.objects.exists()


def test_ponerse_al_dia_dos_veces_no_hace_nada_la_segunda(plantel: Plantel) -> None:
    listos(plantel, 3)
    con_derecho(plantel, 80, nss="")
    assert ponerse_al_dia() > 0
    asientos = Asiento.objects.count()
    assert (ponerse_al_dia(), Asiento.objects.count()) == (0, asientos)
