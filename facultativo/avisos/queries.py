"""What screens ask of the notices."""

from facultativo.avisos.models import Aviso, AvisoQuerySet
from facultativo.avisos.states import EstadoAviso
from facultativo.cuentas.models import Usuario
from facultativo.plantel.models import Plantel


def avisos_de(usuario: Usuario) -> AvisoQuerySet:
    """A person's notices, newest first, whatever became of the mail: the page shows them even when the mail failed."""
    return Aviso.objects.de_usuario(usuario)


def fallidos(plantel: Plantel) -> AvisoQuerySet:
    """Notices that nobody tries any more: somebody should look at the address."""
    return (
        Aviso.objects.del_plantel(plantel).filter(estado=EstadoAviso.FALLIDO).select_related("usuario").order_by("-pk")
    )
