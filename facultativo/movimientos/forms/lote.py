"""What the desk writes about a lote."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from facultativo.comun.claves import leer_claves
from facultativo.comun.fechas import en_palabras
from facultativo.movimientos.rules.catalogo import codigos_imss
from facultativo.movimientos.rules.division import fechas_posibles
from facultativo.movimientos.states import TipoMovimiento
from facultativo.plantel.models import RegistroPatronal

MAX_MB = 20


class ArmarForm(forms.Form):
    """Which movements go, and the date they carry."""

    fecha = forms.TypedChoiceField(
        label="Fecha del movimiento",
        coerce=date.fromisoformat,
        widget=forms.RadioSelect,
        error_messages={"required": "Elige la fecha.", "invalid_choice": "El IMSS no acepta esa fecha hoy."},
    )
    cuales = forms.ChoiceField(choices=[("todos", "todos"), ("elegidos", "elegidos")])

    def __init__(self, *args: Any, tipo: TipoMovimiento, hoy: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fechas = fechas_posibles(tipo, hoy)
        campo = self.fields["fecha"]
        campo.choices = [(f.isoformat(), _nombre(f, hoy)) for f in fechas]  # type: ignore[attr-defined]
        campo.initial = hoy.isoformat()


def _nombre(fecha: date, hoy: date) -> str:
    return f"Hoy, {en_palabras(fecha)}" if fecha == hoy else f"El siguiente día hábil, {en_palabras(fecha)}"


class EnviarForm(forms.Form):
    """The number that IMSS gave on uploading, when it is at hand."""

    numero_imss = forms.RegexField(
        regex=r"^[0-9]{3,15}$",
        required=False,
        label="Número de lote que te dio el IMSS (si lo tienes)",
        help_text="Sirve para reconocer la respuesta. Son solo dígitos.",
        error_messages={"invalid": "El número de lote lleva solo dígitos."},
    )


class RespuestaForm(forms.Form):
    """What IMSS gave: its PDF, the table of results, or a ZIP with them."""

    archivo = forms.FileField(
        label="Respuesta del IMSS (PDF, CSV o ZIP)",
        help_text=f"La constancia de movimientos que da IDSE, o su tabla de resultados. Hasta {MAX_MB} MB.",
        error_messages={
            "required": "Elige el archivo que descargaste del IMSS.",
            "empty": "El archivo está vacío. Vuelve a descargarlo.",
            "missing": "Elige el archivo que descargaste del IMSS.",
        },
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf,text/csv,.csv,.txt,application/zip,.zip"}),
    )

    def clean_archivo(self) -> Any:
        """Too large is said before it is kept."""
        archivo = self.cleaned_data["archivo"]
        if archivo.size > MAX_MB * 1024 * 1024:
            raise forms.ValidationError(f"Pesa más de {MAX_MB} MB: no es el que da el IMSS.")
        return archivo


class RegistroForm(forms.Form):
    """By which registro patronal a movement goes."""

    registro = forms.ModelChoiceField(
        queryset=RegistroPatronal.objects.none(),
        label="¿Por cuál registro patronal va?",
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": "Elige el registro patronal.", "invalid_choice": "Elige uno de la lista."},
    )

    def __init__(self, *args: Any, registros: Iterable[RegistroPatronal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        campo = self.fields["registro"]
        campo.queryset = RegistroPatronal.objects.filter(pk__in=[r.pk for r in registros])  # type: ignore[attr-defined]
        campo.label_from_instance = lambda r: f"{r.numero}, {r.patron}"  # type: ignore[attr-defined]


class CodigoForm(forms.Form):
    """The code that IMSS shows for a rejected movement."""

    codigo = forms.ChoiceField(
        label="Código de rechazo",
        error_messages={"required": "Elige el código.", "invalid_choice": "Ese código no es de la lista del IMSS."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        opciones = [(c.codigo, f"{c.codigo} · {c.explicacion}") for c in sorted(codigos_imss().values(), key=_orden)]
        self.fields["codigo"].choices = [("", "Elige el código"), *opciones]  # type: ignore[attr-defined]


def _orden(codigo: Any) -> str:
    return str(codigo.codigo)


def elegidos(datos: Any) -> list[int]:
    """The keys ticked in a list."""
    return leer_claves(datos.getlist("elegido"))
