"""Students who may, may not, and must show a paper, built by the real actions; and visitas of today."""

from datetime import timedelta

from django.utils import timezone

from facultativo.adscripcion.actions import aceptar_en_ventanilla
from facultativo.cuentas.models import Usuario
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Resolucion, Tramite
from facultativo.plantel.models import Plantel
from facultativo.visitas import actions
from facultativo.visitas.models import Participante, Visita
from facultativo.visitas.rules import DatosDeVisita
from tests import mundo

POR = mundo.POR


def apto(plantel: Plantel, numero: int) -> Expediente:
    """A student with the alta of the school and the carnet accepted."""
    caso = mundo.un_expediente(plantel, numero)
    avanzar(
        expediente=caso,
        por=POR,
        encuesta_contestada=True,
        dictamen=Resolucion.ALTA,
        tramite=Tramite.ACEPTADO,
        alta_confirmada=True,
        umf_registrada=True,
    )
    aceptar_en_ventanilla(expediente=caso, por=POR)
    caso.refresh_from_db()
    return caso


def con_otra_cobertura(plantel: Plantel, numero: int) -> Expediente:
    """A student for whom somebody resolved that this insurance does not apply."""
    caso = mundo.un_expediente(plantel, numero)
    return avanzar(expediente=caso, por=POR, encuesta_contestada=True, dictamen=Resolucion.NO_PROCEDE)


def datos(horas: float = 2, destino: str = "Planta Ficticia", dias: int = 0) -> DatosDeVisita:
    """A trip that leaves in so many hours and returns so many days later."""
    salida = timezone.localtime() + timedelta(hours=horas)
    return DatosDeVisita(destino, "Apizaco, Tlaxcala", salida, salida.date() + timedelta(days=dias), "Conocerla")


def una_visita(plantel: Plantel, docente: Usuario, *numeros: str, horas: float = 2) -> Visita:
    """A visita in preparation with these students."""
    grupo = actions.Grupo(numeros=numeros)
    return actions.crear(plantel=plantel, responsable=docente, datos=datos(horas), grupo=grupo, por=POR)[0]


def visita_abierta(plantel: Plantel, docente: Usuario, *casos: Expediente) -> Visita:
    """A visita that leaves today with these students, its list complete."""
    visita = una_visita(plantel, docente, *(c.alumno.numero_de_control for c in casos))
    return actions.abrir(visita=visita, por=POR)


def participante(visita: Visita, caso: Expediente) -> Participante:
    """The place of a student on a list."""
    return Participante.objects.get(visita=visita, alumno=caso.alumno_id)
