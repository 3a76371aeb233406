"""The student's own dictamen."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from facultativo.alumnos.models import Alumno
from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.dictamen import actions
from facultativo.dictamen.forms import InconformeForm
from facultativo.dictamen.queries.mio import MiDictamen
from facultativo.dictamen.queries.mio import mi_dictamen as mi_dictamen_de
from facultativo.expediente.actions import abrir_el_mio


def _el_mio(request: Peticion) -> MiDictamen:
    try:
        return mi_dictamen_de(abrir_el_mio(usuario=request.user, por=request.actor))
    except Alumno.DoesNotExist:
        raise Http404("esta cuenta no es de un alumno inscrito") from None


@solo(Rol.ALUMNO)
def mi_dictamen(request: Peticion) -> HttpResponse:
    """What was decided, why, and what to do."""
    return render(request, "dictamen/mi_dictamen.html", {"mio": _el_mio(request)})


@solo(Rol.ALUMNO)
def inconforme(request: Peticion) -> HttpResponse:
    """«No estoy de acuerdo»."""
    mio = _el_mio(request)
    if mio.dictamen is None or not mio.resuelto:
        return redirect("dictamen:mi_dictamen")
    form = InconformeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.inconformarse(dictamen=mio.dictamen, dice=form.cleaned_data["dice"], por=request.actor)
            messages.success(request, "Recibimos tu inconformidad. Otra persona la revisa y te responde por correo.")
        except actions.NoProcedeInconformidad:
            messages.warning(request, "Tu dictamen cambió mientras escribías. Léelo otra vez.")
        return redirect("dictamen:mi_dictamen")
    estado = 422 if form.is_bound else 200
    return render(request, "dictamen/inconforme.html", {"mio": mio, "form": form}, status=estado)
