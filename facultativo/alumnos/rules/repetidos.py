"""The same person twice in one file: a re-admitted student has an old row and a new one, and the one in force counts.

A file may have 200,000 rows, so nothing of each is kept but eight bytes per datum: those that come twice are found
first (`Censo`), and only of their rows something is remembered (`Repetidos`).
"""

from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from facultativo.alumnos.rules.estatus import leer_estatus
from facultativo.alumnos.rules.numeros import sin_adornos
from facultativo.alumnos.states import SituacionAcademica
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.texto import plegar

CURP_GENERICA = frozenset({"XEXX010101HNEXXXA4", "XEXX010101MNEXXXA8"})
"""What school systems write for who has no CURP: it is of nobody, however many students carry it."""
_CAMPOS = ("numero_de_control", "curp", "correo")
Celdas = Mapping[str, str]


def clave_de(celdas: Celdas, campo: str) -> str:
    """The datum by which two rows are the same, empty when the row does not bring it."""
    if campo == "correo":
        return celdas.get("correo", "").strip().lower()
    clave = sin_adornos(celdas.get(campo, ""))
    return "" if clave in CURP_GENERICA else clave


class Censo:
    """The first walk over a file: how many rows it has, how long its números de control are, what comes twice."""

    def __init__(self) -> None:
        self.total = 0
        self._largos: Counter[int] = Counter()
        self._huellas = {campo: array("q") for campo in _CAMPOS}

    def contar(self, celdas: Celdas) -> None:
        """One more row."""
        self.total += 1
        control = clave_de(celdas, "numero_de_control")
        if control.isdigit():
            self._largos[len(control)] += 1
        for campo in _CAMPOS:
            if clave := clave_de(celdas, campo):
                self._huellas[campo].append(hash(clave))

    def largo_de_control(self) -> int:
        """The digits that nearly every número de control of the file has; 0 when they have no length in common."""
        largo, cuantos = next(iter(self._largos.most_common(1)), (0, 0))
        return largo if cuantos >= 0.9 * self._largos.total() else 0

    def repetidos(self) -> "Repetidos":
        """What a second walk has to look at."""
        return Repetidos({campo: _dobles(huellas) for campo, huellas in self._huellas.items()})


def _dobles(huellas: "array[int]") -> frozenset[int]:
    return frozenset(a for a, b in pairwise(sorted(huellas)) if a == b)


@dataclass(frozen=True, slots=True)
class _Fila:
    """What is remembered of a row that shares something with another."""

    renglon: int
    control: str
    curp: str
    nombre: str
    vigente: bool
    periodo: str

    def vale_mas_que(self, otra: "_Fila") -> bool:
        """In force before out of it, then the later period."""
        return (self.vigente, self.periodo) > (otra.vigente, otra.periodo)

    def es_la_de(self, otra: "_Fila") -> bool:
        """The same person: the same CURP or, when one of them has none, the same name."""
        if self.curp and otra.curp:
            return self.curp == otra.curp
        return self.nombre == otra.nombre


class Repetidos:
    """Rows that share a número de control, a CURP or an e-mail, and which of them counts."""

    def __init__(self, sospechas: Mapping[str, frozenset[int]]) -> None:
        self._sospechas = sospechas
        self._vale: dict[tuple[str, str], _Fila] = {}

    @property
    def hay(self) -> bool:
        """True when something comes twice, so that a second walk is needed."""
        return any(self._sospechas.values())

    def mirar(self, renglon: int, celdas: Celdas) -> None:
        """One row of the second walk."""
        for campo in _CAMPOS:
            clave = clave_de(celdas, campo)
            if clave and hash(clave) in self._sospechas[campo]:
                fila = _fila(renglon, celdas)
                vale = self._vale.setdefault((campo, clave), fila)
                if fila.vale_mas_que(vale) and fila.es_la_de(vale):
                    self._vale[campo, clave] = fila

    def cede(self, renglon: int, celdas: Celdas) -> Hallazgo | None:
        """Why this row gives way: to another of the same person or, an error, to one that nobody can choose from."""
        for campo in ("curp", "numero_de_control"):
            vale = self._vale.get((campo, clave_de(celdas, campo)))
            if vale and vale.renglon != renglon:
                return _porque(campo, _fila(renglon, celdas), vale)
        return None

    def correo_repetido(self, renglon: int, celdas: Celdas) -> Hallazgo | None:
        """A warning for an e-mail that another row keeps: an account is of one person."""
        vale = self._vale.get(("correo", clave_de(celdas, "correo")))
        if vale is None or vale.renglon == renglon:
            return None
        mensaje = f"Este correo ya viene en el renglón {vale.renglon}; se deja solo con aquel."
        return Hallazgo("padron-correo-repetido", Nivel.ADVERTENCIA, mensaje, datos={"campo": "correo"})


def _fila(renglon: int, celdas: Celdas) -> _Fila:
    nombre = " ".join(celdas.get(c, "") for c in ("nombres", "primer_apellido", "segundo_apellido", "nombre_completo"))
    situacion = leer_estatus(celdas.get("estatus", ""))
    return _Fila(
        renglon,
        clave_de(celdas, "numero_de_control"),
        clave_de(celdas, "curp"),
        plegar(nombre),
        situacion in (None, SituacionAcademica.VIGENTE),
        sin_adornos(celdas.get("periodo", "")),
    )


def _porque(campo: str, mia: _Fila, vale: _Fila) -> Hallazgo:
    if mia.es_la_de(vale) and (vale.vale_mas_que(mia) or vale.control == mia.control):
        mensaje = f"Es la misma persona del renglón {vale.renglon}, que es el que vale."
        return Hallazgo("padron-otro-renglon", Nivel.ADVERTENCIA, mensaje, datos={"campo": campo})
    codigo, texto = {
        "numero_de_control": ("padron-control-repetido", "Este número de control ya viene en el renglón {}."),
        "curp": ("padron-curp-repetida", "Esta CURP ya viene en el renglón {}."),
    }[campo]
    return Hallazgo(codigo, Nivel.ERROR, texto.format(vale.renglon), datos={"campo": campo})
