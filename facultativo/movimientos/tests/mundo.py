"""Students walked by their real path up to the resolved dictamen, and answers of IMSS to their lotes."""

import random
from collections.abc import Mapping
from datetime import date

from django.utils import timezone

from facultativo.alumnos.actions import registrar_nss
from facultativo.alumnos.states import FuenteNSS
from facultativo.dictamen.actions import resolver
from facultativo.dictamen.states import Sentido
from facultativo.dictamen.tests.mundo import con_constancia, propuesto
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente
from facultativo.movimientos import actions
from facultativo.movimientos.models import Lote, RenglonDeLote, RespuestaIMSS
from facultativo.movimientos.queries.registro import necesita_piloto
from facultativo.movimientos.states import TipoMovimiento
from facultativo.movimientos.tasks import leer_respuesta_imss, ponerse_al_dia
from facultativo.plantel.models import Plantel, RegistroPatronal
from tests.mundo import POR, expediente_de
from tests.papeles.personas import una_persona
from tests.papeles.respuesta_imss import DISENOS, Fila, Patron, Respuesta, dibujar


def con_derecho(
    plantel: Plantel, numero: int, *, nss: str | None = None, sentido: Sentido = Sentido.ALTA
) -> Expediente:
    """The case of an invented student on which a person has decided; `nss` when it is not to be a sound one."""
    persona = una_persona(random.Random(numero))
    expediente = expediente_de(plantel, persona, numero)
    nss = persona.nss if nss is None else nss
    if nss:
        registrar_nss(alumno=expediente.alumno, nss=nss, fuente=FuenteNSS.DOCUMENTO, por=POR)
        avanzar(expediente=expediente, por=POR, nss_conocido=True)
    con_constancia(expediente, con_derecho=False, situacion="BAJA", nss=nss)
    resolver(dictamen=propuesto(expediente), resolucion=sentido, motivo="Así se decide en la prueba.", por=POR)
    return Expediente.objects.select_related("alumno").get(pk=expediente.pk)


def registro_de(plantel: Plantel) -> RegistroPatronal:
    """The registro patronal of the campus."""
    return RegistroPatronal.objects.get(plantel=plantel)


def listos(plantel: Plantel, cuantos: int, desde: int = 1) -> list[Expediente]:
    """Cases whose movements are ready."""
    casos = [con_derecho(plantel, n) for n in range(desde, desde + cuantos)]
    ponerse_al_dia()
    return casos


def armado(plantel: Plantel, tipo: TipoMovimiento = TipoMovimiento.ALTA) -> Lote:
    """A lote of everything that is ready."""
    return actions.armar_lote(registro=registro_de(plantel), tipo=tipo, fecha=hoy(), por=POR)


def enviado(plantel: Plantel, tipo: TipoMovimiento = TipoMovimiento.ALTA) -> Lote:
    """A lote of everything that is ready, uploaded to IMSS."""
    lote = armado(plantel, tipo)
    actions.descargar(lote=lote, por=POR)
    return actions.marcar_enviado(lote=lote, por=POR)


def responder(lote: Lote, codigos: Mapping[int, str] | None = None, **cambios: object) -> RespuestaIMSS:
    """IMSS answers: the rows of `codigos` are rejected with their code, the others are operated."""
    respuesta = actions.recibir_respuesta(lote=lote, nombre="r.pdf", datos=pdf(lote, codigos, **cambios), por=POR)
    leer_respuesta_imss(respuesta.pk)
    ponerse_al_dia()
    return RespuestaIMSS.objects.get(pk=respuesta.pk)


def pdf(
    lote: Lote,
    codigos: Mapping[int, str] | None = None,
    *,
    callados: tuple[int, ...] = (),
    sin_mencionar: tuple[int, ...] = (),
    registro: str = "",
    **ajuste: int,
) -> bytes:
    """The answer drawn: `callados` are rejected without being named, `sin_mencionar` are nowhere in it."""
    codigos = codigos or {}
    renglones = list(RenglonDeLote.objects.filter(lote=lote))
    filas = {r.renglon: _fila(lote, r, codigos.get(r.renglon, "")) for r in renglones}
    nombradas = tuple(f for n, f in filas.items() if n not in callados and n not in sin_mencionar)
    patron = Patron(
        registro or lote.registro.numero,
        lote.registro.patron,
        nombradas,
        tuple(filas[n] for n in callados),
        {("recibidos", c): n for c, n in ajuste.items()},
    )
    return dibujar(
        Respuesta("1" * 19, f"{lote.pk:09d}", lote.enviado_at or lote.armado_at, (patron,)), DISENOS["intercalado"]
    )


def _fila(lote: Lote, renglon: RenglonDeLote, codigo: str) -> Fila:
    datos = renglon.datos
    nombre = " ".join(p for p in (datos["primer_apellido"], datos["segundo_apellido"], datos["nombres"]) if p)
    clave = {"alta": "8", "baja": "2"}[lote.tipo]
    return Fila(clave, renglon.nss, nombre, date.fromisoformat(datos["fecha"]), "000", "", codigo)


def sin_piloto(plantel: Plantel) -> None:
    """Pass the pilot, so that lotes may carry more than one row."""
    con_derecho(plantel, 9000)
    ponerse_al_dia()
    responder(enviado(plantel))
    assert not necesita_piloto(registro_de(plantel))


def hoy() -> date:
    """The date of the movements of the tests."""
    return timezone.localdate()
