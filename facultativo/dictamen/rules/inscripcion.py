"""Rows about belonging to the school: who is not enrolled has no right; who leaves is reported to the IMSS."""

from facultativo.alumnos.states import SituacionAcademica
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.papel import Origen
from facultativo.dictamen.rules.regla import Decisiva, Respuesta
from facultativo.dictamen.states import Ruta, Sentido, Tipo

_USA_VIGENCIA = ("vigencia", "registros_del_plantel")
_SIN_ALTA_AQUI = frozenset(Origen) - {
    Origen.PLANTEL,
    Origen.ALGUNA_ESCUELA,
    Origen.TRABAJO,  # an employer in force hides the school on the paper
    Origen.INCOHERENTE,
    Origen.SIN_MOTIVO,
    Origen.NO_DICE,
}


class _SeVa(Decisiva):
    tipo = Tipo.IMPEDIMENTO
    propuesta = Sentido.BAJA
    usa = ("situacion_academica", *_USA_VIGENCIA)

    def propuesta_de(self, caso: Caso) -> Sentido:
        """A baja, unless the paper shows that the school has nothing to end."""
        nada = caso.papel is not None and caso.papel.fresco and caso.papel.origen in _SIN_ALTA_AQUI
        return Sentido.NO_PROCEDE if nada else Sentido.BAJA


class Intercambio(Decisiva):
    """Es estudiante de intercambio y todavía no tiene número de control en este plantel: decide una persona.

    El Decreto protege a quien estudia en la institución; sin matrícula propia hay que ver si lo asegura su
    escuela de origen, un convenio o este plantel.
    """

    clave, fila, norma = "intercambio-sin-matricula", "22", "Decreto DOF 14-09-1998"
    tipo = Tipo.ADVERTENCIA
    propuesta = Sentido.DECIDE_PERSONA
    usa = ("intercambio",)

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.intercambio is True


class Egresado(_SeVa):
    """Egresó: el Seguro Facultativo termina; la baja se presenta con fecha del día siguiente.

    Ofrécele el Seguro de Salud para la Familia (modalidad 33), que se contrata por su cuenta. Si la
    constancia muestra que el plantel no lo tiene dado de alta, no hay baja que presentar.
    """

    clave, fila = "egresado", "28"
    norma = "Reglas DOF 16-12-2015; LSS art. 240 (Seguro de Salud para la Familia)"
    ruta = Ruta.SEGURO_FAMILIA

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.situacion_academica is SituacionAcademica.EGRESADO


class BajaTemporal(_SeVa):
    """Está en baja temporal: mientras dure no corresponde el Seguro Facultativo y se presenta la baja ante
    el IMSS.

    Al reinscribirse vuelve a contestar la encuesta. Si la constancia muestra que el plantel no lo tiene dado
    de alta, no hay baja que presentar.
    """

    clave, fila, norma = "baja-temporal", "27", "Reglas DOF 16-12-2015"

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.situacion_academica is SituacionAcademica.BAJA_TEMPORAL


class BajaDefinitiva(_SeVa):
    """Causó baja definitiva en la escuela: ya no corresponde el Seguro Facultativo y se presenta la baja
    ante el IMSS.
    """

    clave, fila, norma = "baja-definitiva", "27", "Reglas DOF 16-12-2015"

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.situacion_academica is SituacionAcademica.BAJA_DEFINITIVA


class NoInscrito(Decisiva):
    """No está inscrito en el periodo actual: el Seguro Facultativo es para quien está inscrito.

    Si el plantel lo tiene dado de alta, se propone la baja. Al inscribirse, la decisión se toma de nuevo.
    """

    clave, fila, norma = "no-inscrito", "elegibilidad", "Decreto DOF 14-09-1998; Reglas DOF 16-12-2015"
    tipo = Tipo.IMPEDIMENTO
    propuesta = Sentido.NO_PROCEDE
    usa = ("inscrito", *_USA_VIGENCIA)

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.h.inscrito is None:
            return ("inscrito",)
        return not caso.h.inscrito

    def propuesta_de(self, caso: Caso) -> Sentido:
        """A baja only when the paper proves an alta by this plantel."""
        return Sentido.BAJA if caso.plantel() else Sentido.NO_PROCEDE


class JovenesConstruyendo(Decisiva):
    """Está en Jóvenes Construyendo el Futuro, que ya da seguro del IMSS y no admite a quien estudia: decide
    una persona.

    Es un conflicto entre dos programas. Antes de decidir, pregunta desde cuándo y hasta cuándo está en el
    programa.
    """

    clave, fila, norma = (
        "jovenes-construyendo",
        "26",
        "Reglas de operación de Jóvenes Construyendo el Futuro",
    )
    tipo = Tipo.ADVERTENCIA
    propuesta = Sentido.DECIDE_PERSONA
    usa = ("jovenes_construyendo",)

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.jovenes_construyendo is True
