"""The desk's pages, pressed as a person presses them."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.comun.adapters import almacen
from facultativo.cuentas.roles import Rol
from facultativo.movimientos.models import Lote, Movimiento, RespuestaIMSS
from facultativo.movimientos.states import EstadoLote
from facultativo.movimientos.tasks import leer_respuesta_imss, ponerse_al_dia
from facultativo.movimientos.tests.mundo import (
    con_derecho,
    enviado,
    hoy,
    listos,
    pdf,
    registro_de,
    responder,
    sin_piloto,
)
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db
Entrar = Callable[[Rol], Client]


def _texto(cliente: Client, nombre: str, *args: object, codigo: int = 200) -> str:
    respuesta = cliente.get(reverse(f"movimientos:{nombre}", args=args))
    assert respuesta.status_code == codigo
    return respuesta.content.decode()


def _pulsa(cliente: Client, nombre: str, *args: object, **datos: object) -> str:
    respuesta = cliente.post(reverse(f"movimientos:{nombre}", args=args), datos, follow=True)
    assert respuesta.status_code == 200, respuesta.content.decode()
    return respuesta.content.decode()


def test_de_la_lista_al_lote_cerrado_sin_salir_del_navegador(plantel: Plantel, entra_como: Entrar) -> None:
    listos(plantel, 1)
    cliente = entra_como(Rol.ESCOLARES)
    assert "lote piloto" in _texto(cliente, "lista")
    registro = registro_de(plantel).pk
    assert "Armar el piloto" in _texto(cliente, "armar", registro, "alta")
    assert "Descarga el archivo" in _pulsa(cliente, "armar", registro, "alta", fecha=hoy().isoformat(), cuales="todos")
    lote = Lote.objects.get()
    descarga = cliente.post(reverse("movimientos:archivo", args=[lote.pk]))
    assert descarga.content == almacen.leer(lote.archivo)
    assert lote.nombre_de_archivo in descarga.headers["Content-Disposition"]
    assert "Sube la respuesta" in _pulsa(cliente, "enviado", lote.pk, numero_imss="")
    archivo = SimpleUploadedFile("respuesta.pdf", pdf(lote), content_type="application/pdf")
    assert "Leyendo la respuesta" in _pulsa(cliente, "subir", lote.pk, archivo=archivo)
    respuesta = RespuestaIMSS.objects.get()
    assert cliente.get(reverse("movimientos:avance", args=[respuesta.pk])).status_code == 204
    leer_respuesta_imss(respuesta.pk)
    assert "HX-Redirect" in cliente.get(reverse("movimientos:avance", args=[respuesta.pk])).headers
    assert "El IMSS respondió" in _texto(cliente, "respuesta", respuesta.pk)
    assert "operó todo el lote" in _texto(cliente, "ver", lote.pk)
    assert "Acuse del lote" in _texto(cliente, "acuse", lote.pk)


def test_los_rechazos_se_explican_con_quien_los_corrige(plantel: Plantel, entra_como: Entrar) -> None:
    sin_piloto(plantel)
    listos(plantel, 3)
    lote = enviado(plantel)
    responder(lote, {1: "059", 2: "021"})
    cliente = entra_como(Rol.ESCOLARES)
    pagina = _texto(cliente, "ver", lote.pk)
    assert "El nombre que tiene la escuela no es el que tiene el IMSS" in pagina
    assert "en la subdelegación" in pagina
    assert "por corregir" in _texto(cliente, "lista")
    rechazado = Movimiento.objects.get(codigo_imss="021")
    assert "siguiente día hábil" in _texto(cliente, "movimiento", rechazado.pk)
    assert "Ya se corrigió" not in _pulsa(cliente, "reintentar", rechazado.pk)
    assert "Alta" in _texto(cliente, "por_corregir")


def test_un_detenido_dice_por_que_y_se_anula(plantel: Plantel, entra_como: Entrar) -> None:
    caso = con_derecho(plantel, 1, nss="")
    ponerse_al_dia()
    cliente = entra_como(Rol.ESCOLARES)
    assert "Falta el NSS" in _texto(cliente, "por_corregir")
    movimiento = Movimiento.objects.get(expediente=caso)
    assert "pide al alumno" in _texto(cliente, "movimiento", movimiento.pk)
    assert "Anulado" in _pulsa(cliente, "anular", movimiento.pk)


def test_lo_dudoso_llega_sin_marcar(plantel: Plantel, entra_como: Entrar) -> None:
    sin_piloto(plantel)
    caso = con_derecho(plantel, 1)
    mal = caso.alumno.nss[:10] + str((int(caso.alumno.nss[10]) + 1) % 10)
    registrar_nss(alumno=caso.alumno, nss=mal, fuente=FuenteNSS.DOCUMENTO, por=POR)
    ponerse_al_dia()
    cliente, registro = entra_como(Rol.ESCOLARES), registro_de(plantel).pk
    pagina = _texto(cliente, "armar", registro, "alta")
    assert "Míralo antes" in pagina and "checked aria-label" not in pagina
    nada = cliente.post(
        reverse("movimientos:armar", args=[registro, "alta"]), {"fecha": hoy().isoformat(), "cuales": "elegidos"}
    )
    assert nada.status_code == 422
    movimiento = Movimiento.objects.get(expediente=caso)
    datos = {"fecha": hoy().isoformat(), "cuales": "elegidos", "elegido": movimiento.pk}
    assert "un movimiento" in _pulsa(cliente, "armar", registro, "alta", **datos)


def test_un_lote_rechazado_completo_se_divide(plantel: Plantel, entra_como: Entrar) -> None:
    sin_piloto(plantel)
    listos(plantel, 2)
    lote, cliente = enviado(plantel), entra_como(Rol.ESCOLARES)
    assert "Divídelo y reintenta" in _pulsa(cliente, "rechazado", lote.pk)
    assert "Quedaron armados" in _pulsa(cliente, "dividir", lote.pk)
    assert Lote.objects.filter(origen=lote, estado=EstadoLote.ARMADO).count() == 2


def test_el_codigo_se_anota_y_el_lote_se_deshace(plantel: Plantel, entra_como: Entrar) -> None:
    sin_piloto(plantel)
    listos(plantel, 2)
    responder(enviado(plantel), callados=(1,))
    cliente, movimiento = entra_como(Rol.ESCOLARES), Movimiento.objects.get(estado="rechazado")
    assert cliente.post(reverse("movimientos:codigo", args=[movimiento.pk]), {"codigo": "999"}).status_code == 422
    assert "ya estaba dado de alta" in _pulsa(cliente, "codigo", movimiento.pk, codigo="048")
    listos(plantel, 1, desde=20)
    registro = registro_de(plantel).pk
    _pulsa(cliente, "armar", registro, "alta", fecha=hoy().isoformat(), cuales="todos")
    assert "se deshizo" in _pulsa(cliente, "deshacer", Lote.objects.latest("pk").pk)


def test_un_archivo_malo_no_cambia_nada(plantel: Plantel, entra_como: Entrar) -> None:
    listos(plantel, 1)
    lote, cliente = enviado(plantel), entra_como(Rol.ESCOLARES)
    vacio = cliente.post(reverse("movimientos:subir", args=[lote.pk]), {})
    assert vacio.status_code == 422
    _pulsa(cliente, "subir", lote.pk, archivo=SimpleUploadedFile("foto.pdf", b"no es"))
    leer_respuesta_imss(RespuestaIMSS.objects.get().pk)
    assert "No se pudo leer" in _texto(cliente, "respuesta", RespuestaIMSS.objects.get().pk)
    assert "Sube la respuesta" in _texto(cliente, "ver", lote.pk)


@pytest.mark.parametrize("rol", [Rol.DOCENTE, Rol.DIRECCION, Rol.ADMINISTRACION])
def test_nadie_mas_que_escolares_entra(plantel: Plantel, entra_como: Entrar, rol: Rol) -> None:
    _texto(entra_como(rol), "lista", codigo=403)


def test_los_de_otro_plantel_no_existen(plantel: Plantel, otro_plantel: Plantel, entra_como: Entrar) -> None:
    (caso,) = listos(otro_plantel, 1)
    lote = enviado(otro_plantel)
    respuesta = responder(lote)
    cliente = entra_como(Rol.ESCOLARES)
    for nombre, pk in (("ver", lote.pk), ("acuse", lote.pk), ("respuesta", respuesta.pk), ("avance", respuesta.pk)):
        _texto(cliente, nombre, pk, codigo=404)
    _texto(cliente, "movimiento", Movimiento.objects.get(expediente=caso).pk, codigo=404)
    _texto(cliente, "armar", registro_de(otro_plantel).pk, "alta", codigo=404)
    for nombre in ("archivo", "enviado", "deshacer", "rechazado", "dividir", "subir"):
        assert cliente.post(reverse(f"movimientos:{nombre}", args=[lote.pk])).status_code == 404
