"""The letters issued, who signs them and with which key, and the batches in which they are printed."""

from facultativo.constancias.models.constancia import ConstanciaEstudios, ConstanciaEstudiosQuerySet
from facultativo.constancias.models.emisor import Emisor
from facultativo.constancias.models.llave import LlaveDeFirma
from facultativo.constancias.models.tanda import RenglonDeTanda, Tanda

__all__ = ["ConstanciaEstudios", "ConstanciaEstudiosQuerySet", "Emisor", "LlaveDeFirma", "RenglonDeTanda", "Tanda"]
