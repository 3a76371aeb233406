"""What the template of a form field needs, from a bound field."""

from typing import Any

from django import forms
from django.core.validators import EmailValidator
from django.forms import widgets


def tipo(bf: forms.BoundField) -> str:
    """How a field is drawn: opciones, casilla, archivo, partes (several boxes), oculto or linea."""
    widget = bf.field.widget
    casos: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (widgets.HiddenInput, "oculto"),
        ((widgets.RadioSelect, widgets.CheckboxSelectMultiple), "opciones"),
        (widgets.CheckboxInput, "casilla"),
        (widgets.FileInput, "archivo"),
        ((widgets.MultiWidget, widgets.SelectDateWidget), "partes"),
    )
    return next((nombre for clase, nombre in casos if isinstance(widget, clase)), "linea")


_DE_CLASE = {
    "codigo": {"inputmode": "numeric", "autocomplete": "one-time-code", "maxlength": "12", "placeholder": ""},
    "id": {"autocapitalize": "characters", "spellcheck": "false", "autocomplete": "off"},
}
"""What the keyboard of a phone should know about special fields."""


def mensajes(bf: forms.BoundField) -> list[str]:
    """The errors of a field; Django's two stock sentences said the way we speak, and naming the field."""
    falta, correo = str(forms.Field.default_error_messages["required"]), str(EmailValidator.message)
    propias = {
        falta: f"Falta: {str(bf.label or bf.name).rstrip(':')}.",
        correo: "Escribe un correo completo, como nombre@escuela.edu.mx.",
    }
    return [propias.get(str(e), str(e)) for e in bf.errors]


def _descrito_por(bf: forms.BoundField, ayuda: str) -> str:
    ids = [f"{bf.auto_id}_helptext"] if ayuda else []
    return " ".join(ids + ([f"{bf.auto_id}_error"] if bf.errors else []))


def contexto(bf: forms.BoundField, *, etiqueta: str = "", ayuda: str = "", clase: str = "") -> dict[str, Any]:
    """Everything `componentes/campo.html` draws; ids follow Django's own (`id_x_helptext`, `id_x_error`)."""
    ayuda = ayuda or str(bf.help_text or "")
    descrito = _descrito_por(bf, ayuda)
    como = tipo(bf)
    atributos: dict[str, str | bool] = (
        {"aria-describedby": descrito} if descrito and como in ("linea", "archivo", "casilla") else {}
    )
    atributos |= _DE_CLASE.get(clase, {})
    ayudas = getattr(bf.field, "ayudas", {})
    return {
        "bf": bf,
        "errores": mensajes(bf),
        "tipo": como,
        "id": bf.auto_id,
        "etiqueta": etiqueta or bf.label,
        "ayuda": ayuda,
        "clase": clase,
        "descrito_por": descrito,
        "opcional": not bf.field.required and como != "casilla",
        "control": bf.as_widget(attrs=atributos) if como != "opciones" else "",
        "opciones": [(o, ayudas.get(str(o.data["value"]), "")) for o in bf] if como == "opciones" else [],
    }


def ancla(bf: forms.BoundField) -> str:
    """The id an error links to: the control, or the first of a group."""
    return {"opciones": f"{bf.auto_id}_0", "partes": f"{bf.auto_id}_0"}.get(tipo(bf), bf.auto_id)


def errores(forma: forms.BaseForm) -> list[tuple[str, str]]:
    """`(anchor, message)` of every error of a form, in the order of its fields; those of the whole form first."""
    if not forma.is_bound:
        return []
    generales = [("", str(e)) for e in forma.non_field_errors()]
    return generales + [(ancla(bf), e) for bf in forma for e in mensajes(bf)]
