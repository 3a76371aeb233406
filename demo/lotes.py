"""What goes to IMSS and what it answers: a pilot of one row, then lotes, each as far as the stories of its rows go."""

from datetime import date

from django.utils import timezone

from demo.avance import paso
from demo.camino import Camino
from demo.historias import Meta
from demo.trabajo import terminar_pendientes
from facultativo.comun.actor import Actor
from facultativo.movimientos.actions import armar_lote, descargar, marcar_enviado, recibir_respuesta
from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote
from facultativo.movimientos.states import TipoMovimiento
from facultativo.plantel.models import RegistroPatronal
from tests.papeles.respuesta_imss import DISENOS, Fila, Patron, Respuesta, dibujar

_CODIGOS = ("048", "059")


class Lotes:
    """The altas of the demo; it calls every action through the walk's `hacer`."""

    def __init__(self, camino: Camino, por: Actor) -> None:
        self.camino, self.por = camino, por
        self.registro = RegistroPatronal.objects.get(plantel=camino.plantel)
        self.por_rechazar: list[int] = []

    def mandar(self) -> list[Lote | None]:
        """The pilot, which IMSS takes at once, and the first real lote."""
        with paso("piloto y primer lote"):
            aceptados = self._de(Meta.ACEPTADO, Meta.COMPLETO)
            self._responder(self._enviar(aceptados[:1]), rechazados=[])
            self.por_rechazar = self._de(Meta.DICTAMEN, Meta.DICTAMEN)[:2]
            return [self._enviar([*aceptados[1:], *self.por_rechazar])]

    def recibir(self, lotes: list[Lote | None]) -> None:
        """IMSS answers: all operated but two."""
        with paso("respuesta del IMSS"):
            for lote in lotes:
                self._responder(lote, rechazados=self.por_rechazar)

    def mandar_otro(self) -> None:
        """A lote that still waits for its answer."""
        self._enviar(self._de(Meta.ENVIADO, Meta.ENVIADO))
        terminar_pendientes()

    def dejar_uno_armado(self) -> None:
        """A file that somebody downloaded and has not uploaded yet."""
        self._descargar(self._de(Meta.EN_LOTE, Meta.EN_LOTE))
        terminar_pendientes()

    def _de(self, desde: Meta, hasta: Meta) -> list[int]:
        """The movements that are ready of the stories that end between two points."""
        casos = [self.camino.caso(h).pk for h in self.camino.llegan(desde) if h.meta <= hasta]
        listos = Movimiento.objects.listos(self.registro, TipoMovimiento.ALTA).filter(expediente__in=casos)
        return list(listos.values_list("pk", flat=True))

    def _descargar(self, movimientos: list[int]) -> Lote | None:
        if not movimientos:
            return None
        hacer, por, hoy = self.camino.hacer, self.por, self.camino.hoy
        lote = hacer(armar_lote, registro=self.registro, tipo=TipoMovimiento.ALTA, fecha=hoy, por=por, solo=movimientos)
        hacer(descargar, lote=lote, por=por)
        return lote

    def _enviar(self, movimientos: list[int]) -> Lote | None:
        lote = self._descargar(movimientos)
        return lote and self.camino.hacer(marcar_enviado, lote=lote, numero_imss=f"{lote.pk:09d}", por=self.por)

    def _responder(self, lote: Lote | None, *, rechazados: list[int]) -> None:
        if lote:
            datos = _respuesta(lote, dict(zip(rechazados, _CODIGOS, strict=False)))
            self.camino.hacer(
                recibir_respuesta, lote=lote, nombre=f"respuesta_{lote.pk}.pdf", datos=datos, por=self.por
            )
            terminar_pendientes()


def _respuesta(lote: Lote, codigos: dict[int, str]) -> bytes:
    """The PDF with which IMSS answers: everything operated but for the movements of `codigos`."""
    renglones = RenglonDeLote.objects.filter(lote=lote)
    filas = tuple(_fila(r, codigos.get(r.movimiento_id, "")) for r in renglones)
    patron = Patron(lote.registro.numero, lote.registro.patron, filas)
    recibida = timezone.localtime().replace(tzinfo=None)
    return dibujar(Respuesta(f"{lote.pk:019d}", lote.numero_imss, recibida, (patron,)), DISENOS["intercalado"])


def _fila(renglon: RenglonDeLote, codigo: str) -> Fila:
    datos = renglon.datos
    nombre = " ".join(p for p in (datos["primer_apellido"], datos["segundo_apellido"], datos["nombres"]) if p)
    return Fila("8", renglon.nss, nombre, date.fromisoformat(datos["fecha"]), "000", "", codigo)
