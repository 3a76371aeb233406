"""What comes in from pages about clinics and carnets."""

from typing import Any

from django import forms

from facultativo.adscripcion.rules import ClinicaInvalida, DatosDeClinica, leer_clinica
from facultativo.adscripcion.states import FRASE_DE_MOTIVO, NOMBRE_DE_TURNO, MotivoDevolucion


class ClinicaForm(forms.Form):
    """The clinic, typed."""

    umf = forms.CharField(
        max_length=60,
        label="Número de tu UMF",
        help_text="En tu registro dice «Clínica asignada». Por ejemplo, 8.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Escribe el número de tu UMF, por ejemplo 8."},
    )
    turno = forms.ChoiceField(
        choices=[(t.value, n) for t, n in NOMBRE_DE_TURNO.items()],
        label="Turno",
        widget=forms.RadioSelect,
        error_messages={"required": "Elige tu turno."},
    )
    consultorio = forms.CharField(
        max_length=20,
        required=False,
        label="Consultorio",
        help_text="El número que elegiste. Si no lo sabes, déjalo vacío.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    clinica: DatosDeClinica

    def clean(self) -> dict[str, Any]:
        """The three data in the form in which they are kept."""
        datos = super().clean() or {}
        if self.errors:
            return datos
        try:
            self.clinica = leer_clinica(datos["umf"], datos["turno"], datos["consultorio"])
        except ClinicaInvalida as error:
            self.add_error(error.campo, str(error))
        return datos


class FotoForm(forms.Form):
    """The photograph of the carnet."""

    foto = forms.FileField(
        label="Foto de tu carnet",
        allow_empty_file=True,
        error_messages={
            "required": "Toma o elige la foto de tu carnet.",
            "missing": "Toma o elige la foto de tu carnet.",
        },
    )


class RegistroForm(forms.Form):
    """The PDF of the UMF registration."""

    archivo = forms.FileField(
        label="PDF de tu registro en la UMF",
        allow_empty_file=True,
        error_messages={"required": "Elige el PDF de tu registro.", "missing": "Elige el PDF de tu registro."},
    )


_OTRO = (MotivoDevolucion.OTRO.value, "Otra cosa: escríbela abajo.")
_PARA_ELEGIR = [
    *(
        (m.value, f)
        for m, f in FRASE_DE_MOTIVO.items()
        if m not in (MotivoDevolucion.NO_SE_ABRE, MotivoDevolucion.OTRO)
    ),
    _OTRO,
]


class DevolverForm(forms.Form):
    """Why a carnet goes back."""

    motivo = forms.ChoiceField(
        choices=_PARA_ELEGIR,
        label="¿Qué le falta?",
        widget=forms.RadioSelect,
        error_messages={"required": "Elige qué le falta: es lo que va a leer el alumno."},
    )
    nota = forms.CharField(
        max_length=300,
        required=False,
        label="Algo más que deba saber",
        help_text="Lo lee el alumno. Obligatorio si elegiste la última opción.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
