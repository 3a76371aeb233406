"""Every room brings its own addresses; here they are only put together."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("entrar/", include("facultativo.cuentas.urls")),
    path("entrar/", include("allauth.account.urls")),
    path("entrar/segundo-paso/", include("allauth.mfa.urls")),
    path("administracion/", include("facultativo.cuentas.urls_administracion")),
    *(
        path("", include(f"facultativo.{room}.urls"))
        for room in settings.ROOMS
        if room != "cuentas" and find_spec(f"facultativo.{room}") and find_spec(f"facultativo.{room}.urls")
    ),
]
