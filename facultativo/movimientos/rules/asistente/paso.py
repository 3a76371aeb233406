"""One question of the wizard."""

from dataclasses import dataclass
from enum import Enum, auto


class TipoPaso(Enum):
    """How it is answered."""

    TEXTO = auto()
    OPCIONES = auto()
    FECHA = auto()
    CARRERAS = auto()
    CAUSAS = auto()


@dataclass(frozen=True, slots=True)
class Opcion:
    """One answer, with a hint under it."""

    valor: str
    texto: str
    ayuda: str = ""


@dataclass(frozen=True, slots=True)
class Paso:
    """A question. `confirmar`: no official source fixes it, so the school asks its subdelegación."""

    clave: str
    pregunta: str
    corto: str
    ayuda: str
    tipo: TipoPaso = TipoPaso.TEXTO
    opciones: tuple[Opcion, ...] = ()
    usual: str = ""
    confirmar: bool = False
    opcional: bool = False
    largo: int = 10
