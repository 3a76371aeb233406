"""One question of the wizard as a form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from facultativo.movimientos.rules.asistente import Paso, TipoPaso, opciones_de, validar
from facultativo.movimientos.rules.asistente.causas import CAUSAS, GENERAL, MOTIVOS, USUALES
from facultativo.movimientos.rules.asistente.validacion import RespuestaInvalida, avisos

_TECLADO = {"sbc": "decimal", "umf": "numeric", "maximo_por_lote": "numeric"}
_CONFIRMADO = "Ya lo confirmé con mi subdelegación"


class _Libre(forms.CharField):
    """Text that the rules check; `ayudas` are the hints under each option."""

    ayudas: dict[str, str]

    def validate(self, value: Any) -> None:
        """Nothing here: the rules say it better."""


class PasoForm(forms.Form):
    """One answer, and whether the subdelegación confirmed it; `avisos` are warnings that do not stop."""

    def __init__(
        self, paso: Paso, valores: Mapping[str, Any], hoy: date, *args: Any, carreras: Mapping[int, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.paso, self.valores, self.hoy = paso, valores, hoy
        self.avisos: list[str] = []
        self.poner_campos(carreras)
        if paso.confirmar:
            self.fields["confirmado"] = forms.BooleanField(required=False, label=_CONFIRMADO)

    def poner_campos(self, carreras: Mapping[int, str]) -> None:
        """The field of the question."""
        comunes: dict[str, Any] = {"label": self.paso.pregunta, "help_text": self.paso.ayuda, "required": False}
        if self.paso.tipo is TipoPaso.CARRERAS:
            self.fields["valor"] = forms.TypedMultipleChoiceField(
                coerce=int, choices=list(carreras.items()), widget=forms.CheckboxSelectMultiple, **comunes
            )
        elif self.paso.tipo is TipoPaso.OPCIONES:
            self.fields["valor"] = self._de_opciones(comunes)
        else:
            teclado = {"inputmode": _TECLADO.get(self.paso.clave, "text"), "autocomplete": "off"}
            self.fields["valor"] = _Libre(widget=forms.TextInput(attrs=teclado), **comunes)
        self.fields["valor"].required = not self.paso.opcional
        self.fields["valor"].error_messages["required"] = ""

    def _de_opciones(self, comunes: dict[str, Any]) -> forms.Field:
        opciones = opciones_de(self.paso, self.valores)
        nombres = [(o.valor, o.texto) for o in opciones]
        larga = len(nombres) > 12
        widget = forms.Select(choices=[("", "Elige"), *nombres]) if larga else forms.RadioSelect(choices=nombres)
        campo = _Libre(widget=widget, **comunes)
        campo.ayudas = {o.valor: o.ayuda for o in opciones if o.ayuda}
        return campo

    def clean(self) -> dict[str, Any]:
        """The answer in its stored form, or what to do about it."""
        datos = dict(super().clean() or {})
        if self.paso.tipo is TipoPaso.CARRERAS:
            return datos
        try:
            datos["valor"] = validar(self.paso, str(datos.get("valor", "")), self.valores, hoy=self.hoy)
            self.avisos = avisos(self.paso.clave, datos["valor"], hoy=self.hoy)
        except RespuestaInvalida as error:
            self.add_error("valor", str(error))
        return datos


class CausasForm(PasoForm):
    """The causa of every motive."""

    def poner_campos(self, carreras: Mapping[int, str]) -> None:
        """One list per motive; the general one has always an answer."""
        causas = [(o.valor, o.texto) for o in CAUSAS]
        motivos = {GENERAL: "En general", **MOTIVOS}
        for motivo, nombre in motivos.items():
            opciones = causas if motivo == GENERAL else [("", "La general"), *causas]
            self.fields[motivo] = forms.ChoiceField(label=nombre, choices=opciones, required=motivo == GENERAL)

    def clean(self) -> dict[str, Any]:
        """All of them as one answer."""
        datos = dict(forms.Form.clean(self) or {})
        return {**datos, "valor": {m: datos.get(m, "") for m in (GENERAL, *MOTIVOS) if datos.get(m)}}


def form_de(
    paso: Paso, valores: Mapping[str, Any], hoy: date, datos: Any, *, carreras: Mapping[int, str], confirmado: bool
) -> PasoForm:
    """The form of a question, with what was answered before or what is usual."""
    if paso.tipo is TipoPaso.CAUSAS:
        previos = {**(valores.get(paso.clave) or USUALES), "confirmado": confirmado}
        return CausasForm(paso, valores, hoy, datos, carreras=carreras, initial=previos)
    previo = valores.get(paso.clave, paso.usual)
    if paso.tipo is TipoPaso.FECHA:
        previo = _dia(previo) or _dia(hoy.isoformat() if paso.clave == "desde" else "")
    return PasoForm(paso, valores, hoy, datos, carreras=carreras, initial={"valor": previo, "confirmado": confirmado})


def _dia(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if iso else ""


class CerrarForm(forms.Form):
    """The last day in which a registro patronal counts."""

    hasta = forms.DateField(
        label="Último día en que vale",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Escribe el último día.", "invalid": "Escribe una fecha completa."},
    )
