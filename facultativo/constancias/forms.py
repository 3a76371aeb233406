"""What people write about letters."""

from django import forms

from facultativo.constancias.models import Emisor
from facultativo.constancias.states import TipoCarta


class EmisorForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable at run time
    """Who signs, and the letterhead."""

    escudo_nuevo = forms.FileField(
        label="Escudo de la escuela",
        required=False,
        help_text="PNG o JPG de menos de 2 MB. Va arriba, a la izquierda.",
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg"}),
    )
    sello_nuevo = forms.FileField(
        label="Sello",
        required=False,
        help_text="PNG o JPG de menos de 2 MB. Si no lo subes, la carta deja el lugar para sellar a mano.",
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg"}),
    )

    class Meta:
        model = Emisor
        fields = ["nombre", "puesto", "lugar", "institucion", "departamento"]
        labels = {
            "nombre": "Nombre de quien firma",
            "puesto": "Puesto",
            "lugar": "Lugar de expedición",
            "institucion": "Institución de la que depende la escuela",
            "departamento": "Departamento que expide",
        }
        help_texts = {
            "nombre": "Como aparece en su nombramiento.",
            "puesto": "Por ejemplo: Jefa del Departamento de Servicios Escolares.",
            "lugar": "Por ejemplo: San Diego Xocoyucan, Tlaxcala.",
            "institucion": "Va arriba del nombre de la escuela. Por ejemplo: Tecnológico Nacional de México.",
        }

    @property
    def campos(self) -> dict[str, str]:
        """The text fields, as the action takes them."""
        return {campo: self.cleaned_data[campo] for campo in self.Meta.fields}

    def bytes_de(self, campo: str) -> bytes:
        """What was uploaded in a field; empty when nothing."""
        archivo = self.cleaned_data.get(campo)
        return archivo.read() if archivo else b""


class RevocarForm(forms.Form):
    """Why a letter stops counting."""

    motivo = forms.CharField(
        label="Por qué se revoca",
        help_text="Queda en la bitácora. Quien la verifique sabrá que ya no cuenta, pero no por qué.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Escribe por qué se revoca."},
    )


class TandaForm(forms.Form):
    """Which letters to issue together. `clave` makes pressing twice harmless."""

    clave = forms.UUIDField(widget=forms.HiddenInput)
    carrera = forms.IntegerField(required=False, widget=forms.HiddenInput)
    todas = forms.BooleanField(required=False)
    elegido = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args: object, posibles: list[int], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["elegido"].choices = [(pk, pk) for pk in posibles]  # type: ignore[attr-defined]


class BuscarForm(forms.Form):
    """Which of the issued letters."""

    q = forms.CharField(required=False, max_length=80)
    tipo = forms.ChoiceField(required=False, choices=[("", ""), *[(t.value, t.value) for t in TipoCarta]])


class CartaForm(forms.Form):
    """Which letter to issue to one student."""

    tipo = forms.ChoiceField(choices=[(t.value, t.value) for t in TipoCarta])


class CodigoForm(forms.Form):
    """Folio and code of a letter, typed from paper."""

    folio = forms.CharField(
        label="Folio",
        max_length=40,
        help_text="Está arriba a la derecha. Por ejemplo: ITAT-C-2026-00012.",
        error_messages={"required": "Escribe el folio de la constancia."},
    )
    codigo = forms.CharField(
        label="Código",
        max_length=30,
        help_text="Son 12 letras y números, junto al código QR.",
        error_messages={"required": "Escribe el código que aparece junto al QR."},
    )
