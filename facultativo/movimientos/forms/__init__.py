"""What the desk writes about lotes and about how they are written."""

from facultativo.movimientos.forms.asistente import CausasForm, CerrarForm, PasoForm, form_de
from facultativo.movimientos.forms.baja import ExcluirForm, ObjetarForm, ResponderForm
from facultativo.movimientos.forms.lote import ArmarForm, CodigoForm, EnviarForm, RegistroForm, RespuestaForm, elegidos

__all__ = [
    "ArmarForm",
    "CausasForm",
    "CerrarForm",
    "CodigoForm",
    "EnviarForm",
    "ExcluirForm",
    "ObjetarForm",
    "PasoForm",
    "RegistroForm",
    "ResponderForm",
    "RespuestaForm",
    "elegidos",
    "form_de",
]
