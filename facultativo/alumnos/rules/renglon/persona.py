"""Who the row speaks of: número de control, CURP, name, birthday, sex, NSS."""

import re
from datetime import date

from facultativo.alumnos.rules.celdas import Celdas
from facultativo.alumnos.rules.numeros import dia_de_excel, dice_el_dia, sin_adornos, sin_exponente
from facultativo.alumnos.rules.repetidos import CURP_GENERICA
from facultativo.comun.curp import concuerda_con_nombre, fecha_de_curp, letras_del_nombre, sexo_de_curp, validar_curp
from facultativo.comun.fechas import leer_fecha
from facultativo.comun.hallazgos import Nivel
from facultativo.comun.nombres import partir_nombre
from facultativo.comun.nss import digito_nss, validar_nss
from facultativo.comun.texto import plegar_ascii

LARGO = 80
_CONTROL = re.compile("[A-Z0-9]{4,11}")
_SEXOS = {"H": "H", "HOMBRE": "H", "MASCULINO": "H", "F": "M", "MUJER": "M", "FEMENINO": "M", "X": "X"}
"""A bare M is not here: it is Mujer in one export and Masculino in the next."""
_REDONDEADO = "Excel lo redondeó ({}): en tu sistema expórtalo como texto, o escríbelo completo."


def leer_control(renglon: Celdas, largo: int) -> str:
    """The número de control; `largo` is how many digits those of this file have, 0 when they have no such length."""
    escrito = renglon["numero_de_control"]
    control = sin_adornos(escrito)
    if sin_exponente(escrito) == "":
        renglon.error("padron-control-redondeado", "numero_de_control", _REDONDEADO.format(escrito))
        return ""
    if not control:
        renglon.error("padron-control-vacio", "numero_de_control", "Falta el número de control.")
    elif not _CONTROL.fullmatch(control):
        mensaje = "El número de control lleva de 4 a 11 letras y dígitos, sin signos."
        renglon.error("padron-control-forma", "numero_de_control", mensaje)
        return ""
    elif control.isdigit() and len(control) == largo - 1:
        mensaje = f"Tenía un dígito menos que los demás: se le devolvió el cero que quita Excel (0{control})."
        renglon.avisar("padron-control-cero", "numero_de_control", mensaje)
        return "0" + control
    return control


def leer_curp(renglon: Celdas, hoy: date) -> str:
    """The CURP when it is one; without it the student enters all the same (LNETB art. 66)."""
    if not renglon["curp"] or sin_adornos(renglon["curp"]) in CURP_GENERICA:
        mensaje = "Sin CURP: entra y se atiende en ventanilla; no es motivo para negar el trámite."
        renglon.avisar("padron-sin-curp", "curp", mensaje)
        return ""
    validacion = validar_curp(renglon["curp"], hoy=hoy)
    renglon.sumar(validacion.hallazgos, "curp")
    return validacion.normalizado if validacion.valido else ""


def leer_nombre(renglon: Celdas, curp: str) -> tuple[str, str, str]:
    """Given names and both surnames."""
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
    if len(parte) > LARGO:
        renglon.error("padron-nombre-largo", campo, f"Un nombre no lleva más de {LARGO} letras.")
    try:
        letras_del_nombre(nombres=parte or "X", primer_apellido="", segundo_apellido="")
    except ValueError:
        renglon.error("padron-nombre-signos", campo, "El nombre lleva signos o números que no son de un nombre.")


def leer_nacimiento(renglon: Celdas, curp: str, hoy: date) -> date | None:
    """The birthday. The CURP, whose check digit was verified, wins over the column."""
    de_curp = fecha_de_curp(curp) if curp else None
    texto = renglon["fecha_nacimiento"]
    if de_curp and dice_el_dia(texto, de_curp):
        return de_curp
    escrita = leer_fecha(texto) or dia_de_excel(texto)
    if texto and (escrita is None or escrita > hoy):
        renglon.avisar("padron-fecha", "fecha_nacimiento", "La fecha de nacimiento no se entiende: dd/mm/aaaa.")
        return de_curp
    if escrita and de_curp and escrita != de_curp:
        mensaje = "La fecha de nacimiento no es la de la CURP; se usa la de la CURP."
        renglon.avisar("padron-fecha-curp", "fecha_nacimiento", mensaje)
    return de_curp or escrita


def leer_sexo(renglon: Celdas, curp: str) -> str:
    """The sex that the CURP says, else the column."""
    escrito = _SEXOS.get(plegar_ascii(renglon["sexo"]), "")
    if curp and escrito and escrito != sexo_de_curp(curp):
        renglon.avisar("padron-sexo-curp", "sexo", "El sexo no es el de la CURP; se usa el de la CURP.")
    return sexo_de_curp(curp) or escrito


def leer_nss(renglon: Celdas, curp: str, hoy: date) -> str:
    """An NSS that cannot be used is left out with a warning: the student brings the document anyway."""
    escrito = renglon["nss"]
    if not escrito.strip("0-. "):
        return ""
    if sin_exponente(escrito) == "":
        renglon.avisar("padron-nss-redondeado", "nss", _REDONDEADO.format(escrito))
        return ""
    validacion = validar_nss(_con_cero(escrito), curp=curp or None, hoy=hoy)
    renglon.sumar(validacion.hallazgos, "nss", Nivel.ADVERTENCIA)
    return validacion.normalizado if validacion.valido else ""


def _con_cero(nss: str) -> str:
    """The NSS without adornments; the zero that Excel takes away is back when with it the check digit holds."""
    diez = sin_adornos(nss)
    if re.fullmatch("[0-9]{10}", diez) and digito_nss("0" + diez[:9]) == diez[9]:
        return "0" + diez
    return diez
