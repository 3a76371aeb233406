"""Rows that give the right, last in the manual: nothing above took it away."""

from typing import ClassVar

from facultativo.comun.hallazgos import Nivel
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.regla import Decisiva, Respuesta
from facultativo.dictamen.states import POBLACION_ABIERTA, Sentido, Supuesto, Tipo


class PoblacionAbierta(Decisiva):
    """Solo tiene IMSS-Bienestar o la Secretaría de Salud, y este plantel no da el alta sin más en ese caso.

    El Decreto excluye «la misma o similar protección» de una institución de seguridad social, y estas no lo
    son: lo común es dar el alta con una advertencia. Cada plantel puede tener otra política (parámetro
    `poblacion_abierta`).
    """

    clave, fila, norma = "poblacion-abierta", "13", "Decreto DOF 14-09-1998; política del plantel"
    tipo = Tipo.ADVERTENCIA
    propuesta = Sentido.DECIDE_PERSONA
    usa = ("cobertura_trabajo", "cobertura_padres", "cobertura_conyuge", "fecha_nacimiento")

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.p.poblacion_abierta != Sentido.ALTA and en_poblacion_abierta(caso)

    def propuesta_de(self, caso: Caso) -> Sentido:
        """As the policy of the plantel says."""
        return Sentido(caso.p.poblacion_abierta)

    def nivel(self, caso: Caso) -> Nivel:
        """A «no» is an impediment, whoever says it."""
        niega = self.propuesta_de(caso) is Sentido.NO_PROCEDE
        return Nivel.IMPEDIMENTO if niega else super().nivel(caso)


class _Alta(Decisiva):
    tipo = Tipo.DERECHO
    propuesta = Sentido.ALTA
    norma = "Decreto DOF 14-09-1998; Reglas DOF 16-12-2015"
    usa: ClassVar[tuple[str, ...]] = ("fecha_nacimiento",)


class SinEdad(_Alta):
    """Nadie más lo cubre, pero falta su fecha de nacimiento para nombrar el supuesto."""

    clave, fila = "sin-fecha-de-nacimiento", "elegibilidad"

    def aplica(self, caso: Caso) -> Respuesta:
        return ("fecha_nacimiento",) if caso.edad is None else False


class MenorSinPadres(_Alta):
    """Es menor de {edad_limite} años y ni su papá ni su mamá tienen hoy servicio médico que lo cubra:
    procede el alta (supuesto B).

    También cuando los padres estuvieron asegurados y causaron baja, o cuando su institución no cubre su
    caso. Se revisa cada periodo.
    """

    clave, fila, supuesto = "menor-sin-padres-asegurados", "2", Supuesto.B
    usa = (*_Alta.usa, "cobertura_padres", "padres_vigentes")

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.joven is True


class MayorSinEmpleo(_Alta):
    """Tiene {edad_limite} años o más, no trabaja y nadie más lo cubre: procede el alta (supuesto C)."""

    clave, fila, supuesto = "mayor-sin-empleo", "3, 4", Supuesto.C
    usa = (*_Alta.usa, "trabaja")

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.joven is False and caso.h.trabaja is False


class MayorSinDerecho(_Alta):
    """Tiene {edad_limite} años o más y su trabajo no le da servicio médico: procede el alta (supuesto A)."""

    clave, fila, supuesto = "mayor-sin-derecho-por-trabajo", "3, 4", Supuesto.A
    usa = (*_Alta.usa, "trabaja", "cobertura_trabajo")

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.joven is False


def en_poblacion_abierta(caso: Caso) -> bool:
    """Some coverage declared is IMSS-Bienestar or SSA; that of the parents counts while they would cover the
    student.
    """
    de_padres = caso.h.cobertura_padres if caso.joven else None
    return not POBLACION_ABIERTA.isdisjoint((caso.h.cobertura_trabajo, caso.h.cobertura_conyuge, de_padres))
