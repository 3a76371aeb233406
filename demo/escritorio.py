"""What Servicios Escolares does with the cases that reach its desk."""

import uuid

from demo.avance import contando, paso
from demo.camino import Camino
from demo.datos import PERSONAL
from demo.historias import Meta
from demo.trabajo import terminar_pendientes
from facultativo.adscripcion.actions import aceptar, aceptar_en_ventanilla, devolver
from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.states import MotivoDevolucion
from facultativo.comun.actor import Actor, TipoActor
from facultativo.constancias.actions import armar_tanda
from facultativo.constancias.queries import por_emitir
from facultativo.constancias.states import TipoCarta
from facultativo.cuentas.models import Usuario
from facultativo.dictamen.actions import pedir_evidencia, resolver, resolver_en_bloque
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import RESOLUBLES, Grupo, Sentido


class Escritorio:
    """The desk; it calls every action through the walk's `hacer`."""

    def __init__(self, camino: Camino) -> None:
        self.camino, self.plantel = camino, camino.plantel
        self.por = Actor(TipoActor.PERSONA, str(Usuario.objects.get(correo=PERSONAL[0].correo).pk))

    def dictaminar(self) -> None:
        """Confirm the clean proposals together; decide, or ask for something, in the others one by one."""
        pedidos = [self.camino.caso(h).pk for h in self.camino.llegan(Meta.DICTAMEN)]
        abiertos = list(Dictamen.objects.del_plantel(self.plantel).propuestos().filter(expediente__in=pedidos))
        limpios = [d for d in abiertos if d.grupo == Grupo.LIMPIO]
        for dictamen in contando("dictámenes", [d for d in abiertos if d.grupo != Grupo.LIMPIO]):
            self._uno_por_uno(dictamen)
        if limpios:
            self.camino.hacer(
                resolver_en_bloque, plantel=self.plantel, dictamenes=[d.pk for d in limpios], por=self.por
            )
        terminar_pendientes()

    def _uno_por_uno(self, dictamen: Dictamen) -> None:
        hacer, propuesta = self.camino.hacer, Sentido(dictamen.propuesta)
        if propuesta in RESOLUBLES:
            hacer(resolver, dictamen=dictamen, resolucion=propuesta, por=self.por)
        elif propuesta == Sentido.FALTA_INFORMACION:
            pide = "Trae la constancia de la institución que le da servicio médico a tu mamá o a tu papá."
            hacer(pedir_evidencia, dictamen=dictamen, pide=pide, por=self.por)
        else:
            motivo = "Su constancia lo muestra cubierto: se le explicó en ventanilla."
            hacer(resolver, dictamen=dictamen, resolucion=Sentido.NO_PROCEDE, motivo=motivo, por=self.por)

    def emitir_constancias(self) -> None:
        """The letters of those whose route is the clinic of their parents (LSS 84-VI)."""
        with paso("constancias de inscripción"):
            esperan = list(por_emitir(self.plantel).values_list("pk", flat=True))
            if esperan:
                self.camino.hacer(
                    armar_tanda,
                    plantel=self.plantel,
                    clave=uuid.uuid4(),
                    tipo=TipoCarta.IMSS,
                    expedientes=esperan,
                    por=self.por,
                )
        terminar_pendientes()

    def revisar_carnets(self) -> None:
        """Look at each photograph, send one back, and take the carnets that were brought in hand."""
        vistos = {c.expediente_id: c for c in Carnet.objects.del_plantel(self.plantel).por_revisar()}
        for historia in contando("carnets revisados", self.camino.llegan(Meta.COMPLETO)):
            caso = self.camino.caso(historia)
            carnet = vistos.pop(caso.pk, None)
            if carnet:
                self.camino.hacer(aceptar, carnet=carnet, por=self.por)
            else:
                self.camino.hacer(aceptar_en_ventanilla, expediente=caso, por=self.por)
        for carnet in list(vistos.values())[:1]:
            self.camino.hacer(devolver, carnet=carnet, motivo=MotivoDevolucion.SIN_SELLO, por=self.por)
        terminar_pendientes()
