"""Reading one row: what cannot enter is an error with its column; what a person should look at, a warning."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from facultativo.alumnos.rules.celdas import Celdas
from facultativo.alumnos.rules.estatus import leer_estatus
from facultativo.alumnos.rules.ficha import Ficha
from facultativo.alumnos.rules.repetidos import sin_adornos
from facultativo.alumnos.states import SituacionAcademica
from facultativo.comun.curp import concuerda_con_nombre, fecha_de_curp, letras_del_nombre, sexo_de_curp, validar_curp
from facultativo.comun.fechas import leer_fecha
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.nombres import partir_nombre
from facultativo.comun.nss import digito_nss, validar_nss
from facultativo.comun.texto import plegar_ascii

_CORREO = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_CONTROL = re.compile("[A-Z0-9]{4,11}")
_SEXOS = {"H": "H", "HOMBRE": "H", "MASCULINO": "H", "F": "M", "MUJER": "M", "FEMENINO": "M", "X": "X"}
"""A bare M is not here: it is Mujer in one export and Masculino in the next."""
_LARGO = 80


@dataclass(frozen=True, slots=True)
class Leido:
    """A row that was read: its ficha, or None when an error keeps it out, and the findings with their field.

    `numero_de_control` is there even when the row has errors, so that a known student does not pass for absent, and
    `quien` too, so that a person who reads the errors sees whose they are; nothing of it is ever written.
    """

    ficha: Ficha | None
    hallazgos: tuple[Hallazgo, ...]
    numero_de_control: str
    quien: Ficha | None = None


def leer_renglon(celdas: Mapping[str, str], *, periodo: str, hoy: date) -> Leido:
    """Read the cells of a row, by field. `periodo` is the key of the current period, empty when there is none."""
    renglon = Celdas(celdas)
    control = _control(renglon)
    curp = _curp(renglon, hoy)
    nombres, primero, segundo = _nombre(renglon, curp)
    situacion = _situacion(renglon)
    ficha = Ficha(
        numero_de_control=control,
        nombres=nombres,
        primer_apellido=primero,
        segundo_apellido=segundo,
        curp=curp,
        fecha_nacimiento=_nacimiento(renglon, curp, hoy),
        sexo=_sexo(renglon, curp),
        carrera=renglon["carrera"][:120],
        semestre=_semestre(renglon),
        correo=_correo(renglon),
        nss=_nss(renglon, curp, hoy),
        en_linea=_en_linea(renglon["modalidad"]),
        situacion_academica=situacion,
        inscrito=situacion is SituacionAcademica.VIGENTE and _periodo_al_dia(renglon, periodo),
        servicio_medico=renglon["servicio_medico"][:_LARGO],
    )
    malo = any(h.nivel is Nivel.ERROR for h in renglon.hallazgos)
    return Leido(None if malo else ficha, tuple(renglon.hallazgos), control, ficha)


def _control(renglon: Celdas) -> str:
    control = sin_adornos(renglon["numero_de_control"])
    if not control:
        renglon.error("padron-control-vacio", "numero_de_control", "Falta el número de control.")
    elif not _CONTROL.fullmatch(control):
        mensaje = "El número de control lleva de 4 a 11 letras y dígitos, sin signos."
        renglon.error("padron-control-forma", "numero_de_control", mensaje)
        return ""
    return control


def _curp(renglon: Celdas, hoy: date) -> str:
    if not renglon["curp"]:
        mensaje = "Sin CURP: entra y se atiende en ventanilla; no es motivo para negar el trámite."
        renglon.avisar("padron-sin-curp", "curp", mensaje)
        return ""
    validacion = validar_curp(renglon["curp"], hoy=hoy)
    renglon.sumar(validacion.hallazgos, "curp")
    return validacion.normalizado if validacion.valido else ""


def _nombre(renglon: Celdas, curp: str) -> tuple[str, str, str]:
    nombres, primero, segundo = _tres_partes(renglon, curp)
    for campo, parte in (("nombres", nombres), ("primer_apellido", primero), ("segundo_apellido", segundo)):
        _revisar_parte(renglon, campo, parte)
    if curp and not concuerda_con_nombre(curp, nombres=nombres, primer_apellido=primero, segundo_apellido=segundo):
        renglon.avisar("padron-curp-nombre", "curp", "Las letras de la CURP no son las de este nombre: compáralos.")
    return nombres, primero, segundo


def _tres_partes(renglon: Celdas, curp: str) -> tuple[str, str, str]:
    # `.` and `-` stand for no surname in forms that do not accept it empty.
    nombres, primero, segundo = (
        texto if re.search(r"\w", texto := renglon[c]) else ""
        for c in ("nombres", "primer_apellido", "segundo_apellido")
    )
    if not (nombres and primero) and renglon["nombre_completo"]:
        partido = partir_nombre(renglon["nombre_completo"], curp)
        return partido.nombres, partido.primer_apellido, partido.segundo_apellido
    if segundo and not primero:
        # Who has one surname has it as the first one (Instructivo Normativo de la CURP).
        return nombres, segundo, ""
    return nombres, primero, segundo


def _revisar_parte(renglon: Celdas, campo: str, parte: str) -> None:
    if not parte and campo != "segundo_apellido":
        renglon.error("padron-nombre-vacio", campo, "Falta el nombre o el primer apellido.")
    if len(parte) > _LARGO:
        renglon.error("padron-nombre-largo", campo, f"Un nombre no lleva más de {_LARGO} letras.")
    try:
        letras_del_nombre(nombres=parte or "X", primer_apellido="", segundo_apellido="")
    except ValueError:
        renglon.error("padron-nombre-signos", campo, "El nombre lleva signos o números que no son de un nombre.")


def _nacimiento(renglon: Celdas, curp: str, hoy: date) -> date | None:
    """The CURP, whose check digit was verified, wins over the column."""
    de_curp = fecha_de_curp(curp) if curp else None
    texto = renglon["fecha_nacimiento"]
    escrita = leer_fecha(texto)
    if texto and (escrita is None or escrita > hoy):
        renglon.avisar("padron-fecha", "fecha_nacimiento", "La fecha de nacimiento no se entiende: dd/mm/aaaa.")
        return de_curp
    if escrita and de_curp and escrita != de_curp:
        mensaje = "La fecha de nacimiento no es la de la CURP; se usa la de la CURP."
        renglon.avisar("padron-fecha-curp", "fecha_nacimiento", mensaje)
    return de_curp or escrita


def _sexo(renglon: Celdas, curp: str) -> str:
    escrito = _SEXOS.get(plegar_ascii(renglon["sexo"]), "")
    if curp and escrito and escrito != sexo_de_curp(curp):
        renglon.avisar("padron-sexo-curp", "sexo", "El sexo no es el de la CURP; se usa el de la CURP.")
    return sexo_de_curp(curp) or escrito


def _semestre(renglon: Celdas) -> int | None:
    texto = renglon["semestre"].rstrip("°ºo.")
    if re.fullmatch("[0-9]{1,2}", texto):
        return int(texto)
    if renglon["semestre"]:
        renglon.avisar("padron-semestre", "semestre", "El semestre no es un número; se deja sin anotar.")
    return None


def _correo(renglon: Celdas) -> str:
    correo = renglon["correo"].lower()
    if len(correo) <= 254 and _CORREO.fullmatch(correo):
        return correo
    codigo, mensaje = ("padron-correo", "El correo no está bien escrito; el alumno no podrá entrar con él.")
    if not correo:
        codigo, mensaje = ("padron-sin-correo", "Sin correo: el alumno no podrá entrar por su cuenta.")
    renglon.avisar(codigo, "correo", mensaje)
    return ""


def _nss(renglon: Celdas, curp: str, hoy: date) -> str:
    """An NSS that cannot be used is left out with a warning: the student brings the document anyway."""
    if not renglon["nss"].strip("0-. "):
        return ""
    validacion = validar_nss(_con_cero(renglon["nss"]), curp=curp or None, hoy=hoy)
    renglon.sumar(validacion.hallazgos, "nss", Nivel.ADVERTENCIA)
    return validacion.normalizado if validacion.valido else ""


def _con_cero(nss: str) -> str:
    """The NSS without adornments; the zero that Excel takes away is back when with it the check digit holds."""
    diez = sin_adornos(nss)
    if re.fullmatch("[0-9]{10}", diez) and digito_nss("0" + diez[:9]) == diez[9]:
        return "0" + diez
    return diez


def _situacion(renglon: Celdas) -> SituacionAcademica:
    """Who is listed without a standing is enrolled: that is what the list is of."""
    situacion = leer_estatus(renglon["estatus"])
    if situacion is None and renglon["estatus"]:
        mensaje = "No se conoce este estatus; se toma como inscrito. Confírmalo."
        renglon.avisar("padron-estatus", "estatus", mensaje)
    return situacion or SituacionAcademica.VIGENTE


def _periodo_al_dia(renglon: Celdas, actual: str) -> bool:
    """Eligible is who is enrolled in the current period; without a period to compare nobody is put aside."""
    ultimo = re.sub("[^0-9]", "", renglon["periodo"])
    if not (len(ultimo) == 5 and re.fullmatch("[0-9]{5}", actual)) or ultimo >= actual:
        return True
    renglon.avisar("padron-periodo", "periodo", f"Su última inscripción es anterior al periodo {actual}.")
    return False


def _en_linea(modalidad: str) -> bool | None:
    plegada = plegar_ascii(modalidad)
    if not plegada:
        return None
    return any(palabra in plegada for palabra in ("LINEA", "DISTANCIA", "VIRTUAL", "ONLINE"))
