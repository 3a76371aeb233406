"""Files that are arriving in parts."""

from uuid import UUID

from facultativo.documentos.models import Subida
from facultativo.expediente.models import Expediente


def subida_entera(expediente: Expediente, clave: str) -> Subida | None:
    """The upload of this case with this key, when all of it has arrived; None for what is no key at all."""
    try:
        subida = Subida.objects.filter(expediente=expediente, clave=UUID(clave)).first()
    except ValueError:
        return None
    return subida if subida and subida.llegados == subida.tamano else None


def a_medias(expediente: Expediente) -> dict[str, Subida]:
    """What stopped on its way, by the place it was meant for; what has not a byte here is nothing to go on with."""
    return {s.para: s for s in Subida.objects.filter(expediente=expediente, llegados__gt=0)}
