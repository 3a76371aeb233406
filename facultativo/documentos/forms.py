"""What comes in from pages about documents."""

from django import forms

from facultativo.documentos.states import TipoPapel

PEDIBLES = (TipoPapel.CONSTANCIA_VIGENCIA, TipoPapel.ASIGNACION_NSS)
"""What the student is asked for on the page of this room; other rooms ask for theirs."""


class SubirForm(forms.Form):
    """One file for one request."""

    pedido = forms.ChoiceField(choices=[(t.value, t.value) for t in PEDIBLES])
    archivo = forms.FileField(
        label="Archivo",
        allow_empty_file=True,
        error_messages={
            "required": "Elige el archivo que quieres subir.",
            "missing": "Elige el archivo que quieres subir.",
        },
    )


class CorregirForm(forms.Form):
    """ "Esto no está bien"."""

    campo = forms.CharField(max_length=30, widget=forms.HiddenInput)
    dice = forms.CharField(
        max_length=300,
        label="¿Qué debería decir?",
        error_messages={"required": "Escribe qué debería decir el documento."},
    )


class RechazarForm(forms.Form):
    """Why a person refuses a document."""

    motivo = forms.CharField(
        max_length=300,
        label="Motivo que va a leer el alumno",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Escribe el motivo: es lo que va a leer el alumno."},
    )
