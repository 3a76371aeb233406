"""Cases that have reached the dictamen, walked by their real path."""

from typing import Any

from django.utils import timezone

from facultativo.comun.adapters import almacen
from facultativo.comun.curp import digito_curp
from facultativo.dictamen.actions import proponer
from facultativo.dictamen.models import Dictamen
from facultativo.documentos.actions import adjuntar
from facultativo.documentos.models import Documento, Lectura
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests.mundo import POR, un_expediente


def con_curp(plantel: Plantel, numero: int = 1) -> Expediente:
    """The open case of a student whose CURP the school knows."""
    primeros = f"PEFX050115MTLR{'BCDFGHJKLM'[numero]}XA"
    return un_expediente(plantel, numero, curp=primeros + digito_curp(primeros))


def con_constancia(expediente: Expediente, **campos: Any) -> Documento:
    """A constancia de vigencia of today that a person has accepted; the reading is given, not made."""
    campos = {"fecha_expedicion": timezone.localdate().isoformat(), "nss": "05260512347"} | campos
    documento = Documento.objects.create(
        plantel=expediente.plantel,
        expediente=expediente,
        pedido=TipoPapel.CONSTANCIA_VIGENCIA,
        tipo=TipoPapel.CONSTANCIA_VIGENCIA,
        estado=EstadoDocumento.POR_REVISAR,
        clave=almacen.guardar(repr((expediente.pk, sorted(campos.items()))).encode()),
        tamano=1,
        recibido_at=timezone.now(),
        recibido_por=str(POR),
    )
    for campo, valor in campos.items():
        Lectura.objects.create(
            documento=documento, campo=campo, valor=valor, confianza=1, fuente="cadena_original", elegida=True
        )
    return adjuntar(documento=documento, por=POR)


def propuesto(expediente: Expediente, **respuestas: str) -> Dictamen:
    """The open proposal of a student who sent the survey with these answers."""
    expediente = Expediente.objects.select_related("alumno", "plantel").get(pk=expediente.pk)
    contestar_y_enviar(expediente, **respuestas)
    dictamen = proponer(expediente=expediente, por=POR)
    assert dictamen is not None
    return dictamen
