"""Rows about coverage as a child of somebody insured: pregnancy, pension, disability, parents."""

from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.regla import Decisiva, Respuesta
from facultativo.dictamen.states import Institucion, ModalidadEstudio, Ruta, Sentido, Supuesto, Tipo

_USA_PADRES = ("fecha_nacimiento", "cobertura_padres", "padres_vigentes", "vigencia")


class _NoProcede(Decisiva):
    tipo = Tipo.IMPEDIMENTO
    propuesta = Sentido.NO_PROCEDE


class EmbarazoIssste(_NoProcede):
    """Está embarazada, es menor de {issste_hija_embarazada} años y su papá o mamá está en el ISSSTE: ahí la
    atienden también en el embarazo.

    La ley del ISSSTE cubre a la hija soltera, dependiente y menor de esa edad. Si trabaja, o si tiene cónyuge
    o vive en unión libre, ya no: procede el alta con prioridad. Quien atiende confirma que siga dependiendo de
    sus papás.
    """

    clave, fila, norma = "embarazo-issste-menor", "16", "LISSSTE art. 39"
    usa = ("embarazo", "trabaja", "cobertura_conyuge", *_USA_PADRES)

    def aplica(self, caso: Caso) -> Respuesta:
        mayor = (caso.edad or 0) >= caso.p.issste_hija_embarazada
        casada = caso.h.cobertura_conyuge not in (None, Institucion.NINGUNA)
        if not caso.h.embarazo or mayor or casada or caso.h.trabaja:
            return False
        if caso.padres_vigentes is None and caso.padres is None:
            return ("cobertura_padres",)
        if caso.padres is not Institucion.ISSSTE or caso.padres_vigentes is False:
            return False
        return True if caso.edad is not None else ("fecha_nacimiento",)


class Embarazo(Decisiva):
    """Está embarazada y su propio seguro o el de su cónyuge no la cubre: procede el alta, con prioridad.

    El seguro de sus padres no incluye la atención del embarazo de las hijas; este sí, hasta el alta después
    del parto. No espera a saber si trabaja: se pregunta, y si su empleo la asegura ya no procede. El dato es
    voluntario, se guarda cifrado y no aparece en listas: la prioridad no dice por qué.
    """

    clave, fila, norma = "embarazo", "15", "LSS arts. 94 y 95; LISSSTE art. 39"
    tipo = Tipo.DERECHO
    propuesta = Sentido.ALTA
    supuesto = Supuesto.D
    usa = ("embarazo",)
    no_espera = frozenset({"trabaja"})

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.embarazo is True


class PensionOrfandad(_NoProcede):
    """Recibe pensión de orfandad: hasta cumplir {edad_limite} años la pensión le da servicio médico.

    Al cumplirlos termina, salvo discapacidad, y entonces procede el alta. Quien es huérfano y no tiene
    pensión sí tiene derecho al Seguro Facultativo.
    """

    clave, fila, norma = "pension-de-orfandad", "8", "LSS arts. 84 y 134"
    ruta = Ruta.ORFANDAD
    usa = ("pension_orfandad", "fecha_nacimiento", "discapacidad", "vigencia")

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.pension is not True:
            return False
        if caso.joven is None and caso.h.discapacidad is not True:
            return ("fecha_nacimiento",)
        return caso.joven is True or caso.h.discapacidad is True


class HijoConDiscapacidad(_NoProcede):
    """Tiene una discapacidad y su papá o mamá está asegurado y vigente: le corresponde ese seguro, sin
    límite de edad.

    En el IMSS: lleva a la clínica (UMF) del papá o de la mamá el dictamen de discapacidad y la constancia de
    inscripción.
    """

    clave, fila, norma = "hijo-con-discapacidad", "9", "LSS art. 84 fr. VI; LISSSTE art. 6 fr. XII"
    usa = ("discapacidad", *_USA_PADRES)

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.h.discapacidad is not True or caso.padres_vigentes is False:
            return False
        if caso.padres_vigentes is None:
            return _falta_de_padres(caso)
        return caso.padres is Institucion.IMSS or caso.joven is False

    def ruta_de(self, caso: Caso) -> Ruta | None:
        """Only the IMSS has the 84-VI route."""
        return Ruta.ART_84_VI if caso.padres is Institucion.IMSS else None


