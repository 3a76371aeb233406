"""The form of the self-check."""

from django import forms

from facultativo.dictamen.states import Institucion
from facultativo.portal.rules import Respuestas


class MeToca(forms.Form):
    """Four questions. Nothing is kept; pregnancy is not asked: the answer says what it would change."""

    edad = forms.IntegerField(
        label="¿Cuántos años tienes?",
        min_value=14,
        max_value=99,
        error_messages={
            "invalid": "Escribe tu edad con números, como 21.",
            "min_value": "Escribe una edad de 14 años o más.",
            "max_value": "Revisa tu edad: escribiste más de 99.",
        },
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    trabajo = forms.ChoiceField(
        label="¿Trabajas?",
        choices=[
            ("no", "No trabajo"),
            ("sin", "Sí, pero mi trabajo no me da seguro médico"),
            ("con", "Sí, y mi trabajo me da seguro médico"),
        ],
        widget=forms.RadioSelect,
    )
    padres = forms.ChoiceField(
        label="¿Tu mamá o tu papá tiene servicio médico por su trabajo o pensión?",
        help_text="IMSS-Bienestar, el Seguro Popular y los seguros privados no cuentan: contesta «No».",
        choices=[
            (Institucion.NINGUNA.value, "No"),
            (Institucion.IMSS.value, "Sí, del IMSS"),
            (Institucion.ISSSTE.value, "Sí, del ISSSTE"),
            (Institucion.OTRA.value, "Sí, de otra institución (ISSEMyM, SEDENA, SEMAR, PEMEX…)"),
            ("no_se", "No sé"),
        ],
        widget=forms.RadioSelect,
    )
    pareja = forms.ChoiceField(
        label="¿Te asegura tu esposa, esposo o pareja?",
        choices=[("no", "No"), ("si", "Sí")],
        widget=forms.RadioSelect,
    )

    def respuestas(self) -> Respuestas:
        """The answers of a valid form, as the rules take them."""
        d = self.cleaned_data
        return Respuestas(
            edad=d["edad"],
            trabaja=d["trabajo"] != "no",
            trabajo_asegura=d["trabajo"] == "con",
            padres=None if d["padres"] == "no_se" else Institucion(d["padres"]),
            pareja_asegura=d["pareja"] == "si",
        )
