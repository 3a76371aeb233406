"""Anybody who holds a letter: is it authentic, and does it still count?

The signed code travels after `#` and never reaches us: the browser verifies it with the keys and the list of revoked
letters, also without network. Folio and code typed from paper are for whoever has no camera or no JavaScript.
"""

import base64

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone

from facultativo.constancias import queries
from facultativo.constancias.actions import lista_de_revocadas
from facultativo.constancias.forms import CodigoForm
from facultativo.constancias.rules.derechos import VUELTAS
from facultativo.constancias.rules.veredictos import CASOS
from facultativo.cuentas.permissions import publica

_FRESCO = "public, max-age=60"
_GUIONES = ("sobre", "juicio", "verificar")


@publica
def verificar(request: HttpRequest) -> HttpResponse:
    """The page that a QR opens, and the form for paper."""
    form = CodigoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        hallada = queries.verificar(form.cleaned_data["folio"], form.cleaned_data["codigo"], timezone.localdate())
        return render(request, "constancias/hallada.html", {"c": hallada}, status=200 if hallada else 404)
    datos = {"form": form, "plantillas": CASOS, "guiones": [static(f"constancias/{g}.js") for g in _GUIONES]}
    return render(request, "constancias/verificar.html", datos, status=422 if form.errors else 200)


@publica
def llaves(request: HttpRequest) -> JsonResponse:
    """The public keys as a JSON Web Key Set (RFC 7517, RFC 8037), and the name of each school by its siglas."""
    juego = [
        {
            "kty": "OKP",
            "crv": "Ed25519",
            "use": "sig",
            "alg": "EdDSA",
            "kid": llave.kid,
            "x": base64.urlsafe_b64encode(bytes(llave.publica)).rstrip(b"=").decode(),
        }
        for llave in queries.llaves_de_confianza()
    ]
    respuesta = JsonResponse({"keys": juego, "escuelas": queries.escuelas(), "vueltas": VUELTAS})
    respuesta["Cache-Control"] = _FRESCO
    return respuesta


@publica
def revocadas(request: HttpRequest) -> HttpResponse:
    """The signed list of letters that do not count any more (a CBOR Web Token)."""
    respuesta = HttpResponse(lista_de_revocadas(), content_type="application/cwt")
    respuesta["Cache-Control"] = _FRESCO
    return respuesta


@publica
def trabajador(request: HttpRequest) -> HttpResponse:
    """The service worker, at the address whose pages it serves without network."""
    respuesta = render(request, "constancias/sw.js", content_type="text/javascript; charset=utf-8")
    respuesta["Cache-Control"] = "no-cache"
    return respuesta
