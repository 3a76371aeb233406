"""A lote is armed, sent and answered; web and worker die at every instant of it, one after another."""

# ruff: noqa: E402
from tests.caidas.preparar import preparar

preparar()

from collections.abc import Callable
from itertools import count

from facultativo.bitacora.models import Asiento
from facultativo.bitacora.queries import cadena_rota
from facultativo.comun.adapters import almacen
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Tramite
from facultativo.movimientos import actions
from facultativo.movimientos.models import Lote, Movimiento, RenglonDeLote, RespuestaIMSS
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, TipoMovimiento
from facultativo.movimientos.tasks import leer_respuesta_imss, ponerse_al_dia
from facultativo.movimientos.tests.mundo import enviado, hoy, listos, pdf, registro_de, responder
from facultativo.plantel.models import Plantel
from tests import mundo
from tests.caidas.muerte import en_hijo

DE_A = 2
"""Students in a lote."""
RONDAS = 50
_NUMEROS = count(1)
Paso = Callable[[], object]


class Historia:
    """One lote of its own students, from ready to answered. Each step may be called again after a death."""

    def __init__(self, plantel: Plantel) -> None:
        self.plantel = plantel
        desde = next(_NUMEROS) * DE_A
        self.casos = listos(plantel, DE_A, desde)

    def armar(self) -> None:
        """What pressing the button does; the second press finds nothing left to put in."""
        try:
            registro, solo = registro_de(self.plantel), [m.pk for m in self._mios()]
            actions.armar_lote(registro=registro, tipo=TipoMovimiento.ALTA, fecha=hoy(), por=mundo.POR, solo=solo)
        except actions.LoteImposible:
            assert self.lote

    @property
    def lote(self) -> Lote:
        """The lote of these students; there is only one."""
        return Lote.objects.get(renglones__movimiento__expediente=self.casos[0])

    def enviar(self) -> None:
        """Download and say that it was sent."""
        actions.descargar(lote=self.lote, por=mundo.POR)
        actions.marcar_enviado(lote=self.lote, por=mundo.POR)

    def responder(self) -> None:
        """Upload the answer of IMSS, which takes the first and rejects the second."""
        if self.lote.estado == EstadoLote.ENVIADO:
            actions.recibir_respuesta(lote=self.lote, nombre="r.pdf", datos=self.respuesta, por=mundo.POR)

    def antes_de(self, paso: Paso) -> None:
        """The answer of IMSS is one file, drawn before the process that dies."""
        if paso == self.responder:
            self.respuesta = pdf(self.lote, {2: "059"})

    def conciliar(self) -> None:
        """What the worker does with it."""
        for respuesta in RespuestaIMSS.objects.filter(lote=self.lote):
            leer_respuesta_imss(respuesta.pk)
        ponerse_al_dia()

    def pasos(self) -> list[Paso]:
        """The whole story in order."""
        return [self.armar, self.enviar, self.responder, self.conciliar]

    def comprobar(self, donde: object) -> None:
        """One lote, each row once, in file and table; one outcome each; one entry each; the case agrees."""
        lote = self.lote
        renglones = list(RenglonDeLote.objects.filter(lote=lote).order_by("renglon"))
        assert [r.renglon for r in renglones] == [1, 2], donde
        assert len(almacen.leer(lote.archivo).splitlines()) == DE_A, donde
        assert RespuestaIMSS.objects.filter(lote=lote).count() == 1, donde
        movimientos = self._mios()
        assert [m.estado for m in movimientos] == [EstadoMovimiento.ACEPTADO, EstadoMovimiento.POR_ACLARAR], (
            donde,
            [m.estado for m in movimientos],
        )
        casos = Expediente.objects.filter(pk__in=[c.pk for c in self.casos]).order_by("pk")
        assert [c.tramite for c in casos] == [Tramite.ACEPTADO, Tramite.RECHAZADO], donde
        for evento in ("lote.armado", "lote.enviado", "respuesta.recibida"):
            assert self._asientos(evento, lote) == 1, (donde, evento)
        aceptados = Asiento.objects.filter(evento="movimiento.aceptado", expediente=self.casos[0].pk)
        assert aceptados.count() == 1, donde
        assert cadena_rota(self.plantel.pk) is None, donde

    def _mios(self) -> list[Movimiento]:
        return list(Movimiento.objects.filter(expediente__in=self.casos).order_by("pk"))

    def _asientos(self, evento: str, lote: Lote) -> int:
        nombres = [f"movimientos.Lote:{lote.pk}"]
        nombres += [f"movimientos.RespuestaIMSS:{r.pk}" for r in RespuestaIMSS.objects.filter(lote=lote)]
        return Asiento.objects.filter(evento=evento, objeto__in=nombres).count()


def _repartidos(instantes: list[int]) -> list[tuple[int, int]]:
    """At most `RONDAS` deaths spread evenly over all instants, the first and last of each step among them."""
    todos = [(paso, instante) for paso, cuantos in enumerate(instantes) for instante in range(1, cuantos + 1)]
    orillas = {(paso, instante) for paso, cuantos in enumerate(instantes) for instante in (1, cuantos)}
    salto = max(1, -(-len(todos) // (RONDAS - len(orillas))))
    return sorted(orillas | set(todos[::salto]))


def main() -> None:
    """A life without deaths to count the instants, then one story for each death."""
    plantel = mundo.un_plantel()
    listos(plantel, 1, 90_000)
    responder(enviado(plantel))
    historia, instantes = Historia(plantel), []
    for paso in historia.pasos():
        historia.antes_de(paso)
        instantes.append(en_hijo(paso, None))
    historia.comprobar("alive")
    for numero, instante in _repartidos(instantes):
        historia = Historia(plantel)
        for n, paso in enumerate(historia.pasos()):
            historia.antes_de(paso)
            if n == numero:
                en_hijo(paso, instante)
            paso()
        historia.comprobar((numero, instante))
    print(f"deaths while arming, sending, receiving, reconciling, of {instantes} instants")  # noqa: T201 - last words


if __name__ == "__main__":
    main()
