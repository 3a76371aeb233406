"""Rows that decide nothing and must be said: evidence to ask for, and what a person should look at."""

from datetime import timedelta

from facultativo.comun.validacion import sin_separadores
from facultativo.dictamen.rules.caso import Caso, curp_propia
from facultativo.dictamen.rules.derecho import en_poblacion_abierta
from facultativo.dictamen.rules.papel import AGREGADO, Origen
from facultativo.dictamen.rules.regla import Observacion
from facultativo.dictamen.states import PIDEN_EVIDENCIA, Institucion, Sentido, Tipo

_ABIERTAS = frozenset({Sentido.ALTA, Sentido.FALTA_INFORMACION, Sentido.DECIDE_PERSONA})
"""Proposals on which somebody still has to work for an alta."""


class Cumple25Pronto(Observacion):
    """Está por cumplir {edad_limite} años: ese día termina el seguro por sus papás y puede pedir el alta.
    Avísale ya.

    Se avisa {aviso_cumpleanos} días antes. Antes del cumpleaños junta la constancia de vigencia y actualiza
    la encuesta. Quien nació un 29 de febrero los cumple, en los demás años, el 1 de marzo.
    """

    clave, fila, norma, tipo = "cumple-edad-limite-pronto", "3", "LSS art. 84 fr. VI", Tipo.ADVERTENCIA
    usa = ("fecha_nacimiento", "cobertura_padres", "padres_vigentes", "pension_orfandad", "vigencia")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        dia = caso.cumple(caso.p.edad_limite)
        if not caso.joven or dia is None or not (caso.padres_vigentes or caso.pension):
            return False
        return dia - caso.h.fecha <= timedelta(days=caso.p.aviso_cumpleanos)

    def datos(self, caso: Caso) -> dict[str, object]:
        """With the day."""
        return {**super().datos(caso), "fecha": str(caso.cumple(caso.p.edad_limite))}


class PadresEnBaja(Observacion):
    """Sus papás estuvieron asegurados y hoy no lo están: vuelve a revisarlo cada periodo, pueden recuperar
    el seguro.

    Después de una baja el IMSS conserva el servicio {conservacion} semanas a la familia.
    """

    clave, fila, norma, tipo = "padres-en-baja", "2", "LSS arts. 84 y 109", Tipo.ADVERTENCIA
    usa = ("cobertura_padres", "padres_vigentes", "fecha_nacimiento")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        estuvieron = caso.h.cobertura_padres in PIDEN_EVIDENCIA | {Institucion.IMSS, Institucion.ISSSTE}
        return bool(caso.joven and estuvieron and propuesta is Sentido.ALTA and not caso.padres_vigentes)


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


class AvisoPoblacionAbierta(Observacion):
    """Tiene IMSS-Bienestar o la Secretaría de Salud: no excluye del Seguro Facultativo, pero una escuela lo
    entiende distinto.

    Confirma la política del plantel (parámetro `poblacion_abierta`). Al tener el alta, deja de usar
    IMSS-Bienestar.
    """

    clave, fila, norma, tipo = (
        "poblacion-abierta-no-excluye",
        "13",
        "Decreto DOF 14-09-1998",
        Tipo.ADVERTENCIA,
    )
    usa = ("cobertura_trabajo", "cobertura_padres", "cobertura_conyuge", "fecha_nacimiento")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return propuesta is Sentido.ALTA and en_poblacion_abierta(caso)


