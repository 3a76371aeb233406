"""From a movement to the row that would be written for it today."""

from datetime import date

from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.models import Movimiento
from facultativo.movimientos.rules.archivo import Formato
from facultativo.movimientos.rules.configuracion import Configuracion
from facultativo.movimientos.rules.renglon import Renglon
from facultativo.movimientos.rules.revision import revisar_renglon
from facultativo.movimientos.states import TipoMovimiento
from facultativo.plantel.models import RegistroPatronal


def configuracion_de(registro: RegistroPatronal) -> Configuracion:
    """How this registro patronal writes its lote, from its columns in `plantel`."""
    formato = Formato(
        encoding=registro.encoding, enie=registro.enie, pie=registro.pie, fin_de_renglon=registro.fin_de_renglon
    )
    columnas = ("sbc", "tipo_trabajador", "tipo_salario", "jornada", "umf", "guia", "causa")
    return Configuracion(formato, {c: str(getattr(registro, c)) for c in columnas})


def renglon_de(movimiento: Movimiento, fecha: date) -> Renglon:
    """The row: the person from the padrón and the documents, the rest from the registro patronal."""
    alumno, registro = movimiento.expediente.alumno, movimiento.registro
    valores = configuracion_de(registro).valores if registro else {}
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
    """The pre-flight of the row that would be written today."""
    return revisar_renglon(renglon_de(movimiento, hoy), hoy=hoy)
