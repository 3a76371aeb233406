"""Where the person stands at school: standing, period, semester, how they study, how to write to them."""

import re

from facultativo.alumnos.rules.celdas import Celdas
from facultativo.alumnos.rules.estatus import leer_estatus
from facultativo.alumnos.rules.numeros import sin_adornos
from facultativo.alumnos.states import SituacionAcademica
from facultativo.comun.texto import plegar_ascii

_CORREO = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PERIODO = re.compile("[0-9]{5}")


def leer_semestre(renglon: Celdas) -> int | None:
    """The semester, as a number."""
    texto = renglon["semestre"].rstrip("°ºo.")
    if re.fullmatch("[0-9]{1,2}", texto):
        return int(texto)
    if renglon["semestre"]:
        renglon.avisar("padron-semestre", "semestre", "El semestre no es un número; se deja sin anotar.")
    return None


def leer_correo(renglon: Celdas) -> str:
    """The e-mail when it is one: with it the student comes in."""
    correo = renglon["correo"].lower()
    if len(correo) <= 254 and _CORREO.fullmatch(correo):
        return correo
    codigo, mensaje = ("padron-correo", "El correo no está bien escrito; el alumno no podrá entrar con él.")
    if not correo:
        codigo, mensaje = ("padron-sin-correo", "Sin correo: el alumno no podrá entrar por su cuenta.")
    renglon.avisar(codigo, "correo", mensaje)
    return ""


def leer_situacion(renglon: Celdas) -> SituacionAcademica:
    """Who is listed without a standing is enrolled: that is what the list is of."""
    situacion = leer_estatus(renglon["estatus"])
    if situacion is None and renglon["estatus"]:
        mensaje = "No se conoce este estatus; se toma como inscrito. Confírmalo."
        renglon.avisar("padron-estatus", "estatus", mensaje)
    return situacion or SituacionAcademica.VIGENTE


def leer_periodo(renglon: Celdas, actual: str) -> str:
    """The period in which the person is enrolled, `AAAAN`; empty when the last enrolment is older than `actual`.

    Eligible is who is enrolled in the current period; without a period to compare nobody is put aside.
    """
    ultimo = sin_adornos(renglon["periodo"])
    if not (_PERIODO.fullmatch(ultimo) and _PERIODO.fullmatch(actual)):
        return actual
    if ultimo >= actual:
        return ultimo
    renglon.avisar("padron-periodo", "periodo", f"Su última inscripción es anterior al periodo {actual}.")
    return ""


def estudia_en_linea(modalidad: str) -> bool | None:
    """True for a programme at a distance; None when the padrón does not say."""
    plegada = plegar_ascii(modalidad)
    if not plegada:
        return None
    return any(palabra in plegada for palabra in ("LINEA", "DISTANCIA", "VIRTUAL", "ONLINE"))
