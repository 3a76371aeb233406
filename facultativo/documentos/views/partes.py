"""The door for files in parts: how many bytes are here, and the next ones. The words are those of tus (tus.io).

`POST` announces a file and answers where its parts go and from which byte; `HEAD` and `GET` say how many arrived;
`PATCH` brings the ones that follow. The form that asked for the file is sent at the end with the key in its place.
"""

from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.documentos.actions import DocumentoNoRecibido, FueraDeLugar, agregar
from facultativo.documentos.actions import empezar as empezar_subida
from facultativo.documentos.forms import SubidaForm
from facultativo.documentos.models import Subida
from facultativo.documentos.views.comun import mio


@require_POST
@solo(Rol.ALUMNO)
def empezar(request: Peticion) -> HttpResponse:
    """Announce a file: its key, and from which byte to go on when part of it is already here."""
    form = SubidaForm(request.POST)
    if not form.is_valid():
        return _no("No entendimos qué archivo quieres subir. Vuelve a cargar la página.")
    try:
        subida = empezar_subida(expediente=mio(request), por=request.actor, **form.cleaned_data)
    except DocumentoNoRecibido as e:
        return _no(str(e))
    return _como_va(subida, 201)


@require_http_methods(["GET", "HEAD", "PATCH"])
@solo(Rol.ALUMNO)
def parte(request: Peticion, clave: UUID) -> HttpResponse:
    """Where the file stands, or the part that follows. 409 says from which byte to go on."""
    subida = get_object_or_404(Subida, expediente=mio(request), clave=clave)
    if request.method != "PATCH":
        return _como_va(subida)
    desde = request.headers.get("Upload-Offset", "")
    if not desde.isdecimal():
        return _no("Falta decir desde qué byte va esta parte.", 400)
    try:
        return _como_va(agregar(subida=subida, desde=int(desde), datos=request.body, por=request.actor))
    except FueraDeLugar:
        subida.refresh_from_db()
        return _como_va(subida, 409)
    except DocumentoNoRecibido as e:
        return _no(str(e))


def _como_va(subida: Subida, estado: int = 200) -> HttpResponse:
    dicho = {"clave": str(subida.clave), "llegados": subida.llegados, "tamano": subida.tamano}
    respuesta = JsonResponse(dicho, status=estado)
    respuesta["Upload-Offset"], respuesta["Upload-Length"] = str(subida.llegados), str(subida.tamano)
    respuesta["Location"] = reverse("documentos:parte", args=[subida.clave])
    return respuesta


def _no(mensaje: str, estado: int = 422) -> HttpResponse:
    return JsonResponse({"mensaje": mensaje}, status=estado)
