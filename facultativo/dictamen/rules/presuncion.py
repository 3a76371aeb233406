"""What nobody answered and was presumed: it is said, never silent."""

from dataclasses import replace

from facultativo.comun.hallazgos import Hallazgo
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.regla import Observacion
from facultativo.dictamen.states import Institucion, Sentido, Tipo


class Presuncion(Observacion):
    """Hay preguntas sin respuesta y se presumió lo más común: pregúntalas antes de confirmar.

    Se presume que no hay cónyuge asegurado, pensión de orfandad, otra escuela, otro programa ni una
    discapacidad que alargue el seguro de los papás; que el ISSSTE y el ISSEMyM declarados siguen vigentes, que la
    hija embarazada no trabaja, y que el programa es escolarizado. Lo que se presume se dice.
    """

    clave, fila, norma = "respuesta-presumida", "elegibilidad", "Reglas DOF 16-12-2015 (manifestación)"
    tipo = Tipo.ADVERTENCIA

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return bool(presumidos(caso, propuesta))

    def hallazgo_ante(self, caso: Caso, propuesta: Sentido) -> Hallazgo:
        """With the facts presumed for this proposal."""
        return replace(self.hallazgo(caso), datos={"fila": self.fila, "hechos": presumidos(caso, propuesta)})


def presumidos(caso: Caso, propuesta: Sentido) -> list[str]:
    """Facts nobody gave, taken for the common answer, which could change what is proposed."""
    if propuesta is Sentido.ALTA:
        dudas = _presumidos_en_alta(caso)
    elif propuesta is Sentido.NO_PROCEDE:
        dudas = _presumidos_en_negativa(caso)
    else:
        return []
    return [nombre for nombre, dudoso in dudas.items() if dudoso]


def _presumidos_en_alta(caso: Caso) -> dict[str, bool]:
    h = caso.h
    hijo_mayor = caso.joven is False and caso.padres_vigentes is True and not h.embarazo
    return {
        # Nobody under age may marry (Código Civil Federal art. 148).
        "cobertura_conyuge": h.cobertura_conyuge is None and (caso.edad or 0) >= caso.p.mayoria_de_edad,
        "pension_orfandad": h.pension_orfandad is None and bool(caso.joven) and not h.embarazo,
        "discapacidad": h.discapacidad is None and hijo_mayor,
        "otra_escuela": h.otra_escuela is None and caso.papel is None,
        "jovenes_construyendo": h.jovenes_construyendo is None,
    }


def _presumidos_en_negativa(caso: Caso) -> dict[str, bool]:
    h = caso.h
    por_padres = bool(caso.joven and caso.padres_vigentes) and not caso.trabajo and not caso.conyuge
    return {
        "padres_vigentes": por_padres and h.padres_vigentes is None and caso.padres is h.cobertura_padres,
        "trabaja": por_padres and bool(h.embarazo) and h.trabaja is None,
        "modalidad_estudio": por_padres and h.modalidad_estudio is None and caso.padres is Institucion.ISSEMYM,
    }
