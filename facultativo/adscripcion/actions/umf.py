"""The clinic becomes known: the student says it, a paper says it, or the desk writes it."""

from django.db import transaction
from django.utils import timezone

from facultativo.adscripcion.models import Adscripcion
from facultativo.adscripcion.rules import ClinicaInvalida, DatosDeClinica, leer_clinica
from facultativo.adscripcion.states import FuenteUMF
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.documentos.models import Documento
from facultativo.documentos.queries import prueba
from facultativo.documentos.states import TipoPapel
from facultativo.expediente.actions import avanzar
from facultativo.expediente.models import Expediente


@transaction.atomic
def registrar_umf(
    *,
    expediente: Expediente,
    clinica: DatosDeClinica,
    fuente: FuenteUMF,
    por: Actor,
    documento: Documento | None = None,
) -> Adscripcion:
    """Write where the student is treated (S11) and move the case. The same clinic again writes nothing."""
    Expediente.objects.select_for_update().get(pk=expediente.pk)
    actual = Adscripcion.objects.filter(expediente=expediente).first()
    if actual and _es(actual, clinica) and (documento is None or actual.documento_id == documento.pk):
        return actual
    nueva, _ = Adscripcion.objects.update_or_create(
        expediente=expediente,
        defaults={
            "plantel_id": expediente.plantel_id,
            "umf": clinica.umf,
            "turno": clinica.turno or "",
            "consultorio": clinica.consultorio,
            "fuente": fuente,
            "documento": documento,
            "registrada_at": timezone.now(),
            "registrada_por": str(por),
        },
    )
    asentar(
        evento="adscripcion.registrada",
        por=por,
        plantel=expediente.plantel_id,
        objeto=nueva,
        expediente=expediente.pk,
        datos={"fuente": fuente.value, "cambia": actual is not None},
    )
    avanzar(expediente=expediente, por=por, umf_registrada=True)
    return nueva


def tomar_del_documento(*, expediente: Expediente, por: Actor) -> Adscripcion | None:
    """Take the clinic from the UMF registration that counts; None when there is none or it can't be understood."""
    papel = prueba(expediente, TipoPapel.ALTA_UMF)
    if papel is None:
        return None
    try:
        clinica = leer_clinica(*(str(papel.campos.get(c) or "") for c in ("umf", "turno", "consultorio")))
    except ClinicaInvalida:
        return None
    return registrar_umf(
        expediente=expediente, clinica=clinica, fuente=FuenteUMF.DOCUMENTO, documento=papel.documento, por=por
    )


def _es(actual: Adscripcion, clinica: DatosDeClinica) -> bool:
    return (actual.umf, actual.turno, actual.consultorio) == (clinica.umf, clinica.turno or "", clinica.consultorio)
