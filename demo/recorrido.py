"""The whole procedure, in its order."""

from demo.camino import Camino
from demo.escritorio import Escritorio


def recorrer(camino: Camino) -> None:
    """Students and desk take turns until every story has come as far as it goes."""
    camino.llegar_con_papeles()
    escritorio = Escritorio(camino)
    escritorio.dictaminar()
