"""The whole procedure in its order, and the day of each step."""

from demo.avance import paso
from demo.camino import Camino
from demo.clinica import Clinica
from demo.escritorio import Escritorio
from demo.lotes import Lotes
from demo.reloj import hace
from demo.viajes import Viajes

_PADRON = 27
_OLEADAS = (25, 19, 13, 6)
"""Days ago when each group of students began. A constancia older than thirty days would not count any more."""


def recorrer(camino: Camino) -> None:
    """Students and desk take turns until every story has come as far as it goes."""
    with hace(_PADRON):
        camino.traer_padron()
        escritorio = Escritorio(camino)
    for oleada, dias in enumerate(_OLEADAS):
        _llegar(camino, escritorio, oleada, dias)
    lotes = Lotes(camino, escritorio.por)
    with paso("lotes al IMSS y su respuesta"):
        with hace(9):
            mandados = lotes.mandar()
        with hace(7):
            lotes.recibir(mandados)
    _terminar(camino, escritorio, lotes)


def _llegar(camino: Camino, escritorio: Escritorio, oleada: int, dias: int) -> None:
    historias = [h for h in camino.historias if h.oleada == oleada]
    with paso(f"{len(historias)} alumnos de hace {dias} días: encuesta, documentos, dictamen"):
        with hace(dias):
            camino.contestar(historias)
        with hace(dias - 1.4):
            camino.documentar(historias)
        with hace(dias - 3.6):
            escritorio.dictaminar()
            escritorio.emitir_constancias()


def _terminar(camino: Camino, escritorio: Escritorio, lotes: Lotes) -> None:
    clinica = Clinica(camino)
    with paso("constancias nuevas, clínicas y otro lote"):
        with hace(5):
            clinica.comprobar_altas()
        with hace(3):
            clinica.registrarse()
            lotes.mandar_otro()
    with paso("carnets y visitas"):
        with hace(1.5):
            clinica.subir_carnets()
        with hace(0.5):
            escritorio.revisar_carnets()
            lotes.dejar_uno_armado()
        Viajes(camino).preparar()
