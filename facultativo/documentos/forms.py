"""What comes in from pages about documents."""

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict

from facultativo.documentos.actions import juntar
from facultativo.documentos.queries import subida_entera
from facultativo.documentos.states import TipoPapel
from facultativo.expediente.models import Expediente

PEDIBLES = (TipoPapel.CONSTANCIA_VIGENCIA, TipoPapel.ASIGNACION_NSS, TipoPapel.DESCONOCIDO)
"""What the student is asked for on the page of this room (the last: whatever somebody asked for); other rooms ask for
theirs."""


def con_partes(request: HttpRequest, expediente: Expediente, campo: str) -> "MultiValueDict[str, UploadedFile]":
    """The files of a form, whole or arrived in parts: then the form brings the key of the upload in their place."""
    clave = request.POST.get("subida", "")
    if request.FILES.get(campo) or not clave:
        return request.FILES
    subida = subida_entera(expediente, clave)
    if subida is None:
        return request.FILES
    return MultiValueDict({campo: [SimpleUploadedFile(subida.nombre or "archivo", juntar(subida=subida))]})


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


class SubidaForm(forms.Form):
    """What a browser announces before it sends a file in parts."""

    para = forms.ChoiceField(choices=[(t.value, t.value) for t in TipoPapel])
    nombre = forms.CharField(required=False)
    tamano = forms.IntegerField(min_value=0)
    huella = forms.RegexField(r"\A[0-9a-f]{64}\Z")


class CorregirForm(forms.Form):
    """ "Esto no está bien"."""

    campo = forms.CharField(max_length=30, widget=forms.HiddenInput)
    dice = forms.CharField(
        max_length=300,
        label="¿Qué debería decir?",
        error_messages={"required": "Escribe qué debería decir el documento."},
    )


class PedirRevisionForm(forms.Form):
    """The paper was refused, or not read, and its owner says that it is right."""

    dice = forms.CharField(
        max_length=300,
        label="¿Por qué crees que sí es el documento que te pedimos?",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Escribe por qué, para quien lo va a mirar."},
    )


class RechazarForm(forms.Form):
    """Why a person refuses a document."""

    motivo = forms.CharField(
        max_length=300,
        label="Motivo que va a leer el alumno",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Escribe el motivo: es lo que va a leer el alumno."},
    )
