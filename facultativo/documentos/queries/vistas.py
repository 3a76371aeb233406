"""Documents as screens read them: numbers in the lists are the numbers of the boxes on the picture."""

from dataclasses import dataclass
from typing import Any

from facultativo.documentos.models import Documento, Subida
from facultativo.documentos.states import TipoPapel

Caja = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class CampoVisto:
    """One field that was read. `otros` is what other sources of the same paper say."""

    numero: int
    campo: str
    nombre: str
    valor: str
    es_clave: bool
    seguro: bool
    fuente: str
    pagina: int
    caja: Caja | None
    otros: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recorte:
    """A strip of a page around one box, to be read without enlarging the whole page. Sizes in points."""

    pagina: int
    x: str
    y: str
    ancho: str
    alto: str


@dataclass(frozen=True, slots=True)
class PuntoVisto:
    """One of the eight checks of row S5, with its box (`recorte`, None when the paper does not say it)."""

    numero: int
    pregunta: str
    dice: str
    bien: bool | None
    recorte: Recorte | None


@dataclass(frozen=True, slots=True)
class HallazgoVisto:
    """One finding; `marca` is its letter on the picture and `donde` the box that shows it, if there is one."""

    codigo: str
    nivel: str
    mensaje: str
    norma: str
    marca: str = ""
    donde: str = ""


@dataclass(frozen=True, slots=True)
class CorreccionVista:
    """What the owner says: of one field, or of the whole paper when there is none."""

    campo: str
    nombre_del_campo: str
    dice: str


@dataclass(frozen=True, slots=True)
class PaginaVista:
    """One page picture with the boxes on it, as `figura_cajas` draws them. Sizes in points."""

    numero: int
    ancho: float
    alto: float
    cajas: tuple[dict[str, Any], ...]

    @property
    def ident(self) -> str:
        """The name of the picture inside its page, of which strips are drawn."""
        return f"hoja-{self.numero}"


@dataclass(frozen=True, slots=True)
class DocumentoVisto:
    """A document with everything that a page says of it. Of a constancia, `campos` begins with those of the points."""

    documento: Documento
    nombre: str
    frase: str
    campos: tuple[CampoVisto, ...]
    puntos: tuple[PuntoVisto, ...]
    paginas: tuple[PaginaVista, ...]
    hallazgos: tuple[HallazgoVisto, ...]
    correcciones: tuple[CorreccionVista, ...]
    pidio_revision: bool


@dataclass(frozen=True, slots=True)
class Hueco:
    """One paper that the student is asked for, the last document brought for it, and what stopped on its way."""

    pedido: TipoPapel
    titulo: str
    para_que: str
    documento: Documento | None
    a_medias: Subida | None = None
