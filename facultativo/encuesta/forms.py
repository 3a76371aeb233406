"""Forms of the survey: one question, consent, what changed, sending."""

from typing import Any

from django import forms

from facultativo.encuesta.rules import CAMBIOS, Contexto, Pregunta, TipoPregunta, validar
from facultativo.encuesta.rules.aviso import AVISO, PROTESTA, PROTESTA_DEL_TUTOR

_TECLADO = {"nss": "numeric", "fecha_nacimiento": "text"}


class PreguntaForm(forms.Form):
    """One question as a form of one field, checked by the pure rules; `avisos` are warnings that don't
    stop."""

    valor: forms.Field

    def __init__(self, pregunta: Pregunta, contexto: Contexto, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pregunta, self.contexto = pregunta, contexto
        self.avisos: list[str] = []
        self.fields["valor"] = _campo(pregunta)

    def clean(self) -> dict[str, Any]:
        """The answer in its stored form, or what to do about it."""
        datos = dict(super().clean() or {})
        validacion = validar(self.pregunta, str(datos.get("valor", "")), self.contexto)
        datos["valor"] = validacion.normalizado
        mensajes = [h.mensaje for h in validacion.hallazgos]
        if not validacion.valido:
            self.add_error("valor", forms.ValidationError(mensajes[:1]))
        self.avisos = mensajes
        return datos


def _campo(pregunta: Pregunta) -> forms.Field:
    comunes: dict[str, Any] = {
        "label": pregunta.texto,
        "help_text": pregunta.ayuda,
        "required": not pregunta.opcional,
        # The rules say what is wrong, once: Django's own check of emptiness would say it twice.
        "error_messages": {"required": ""},
    }
    if pregunta.tipo is not TipoPregunta.TEXTO:
        campo = _Libre(widget=forms.RadioSelect(choices=[(o.valor, o.texto) for o in pregunta.opciones]), **comunes)
        campo.ayudas = {o.valor: o.ayuda for o in pregunta.opciones if o.ayuda}
        return campo
    if pregunta.largo_maximo > 200:
        return _Libre(widget=forms.Textarea(attrs={"rows": 4}), **comunes)
    return _Libre(widget=forms.TextInput(attrs={"inputmode": _TECLADO.get(pregunta.clave, "text")}), **comunes)


class _Libre(forms.CharField):
    """Text that the rules check; `ayudas` are the hints under each option."""

    ayudas: dict[str, str]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ayudas = {}

    def validate(self, value: Any) -> None:
        """Nothing here: the rules of the survey say it better."""


def _consentimiento() -> forms.BooleanField:
    falta = "Para continuar necesitamos tu consentimiento. Si tienes dudas, acude a Servicios Escolares."
    return forms.BooleanField(label=AVISO.consentimiento, error_messages={"required": falta})


class ConsentimientoForm(forms.Form):
    """Express consent to the notice, before the first question."""

    acepto = _consentimiento()


class CambioForm(forms.Form):
    """What may have changed since the last answer, and consent again."""

    cambios = forms.MultipleChoiceField(
        label="¿Qué cambió?",
        help_text="Elige todo lo que haya cambiado. Solo te preguntaremos eso.",
        choices=[(c.clave, c.texto) for c in CAMBIOS],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Elige al menos una cosa que haya cambiado."},
    )
    acepto = _consentimiento()


class EnvioForm(forms.Form):
    """The manifestación and the key of the draft, which makes pressing twice harmless."""

    clave = forms.UUIDField(widget=forms.HiddenInput)
    protesta = forms.BooleanField(
        label=PROTESTA,
        error_messages={"required": "Marca la casilla: sin esta manifestación la ley no nos deja recibir tu encuesta."},
    )

    def __init__(self, *args: Any, protesta: str = PROTESTA, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["protesta"].label = protesta


class FirmaDelTutorForm(forms.Form):
    """The tutor of a minor signs at the desk."""

    nombre = forms.CharField(
        label="Nombre completo de quien firma",
        max_length=120,
        help_text="Como aparece en su identificación. La identificación se mira; no se copia.",
        error_messages={"required": "Escribe el nombre completo de quien firma."},
    )
    protesta = forms.BooleanField(
        label=PROTESTA_DEL_TUTOR,
        error_messages={"required": "Marca la casilla cuando la persona la haya leído y lo manifieste."},
    )
