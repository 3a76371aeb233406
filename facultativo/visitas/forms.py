"""What comes in from the pages of visitas."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from facultativo.cuentas.forms import Fecha
from facultativo.plantel.models import Plantel
from facultativo.visitas.actions import Grupo
from facultativo.visitas.models import Visita
from facultativo.visitas.queries import carreras_de
from facultativo.visitas.rules import DatosDeVisita, leer_numeros

_SEMESTRES = [("", "Elige el semestre"), *((str(n), f"{n}.º") for n in range(1, 15))]


class _Hora(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M", attrs={"class": "entrada"})


class VisitaForm(forms.Form):
    """Where, when and what for."""

    destino = forms.CharField(
        max_length=120,
        label="Empresa o lugar que visitan",
        error_messages={"required": "Escribe a qué empresa o lugar van."},
    )
    lugar = forms.CharField(max_length=120, required=False, label="Ciudad o dirección")
    fecha = forms.DateField(
        label="Día de salida",
        widget=Fecha(),
        error_messages={"required": "Elige el día en que salen.", "invalid": "Escribe la fecha con día, mes y año."},
    )
    hora = forms.TimeField(
        label="Hora de salida",
        widget=_Hora(),
        error_messages={"required": "Elige la hora de salida.", "invalid": "Escribe la hora, por ejemplo 07:30."},
    )
    regreso = forms.DateField(
        label="Día de regreso",
        help_text="Si regresan el mismo día, déjalo vacío.",
        required=False,
        widget=Fecha(),
        error_messages={"invalid": "Escribe la fecha con día, mes y año."},
    )
    proposito = forms.CharField(
        max_length=300, required=False, label="Objetivo de la visita", widget=forms.Textarea(attrs={"rows": 2})
    )

    @property
    def datos(self) -> DatosDeVisita:
        """What was typed, as the rules take it."""
        d = self.cleaned_data
        salida = timezone.make_aware(datetime.combine(d["fecha"], d["hora"]))
        return DatosDeVisita(d["destino"], d["lugar"], salida, d["regreso"] or d["fecha"], d["proposito"])

    @staticmethod
    def inicial(visita: Visita) -> dict[str, Any]:
        """What is written, to change it."""
        salida = timezone.localtime(visita.salida)
        return {
            "destino": visita.destino,
            "lugar": visita.lugar,
            "fecha": salida.date(),
            "hora": salida.time(),
            "regreso": visita.regreso,
            "proposito": visita.proposito,
        }


class GrupoForm(forms.Form):
    """Who goes: a carrera and semestre, pasted numbers, or both."""

    carrera: Any = forms.ModelChoiceField(
        queryset=None, required=False, label="Carrera", empty_label="Elige la carrera"
    )
    semestre = forms.TypedChoiceField(
        choices=_SEMESTRES, coerce=int, empty_value=None, required=False, label="Semestre"
    )
    numeros = forms.CharField(
        required=False,
        max_length=20_000,
        label="Números de control",
        help_text="Pega tu lista como la tengas: uno por renglón, con comas o con nombres al lado.",
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, plantel: Plantel, *args: Any, obligatorio: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.obligatorio = obligatorio
        carrera: Any = self.fields["carrera"]
        carrera.queryset = carreras_de(plantel)
        carrera.label_from_instance = lambda c: c.nombre

    def clean(self) -> dict[str, Any]:
        """Carrera and semestre go together; a list to add is not empty."""
        datos = super().clean() or {}
        if datos.get("carrera") and not datos.get("semestre"):
            self.add_error("semestre", "Elige también el semestre.")
        if datos.get("semestre") and not datos.get("carrera"):
            self.add_error("carrera", "Elige también la carrera.")
        if self.obligatorio and not any(datos.get(c) for c in ("carrera", "semestre", "numeros")):
            self.add_error("numeros", "Elige un grupo o pega al menos un número de control.")
        return datos

    @property
    def grupo(self) -> Grupo:
        """Whom to add."""
        d = self.cleaned_data
        return Grupo(d["carrera"], d["semestre"], leer_numeros(d["numeros"]))


class PapelForm(forms.Form):
    """Until when the paper that was seen is good."""

    hasta = forms.DateField(
        label="El papel vale hasta",
        help_text="El último día en que ampara al alumno. Si no trae fecha, escribe la que hayan acordado.",
        widget=Fecha(),
        error_messages={"required": "Escribe hasta qué día vale.", "invalid": "Escribe la fecha con día, mes y año."},
    )


class IncidenciasForm(forms.Form):
    """What happened on the way."""

    incidencias = forms.CharField(
        max_length=4000,
        label="Reporte de incidencias",
        help_text="Qué pasó, a qué hora y qué se hizo. Si todo salió bien, escríbelo también: «Sin incidencias».",
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Escribe qué pasó, o «Sin incidencias»."},
    )