class SeguroPrivado(Observacion):
    """Tiene un seguro privado de gastos médicos: no es seguridad social y no excluye del Seguro Facultativo."""

    clave, fila, norma, tipo = (
        "seguro-privado-no-excluye",
        "14",
        "Decreto DOF 14-09-1998",
        Tipo.ADVERTENCIA,
    )
    usa = ("seguro_privado",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return propuesta is Sentido.ALTA and caso.h.seguro_privado is True


class EmbarazoYaCubierto(Observacion):
    """Está embarazada y ya la cubre su propio seguro o el de su cónyuge, también en el embarazo: infórmale
    dónde la atienden.
    """

    clave, fila, norma, tipo = "embarazo-ya-cubierto", "17", "LSS arts. 94 y 95", Tipo.ADVERTENCIA
    usa = ("embarazo", "trabaja", "cobertura_trabajo", "cobertura_conyuge", "vigencia")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return propuesta is Sentido.NO_PROCEDE and bool(caso.h.embarazo and (caso.trabajo or caso.conyuge))


class EmbarazoOtraInstitucion(Observacion):
    """Está embarazada y sus papás tienen otra institución: revisa si esa institución atiende el embarazo de
    las hijas.

    La ley del IMSS y la del ISSSTE son claras; las demás instituciones tienen reglas propias. Mientras, no
    se le niega.
    """

    clave, fila, norma, tipo = "embarazo-otra-institucion", "15", "LSS art. 95", Tipo.ADVERTENCIA
    usa = ("embarazo", "cobertura_padres", "padres_vigentes", "fecha_nacimiento")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        otra = caso.joven and caso.padres_vigentes and caso.padres in PIDEN_EVIDENCIA
        return propuesta is Sentido.ALTA and bool(caso.h.embarazo and otra)


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


class NacimientoYCurp(Observacion):
    """La fecha de nacimiento declarada y la de la CURP no coinciden: corrígela antes de enviar el alta al
    IMSS.
    """

    clave, fila, norma = "nacimiento-y-curp", "contradicción", "Instructivo de la CURP, DOF 18-10-2021"
    tipo = Tipo.ADVERTENCIA
    usa = ("fecha_nacimiento", "curp")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return caso.nacimiento_en_duda()


class MenorDeEdad(Observacion):
    """Es menor de {mayoria_de_edad} años: firma su papá, mamá o tutor."""

    clave, fila, norma, tipo = "menor-firma-tutor", "31", "LGPDPPSO, DOF 20-03-2025", Tipo.ADVERTENCIA
    usa = ("fecha_nacimiento",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return caso.edad is not None and caso.edad < caso.p.mayoria_de_edad


class PensionTermino(Observacion):
    """Ya cumplió {edad_limite} años: la pensión de orfandad terminó y con ella su servicio médico.
    Confírmalo con la constancia.
    """

    clave, fila, norma, tipo = "pension-de-orfandad-termino", "8", "LSS art. 134", Tipo.ADVERTENCIA
    usa = ("pension_orfandad", "fecha_nacimiento")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return propuesta is Sentido.ALTA and caso.joven is False and caso.pension is True


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


class ConstanciaSinFecha(Observacion):
    """No se lee cuándo se expidió la constancia de vigencia: mira el papel antes de darla por buena."""

    clave, fila, norma = "constancia-vigencia-sin-fecha", "re-verificación", "IMSS-02-020"
    tipo = Tipo.ADVERTENCIA
    usa = ("vigencia",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return caso.papel is not None and caso.papel.origen is not Origen.NO_DICE and not caso.papel.expedicion


class AgregadoRaro(Observacion):
    """El agregado médico no se lee bien, o su año de nacimiento no es el de esta persona: comprueba de quién
    es el papel.
    """

    clave, fila, norma = "constancia-agregado-raro", "contradicción", "IMSS, estructura del agregado médico"
    tipo = Tipo.ADVERTENCIA
    usa = ("fecha_nacimiento", "curp", "vigencia")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        agregado = caso.h.vigencia.agregado_medico if caso.h.vigencia else None
        if not agregado:
            return False
        hallado = AGREGADO.fullmatch(sin_separadores(agregado))
        return not hallado or (caso.nacimiento is not None and int(hallado[2]) != caso.nacimiento.year)


class SinDerechoTodavia(Observacion):
    """La constancia del IMSS dice «sin derecho»: el seguro de su cónyuge o su pensión todavía no está activo
    en la clínica.

    Antes de decir que no, confirma que la otra cobertura exista: si no existe, procede el alta.
    """

    clave, fila, norma, tipo = "sin-derecho-todavia", "7, 8", "LSS art. 84", Tipo.ADVERTENCIA
    usa = ("cobertura_conyuge", "pension_orfandad", "vigencia")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        por_imss = caso.h.cobertura_conyuge is Institucion.IMSS or caso.h.pension_orfandad is True
        return propuesta is Sentido.NO_PROCEDE and caso.origen() is Origen.SIN_DERECHO and por_imss


class Presuncion(Observacion):
    """Hay preguntas sin respuesta y se presumió lo más común: pregúntalas antes de confirmar.

    Se presume que no hay cónyuge asegurado, pensión de orfandad, otra escuela, otro programa ni una
    discapacidad que alargue el seguro de los papás; que el ISSSTE y el ISSEMyM declarados siguen vigentes, y
    que el programa es escolarizado. Lo que se presume se dice.
    """

    clave, fila, norma = "respuesta-presumida", "elegibilidad", "Reglas DOF 16-12-2015 (manifestación)"
    tipo = Tipo.ADVERTENCIA

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return bool(presumidos(caso, propuesta))

    def datos(self, caso: Caso) -> dict[str, object]:
        """With the facts presumed."""
        faltan = presumidos(caso, Sentido.ALTA) or presumidos(caso, Sentido.NO_PROCEDE)
        return {"fila": self.fila, "hechos": faltan}


def sin_curp_valida(caso: Caso) -> bool:
    """The person has no CURP, or one that RENAPO could not have given; not asked (None) is not the same."""
    curp = caso.h.curp
    return curp is not None and not (curp and curp_propia(curp, caso.h.fecha))


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
        "modalidad_estudio": por_padres and h.modalidad_estudio is None and caso.padres is Institucion.ISSEMYM,
    }
