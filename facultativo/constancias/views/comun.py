"""A letter as a response."""

from django.http import HttpResponse

from facultativo.constancias.actions import pdf
from facultativo.constancias.models import ConstanciaEstudios


def como_pdf(constancia: ConstanciaEstudios) -> HttpResponse:
    """The PDF, to open or to keep, never cached by others."""
    respuesta = HttpResponse(pdf(constancia), content_type="application/pdf")
    respuesta["Content-Disposition"] = f'inline; filename="{constancia.folio}.pdf"'
    respuesta["Cache-Control"] = "private, no-store"
    return respuesta
