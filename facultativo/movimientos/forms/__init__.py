"""What the desk writes about lotes and about how they are written."""

from facultativo.movimientos.forms.asistente import CausasForm, CerrarForm, PasoForm, form_de
from facultativo.movimientos.forms.lote import ArmarForm, CodigoForm, EnviarForm, RegistroForm, RespuestaForm, elegidos

__all__ = [
    "ArmarForm",
    "CausasForm",
    "CerrarForm",
    "CodigoForm",
    "EnviarForm",
    "PasoForm",
    "RegistroForm",
    "RespuestaForm",
    "elegidos",
    "form_de",
]
