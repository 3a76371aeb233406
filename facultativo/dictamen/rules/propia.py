"""Rows about coverage in one's own right or by marriage: work, conservation, a pension, a voluntary
insurance, the spouse.
"""

from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.papel import Origen
from facultativo.dictamen.rules.regla import Decisiva, Respuesta
from facultativo.dictamen.states import Ruta, Sentido, Tipo


class _NoProcede(Decisiva):
    tipo = Tipo.IMPEDIMENTO
    propuesta = Sentido.NO_PROCEDE


class ConstanciaAntigua(Decisiva):
    """La constancia de vigencia ya es vieja y mostraba otro seguro: pide una nueva para saber si sigue.

    Un papel viejo no le quita el derecho a nadie, pero tampoco deja dar un alta a ciegas.
    """

    clave, fila, norma = "constancia-antigua-con-derecho", "re-verificación", "Política del plantel"
    tipo = Tipo.FALTA
    propuesta = Sentido.FALTA_INFORMACION
    usa = ("vigencia",)

    origenes = frozenset({Origen.ANTIGUA})

    def aplica(self, caso: Caso) -> Respuesta:
        return ("vigencia",)


class Conservacion(_NoProcede):
    """Perdió el empleo y el IMSS le conserva el servicio médico: por ahora no procede; al terminar, puede
    pedir el alta.

    La conservación dura {conservacion} semanas desde la baja del patrón. Pasado ese tiempo, saca otra
    constancia de vigencia: si dice «sin derecho», procede el alta.
    """

    clave, fila, norma = "conservacion-de-derechos", "5", "LSS art. 109"
    ruta = Ruta.COBERTURA_PROPIA
    usa = ("vigencia",)

    origenes = frozenset({Origen.TRABAJO})

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.conserva()


class TrabajoPropio(_NoProcede):
    """Su propio trabajo lo asegura, en el IMSS o en otra institución: no procede mientras esté vigente, a
    cualquier edad.

    Si pierde el empleo, espera a que terminen las {conservacion} semanas de conservación y pide el alta con
    una constancia nueva.
    """

    clave, fila, norma = "trabajo-propio", "5", "LSS arts. 12 y 109"
    ruta = Ruta.COBERTURA_PROPIA
    usa = ("trabaja", "cobertura_trabajo", "vigencia")

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.trabajo is None:
            return ("cobertura_trabajo",) if caso.h.trabaja else ("trabaja",)
        return caso.trabajo


class PensionPropia(_NoProcede):
    """La constancia del IMSS lo muestra como pensionado con derecho: su pensión ya le da servicio médico."""

    clave, fila, norma = "pension-propia", "5", "LSS art. 84 fr. II"
    ruta = Ruta.COBERTURA_PROPIA
    usa = ("pension_orfandad", "fecha_nacimiento", "vigencia")

    origenes = frozenset({Origen.PENSION})

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.pension is not True


class SeguroVoluntario(_NoProcede):
    """Tiene contratado el Seguro de Salud para la Familia y está vigente: ya cuenta con la misma protección.

    Si al vencer no lo renueva, procede el alta: pide una constancia nueva.
    """

    clave, fila, norma = "seguro-de-salud-para-la-familia", "5", "LSS art. 240; Decreto DOF 14-09-1998"
    ruta = Ruta.SEGURO_FAMILIA
    usa = ("vigencia",)
    origenes = frozenset({Origen.SEGURO_FAMILIA})


class Conyuge(_NoProcede):
    """Su cónyuge o concubino(a) tiene seguro y lo cubre: no procede el Seguro Facultativo.

    Si todavía no aparece como beneficiario, que lo registre en su clínica (UMF) o en la institución de su
    cónyuge.
    """

    clave, fila, norma = "conyuge", "7", "LSS art. 84 frs. III y IV"
    ruta = Ruta.CONYUGE
    usa = ("cobertura_conyuge", "vigencia")

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.conyuge is True


class Ascendiente(_NoProcede):
    """La constancia del IMSS lo muestra cubierto como papá o mamá de una persona asegurada: ya tiene
    servicio médico.
    """

    clave, fila, norma = "ascendiente-de-asegurado", "7", "LSS art. 84 frs. VIII y IX"
    usa = ("vigencia",)
    origenes = frozenset({Origen.ASCENDIENTE})
