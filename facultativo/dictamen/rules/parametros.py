"""The numbers of the rules, by date and by plantel (`datos/parametros.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from facultativo.dictamen.datos import parametros
from facultativo.dictamen.states import Sentido

Valor = int | str


@dataclass(frozen=True, slots=True)
class Parametros:
    """The values in force on one day."""

    edad_limite: int = 25
    mayoria_de_edad: int = 18
    issste_hija_embarazada: int = 18
    aviso_cumpleanos: int = 60
    conservacion: int = 8
    constancia_maxima: int = 60
    poblacion_abierta: str = Sentido.ALTA


NOMBRES = tuple(f.name for f in fields(Parametros))


@dataclass(frozen=True, slots=True)
class Entrada:
    """One value of one parameter, with where it comes from and who may have another one."""

    nombre: str
    desde: date
    valor: Valor
    unidad: str
    fuente: str
    confianza: str
    revisado_el: date
    por_plantel: bool
    opciones: tuple[Valor, ...] = ()


@dataclass(frozen=True)
class Tabla:
    """All the values of all the parameters, and the values of one plantel over them. `fijo` gives those of that
    day, whatever the date.
    """

    entradas: tuple[Entrada, ...]
    ajustes: Mapping[str, Valor] = field(default_factory=dict)
    fijo: date | None = None
    _por_fecha: dict[date, Parametros] = field(default_factory=dict, init=False, repr=False, compare=False)

    def en(self, fecha: date) -> Parametros:
        """The values in force on `fecha`. Before the first one known, the first one."""
        hallados = self._por_fecha.get(fecha)
        if hallados is None:
            if len(self._por_fecha) > 5000:
                self._por_fecha.clear()
            hallados = self._por_fecha[fecha] = self._elegir(fecha)
        return hallados

    def de_plantel(self, ajustes: Mapping[str, Valor]) -> "Tabla":
        """The same table with the values of a plantel. ValueError names what may not be changed or does not
        fit.
        """
        ultimas = {e.nombre: e for e in self.entradas}
        for nombre, valor in ajustes.items():
            _revisar(nombre, valor, ultimas.get(nombre))
        return self.como_entonces(ajustes)

    def como_entonces(self, ajustes: Mapping[str, Valor]) -> "Tabla":
        """With the values a plantel had and a dictamen kept, whether or not they could be chosen today."""
        return replace(self, ajustes=dict(ajustes))

    def al(self, dia: date) -> "Tabla":
        """The values as they stand on `dia`, for every date."""
        return replace(self, fijo=dia)

    def con(self, nombre: str, valor: Valor, desde: date) -> "Tabla":
        """The same table with another value from a day on, to try it. ValueError when it does not fit."""
        ultima = next((e for e in reversed(self.entradas) if e.nombre == nombre), None)
        if ultima is None:
            raise ValueError(f"«{nombre}» no es un parámetro; los hay: {', '.join(NOMBRES)}")
        _revisar_valor(nombre, valor, ultima)
        return replace(self, entradas=(*self.entradas, replace(ultima, desde=desde, valor=valor)))

    def hasta(self, entrada: Entrada) -> date | None:
        """The last day of a value: the one before the next value of the same parameter."""
        siguientes = [e.desde for e in self.entradas if e.nombre == entrada.nombre and e.desde > entrada.desde]
        return min(siguientes) - timedelta(days=1) if siguientes else None

    def _elegir(self, fecha: date) -> Parametros:
        valores: dict[str, Any] = {}
        dia = self.fijo or fecha
        for entrada in sorted(self.entradas, key=lambda e: e.desde):
            if entrada.desde <= dia or entrada.nombre not in valores:
                valores[entrada.nombre] = entrada.valor
        return Parametros(**(valores | dict(self.ajustes)))


@cache
def tabla() -> Tabla:
    """The table that travels with the program. ValueError when it names something unknown or leaves
    something out.
    """
    crudo = parametros()
    if set(crudo) != set(NOMBRES):
        raise ValueError(f"parametros.toml: sobran o faltan {set(crudo) ^ set(NOMBRES)}")
    return Tabla(
        tuple(
            Entrada(nombre=nombre, **{**bloque, "opciones": tuple(bloque.get("opciones", ()))})
            for nombre, bloques in crudo.items()
            for bloque in bloques
        )
    )


def _revisar(nombre: str, valor: Valor, entrada: Entrada | None) -> None:
    if entrada is None or not entrada.por_plantel:
        raise ValueError(f"«{nombre}» no es un parámetro que el plantel pueda cambiar")
    _revisar_valor(nombre, valor, entrada)


def _revisar_valor(nombre: str, valor: Valor, entrada: Entrada) -> None:
    if entrada.opciones and valor not in entrada.opciones:
        raise ValueError(f"«{nombre}» solo admite: {', '.join(map(str, entrada.opciones))}")
    if not entrada.opciones and (not isinstance(valor, int) or isinstance(valor, bool) or valor < 0):
        raise ValueError(f"«{nombre}» es un número entero de {entrada.unidad}, cero o más")
