"""Text that is in the file and nobody sees."""

from collections.abc import Iterator

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.rules.alteracion.forma import hallazgo
from facultativo.documentos.rules.contexto import Contexto

_FRASES = {
    "modo": "Hay texto invisible en el documento",
    "transparente": "Hay texto transparente en el documento",
    "minuscula": "Hay texto tan pequeño que no se ve",
    "fuera": "Hay texto fuera de la página",
    "blanca": "Hay texto blanco sobre fondo blanco",
    "tapada": "Hay texto tapado por un recuadro o una imagen",
}


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`texto-oculto`, once per reason."""
    vistos = set()
    for tinta, motivo in c.papel.ocultas:
        texto = tinta.trozo.texto
        if motivo in vistos or sum(ch.isalnum() for ch in texto) < 3:
            continue
        vistos.add(motivo)
        mensaje = (
            f"{_FRASES[motivo]}: «{texto[:40]}». Un documento del IMSS no lo trae; pide al alumno que lo descargue "
            f"otra vez."
        )
        yield hallazgo("texto-oculto", mensaje, pagina=tinta.trozo.pagina, caja=tinta.trozo.caja, motivo=motivo)
