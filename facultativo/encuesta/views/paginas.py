"""The pages themselves, the same on the phone and at the desk. The views that open them check who comes."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from facultativo.cuentas.permissions import Peticion
from facultativo.encuesta.actions import RespuestaIncompleta, SinProtesta, consentir, enviar, guardar
from facultativo.encuesta.forms import CambioForm, ConsentimientoForm, EnvioForm, PreguntaForm
from facultativo.encuesta.models import Borrador
from facultativo.encuesta.queries import borrador_de, contexto_de, respuesta_vigente
from facultativo.encuesta.rules import camino, podar, resumen, siguiente
from facultativo.encuesta.rules.aviso import AVISO
from facultativo.encuesta.rules.firma import firmante_de, protesta_de
from facultativo.encuesta.states import Firmante
from facultativo.encuesta.views.lugar import Lugar
from facultativo.expediente.queries import inicio as inicio_de

PROTEGIDA = "Contestada. Es una respuesta protegida: aquí no se muestra."


def _pintar(request: Peticion, lugar: Lugar, pagina: str, **mas: Any) -> HttpResponse:
    comunes = {"base": lugar.base, "lugar": lugar, "mostrador": lugar.mostrador, "salida": lugar.salida}
    return render(request, f"encuesta/{pagina}.html", comunes | mas)


def _datos(request: Peticion) -> QueryDict | None:
    """What was posted, even when it is empty; None for a page that is only opened."""
    return request.POST if request.method == "POST" else None


def inicio(request: Peticion, lugar: Lugar) -> HttpResponse:
    """What the survey is; go on with the one begun; or what was answered and "mi situación cambió"."""
    borrador, respuesta = borrador_de(lugar.expediente), respuesta_vigente(lugar.expediente)
    pedida = not lugar.expediente.encuesta_contestada
    enlaces = {"aviso": lugar.url("aviso"), "cambio": lugar.url("cambio"), "seguir": lugar.url("seguir")}
    filas = _filas(respuesta.respuestas, lugar) if respuesta else []
    return _pintar(
        request, lugar, "inicio", borrador=borrador, respuesta=respuesta, pedida=pedida, filas=filas, enlaces=enlaces
    )


def seguir(request: Peticion, lugar: Lugar) -> HttpResponse:
    """Back to the page where the draft was left."""
    return lugar.a_lo_que_sigue(borrador_de(lugar.expediente))


def aviso(request: Peticion, lugar: Lugar) -> HttpResponse:
    """The notice and express consent."""
    form = ConsentimientoForm(_datos(request))
    if form.is_valid():
        return lugar.a_lo_que_sigue(consentir(expediente=lugar.expediente, por=request.actor))
    return _pintar(request, lugar, "aviso", form=form, aviso=AVISO, regresar=lugar.url("inicio"))


def cambio(request: Peticion, lugar: Lugar) -> HttpResponse:
    """ "Mi situación cambió": what, and consent again; the rest is brought over."""
    if respuesta_vigente(lugar.expediente) is None or borrador_de(lugar.expediente):
        return lugar.a("inicio")
    form = CambioForm(_datos(request))
    if form.is_valid():
        cambios = form.cleaned_data["cambios"]
        return lugar.a_lo_que_sigue(consentir(expediente=lugar.expediente, por=request.actor, cambios=cambios))
    return _pintar(request, lugar, "cambio", form=form, aviso=AVISO, regresar=lugar.url("inicio"))


def pregunta(request: Peticion, lugar: Lugar, clave: str) -> HttpResponse:
    """One question. A page that no longer matters (an old tab, the back button) leads to the one that does."""
    borrador = borrador_de(lugar.expediente)
    contexto = contexto_de(lugar.expediente, timezone.localdate())
    recorrido = camino(borrador.respuestas, contexto) if borrador and borrador.aviso == AVISO.version else []
    numero = next((n for n, p in enumerate(recorrido) if p.clave == clave), None)
    if borrador is None or numero is None:
        return lugar.a_lo_que_sigue(borrador)
    esta = recorrido[numero]
    previa = None if esta.sensible and lugar.mostrador else borrador.respuestas.get(clave)
    form = PreguntaForm(esta, contexto, _datos(request), initial={"valor": previa})
    if form.is_valid():
        for texto in form.avisos:
            messages.warning(request, texto)
        return lugar.a_lo_que_sigue(
            guardar(borrador=borrador, clave=clave, valor=form.cleaned_data["valor"], por=request.actor)
        )
    desde_revisar = request.GET.get("desde") == "revisar"
    anterior = lugar.url("pregunta", recorrido[numero - 1].clave) if numero else lugar.url("inicio")
    regresar = lugar.url("revisar") if desde_revisar else anterior
    return _pintar(
        request, lugar, "pregunta", form=form, pregunta=esta, numero=numero + 1, contexto=contexto, regresar=regresar
    )


def revisar(request: Peticion, lugar: Lugar) -> HttpResponse:
    """Check your answers, with a link to change each; then the manifestación and sending."""
    borrador = borrador_de(lugar.expediente)
    firmante = firmante_de(borrador.respuestas) if borrador else None
    form = EnvioForm(
        _datos(request), initial={"clave": borrador.clave if borrador else ""}, protesta=protesta_de(firmante)
    )
    if form.is_valid():
        return _enviar(request, lugar, form)
    if borrador is None or borrador.aviso != AVISO.version:
        return lugar.a_lo_que_sigue(borrador)
    contexto = contexto_de(lugar.expediente, timezone.localdate())
    if siguiente(borrador.respuestas, contexto):
        return lugar.a_lo_que_sigue(borrador)
    filas = _filas(podar(borrador.respuestas, contexto), lugar, para_cambiar=True)
    ultima = camino(borrador.respuestas, contexto)[-1].clave
    tutor = borrador.respuestas.get("tutor_nombre", "") if firmante == Firmante.TUTOR else ""
    regresar = lugar.url("pregunta", ultima)
    return _pintar(request, lugar, "revisar", form=form, filas=filas, regresar=regresar, tutor=tutor)


def _filas(respuestas: dict[str, str], lugar: Lugar, *, para_cambiar: bool = False) -> list[dict[str, str]]:
    """The lines of check-your-answers. At the desk a protected answer is not shown; it may be changed
    unseen."""
    filas = []
    for p, valor in resumen(respuestas):
        fila = {"pregunta": p.titulo, "respuesta": PROTEGIDA if p.sensible and lugar.mostrador else valor}
        if para_cambiar:
            fila["url"] = f"{lugar.url('pregunta', p.clave)}?desde=revisar"
        filas.append(fila)
    return filas


def _enviar(request: Peticion, lugar: Lugar, form: EnvioForm) -> HttpResponse:
    try:
        enviar(expediente=lugar.expediente, clave=form.cleaned_data["clave"], protesta=True, por=request.actor)
    except (Borrador.DoesNotExist, RespuestaIncompleta, SinProtesta):
        messages.warning(request, "Esta página ya no era la última: revisa tus respuestas otra vez.")
        return lugar.a_lo_que_sigue(borrador_de(lugar.expediente))
    return lugar.a("enviada")


def enviada(request: Peticion, lugar: Lugar) -> HttpResponse:
    """The folio and what comes next."""
    respuesta = respuesta_vigente(lugar.expediente)
    if respuesta is None:
        return lugar.a("inicio")
    paso = inicio_de(lugar.expediente).paso
    return _pintar(request, lugar, "enviada", respuesta=respuesta, paso=paso, lugar_inicio=lugar.url("inicio"))
