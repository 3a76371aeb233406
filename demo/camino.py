"""Walks the students along the path through the same actions as the pages, one step of the procedure after another."""

from collections.abc import Callable
from datetime import date
from typing import ParamSpec, TypeVar

from django.utils import timezone

from demo.avance import contando
from demo.escuela import POR, clave_de_periodo
from demo.historias import Historia, Meta, contesta
from demo.papeles import constancia, papel_del_nss
from demo.personas import exportar
from demo.trabajo import terminar_pendientes
from facultativo.alumnos.actions import confirmar, elegir_columnas, recibir
from facultativo.alumnos.models import Padron
from facultativo.alumnos.queries import propuesta_de_columnas
from facultativo.comun.actor import Actor, TipoActor
from facultativo.documentos.actions import recibir as recibir_documento
from facultativo.documentos.states import TipoPapel
from facultativo.encuesta.actions import consentir, enviar, guardar
from facultativo.encuesta.queries import contexto_de
from facultativo.encuesta.rules import siguiente
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel

P = ParamSpec("P")
R = TypeVar("R")


class Camino:
    """The school with its stories; each method is one step for those whose story goes that far, on its own day.

    Every action is called through `hacer`, so that a test can break the log under each of them.
    """

    def __init__(self, plantel: Plantel, historias: list[Historia]) -> None:
        self.plantel, self.historias = plantel, historias
        self.periodo = clave_de_periodo(self.hoy)
        self.casos: dict[str, Expediente] = {}

    @property
    def hoy(self) -> date:
        """The day on which the step is done."""
        return timezone.localdate()

    def hacer(self, accion: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Do one thing that somebody does."""
        return accion(*args, **kwargs)

    def llegan(self, meta: Meta) -> list[Historia]:
        """Those whose story goes at least that far."""
        return [h for h in self.historias if h.meta >= meta]

    def caso(self, historia: Historia) -> Expediente:
        """The case of a story, as it was when the padrón brought it."""
        return self.casos[historia.estudiante.numero_de_control]

    def traer_padron(self) -> None:
        """The school's export comes in and is confirmed."""
        datos = exportar([h.estudiante for h in self.historias], self.periodo)
        padron = self.hacer(recibir, plantel=self.plantel, nombre="alumnos_sii.csv", datos=datos, por=POR)
        self.hacer(elegir_columnas, padron=padron, mapeo=propuesta_de_columnas(padron), por=POR)
        terminar_pendientes("padrón de la escuela: comparar")
        self.hacer(confirmar, padron=Padron.objects.get(pk=padron.pk), completo=True, por=POR)
        terminar_pendientes("padrón de la escuela: aplicar")
        casos = Expediente.objects.filter(plantel=self.plantel).select_related("alumno", "plantel")
        self.casos = {c.alumno.numero_de_control: c for c in casos}

    def contestar(self, historias: list[Historia]) -> None:
        """Fill in the survey, page by page; some leave it half way."""
        for historia in contando("encuestas", [h for h in historias if h.meta >= Meta.BORRADOR]):
            caso, por = self.caso(historia), self.alumno(historia)
            borrador = self.hacer(consentir, expediente=caso, por=por)
            contexto = contexto_de(caso, self.hoy)
            while pregunta := siguiente(borrador.respuestas, contexto):
                valor = contesta(historia, pregunta.clave)
                borrador = self.hacer(guardar, borrador=borrador, clave=pregunta.clave, valor=valor, por=por)
                if historia.meta == Meta.BORRADOR and len(borrador.respuestas) == 2:
                    break
            else:
                self.hacer(enviar, expediente=caso, clave=borrador.clave, protesta=True, por=por)

    def documentar(self, historias: list[Historia]) -> None:
        """Upload the two PDFs of the IMSS portal; some have only the first."""
        for historia in contando("documentos del IMSS", [h for h in historias if h.meta >= Meta.UN_PAPEL]):
            self.entregar(historia, TipoPapel.ASIGNACION_NSS, papel_del_nss(historia, self.hoy))
            if historia.meta > Meta.UN_PAPEL:
                self.entregar(historia, TipoPapel.CONSTANCIA_VIGENCIA, constancia(historia, self.hoy))
        terminar_pendientes("lectura de los documentos")

    def entregar(self, historia: Historia, papel: TipoPapel, datos: bytes) -> None:
        """The student uploads a PDF."""
        self.hacer(
            recibir_documento,
            expediente=self.caso(historia),
            datos=datos,
            nombre=f"{papel.value}_{historia.estudiante.persona.nss}.pdf",
            pedido=papel,
            por=self.alumno(historia),
        )

    def alumno(self, historia: Historia) -> Actor:
        """Who acts when the student does."""
        return Actor(TipoActor.ALUMNO, str(self.caso(historia).alumno.usuario_id))
