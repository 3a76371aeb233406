"""What the desk writes about lotes and about how they are written."""

from facultativo.movimientos.forms.asistente import CausasForm, CerrarForm, PasoForm, form_de
from facultativo.movimientos.forms.baja import ExcluirForm, ObjetarForm, ResponderForm
from facultativo.movimientos.forms.lote import ArmarForm, CodigoForm, EnviarForm, RegistroForm, RespuestaForm, elegidos
from facultativo.movimientos.forms.respuesta import ColumnasForm, NSSNuevoForm

__all__ = [
    "ArmarForm",
    "CausasForm",
    "CerrarForm",
    "CodigoForm",
    "ColumnasForm",
    "EnviarForm",
    "ExcluirForm",
    "NSSNuevoForm",
    "ObjetarForm",
    "PasoForm",
    "RegistroForm",
    "ResponderForm",
    "RespuestaForm",
    "elegidos",
    "form_de",
]
