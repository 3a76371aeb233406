"""What a question is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from facultativo.encuesta.rules.condiciones import Condicion, Siempre

Hecho = bool | str
SI, NO, NO_SE, SIN_DECIR = "si", "no", "no_se", "prefiero_no_decirlo"


class TipoPregunta(StrEnum):
    """How it is answered on the page."""

    SI_NO = "si_no"
    OPCION = "opcion"
    TEXTO = "texto"
    CONFIRMAR = "confirmar"


@dataclass(frozen=True, slots=True)
class Opcion:
    """One radio button and what choosing it declares, in the names of `dictaminar`."""

    valor: str
    texto: str
    ayuda: str = ""
    hechos: Mapping[str, Hecho] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pregunta:
    """One page of the survey.

    `texto` and `ayuda` are plain Spanish for the student; `importa` says when it changes something;
    `sensible` asks for express consent first (LGPDPPSO, datos personales sensibles); `hecho` is the main
    fact it yields, empty when it only corrects or completes the padrón.
    """

    clave: str
    texto: str
    tipo: TipoPregunta
    ayuda: str = ""
    opciones: tuple[Opcion, ...] = ()
    importa: Condicion = field(default_factory=Siempre)
    sensible: bool = False
    hecho: str = ""
    opcional: bool = False
    largo_maximo: int = 120
    resumen: str = ""
    """How the line is called in check-your-answers; empty means the question itself."""

    @property
    def titulo(self) -> str:
        """The label of the summary line."""
        return self.resumen or self.texto

    def opcion(self, valor: str) -> Opcion | None:
        """The option with that value, or None."""
        return next((o for o in self.opciones if o.valor == valor), None)

    def etiqueta(self, valor: str) -> str:
        """What the student reads back for an answer."""
        opcion = self.opcion(valor)
        return opcion.texto if opcion else valor or "Sin contestar"

    def hechos(self, valor: str) -> dict[str, Hecho]:
        """The facts that this answer declares; empty when it says "no sé" or prefers not to."""
        opcion = self.opcion(valor)
        if opcion is not None:
            return dict(opcion.hechos)
        return {self.hecho: valor} if self.hecho and valor else {}
