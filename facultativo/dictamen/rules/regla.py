"""What a rule is: a key, its row of the table, law, version and a docstring that is its message and its page
of the manual.
"""

import inspect
from datetime import date
from typing import ClassVar

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.papel import Origen
from facultativo.dictamen.states import Ruta, Sentido, Supuesto, Tipo

Respuesta = bool | tuple[str, ...]
"""Applies, does not, or the names of the facts without which nobody can say."""

DECRETO = date(1998, 9, 14)
"""The day this insurance began (DOF). On an earlier date the rules answer as on this one."""

NOMBRES_DE_PARAMETRO = (
    "edad_limite",
    "mayoria_de_edad",
    "issste_hija_embarazada",
    "conservacion",
    "aviso_cumpleanos",
)


class Regla:
    """One row of the manual, in one edition. `usa` names every fact the rule looks at.

    `desde` and `hasta` (included; None while nobody has replaced it) are the days on which it is in force; a new
    edition is another class with the same `clave`, and the old one stays for the decisions of its days. `version`
    is the day its text was last settled, `revisado_el` the day somebody last held it against its `norma`.
    """

    clave: ClassVar[str]
    fila: ClassVar[str]
    norma: ClassVar[str]
    desde: ClassVar[date] = DECRETO
    hasta: ClassVar[date | None] = None
    version: ClassVar[date] = date(2026, 11, 22)
    revisado_el: ClassVar[date] = date(2026, 11, 22)
    tipo: ClassVar[Tipo]
    usa: ClassVar[tuple[str, ...]] = ()
    texto: ClassVar[str]
    explicacion: ClassVar[str]
    _con_parametros: ClassVar[bool]

    def __init_subclass__(cls) -> None:
        """The first paragraph of the docstring is the message; the others are for the manual."""
        parrafos = [" ".join(p.split()) for p in (inspect.cleandoc(cls.__doc__ or "")).split("\n\n")]
        cls.texto, cls.explicacion = parrafos[0], "\n\n".join(parrafos[1:])
        cls._con_parametros = "{" in cls.texto

    def mensaje(self, caso: Caso) -> str:
        """The sentence of the screen, with the numbers in force on the day."""
        if not self._con_parametros:
            return self.texto
        return self.texto.format(**{n: getattr(caso.p, n) for n in NOMBRES_DE_PARAMETRO})

    def datos(self, caso: Caso) -> dict[str, object]:
        """What the finding carries besides its sentence; a contradiction adds both sides."""
        return {"fila": self.fila, "hechos": [n for n in self.usa if getattr(caso.h, n) is not None]}

    def hallazgo(self, caso: Caso) -> Hallazgo:
        """The finding of this rule on this case."""
        return Hallazgo(self.clave, self.nivel(caso), self.mensaje(caso), self.norma, self.datos(caso))

    def nivel(self, caso: Caso) -> Nivel:
        """How serious its finding is here."""
        return Nivel(self.tipo)


class Decisiva(Regla):
    """A rule that decides. The first one that applies, in the order of the manual, gives the proposal."""

    propuesta: ClassVar[Sentido]
    ruta: ClassVar[Ruta | None] = None
    supuesto: ClassVar[Supuesto | None] = None
    origenes: ClassVar[frozenset[Origen] | None] = None
    """What the constancia must prove for the rule to be asked at all; None: whatever it proves, or without one."""
    no_espera: ClassVar[frozenset[str]] = frozenset()
    """Facts that an alta by this rule asks for without waiting for them."""

    def aplica(self, caso: Caso) -> Respuesta:
        """Does this row apply to the case? Unless it says otherwise, when the constancia proves one of `origenes`."""
        return True

    def propuesta_de(self, caso: Caso) -> Sentido:
        """What it proposes here."""
        return self.propuesta

    def ruta_de(self, caso: Caso) -> Ruta | None:
        """Where the student goes instead."""
        return self.ruta


class Observacion(Regla):
    """A rule that decides nothing: evidence to ask for, something a person should look at, or a right worth
    saying.
    """

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        """Is it worth saying, given what was proposed?"""
        raise NotImplementedError

    def hallazgo_ante(self, caso: Caso, propuesta: Sentido) -> Hallazgo:
        """Its finding beside this proposal."""
        return self.hallazgo(caso)
