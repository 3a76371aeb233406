"""What the engine answers: the proposal, every reason with its law, and what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.dictamen.states import Ruta, Sentido, Supuesto, Tipo

Cambios = Mapping[str, Any]
"""Facts as JSON values, by name."""


@dataclass(frozen=True, slots=True)
class Cambio:
    """If these facts were so, the proposal would be another one. `ademas` holds what must change along with
    `hecho`.
    """

    hecho: str
    valor: Any
    propuesta: Sentido
    mensaje: str
    ademas: Cambios = field(default_factory=dict)

    def hechos(self) -> dict[str, Any]:
        """Everything that changes, to apply over the facts."""
        return {self.hecho: self.valor, **self.ademas}

    def a_json(self) -> dict[str, Any]:
        """The object of the command line contract."""
        return {
            "hecho": self.hecho,
            "valor": self.valor,
            "ademas": dict(self.ademas),
            "propuesta": self.propuesta.value,
            "mensaje": self.mensaje,
        }


@dataclass(frozen=True, slots=True)
class Razon:
    """One rule that spoke: which row of the manual, under which law, in which version, and what it looked
    at.
    """

    regla: str
    fila: str
    tipo: Tipo
    mensaje: str
    norma: str
    version: str
    hechos: tuple[str, ...]

    def a_json(self) -> dict[str, Any]:
        """As kept with the dictamen."""
        return {
            "regla": self.regla,
            "fila": self.fila,
            "tipo": self.tipo.value,
            "mensaje": self.mensaje,
            "norma": self.norma,
            "version": self.version,
            "hechos": list(self.hechos),
        }


@dataclass(frozen=True, slots=True)
class Propuesta:
    """The answer for one set of facts on one day. `razones` starts with the rule that decided."""

    propuesta: Sentido
    supuesto: Supuesto | None
    prioridad: bool
    ruta: Ruta | None
    hallazgos: tuple[Hallazgo, ...]
    cambiaria_si: tuple[Cambio, ...]
    razones: tuple[Razon, ...]

    def limpia(self) -> bool:
        """Nothing to look at and nothing missing: may be confirmed together with others."""
        return self.propuesta in (Sentido.ALTA, Sentido.NO_PROCEDE, Sentido.YA_TIENE_ALTA, Sentido.BAJA) and all(
            h.nivel is Nivel.IMPEDIMENTO for h in self.hallazgos
        )

    def a_json(self) -> dict[str, Any]:
        """Exactly the six keys of the command line contract."""
        return {
            "propuesta": self.propuesta.value,
            "supuesto": self.supuesto and self.supuesto.value,
            "prioridad": self.prioridad,
            "ruta": self.ruta and self.ruta.value,
            "hallazgos": [h.a_json() for h in self.hallazgos],
            "cambiaria_si": [c.a_json() for c in self.cambiaria_si],
        }

    def completa(self) -> dict[str, Any]:
        """The same with every reason, as kept with the dictamen."""
        return self.a_json() | {"razones": [r.a_json() for r in self.razones]}
