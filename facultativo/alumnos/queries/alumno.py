"""Students for lists."""

from django.db.models import Q

from facultativo.alumnos.models import Alumno, AlumnoQuerySet
from facultativo.comun.validacion import sin_separadores
from facultativo.plantel.models import Plantel


def buscar(plantel: Plantel, texto: str = "") -> AlumnoQuerySet:
    """The students of a plantel by name, número de control, CURP or NSS; every word has to be somewhere."""
    alumnos = Alumno.objects.del_plantel(plantel).select_related("carrera")
    for palabra in texto.replace("\0", "").split()[:6]:
        clave = sin_separadores(palabra)
        alumnos = alumnos.filter(
            Q(nombres__icontains=palabra)
            | Q(primer_apellido__icontains=palabra)
            | Q(segundo_apellido__icontains=palabra)
            | Q(numero_de_control__startswith=clave)
            | Q(curp__startswith=clave)
            | Q(nss__startswith=clave)
        )
    return alumnos


def dejaron_de_inscribirse(plantel: Plantel) -> AlumnoQuerySet:
    """Students who are not enrolled according to the last padrón: whoever of them has an alta needs a baja."""
    return Alumno.objects.del_plantel(plantel).filter(inscrito=False)
