"""What the three desks share."""

from django.http import Http404, HttpResponse

from facultativo.adscripcion import queries
from facultativo.adscripcion.actions import imagen
from facultativo.adscripcion.models import Carnet
from facultativo.expediente.models import Expediente


def como_png(carnet: Carnet) -> HttpResponse:
    """The picture that we drew; never the bytes that came."""
    try:
        return HttpResponse(imagen(carnet=carnet), content_type="image/png")
    except FileNotFoundError:
        raise Http404("este carnet no tiene imagen") from None


def inicial(expediente: Expediente) -> dict[str, str]:
    """What the form of the clinic shows to confirm: what is written, else what a paper says."""
    clinica = queries.adscripcion_de(expediente) or queries.clinica_sugerida(expediente)
    if clinica is None:
        return {}
    return {"umf": clinica.umf, "turno": clinica.turno or "", "consultorio": clinica.consultorio}
