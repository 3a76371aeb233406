"""What the desk writes about an answer of IMSS."""

from typing import Any

from django import forms

from facultativo.movimientos.rules.tabla import CAMPOS


class ColumnasForm(forms.Form):
    """What each column of a table is; the proposal comes chosen."""

    def __init__(self, *args: Any, muestra: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.muestra = muestra
        propuesta = {i: clave for clave, i in muestra["propuesta"].items()}
        for i, nombre in enumerate(muestra["encabezado"]):
            self.fields[f"columna_{i}"] = forms.ChoiceField(
                label=nombre or f"Columna {i + 1}",
                choices=[("", "No se usa"), *((c.clave, c.etiqueta) for c in CAMPOS)],
                required=False,
                initial=propuesta.get(i, ""),
            )

    def renglones(self) -> list[tuple[Any, list[str]]]:
        """Each column with the first values it has."""
        columnas = zip(*self.muestra["filas"], strict=True)
        return [(self[f"columna_{i}"], [c for c in celdas if c][:3]) for i, celdas in enumerate(columnas)]

    def elegidos(self) -> list[str]:
        """The field of each column, in order."""
        return [self.cleaned_data[f"columna_{i}"] for i in range(len(self.muestra["encabezado"]))]


class NSSNuevoForm(forms.Form):
    """The NSS that replaces the one IMSS has changed."""

    nss = forms.CharField(
        label="NSS nuevo",
        max_length=15,
        help_text="Once dígitos. Cópialo del documento más reciente del IMSS.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Escribe el NSS nuevo."},
    )
