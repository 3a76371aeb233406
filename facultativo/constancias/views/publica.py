"""Anybody who holds a letter: is it authentic, and does it still count?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from facultativo.constancias.actions import llave_publica_pem
from facultativo.constancias.forms import CodigoForm
from facultativo.constancias.queries import verificar as verificar_codigo
from facultativo.cuentas.permissions import publica


@publica
def buscar(request: HttpRequest) -> HttpResponse:
    """Where the code is typed."""
    form = CodigoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        limpio = "".join(c for c in form.cleaned_data["codigo"].upper() if c.isalnum())
        if limpio:
            return redirect("constancias:verificar", limpio)
        form.add_error("codigo", "Escribe el código que aparece junto al QR.")
    return render(request, "constancias/buscar.html", {"form": form}, status=422 if form.is_bound else 200)


@publica
def verificar(request: HttpRequest, codigo: str) -> HttpResponse:
    """What a stranger may know of one letter."""
    hallada = verificar_codigo(codigo)
    return render(request, "constancias/verificar.html", {"c": hallada}, status=200 if hallada else 404)


@publica
def llave(request: HttpRequest) -> HttpResponse:
    """The public key with which the QR can be verified without asking us."""
    return HttpResponse(llave_publica_pem(), content_type="text/plain; charset=utf-8")