class PadresImss(_NoProcede):
    """Es menor de {edad_limite} años y su papá o mamá está asegurado y vigente en el IMSS: le corresponde
    ese seguro (art. 84-VI).

    Servicios Escolares le da una constancia de inscripción; con ella y el comprobante de pago de su papá o
    mamá, la clínica (UMF) le activa el servicio por el semestre. No importa que su constancia de vigencia
    diga todavía «sin derecho».
    """

    clave, fila, norma = "padres-imss", "1", "LSS art. 84 fr. VI"
    ruta = Ruta.ART_84_VI
    usa = _USA_PADRES

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.joven is False or caso.padres_vigentes is False:
            return False
        sin_edad = ("fecha_nacimiento",) if caso.joven is None else ()
        if caso.padres_vigentes is None:
            return sin_edad + _falta_de_padres(caso)
        return sin_edad or caso.padres is Institucion.IMSS


class _PadresEnOtra(_NoProcede):
    """Parents in force elsewhere; the unknown age and the unknown parents were asked for by `PadresImss`."""

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.joven is True and caso.padres_vigentes is True and self.es_la_suya(caso)

    def es_la_suya(self, caso: Caso) -> Respuesta:
        """Is it the institution of this row, on its conditions?"""
        raise NotImplementedError


class PadresIssste(_PadresEnOtra):
    """Es menor de {edad_limite} años, estudia, no trabaja y su papá o mamá está en el ISSSTE: le corresponde
    el ISSSTE.

    Que lo registre como beneficiario con su constancia de estudios en la clínica del ISSSTE.
    """

    clave, fila, norma = "padres-issste", "10", "LISSSTE art. 6 fr. XII"
    usa = (*_USA_PADRES, "trabaja")

    def es_la_suya(self, caso: Caso) -> Respuesta:
        if caso.padres is not Institucion.ISSSTE:
            return False
        return ("trabaja",) if caso.h.trabaja is None else not caso.h.trabaja


class PadresIssemym(_PadresEnOtra):
    """Es menor de {edad_limite} años y su papá o mamá está en el ISSEMyM: le corresponde el ISSEMyM, con
    constancia cada ciclo.

    El ISSEMyM no cubre a quien estudia en sistema abierto o en línea: en ese caso procede el alta.
    """

    clave, fila, norma = "padres-issemym", "11", "Ley de Seguridad Social del Estado de México; ISSEMyM"
    usa = (*_USA_PADRES, "modalidad_estudio")

    def es_la_suya(self, caso: Caso) -> Respuesta:
        en_linea = caso.h.modalidad_estudio is ModalidadEstudio.EN_LINEA
        return caso.padres is Institucion.ISSEMYM and not en_linea


class PadresOtraInstitucion(_PadresEnOtra):
    """Es menor de {edad_limite} años y su papá o mamá tiene servicio médico vigente en otra institución: le
    corresponde esa.

    SEDENA, SEMAR, PEMEX, CFE, bancos y otras con servicio propio. Pide el comprobante de la institución: el
    IMSS no la ve.
    """

    clave, fila, norma = (
        "padres-otra-institucion",
        "12",
        "Decreto DOF 14-09-1998; formato IMSS de incorporación",
    )
    usa = _USA_PADRES

    def es_la_suya(self, caso: Caso) -> Respuesta:
        return caso.padres not in (Institucion.IMSS, Institucion.ISSSTE, Institucion.ISSEMYM)


def _falta_de_padres(caso: Caso) -> tuple[str, ...]:
    return ("cobertura_padres",) if caso.padres is None else ("padres_vigentes",)
