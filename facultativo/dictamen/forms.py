"""What people write about a dictamen."""

from typing import Any

from django import forms

from facultativo.comun.claves import leer_claves
from facultativo.cuentas.forms import Fecha
from facultativo.dictamen.rules.palabras import FRASE_DE_PROPUESTA
from facultativo.dictamen.rules.parametros import Entrada
from facultativo.dictamen.states import RESOLUBLES, Sentido


class ResolverForm(forms.Form):
    """Another decision than the proposed one, with its reason."""

    resolucion = forms.ChoiceField(
        label="Decidir otra cosa",
        choices=[(s.value, FRASE_DE_PROPUESTA[s]) for s in RESOLUBLES],
        widget=forms.RadioSelect,
        error_messages={"required": "Elige qué decides."},
    )
    motivo = forms.CharField(
        label="Por qué",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Lo lee el alumno. Obligatorio si decides algo distinto de la propuesta.",
    )

    def clean_resolucion(self) -> Sentido:
        """As the closed list."""
        return Sentido(self.cleaned_data["resolucion"])


class PedirForm(forms.Form):
    """What the student is asked for."""

    pide = forms.CharField(
        label="Qué necesitas que traiga o conteste",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Lo lee tal cual el alumno.",
        error_messages={"required": "Escribe qué necesitas que traiga o conteste."},
    )


class InconformeForm(forms.Form):
    """The student's objection."""

    dice = forms.CharField(
        label="¿Por qué no estás de acuerdo?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Lo responde otra persona, distinta de quien decidió.",
        error_messages={"required": "Escribe por qué no estás de acuerdo."},
    )


class RespuestaForm(forms.Form):
    """The answer to an objection."""

    respuesta = forms.CharField(
        label="Respuesta al alumno",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Escribe la respuesta que leerá el alumno."},
    )


def claves_elegidas(datos: Any) -> list[int]:
    """The keys ticked in a list; anything that is not a number is ignored."""
    return leer_claves(datos.getlist("elegido"))


class AjusteForm(forms.Form):
    """Another value of a number of the rules, from a day on."""

    desde = forms.DateField(
        label="Desde qué día",
        widget=Fecha(),
        help_text="Hoy o un día que venga. Lo que ya se decidió no cambia.",
        error_messages={"required": "Elige desde qué día.", "invalid": "Escribe la fecha con día, mes y año."},
    )
    fuente = forms.CharField(
        label="Quién lo dice",
        max_length=300,
        help_text="El oficio, la circular o la persona de la subdelegación, con su fecha.",
        error_messages={"required": "Escribe de dónde viene este valor."},
    )

    def __init__(self, entrada: Entrada, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valor: forms.Field = (
            forms.ChoiceField(choices=[(o, FRASE_DE_PROPUESTA[Sentido(str(o))]) for o in entrada.opciones])
            if entrada.opciones
            else forms.IntegerField(min_value=0, max_value=999)
        )
        valor.label = f"Valor nuevo ({entrada.unidad})" if entrada.unidad else "Valor nuevo"
        valor.error_messages["required"] = "Escribe el valor nuevo."
        self.fields = {"valor": valor, **self.fields}
