"""Rows that ask for evidence: the constancia, the paper of another institution, the CURP."""

from facultativo.dictamen.rules.caso import Caso, curp_propia
from facultativo.dictamen.rules.papel import Origen
from facultativo.dictamen.rules.regla import Observacion
from facultativo.dictamen.states import PIDEN_EVIDENCIA, Sentido, Tipo

_ABIERTAS = frozenset({Sentido.ALTA, Sentido.FALTA_INFORMACION, Sentido.DECIDE_PERSONA})
"""Proposals on which somebody still has to work for an alta."""


class ConstanciaFalta(Observacion):
    """Falta la constancia de vigencia de derechos: es la prueba de que nadie más lo tiene asegurado en el
    IMSS.
    """

    clave, fila, norma, tipo = "constancia-vigencia-falta", "elegibilidad", "IMSS-02-020", Tipo.FALTA
    usa = ("vigencia",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        sin_papel = caso.papel is None or caso.papel.origen is Origen.NO_DICE
        return propuesta is Sentido.ALTA and sin_papel


class ConstanciaVieja(Observacion):
    """La constancia de vigencia es más antigua de lo que acepta el plantel: pide una nueva, se saca el mismo
    día.
    """

    clave, fila, norma = "constancia-vigencia-antigua", "re-verificación", "Política del plantel"
    tipo = Tipo.FALTA
    usa = ("vigencia",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return caso.papel is not None and not caso.papel.fresco and propuesta in _ABIERTAS | {Sentido.YA_TIENE_ALTA}


class EvidenciaOtraInstitucion(Observacion):
    """Pide el comprobante vigente de la institución que lo cubre: la constancia del IMSS no la puede
    mostrar.

    ISSEMyM, SEDENA, SEMAR, PEMEX, CFE, bancos y otras. El ISSEMyM pide además la constancia de estudios cada
    ciclo.
    """

    clave, fila, norma, tipo = (
        "evidencia-de-otra-institucion",
        "11, 12",
        "Formato IMSS de incorporación",
        Tipo.FALTA,
    )
    usa = ("cobertura_trabajo", "cobertura_padres", "cobertura_conyuge")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        padres = caso.padres if caso.joven and caso.padres_vigentes else None
        declaradas = (caso.h.cobertura_trabajo, caso.h.cobertura_conyuge, padres)
        return propuesta is Sentido.NO_PROCEDE and not PIDEN_EVIDENCIA.isdisjoint(declaradas)


class SinCurp(Observacion):
    """No tiene CURP, o la que tiene es temporal o no es válida: no se rechaza. Atiéndelo en ventanilla y
    ayúdale a obtenerla.

    La falta de CURP nunca es motivo para negar el trámite. El IMSS la pide para el número de seguridad
    social: se tramita sin costo en el Registro Civil o en gob.mx/curp.
    """

    clave, fila, norma, tipo = (
        "sin-curp",
        "21",
        "Ley Nacional para Eliminar Trámites Burocráticos art. 66; RACERF",
        Tipo.FALTA,
    )
    usa = ("curp",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return propuesta in _ABIERTAS and sin_curp_valida(caso)


def sin_curp_valida(caso: Caso) -> bool:
    """The person has no CURP, or one that RENAPO could not have given; not asked (None) is not the same."""
    curp = caso.h.curp
    return curp is not None and not (curp and curp_propia(curp, caso.h.fecha))
