"""The whole procedure, in its order."""

from demo.camino import Camino
from demo.clinica import Clinica
from demo.escritorio import Escritorio
from demo.lotes import Lotes
from demo.viajes import Viajes


def recorrer(camino: Camino) -> None:
    """Students and desk take turns until every story has come as far as it goes."""
    camino.llegar_con_papeles()
    escritorio = Escritorio(camino)
    escritorio.dictaminar()
    escritorio.emitir_constancias()
    Lotes(camino, escritorio.por).mandar()
    clinica = Clinica(camino)
    clinica.comprobar_altas()
    clinica.registrarse()
    clinica.subir_carnets()
    escritorio.revisar_carnets()
    Viajes(camino).preparar()
