"""What was declared against what a paper says: a person decides, with both sides shown."""

from facultativo.dictamen.rules.caso import Caso, edad_en
from facultativo.dictamen.rules.hechos import Vigencia
from facultativo.dictamen.rules.papel import Origen
from facultativo.dictamen.rules.regla import Decisiva, Respuesta
from facultativo.dictamen.states import Institucion, Sentido, Tipo


class Desacuerdo(Decisiva):
    """Two sources say different things. `declarados` are the facts to show beside the paper."""

    tipo = Tipo.ADVERTENCIA
    propuesta = Sentido.DECIDE_PERSONA
    norma = "Reglas DOF 16-12-2015 (manifestación bajo protesta de decir verdad); constancia IMSS-02-020"
    fila = "contradicción"
    declarados: tuple[str, ...] = ()

    def datos(self, caso: Caso) -> dict[str, object]:
        """Both sides: what the person declared and what the paper says."""
        declarado = {n: _json(getattr(caso.h, n)) for n in self.declarados if getattr(caso.h, n) is not None}
        return {**super().datos(caso), "declarado": declarado, "constancia": _constancia(caso.h.vigencia)}


class ConstanciaIncoherente(Desacuerdo):
    """La constancia de vigencia se contradice a sí misma o tiene una fecha que no puede ser: revísala con la
    persona.

    Por ejemplo: dice «con derecho» y situación BAJA, está fechada en el futuro, dice FALLECIDO, o trae
    nuestro registro patronal con un agregado médico que no es de estudiante. Pide que la saque otra vez y
    compara su sello.
    """

    clave = "constancia-incoherente"
    usa = ("vigencia", "registros_del_plantel")
    origenes = frozenset({Origen.INCOHERENTE})


class NacimientoEnDuda(Desacuerdo):
    """La fecha de nacimiento declarada y la de la CURP no coinciden, y de eso depende la decisión:
    compáralas con la CURP.

    Solo se detiene cuando las dos fechas quedan en lados distintos de los {edad_limite} años o de los
    {mayoria_de_edad}; si no cambia nada, queda como advertencia.
    """

    clave = "nacimiento-contra-curp"
    norma = "Instructivo Normativo para la Asignación de la CURP, DOF 18-10-2021"
    usa = declarados = ("fecha_nacimiento", "curp")

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.nacimiento_en_duda() and _importa_la_duda(caso)


class EmpleoSinTrabajo(Desacuerdo):
    """Declaró que no trabaja y también que tiene seguro por su trabajo: pregunta cuál de las dos cosas es.

    Si perdió el empleo hace poco, la constancia de vigencia dirá «conservación de derechos».
    """

    clave = "empleo-sin-trabajo"
    usa = declarados = ("trabaja", "cobertura_trabajo")

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.trabaja is False and caso.trabajo is True and not caso.conserva()


class EmpleoContraConstancia(Desacuerdo):
    """Lo que declaró de su trabajo y lo que dice la constancia del IMSS no coinciden: decide una persona con
    las dos cosas.

    O declaró un empleo con IMSS y la constancia dice que no tiene derecho, o declaró que no trabaja (o que
    su empleo no lo asegura) y la constancia muestra a un patrón vigente.
    """

    clave = "empleo-contra-constancia"
    declarados = ("trabaja", "cobertura_trabajo")
    usa = (*declarados, "vigencia")
    origenes = frozenset({Origen.SIN_DERECHO, Origen.TRABAJO})

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.origen() is Origen.SIN_DERECHO:
            return caso.papel_fresco() and caso.h.cobertura_trabajo is Institucion.IMSS
        niega = caso.h.trabaja is False or caso.trabajo is False
        return niega and not caso.conserva()


class FamiliaContraConstancia(Desacuerdo):
    """Lo que declaró del seguro de su familia y lo que dice la constancia del IMSS no coinciden: decide una
    persona.

    La constancia muestra que está cubierto por su papá, su mamá o su cónyuge, y declaró que no; o lo muestra
    como hijo después de cumplir {edad_limite} años.
    """

    clave = "familia-contra-constancia"
    declarados = ("cobertura_padres", "padres_vigentes", "cobertura_conyuge", "discapacidad")
    usa = (*declarados, "fecha_nacimiento", "embarazo", "vigencia")
    origenes = frozenset({Origen.CONYUGE, Origen.PADRES})

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.origen() is Origen.CONYUGE:
            return caso.conyuge is False
        if caso.h.embarazo or caso.papel_rebasado():
            return False
        return _rebasa_edad(caso) or caso.padres_vigentes is False


class EscuelaContraConstancia(Desacuerdo):
    """Declaró que otra escuela lo tiene asegurado y la constancia del IMSS no lo muestra así: decide una
    persona.
    """

    clave = "escuela-contra-constancia"
    declarados = ("otra_escuela",)
    usa = (*declarados, "vigencia", "registros_del_plantel")
    origenes = frozenset({Origen.PLANTEL, Origen.SIN_DERECHO})

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.otra_escuela is True and caso.papel_fresco()


class DerechoSinMotivo(Desacuerdo):
    """La constancia del IMSS dice que sí tiene derecho y nada de lo declarado explica por qué: pregunta
    quién lo aseguró.

    Busca en la constancia el patrón, el registro patronal y el agregado médico.
    """

    clave = "derecho-sin-motivo"
    declarados = ("cobertura_trabajo", "cobertura_padres", "cobertura_conyuge", "otra_escuela")
    usa = (
        *declarados,
        "trabaja",
        "padres_vigentes",
        "pension_orfandad",
        "discapacidad",
        "fecha_nacimiento",
        "vigencia",
    )

    origenes = frozenset({Origen.SIN_MOTIVO})

    def aplica(self, caso: Caso) -> Respuesta:
        h, imss = caso.h, Institucion.IMSS
        padres = h.cobertura_padres is imss and h.padres_vigentes is not False
        otro = imss in (h.cobertura_trabajo, h.cobertura_conyuge)
        su_patron = caso.trabajo is True and h.cobertura_trabajo is None
        return not (padres or otro or su_patron or h.otra_escuela or h.pension_orfandad)


def _rebasa_edad(caso: Caso) -> bool:
    """Shown as a child past the age limit, without a disability that would explain it."""
    return caso.joven is False and caso.h.discapacidad is not True and not caso.conserva()


def _importa_la_duda(caso: Caso) -> bool:
    otra = caso.nacimiento_de_curp
    if otra is None or caso.edad is None:
        return False
    edades = (caso.edad, edad_en(otra, caso.h.fecha))
    return any((edades[0] < limite) != (edades[1] < limite) for limite in (caso.p.edad_limite, caso.p.mayoria_de_edad))


def _json(valor: object) -> object:
    return valor.isoformat() if hasattr(valor, "isoformat") else valor


def _constancia(vigencia: Vigencia | None) -> dict[str, object]:
    if vigencia is None:
        return {}
    return {n: _json(v) for n in Vigencia.__slots__ if (v := getattr(vigencia, n)) is not None}
