"""What the pages of IMSS say to students, and what to do about it (observed behaviour of the portal, 2025-2026)."""

from typing import NamedTuple


class MensajeIMSS(NamedTuple):
    """One message: as the student tells it, why it comes, and the way out."""

    titulo: str
    causa: str
    remedio: str


MENSAJES = (
    MensajeIMSS(
        "«Token inválido»",
        "El enlace del correo ya caducó (vale el mismo día), ya lo usaste o pediste otro después: solo vale el último.",
        "Vuelve a llenar la página del IMSS, espera el mensaje nuevo y toca su enlace enseguida.",
    ),
    MensajeIMSS(
        "El correo ya está registrado con otra CURP",
        "Para el IMSS cada correo es de una sola persona. Quizá alguien de tu familia lo usó.",
        "Usa otro correo que sea solo tuyo, por ejemplo el que te dio la escuela.",
    ),
    MensajeIMSS(
        "El correo no es válido",
        "La página rechaza los correos de Gmail que llevan «+» o «-», y los de dominios que no conoce.",
        "Usa un correo sin esos signos, de un servicio conocido (Gmail, Outlook, Yahoo) o el de la escuela.",
    ),
    MensajeIMSS(
        "Excediste el número de intentos de hoy",
        "Hay un límite diario de solicitudes por persona.",
        "No sigas intentando: vuelve mañana. Si te urge, ven a Servicios Escolares.",
    ),
    MensajeIMSS(
        "Hay inconsistencias en tus datos",
        "Tu nombre, nacimiento o CURP no son iguales en el IMSS y en el Registro de Población, o tienes dos NSS.",
        "Se corrige en la subdelegación del IMSS (trámite IMSS-02-012, gratis) con acta, CURP e identificación. "
        "Avísanos mientras tanto: tu caso no se pierde.",
    ),
    MensajeIMSS(
        "Las letras de la imagen no coinciden",
        "El captcha distingue mayúsculas y caduca en pocos minutos.",
        "Pide otra imagen con el botón de recargar y escríbela sin espacios.",
    ),
    MensajeIMSS(
        "No me llega el correo",
        "Suele tardar unos minutos y a veces cae en correo no deseado.",
        "Busca «IMSS» en todas tus carpetas. Si en una hora no está, revisa cómo escribiste tu correo y pide otro.",
    ),
    MensajeIMSS(
        "No tienes derecho o no estás vigente",
        "Todavía no estás de alta, o la consultaste antes de que el IMSS terminara de registrarte.",
        "Si ya te avisamos que el IMSS aceptó tu alta, espera un día hábil y vuelve a pedir la constancia.",
    ),
)
