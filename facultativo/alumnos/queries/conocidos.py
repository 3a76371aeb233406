"""Students as the rules of the padrón see them."""

from collections.abc import Iterable

from facultativo.alumnos.models import Alumno
from facultativo.alumnos.rules.emparejar import Conocido
from facultativo.alumnos.rules.ficha import Ficha
from facultativo.alumnos.states import FuenteNSS, SituacionAcademica
from facultativo.comun.texto import plegar
from facultativo.plantel.models import Carrera, Plantel


def conocido_de(alumno: Alumno) -> Conocido:
    """The student with the values that a padrón may change; the carrera by its key."""
    ficha = Ficha(
        numero_de_control=alumno.numero_de_control,
        nombres=alumno.nombres,
        primer_apellido=alumno.primer_apellido,
        segundo_apellido=alumno.segundo_apellido,
        curp=alumno.curp or "",
        fecha_nacimiento=alumno.fecha_nacimiento,
        sexo=alumno.sexo,
        carrera=alumno.carrera.clave if alumno.carrera else "",
        semestre=alumno.semestre,
        correo=alumno.correo,
        nss=alumno.nss,
        en_linea=alumno.en_linea,
        situacion_academica=SituacionAcademica(alumno.situacion_academica),
        inscrito=alumno.inscrito,
        periodo=alumno.periodo,
    )
    return Conocido(alumno.pk, ficha, FuenteNSS(alumno.nss_fuente))


class Conocidos:
    """The students of a plantel that a batch of rows may speak of, in two queries."""

    def __init__(self, plantel: int, *, curps: Iterable[str], controles: Iterable[str]) -> None:
        todos = Alumno.objects.filter(plantel=plantel).select_related("carrera")
        self._por_curp = {a.curp: a for a in todos.filter(curp__in={c for c in curps if c})}
        self._por_control = {a.numero_de_control: a for a in todos.filter(numero_de_control__in=set(controles))}

    def por_curp(self, curp: str) -> Conocido | None:
        """Who has this CURP."""
        return conocido_de(self._por_curp[curp]) if curp in self._por_curp else None

    def por_control(self, control: str) -> Conocido | None:
        """Who has this número de control."""
        return conocido_de(self._por_control[control]) if control in self._por_control else None


def claves_de_carrera(plantel: Plantel) -> dict[str, str]:
    """From folded key or name to key: an export may bring either."""
    carreras = list(Carrera.objects.filter(plantel=plantel))
    return {plegar(c.nombre): c.clave for c in carreras} | {plegar(c.clave): c.clave for c in carreras}


def duenos_de_correo(plantel: int, correos: Iterable[str]) -> dict[str, int]:
    """Which student enters with each of these e-mails."""
    con_cuenta = Alumno.objects.filter(plantel=plantel, usuario__correo__in={c for c in correos if c})
    return dict(con_cuenta.values_list("usuario__correo", "pk"))
