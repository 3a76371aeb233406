"""Forms of the padrón."""

from collections.abc import Mapping
from typing import Any

from django import forms

from facultativo.alumnos.models import Padron
from facultativo.alumnos.queries import columnas_con_ejemplos
from facultativo.alumnos.rules.columnas import CAMPOS, leer_mapeo, revisar_mapeo

MAX_MB = 20


class SubirForm(forms.Form):
    """The file of the school system."""

    archivo = forms.FileField(
        label="Archivo del padrón",
        help_text=f"Excel, OpenDocument o CSV, hasta {MAX_MB} MB. Lo que exporta el SII sirve tal cual.",
        error_messages={
            "required": "Elige el archivo que exportaste de tu sistema escolar.",
            "empty": "El archivo está vacío. Vuelve a exportarlo y súbelo.",
            "missing": "Elige el archivo que exportaste de tu sistema escolar.",
        },
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx,.xls,.ods,.htm,.html,.xml"}),
    )

    def clean_archivo(self) -> Any:
        """Too large is said before it is kept."""
        archivo = self.cleaned_data["archivo"]
        if archivo.size > MAX_MB * 1024 * 1024:
            raise forms.ValidationError(f"Pesa más de {MAX_MB} MB. Divídelo en varios archivos.")
        return archivo


class ColumnasForm(forms.Form):
    """What each column of the file is: one select per column, with its first values beside it."""

    def __init__(self, *args: Any, padron: Padron, propuesta: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        opciones = [("", "No se usa"), *((c.clave, c.etiqueta) for c in CAMPOS)]
        campo_de = {indice: clave for clave, indice in propuesta.items()}
        self.columnas = columnas_con_ejemplos(padron)
        for i, (nombre, _) in enumerate(self.columnas):
            self.fields[f"c{i}"] = forms.ChoiceField(
                choices=opciones,
                required=False,
                label=nombre,
                initial=campo_de.get(i, ""),
                widget=forms.Select(attrs={"class": "entrada"}),
            )

    def clean(self) -> dict[str, Any]:
        """A mapping that does not do says why, in the words of the rule."""
        datos: dict[str, Any] = super().clean() or {}
        elegidos = [datos.get(f"c{i}", "") for i in range(len(self.columnas))]
        self.mapeo, repetidos = leer_mapeo(elegidos)
        for hallazgo in (*repetidos, *revisar_mapeo(self.mapeo)):
            self.add_error(None, hallazgo.mensaje)
        return datos

    def renglones(self) -> list[tuple[forms.BoundField, list[str]]]:
        """Each select with the first values of its column."""
        return [(self[f"c{i}"], ejemplos) for i, (_, ejemplos) in enumerate(self.columnas)]


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
    seguro = forms.BooleanField(
        required=False, label="Ya revisé la lista de quienes dejan de estar inscritos, y es correcta"
    )
