"""What comes in from the pages of administración."""

from typing import Any

from django import forms
from django.http import HttpRequest

from facultativo.cuentas.permissions import PERSONAL
from facultativo.cuentas.roles import PAPELES, Rol
from facultativo.plantel.models import Carrera, Periodo, Plantel


def enviado(request: HttpRequest) -> Any:
    """What was sent, also when nothing was ticked; None when the page is only opened."""
    return request.POST if request.method == "POST" else None


class Fecha(forms.DateInput):
    """A day, as browsers take it: their calendar, and ISO whatever the language of the page."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PlantelForm(forms.ModelForm):
    """What the letters, the notices and the pages of the school say of it."""

    class Meta:
        model = Plantel
        fields = [
            *("siglas", "nombre", "domicilio", "municipio", "telefono", "correo", "horario"),
            *("dias_de_constancia", "dias_para_objetar", "color"),
        ]
        labels = {
            "siglas": "Siglas",
            "nombre": "Nombre completo de la escuela",
            "domicilio": "Domicilio",
            "municipio": "Localidad y municipio",
            "telefono": "Teléfono de Servicios Escolares",
            "correo": "Correo de Servicios Escolares",
            "horario": "Horario de la ventanilla",
            "dias_de_constancia": "Días que vale una constancia de vigencia",
            "dias_para_objetar": "Días hábiles para responder antes de una baja",
            "color": "Color de la escuela",
        }
        help_texts = {
            "domicilio": "Va al pie de las constancias que piden las clínicas.",
            "horario": "Así lo leen los alumnos, por ejemplo: Lunes a viernes de 9:00 a 15:00.",
            "dias_de_constancia": "La ley no lo fija: es lo que acepta tu escuela.",
            "dias_para_objetar": "Lo que tiene el alumno para decir que no, desde que le avisan.",
        }
        widgets = {"color": forms.TextInput(attrs={"type": "color"})}


class PeriodoForm(forms.ModelForm):
    """A school period with its vacations."""

    class Meta:
        model = Periodo
        fields = ["clave", "nombre", "inicio", "fin", "vacaciones_inicio", "vacaciones_fin"]
        labels = {
            "clave": "Clave en el sistema escolar",
            "nombre": "Nombre",
            "inicio": "Primer día",
            "fin": "Último día",
            "vacaciones_inicio": "Vacaciones: primer día",
            "vacaciones_fin": "Vacaciones: último día",
        }
        help_texts = {
            "clave": "El año y el número del periodo, como los trae tu padrón: 20263.",
            "vacaciones_inicio": "Las clínicas piden que la constancia las diga.",
        }
        widgets = {c: Fecha() for c in ("inicio", "fin", "vacaciones_inicio", "vacaciones_fin")}


class CarreraForm(forms.ModelForm):
    """A degree programme."""

    class Meta:
        model = Carrera
        fields = ["clave", "nombre"]
        labels = {"clave": "Clave", "nombre": "Nombre"}
        help_texts = {"clave": "Como viene en tu padrón."}


class PersonaForm(forms.Form):
    """Somebody of the staff and what this person may do."""

    nombre = forms.CharField(max_length=160, label="Nombre completo", error_messages={"required": "Escribe su nombre."})
    correo = forms.EmailField(
        label="Correo institucional",
        help_text="Ahí le llega el código para entrar; no hace falta darle una contraseña.",
        error_messages={"required": "Escribe su correo.", "invalid": "Revisa el correo: le falta algo."},
    )
    roles = forms.MultipleChoiceField(
        label="Qué hace aquí",
        choices=[(r.value, PAPELES[r].nombre) for r in PERSONAL],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Elige al menos una tarea."},
    )

    def elegidos(self) -> frozenset[Rol]:
        """The roles that were ticked."""
        return frozenset(Rol(r) for r in self.cleaned_data["roles"])


class CargosForm(PersonaForm):
    """What somebody who is already here may do. Leaving is said aloud: nobody loses the door by an empty page."""

    sale = forms.BooleanField(required=False, label="Ya no trabaja en este plantel")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["nombre"], self.fields["correo"]
        self.fields["roles"].required = False

    def clean(self) -> dict[str, Any]:
        """Either some post, or none because the person leaves."""
        datos = super().clean() or {}
        if not datos.get("roles") and not datos.get("sale"):
            self.add_error("roles", "Elige al menos una tarea, o marca que ya no trabaja aquí.")
        return datos

    def elegidos(self) -> frozenset[Rol]:
        """The roles that stay."""
        return frozenset() if self.cleaned_data["sale"] else super().elegidos()
