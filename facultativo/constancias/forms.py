"""What people write about letters."""

from django import forms

from facultativo.constancias.models import Emisor


class EmisorForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable at run time
    """Who signs."""

    class Meta:
        model = Emisor
        fields = ["nombre", "puesto", "lugar"]
        labels = {
            "nombre": "Nombre de quien firma",
            "puesto": "Puesto",
            "lugar": "Lugar de expedición",
        }
        help_texts = {
            "nombre": "Como aparece en su nombramiento.",
            "puesto": "Por ejemplo: Jefa del Departamento de Servicios Escolares.",
            "lugar": "Por ejemplo: San Diego Xocoyucan, Tlaxcala.",
        }


class RevocarForm(forms.Form):
    """Why a letter stops counting."""

    motivo = forms.CharField(
        label="Por qué se revoca",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Escribe por qué se revoca."},
    )


class CodigoForm(forms.Form):
    """The code of a letter, typed from paper."""

    codigo = forms.CharField(
        label="Código de la constancia",
        max_length=30,
        help_text="Son 12 letras y números, junto al código QR.",
        error_messages={"required": "Escribe el código que aparece junto al QR."},
    )
