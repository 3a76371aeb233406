"""The picture that leaves the store."""

from facultativo.adscripcion.models import Carnet
from facultativo.comun.adapters import almacen


def imagen(*, carnet: Carnet) -> bytes:
    """The PNG that we drew of the photograph. Raises FileNotFoundError while there is none."""
    if not carnet.imagen:
        raise FileNotFoundError("todavía no hay imagen")
    return almacen.leer(carnet.imagen)
