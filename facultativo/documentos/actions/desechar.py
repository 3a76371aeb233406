"""A payslip is for the clinic: the school neither asks for it nor keeps it."""

from django.db import transaction
from django.utils import timezone

from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.documentos.actions.hechos import mudar
from facultativo.documentos.models import Documento
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente

MOTIVO = (
    "Es un recibo de nómina. No lo guardamos: ya lo borramos de aquí. Llévalo tú a la clínica, junto con tu constancia."
)


@transaction.atomic
def desechar_nomina(*, documento: Documento, por: Actor) -> EstadoDocumento | None:
    """Refuse it and forget its bytes, its name and whatever was read of it; what stays is that something came.

    None when somebody moved it first. Bytes that another case has yet to read go when their turn comes.
    """
    Expediente.objects.bloqueado(documento.expediente_id)
    caso = Documento.objects.select_for_update().get(pk=documento.pk)
    if caso.estado != EstadoDocumento.RECIBIDO:
        return None
    caso.tipo, caso.motivo, caso.nombre_original, caso.hallazgos_json = TipoPapel.CFDI_NOMINA, MOTIVO, "", None
    caso.leido_at, caso.leido_por = timezone.now(), str(por)
    caso.lecturas.all().delete()
    caso.imagenes.all().delete()
    mudar(documento=caso, a=EstadoDocumento.RECHAZADO, por=por, datos={"tipo": caso.tipo})
    ajenos = Documento.objects.filter(clave=caso.clave).exclude(tipo=TipoPapel.CFDI_NOMINA)
    if not ajenos.exists():
        transaction.on_commit(lambda: almacen.borrar(caso.clave))
    return EstadoDocumento.RECHAZADO
