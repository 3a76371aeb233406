"""What people write about a proposal of baja."""

from django import forms


class ExcluirForm(forms.Form):
    """Why a baja is not asked for."""

    nota = forms.CharField(
        label="Por qué no se manda",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Escribe por qué no se manda esta baja."},
    )


class ObjetarForm(forms.Form):
    """Why the student does not agree."""

    dice = forms.CharField(
        label="¿Por qué no estás de acuerdo?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Cuenta lo que la escuela deba saber. La baja se detiene hasta que una persona te responda.",
        error_messages={"required": "Escribe por qué no estás de acuerdo."},
    )


class ResponderForm(forms.Form):
    """The answer of the desk to who does not agree."""

    procede = forms.ChoiceField(
        label="¿Tiene razón?",
        choices=[("si", "Sí: la baja no se manda"), ("no", "No: la baja sigue, con un plazo nuevo")],
        widget=forms.RadioSelect,
        error_messages={"required": "Di si la baja se manda o no."},
    )
    respuesta = forms.CharField(
        label="Respuesta",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="La lee tal cual el alumno.",
        error_messages={"required": "Escribe la respuesta que leerá el alumno."},
    )
