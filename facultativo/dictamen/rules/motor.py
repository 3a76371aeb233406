"""The engine: ask the rules in order, explain the answer. Same facts and parameters, same bytes."""

from typing import NamedTuple

from facultativo.comun.hallazgos import Hallazgo
from facultativo.dictamen.rules.cambios import por_nombre, posibles
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.falta import FALTA_INFORMACION, falta
from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.libro import Edicion, Libro
from facultativo.dictamen.rules.manual import LIBRO
from facultativo.dictamen.rules.parametros import Parametros, Tabla
from facultativo.dictamen.rules.pedido import sin_curp_valida
from facultativo.dictamen.rules.propuesta import Cambio, Propuesta, Razon
from facultativo.dictamen.rules.regla import Decisiva, Regla
from facultativo.dictamen.states import Ruta, Sentido, Supuesto, Tipo

_ABIERTAS = frozenset({Sentido.ALTA, Sentido.FALTA_INFORMACION, Sentido.DECIDE_PERSONA})
_PREGUNTAN = frozenset({Sentido.ALTA, Sentido.FALTA_INFORMACION, Sentido.YA_TIENE_ALTA})


class Decision(NamedTuple):
    """What the rules say, before explaining it. `faltas` are facts still unknown when a rule decided."""

    caso: Caso
    regla: Decisiva
    faltas: tuple[str, ...]

    @property
    def sentido(self) -> Sentido:
        """An alta waits for every decisive fact but those its rule only asks for; nothing else does."""
        sentido = self.regla.propuesta_de(self.caso)
        espera = sentido is Sentido.ALTA and any(f not in self.regla.no_espera for f in self.faltas)
        return Sentido.FALTA_INFORMACION if espera else sentido

    @property
    def supuesto(self) -> Supuesto | None:
        """Only an alta has one."""
        return self.regla.supuesto if self.sentido is Sentido.ALTA else None

    @property
    def ruta(self) -> Ruta | None:
        """The route of the rule; at the desk when the case goes on and there is no valid CURP (row 21)."""
        if self.sentido in _ABIERTAS and sin_curp_valida(self.caso):
            return Ruta.VENTANILLA
        return self.regla.ruta_de(self.caso)

    @property
    def prioridad(self) -> bool:
        """A pregnant person whose case is not settled goes first; the answer does not say why."""
        return self.caso.h.embarazo is True and self.sentido in _ABIERTAS


def decidir(hechos: Hechos, tabla: Tabla, libro: Libro = LIBRO) -> Decision:
    """Ask the decisive rules in force on the date, in order; the first one that applies decides."""
    return _decidir(hechos, tabla.en(hechos.fecha), libro.en(hechos.fecha))


def _decidir(hechos: Hechos, parametros: Parametros, edicion: Edicion) -> Decision:
    caso = Caso(hechos, parametros)
    faltas: list[str] = []
    for aplica, regla in edicion.preguntas(caso.origen()):
        respuesta = aplica(caso)
        if respuesta is True:
            return Decision(caso, regla, tuple(faltas))
        if respuesta:
            faltas.extend(f for f in respuesta if f not in faltas)
    return Decision(caso, edicion.decisivas[-1], tuple(faltas))


def dictaminar(hechos: Hechos, tabla: Tabla, libro: Libro = LIBRO) -> Propuesta:
    """Decide and explain: findings, reasons with law and version, and what would change the proposal."""
    parametros, edicion = tabla.en(hechos.fecha), libro.en(hechos.fecha)
    decision = _decidir(hechos, parametros, edicion)
    sentido = decision.sentido
    caso = decision.caso
    dichas = [o for o in edicion.observaciones if o.aplica(caso, sentido)]
    return Propuesta(
        propuesta=sentido,
        supuesto=decision.supuesto,
        prioridad=decision.prioridad,
        ruta=decision.ruta,
        hallazgos=(*_hallazgos(decision), *(o.hallazgo_ante(caso, sentido) for o in dichas)),
        cambiaria_si=_cambiaria_si(decision, parametros, edicion),
        razones=_razones(decision, edicion, [*dichas, *(n for n in edicion.notas if n.aplica(caso, sentido))]),
    )


def _hallazgos(decision: Decision) -> list[Hallazgo]:
    propio = (
        [] if _por_falta(decision) or decision.regla.tipo is Tipo.DERECHO else [decision.regla.hallazgo(decision.caso)]
    )
    pendientes = decision.faltas if decision.sentido in _PREGUNTAN else ()
    return [*propio, *map(falta, pendientes)]


def _por_falta(decision: Decision) -> bool:
    """The rule would give the alta, and something is missing."""
    return decision.sentido is not decision.regla.propuesta_de(decision.caso)


def _razones(decision: Decision, edicion: Edicion, otras: list[Regla]) -> tuple[Razon, ...]:
    caso = decision.caso
    decide = FALTA_INFORMACION if _por_falta(decision) else decision.regla
    return (_razon(decide, caso, edicion.mirados[decision.regla.clave]), *(_razon(o, caso, o.usa) for o in otras))


def _razon(regla: Regla, caso: Caso, usa: tuple[str, ...]) -> Razon:
    hechos = tuple(n for n in usa if getattr(caso.h, n) is not None)
    return Razon(
        regla.clave, regla.fila, regla.tipo, regla.mensaje(caso), regla.norma, regla.version.isoformat(), hechos
    )


def _cambiaria_si(decision: Decision, parametros: Parametros, edicion: Edicion) -> tuple[Cambio, ...]:
    """With the rules and numbers of the day of the decision, also for later days: what was told then stays as told,
    whatever the law becomes.
    """
    sentido, conocidos = decision.sentido, por_nombre(decision.caso.h)
    cambios = []
    for posible in posibles(decision.caso):
        otro = _decidir(posible.aplicado(conocidos), parametros, edicion).sentido
        if otro is not sentido:
            cambios.append(posible.cambio(otro))
    return tuple(cambios)
