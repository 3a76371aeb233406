"""Rows that change nothing, and are written down so that nobody is refused because of them."""

from facultativo.comun.curp import entidad_de_curp, sexo_de_curp
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.regla import Observacion
from facultativo.dictamen.states import ModalidadEstudio, Sentido, Tipo


class Nota(Observacion):
    """Said in the explanation, never as a finding."""

    tipo = Tipo.DERECHO


class Extranjero(Nota):
    """Nació en el extranjero y tiene CURP (clave NE): sus derechos son los mismos que los de cualquier
    estudiante.
    """

    clave, fila, norma, usa = "extranjero-con-curp", "20", "Ley General de Población art. 91", ("curp",)

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return bool(caso.h.curp) and entidad_de_curp(caso.h.curp or "").upper() == "NE"


class SigueInscrito(Nota):
    """Residencia, servicio social o modelo dual: sigue inscrito y conserva el alta. No es un seguro de
    riesgos de trabajo.

    No hay pregunta para esto: no cambia la decisión. La empresa responde por los riesgos de trabajo.
    """

    clave, fila, norma = "residencia-y-servicio-social", "25", "Práctica"

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return False


class Reingreso(Nota):
    """Regresó con otro número de control: es la misma persona. Se reconoce por su CURP, no por el número de
    control.

    Lo hace el padrón al importar; la decisión no usa el número de control.
    """

    clave, fila, norma = "reingreso-con-otro-numero", "30", "TecNM"

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return False


class CurpConSexoX(Nota):
    """Su CURP lleva la letra X en el sexo: es válida y no cambia nada."""

    clave, fila, norma, usa = (
        "curp-con-sexo-x",
        "32",
        "Instructivo de la CURP, DOF 18-10-2021",
        ("curp",),
    )

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return sexo_de_curp(caso.h.curp or "").upper() == "X"


class EnLinea(Nota):
    """Estudia en línea en una escuela pública: tiene el mismo derecho que quien va al plantel."""

    clave, fila, norma, usa = (
        "programa-en-linea",
        "33",
        "Decreto DOF 14-09-1998",
        ("modalidad_estudio",),
    )

    def aplica(self, caso: Caso, propuesta: Sentido) -> bool:
        return caso.h.modalidad_estudio is ModalidadEstudio.EN_LINEA
