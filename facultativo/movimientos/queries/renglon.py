"""From a movement to the row that would be written for it today."""

from collections.abc import Sequence
from datetime import date

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.queries.registro import opciones_de
from facultativo.movimientos.rules.archivo import Formato
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.configuracion import Configuracion
from facultativo.movimientos.rules.eleccion import Opcion
from facultativo.movimientos.rules.motivo import motivo_de
from facultativo.movimientos.rules.renglon import Renglon
from facultativo.movimientos.rules.revision import revisar_renglon
from facultativo.movimientos.states import TipoMovimiento
from facultativo.plantel.models import ConfiguracionDeLote
from facultativo.plantel.queries import configuracion_vigente

_COLUMNAS = ("sbc", "tipo_trabajador", "tipo_salario", "jornada", "umf", "guia", "causa")


def configuracion_de(propia: ConfiguracionDeLote) -> Configuracion:
    """How this registro patronal writes its lote, from what the school configured."""
    formato = Formato(encoding=propia.encoding, enie=propia.enie, pie=propia.pie, fin_de_renglon=propia.fin_de_renglon)
    return Configuracion(formato, {c: str(getattr(propia, c)) for c in _COLUMNAS})


def renglon_de(movimiento: Movimiento, fecha: date, propia: ConfiguracionDeLote) -> Renglon:
    """The row: the person from the padrón and the documents, the rest from the configuration in force."""
    alumno, registro = movimiento.expediente.alumno, movimiento.registro
    valores = dict(configuracion_de(propia).valores)
    if movimiento.tipo == TipoMovimiento.BAJA:
        valores["causa"] = propia.causa_de(motivo_de(alumno.situacion_academica, inscrito=alumno.inscrito))
    return Renglon(
        tipo=TipoMovimiento(movimiento.tipo),
        registro_patronal=registro.numero if registro else "",
        nss=alumno.nss,
        primer_apellido=alumno.primer_apellido,
        segundo_apellido=alumno.segundo_apellido,
        nombres=alumno.nombres,
        fecha=fecha.isoformat(),
        clave=alumno.numero_de_control,
        curp=alumno.curp or "",
        **valores,
    )


def revision_de(movimiento: Movimiento, hoy: date) -> tuple[Hallazgo, ...]:
    """The pre-flight of the row that would be written today; without a registro, what the school has to say first."""
    propia = configuracion_vigente(movimiento.registro, hoy) if movimiento.registro else None
    if propia is None:
        return sin_configuracion(opciones_de(movimiento.plantel, hoy))
    return revision_con(movimiento, hoy, propia)


def revision_con(movimiento: Movimiento, hoy: date, propia: ConfiguracionDeLote) -> tuple[Hallazgo, ...]:
    """The pre-flight with a configuration already at hand: many movements share one."""
    return revisar_renglon(renglon_de(movimiento, hoy, propia), hoy=hoy)


def sin_configuracion(opciones: Sequence[Opcion]) -> tuple[Hallazgo, ...]:
    """What stops a movement without a registro: there is none configured, or a person has to choose."""
    return (hallazgo("lote-registro-por-elegir" if opciones else "lote-registro-sin-configurar"),)
