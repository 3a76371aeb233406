"""Forms of the padrón."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from facultativo.alumnos.models import Padron
from facultativo.alumnos.rules.columnas import CAMPOS, revisar_mapeo

MAX_MB = 10


class SubirForm(forms.Form):
    """The file of the school system."""

    archivo = forms.FileField(
        label="Archivo del padrón",
        help_text=f"Excel (.xlsx) o CSV, hasta {MAX_MB} MB. Lo que exporta el SII sirve tal cual.",
        error_messages={
            "required": "Elige el archivo que exportaste de tu sistema escolar.",
            "empty": "El archivo está vacío. Vuelve a exportarlo y súbelo.",
            "missing": "Elige el archivo que exportaste de tu sistema escolar.",
        },
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )

    def clean_archivo(self) -> Any:
        """Too large is said before it is kept."""
        archivo = self.cleaned_data["archivo"]
        if archivo.size > MAX_MB * 1024 * 1024:
            raise forms.ValidationError(f"Pesa más de {MAX_MB} MB. Divídelo en varios archivos.")
        return archivo


class ColumnasForm(forms.Form):
    """Which column is each field."""

    def __init__(self, *args: Any, padron: Padron, propuesta: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        opciones = [("", "No viene en el archivo"), *_columnas(padron.encabezados)]
        for campo in CAMPOS:
            self.fields[campo.clave] = forms.ChoiceField(
                choices=opciones,
                required=False,
                label=campo.etiqueta,
                help_text=campo.ayuda,
                initial=propuesta.get(campo.clave, ""),
            )

    def clean(self) -> dict[str, Any]:
        """A mapping that does not do says why, in the words of the rule."""
        datos: dict[str, Any] = super().clean() or {}
        for hallazgo in revisar_mapeo(self.mapeo()):
            self.add_error(None, hallazgo.mensaje)
        return datos

    def mapeo(self) -> dict[str, int]:
        """From field to index of its column."""
        return {c: int(i) for c, i in self.cleaned_data.items() if i not in ("", None)}


def _columnas(encabezados: Sequence[str]) -> list[tuple[str, str]]:
    return [(str(i), nombre or f"Columna {i + 1} (sin nombre)") for i, nombre in enumerate(encabezados)]


class ConfirmarForm(forms.Form):
    """Is this the whole list?"""

    completo = forms.ChoiceField(
        label="¿El archivo trae a todos los inscritos?",
        choices=[
            ("si", "Sí, es el padrón completo"),
            ("no", "No, es solo una parte"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Di si el archivo trae a todos los inscritos o solo a una parte."},
    )
