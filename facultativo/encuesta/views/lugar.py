"""Where the survey is being filled in: on the student's phone, or at the desk."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from facultativo.encuesta.models import Borrador
from facultativo.encuesta.queries import contexto_de
from facultativo.encuesta.rules import siguiente
from facultativo.encuesta.rules.aviso import AVISO
from facultativo.expediente.models import Expediente


@dataclass(frozen=True, slots=True)
class Lugar:
    """One case and the addresses of its pages from here."""

    expediente: Expediente
    mostrador: bool = False

    @property
    def base(self) -> str:
        """The shell of the page."""
        return "base_personal.html" if self.mostrador else "base_alumno.html"

    def url(self, pagina: str, *args: str) -> str:
        """The address of a page of the survey."""
        if self.mostrador:
            return reverse(f"encuesta:mostrador_{pagina}", args=[self.expediente.pk, *args])
        return reverse(f"encuesta:{pagina}", args=args)

    @property
    def salida(self) -> str:
        """Where one goes when the survey is over."""
        if not self.mostrador:
            return reverse("expediente:inicio")
        try:
            return reverse("tablero:ficha", args=[self.expediente.pk])
        except NoReverseMatch:
            return self.url("inicio")

    def a(self, pagina: str, *args: str) -> HttpResponse:
        """Go to a page of the survey."""
        return redirect(self.url(pagina, *args))

    def a_lo_que_sigue(self, borrador: Borrador | None) -> HttpResponse:
        """Go to the page this draft needs next: the notice, a question, or the check before sending."""
        if borrador is None:
            return self.a("inicio")
        if borrador.aviso != AVISO.version:
            return self.a("aviso")
        pregunta = siguiente(borrador.respuestas, contexto_de(self.expediente, timezone.localdate()))
        return self.a("pregunta", pregunta.clave) if pregunta else self.a("revisar")
