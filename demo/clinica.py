"""What the student does once IMSS has accepted the alta: the new constancia, the clinic, the carnet."""

from demo.avance import contando
from demo.camino import Camino
from demo.historias import Historia, Meta
from demo.papeles import constancia, foto_del_carnet, registro_en_la_clinica
from demo.trabajo import terminar_pendientes
from facultativo.adscripcion.actions import recibir_carnet, registrar_umf
from facultativo.adscripcion.rules import leer_clinica
from facultativo.adscripcion.states import FuenteUMF
from facultativo.documentos.states import TipoPapel


class Clinica:
    """The last three milestones; it calls every action through the walk's `hacer`."""

    def __init__(self, camino: Camino) -> None:
        self.camino = camino

    def comprobar_altas(self) -> None:
        """The constancia of today shows the alta."""
        for h in contando("constancias con el alta", self.camino.llegan(Meta.CONFIRMADO)):
            self.camino.entregar(h, TipoPapel.CONSTANCIA_VIGENCIA, constancia(h, self.camino.hoy, con_alta=True))
        terminar_pendientes("lectura de las constancias nuevas")

    def registrarse(self) -> None:
        """Half bring the PDF of their registration; the others write it down."""
        for i, h in enumerate(contando("clínicas", self.camino.llegan(Meta.CLINICA))):
            if i % 2:
                self.camino.entregar(h, TipoPapel.ALTA_UMF, registro_en_la_clinica(h, self.camino.hoy))
            else:
                self._escribir(h, i)
        terminar_pendientes("lectura de los registros en la clínica")

    def _escribir(self, historia: Historia, numero: int) -> None:
        self.camino.hacer(
            registrar_umf,
            expediente=self.camino.caso(historia),
            clinica=leer_clinica(str(8 + numero % 5), "matutino" if numero % 3 else "vespertino", str(1 + numero % 9)),
            fuente=FuenteUMF.ALUMNO,
            por=self.camino.alumno(historia),
        )

    def subir_carnets(self) -> None:
        """A photograph by phone; almost all of those who are done brought it to the desk in hand instead."""
        con_foto = [h for i, h in enumerate(self.camino.llegan(Meta.CARNET)) if h.meta == Meta.CARNET or i < 2]
        for h in contando("fotos de carnets", con_foto):
            caso, por = self.camino.caso(h), self.camino.alumno(h)
            self.camino.hacer(recibir_carnet, expediente=caso, datos=foto_del_carnet(h), por=por)
        terminar_pendientes("lectura de las fotos")
