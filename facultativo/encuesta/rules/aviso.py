"""Texts a student accepts. Their version is kept with each answer; a changed text gets a new version."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AvisoDePrivacidad:
    """The simplified notice of the LGPDPPSO: who uses the data, what for, which are sensitive, how to
    object."""

    version: str
    puntos: tuple[tuple[str, str], ...]
    consentimiento: str


AVISO = AvisoDePrivacidad(
    version="2026-11-22",
    puntos=(
        (
            "Quién los usa",
            "El Departamento de Servicios Escolares de tu plantel. Nadie más los ve, salvo el IMSS cuando "
            "se envía "
            "tu alta o tu baja.",
        ),
        (
            "Para qué",
            "Para decidir si te corresponde el Seguro Facultativo, darte de alta en el IMSS y acompañarte "
            "hasta que "
            "tengas clínica y carnet. Para nada más.",
        ),
        (
            "Datos sensibles",
            "Algunas respuestas pueden hablar de tu salud. Solo te las pedimos cuando cambian la decisión,"
            " se "
            "guardan cifradas y puedes no contestarlas.",
        ),
        (
            "Tú decides",
            "Puedes ver tus respuestas, corregirlas, pedir que se borren u oponerte a que se usen "
            "(derechos ARCO) "
            "en Servicios Escolares. Ninguna computadora decide sola: tu caso lo resuelve una persona.",
        ),
    ),
    consentimiento="Leí el aviso y acepto que mis datos, incluso los sensibles que conteste, se usen en este trámite",
)

PROTESTA = (
    "Manifiesto, bajo protesta de decir verdad, que lo que contesté es cierto, y me comprometo a avisar a "
    "Servicios "
    "Escolares en cuanto mi situación cambie."
)
PROTESTA_DEL_TUTOR = (
    "Como madre, padre o tutor de quien contesta, manifiesto, bajo protesta de decir verdad, que lo contestado es "
    "cierto, y me comprometo a avisar a Servicios Escolares en cuanto su situación cambie."
)
"""The manifestación that the Reglas DOF 16-12-2015 ask of each student; kept word for word with each
answer."""
