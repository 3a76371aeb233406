"""Who signs the manifestación bajo protesta of an answer, and with which words."""

from collections.abc import Mapping

from facultativo.encuesta.rules.aviso import PROTESTA, PROTESTA_DEL_TUTOR
from facultativo.encuesta.rules.pregunta import SI
from facultativo.encuesta.states import Firmante


def firmante_de(respuestas: Mapping[str, str]) -> Firmante | None:
    """The student; of a minor the tutor, when present and willing; None when the tutor has still to come and sign.

    The survey asks about a tutor only of whoever is under 18 (LGPDPPSO; Código Civil Federal art. 646).
    """
    if "tutor_autoriza" not in respuestas:
        return Firmante.ALUMNO
    return Firmante.TUTOR if respuestas["tutor_autoriza"] == SI else None


def protesta_de(firmante: Firmante | None) -> str:
    """The words that are signed; of a minor whose tutor is not there, what the minor says meanwhile."""
    return PROTESTA_DEL_TUTOR if firmante == Firmante.TUTOR else PROTESTA
