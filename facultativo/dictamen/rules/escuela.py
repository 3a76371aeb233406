"""Rows about an alta that exists already: by another school, or by this one."""

from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.papel import Origen
from facultativo.dictamen.rules.regla import Decisiva, Respuesta
from facultativo.dictamen.states import Ruta, Sentido, Tipo

_USA = ("vigencia", "registros_del_plantel")
_DEL_PLANTEL = frozenset({Origen.PLANTEL})


class OtraEscuela(Decisiva):
    """Otra escuela pública ya lo tiene dado de alta: solo cabe un alta de Seguro Facultativo por persona.

    Si ya no estudia ahí (pasa con el bachillerato de origen), pide que esa escuela presente la baja; con la
    constancia que muestre «sin derecho», este plantel puede dar el alta. Quien estudia en dos escuelas
    conserva el alta que tiene.
    """

    clave, fila = "otra-escuela", "19"
    norma = "Decreto DOF 14-09-1998; Reglas DOF 16-12-2015"
    tipo = Tipo.IMPEDIMENTO
    propuesta = Sentido.NO_PROCEDE
    ruta = Ruta.OTRA_ESCUELA
    usa = ("otra_escuela", *_USA)

    def aplica(self, caso: Caso) -> Respuesta:
        return caso.h.otra_escuela is True or caso.origen() is Origen.OTRA_ESCUELA


class EscuelaSinIdentificar(Decisiva):
    """La constancia lo muestra asegurado por una escuela, y no se sabe si es este plantel: falta el registro
    patronal.

    Compara el registro patronal de la constancia con los de modalidad 32 del plantel.
    """

    clave, fila, norma = "escuela-sin-identificar", "19", "Constancia IMSS-02-020"
    tipo = Tipo.FALTA
    propuesta = Sentido.FALTA_INFORMACION
    usa = _USA
    origenes = frozenset({Origen.ALGUNA_ESCUELA})


class AltaYEmpleo(Decisiva):
    """El plantel lo tiene dado de alta y ahora su trabajo lo asegura: se propone la baja del Seguro
    Facultativo.

    El patrón lo cubre. Cuando pierda el empleo, y terminada la conservación de {conservacion} semanas, puede
    volver.
    """

    clave, fila, norma = "alta-y-empleo", "6", "LSS art. 12; Decreto DOF 14-09-1998"
    tipo = Tipo.IMPEDIMENTO
    propuesta = Sentido.BAJA
    ruta = Ruta.COBERTURA_PROPIA
    usa = ("trabaja", "cobertura_trabajo", *_USA)
    origenes = _DEL_PLANTEL

    def aplica(self, caso: Caso) -> Respuesta:
        if caso.trabajo is None and caso.h.trabaja:
            return ("cobertura_trabajo",)
        return caso.trabajo is True


class AltaYFamilia(Decisiva):
    """El plantel lo tiene dado de alta y declara que ahora lo cubre su familia: antes de quitar un seguro
    decide una persona.

    Comprueba que la otra cobertura esté activa de verdad. Una baja equivocada deja a alguien sin médico.
    """

    clave, fila, norma = "alta-y-familia", "1, 7 a 12", "Decreto DOF 14-09-1998; LSS art. 84"
    tipo = Tipo.ADVERTENCIA
    propuesta = Sentido.DECIDE_PERSONA
    usa = (
        "cobertura_padres",
        "padres_vigentes",
        "cobertura_conyuge",
        "pension_orfandad",
        "fecha_nacimiento",
        "discapacidad",
        "embarazo",
        *_USA,
    )
    origenes = _DEL_PLANTEL

    def aplica(self, caso: Caso) -> Respuesta:
        hijo = caso.joven is True or caso.h.discapacidad is True
        por_padres = hijo and (caso.padres_vigentes is True or caso.pension is True)
        return caso.conyuge is True or (por_padres and caso.h.embarazo is not True)


class YaTieneAlta(Decisiva):
    """El plantel ya lo tiene dado de alta y la constancia del IMSS lo muestra con derecho: no hay que darlo
    de alta otra vez.

    Sigue la clínica (UMF) y el carnet. Residencia, servicio social o modelo dual no cambian nada: sigue
    inscrito.
    """

    clave, fila, norma = "ya-tiene-alta", "25", "Reglas DOF 16-12-2015"
    tipo = Tipo.DERECHO
    propuesta = Sentido.YA_TIENE_ALTA
    usa = _USA
    origenes = _DEL_PLANTEL
