"""The docente's visitas: one that leaves tomorrow with its list complete, one still being prepared."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from demo.avance import paso
from demo.camino import Camino
from demo.datos import PERSONAL
from demo.historias import Meta
from facultativo.comun.actor import Actor, TipoActor
from facultativo.cuentas.models import Usuario
from facultativo.plantel.models import Carrera
from facultativo.visitas.actions import Grupo, abrir, crear
from facultativo.visitas.models import Visita
from facultativo.visitas.rules import DatosDeVisita


class Viajes:
    """What the docente prepares; it calls every action through the walk's `hacer`."""

    def __init__(self, camino: Camino) -> None:
        self.camino, self.plantel = camino, camino.plantel
        self.docente = Usuario.objects.get(correo=PERSONAL[1].correo)
        self.por = Actor(TipoActor.PERSONA, str(self.docente.pk))

    def preparar(self) -> None:
        """Two groups: students of every stretch of the path, and a whole semester of one carrera."""
        with paso("visitas"):
            numeros = tuple(h.estudiante.numero_de_control for m in Meta for h in self.camino.historias if h.meta == m)
            mezcla = Grupo(numeros=numeros[:: max(1, len(numeros) // 24)])
            visita = self._crear("Planta potabilizadora de Apizaco", "Apizaco, Tlaxcala", 1, mezcla)
            self.camino.hacer(abrir, visita=visita, por=self.por)
            carrera = Carrera.objects.filter(plantel=self.plantel).first()
            self._crear("Invernaderos de Huamantla", "Huamantla, Tlaxcala", 20, Grupo(carrera=carrera, semestre=4))

    def _crear(self, destino: str, lugar: str, en_dias: int, grupo: Grupo) -> Visita:
        dia = self.camino.hoy + timedelta(days=en_dias)
        datos = DatosDeVisita(
            destino=destino,
            lugar=lugar,
            salida=timezone.make_aware(datetime.combine(dia, time(7, 0))),
            regreso=dia,
            proposito="Conocer el proceso y su control de calidad",
        )
        visita, _ = self.camino.hacer(
            crear, plantel=self.plantel, responsable=self.docente, datos=datos, por=self.por, grupo=grupo
        )
        return visita
