"""Rows that decide nothing and that a person should look at."""

from datetime import timedelta

from facultativo.comun.curp import sexo_de_curp
from facultativo.comun.validacion import sin_separadores
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.derecho import en_poblacion_abierta
from facultativo.dictamen.rules.papel import AGREGADO, Origen
from facultativo.dictamen.rules.regla import Observacion
from facultativo.dictamen.states import PIDEN_EVIDENCIA, Institucion, Sentido, Tipo

_SEXO = {"F": "M", "H": "H"}
"""As the CURP writes it. An M is a woman in the papers of today and a man in the old ones, so it proves nothing."""


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
        return bool(caso.joven and estuvieron and propuesta is Sentido.ALTA and caso.padres_vigentes is False)


class PadresSinInstitucion(Observacion):
    """Dijo que el seguro de sus papás está vigente y también que no tienen ninguno: pregunta de qué institución es.

    Mientras tanto cuenta que no tienen ninguno: un alta de más la rechaza el IMSS; un «no» de más deja a
    alguien sin médico.
    """

    clave, fila, norma = "padres-vigentes-sin-institucion", "contradicción", "Reglas DOF 16-12-2015 (manifestación)"
    tipo = Tipo.ADVERTENCIA
    usa = ("cobertura_padres", "padres_vigentes", "fecha_nacimiento")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        vigente_y_ninguna = caso.h.padres_vigentes is True and caso.h.cobertura_padres is Institucion.NINGUNA
        return propuesta is Sentido.ALTA and caso.joven is not False and vigente_y_ninguna


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


class ConstanciaSinFecha(Observacion):
    """No se lee cuándo se expidió la constancia de vigencia: mira el papel antes de darla por buena."""

    clave, fila, norma = "constancia-vigencia-sin-fecha", "re-verificación", "IMSS-02-020"
    tipo = Tipo.ADVERTENCIA
    usa = ("vigencia",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        vigencia = caso.h.vigencia
        return vigencia is not None and caso.origen() is not Origen.NO_DICE and not vigencia.fecha_expedicion


class AgregadoRaro(Observacion):
    """El agregado médico no se lee bien, o su sexo o su año de nacimiento no son los de esta persona: comprueba
    de quién es el papel.
    """

    clave, fila, norma = "constancia-agregado-raro", "contradicción", "IMSS, estructura del agregado médico"
    tipo = Tipo.ADVERTENCIA
    usa = ("fecha_nacimiento", "curp", "vigencia")

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        agregado = caso.h.vigencia.agregado_medico if caso.h.vigencia else None
        if not agregado:
            return False
        hallado = AGREGADO.fullmatch(sin_separadores(agregado))
        if not hallado:
            return True
        otro_anio = caso.nacimiento is not None and int(hallado[3]) != caso.nacimiento.year
        return otro_anio or {_SEXO.get(hallado[2]), sexo_de_curp(caso.h.curp or "").upper()} == {"H", "M"}


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
