"""Invented rows with sound identifiers, and a line put together by hand, position by position."""

from datetime import date
from random import Random

from facultativo.comun.curp import digito_curp, raiz_curp
from facultativo.comun.nss import digito_nss
from facultativo.comun.registro_patronal import digito_registro_patronal
from facultativo.movimientos.rules.renglon import Renglon
from facultativo.movimientos.states import TipoMovimiento

HOY = date(2026, 11, 20)
"""A Friday: the next business day is Monday."""
REGISTRO = "Y65123453" + "2"
REGISTRO += digito_registro_patronal(REGISTRO)
_NOMBRES = ("MARIA JOSE", "LUIS", "ANA SOFIA", "ÑUÑO", "PEDRO", "XIMENA", "JOSE")
_APELLIDOS = ("MUÑOZ", "PEREZ", "DE LA CRUZ", "XICOTENCATL", "TLAPALE", "NAVA", "")


def nss_de(azar: Random, nacimiento: date) -> str:
    """A NSS with its digit, registered at eighteen."""
    alta = min(nacimiento.year + 18, HOY.year)
    diez = f"{azar.randrange(1, 90):02d}{alta % 100:02d}{nacimiento.year % 100:02d}{azar.randrange(10000):04d}"
    return diez + digito_nss(diez)


def renglon(semilla: int = 0, **cambios: object) -> Renglon:
    """A row of alta that IMSS would take on HOY."""
    azar = Random(semilla)
    nacimiento = date(azar.randrange(1998, 2008), azar.randrange(1, 13), azar.randrange(1, 28))
    persona = {
        "nombres": azar.choice(_NOMBRES),
        "primer_apellido": azar.choice(_APELLIDOS[:-1]),
        "segundo_apellido": azar.choice(_APELLIDOS),
    }
    raiz = raiz_curp(**persona, fecha_nacimiento=nacimiento, sexo=azar.choice("HM"), entidad="TL")
    diecisiete = raiz + (str(azar.randrange(10)) if nacimiento.year < 2000 else azar.choice("ABC"))
    valores: dict[str, object] = {
        "tipo": TipoMovimiento.ALTA,
        "registro_patronal": REGISTRO,
        "nss": nss_de(azar, nacimiento),
        **persona,
        "sbc": "315.04",
        "tipo_trabajador": "1",
        "tipo_salario": "0",
        "jornada": "0",
        "fecha": HOY.isoformat(),
        "umf": "008",
        "guia": "01400",
        "clave": f"{21370000 + semilla}",
        "curp": diecisiete + digito_curp(diecisiete),
    }
    return Renglon(**{**valores, **cambios})  # type: ignore[arg-type]


def baja(semilla: int = 0, **cambios: object) -> Renglon:
    """A row of baja that IMSS would take on HOY."""
    vacios = dict.fromkeys(("sbc", "tipo_trabajador", "tipo_salario", "jornada", "umf", "curp"), "")
    return renglon(semilla, **{**vacios, "tipo": TipoMovimiento.BAJA, "causa": "2", **cambios})


def a_mano(*trozos: tuple[int, str]) -> str:
    """A line of 168 blanks with each text put at its position (from 1): the oracle of the writer."""
    linea = [" "] * 168
    for inicio, texto in trozos:
        linea[inicio - 1 : inicio - 1 + len(texto)] = texto
    return "".join(linea)


def poner(linea: str, inicio: int, texto: str) -> str:
    """The line with that text at that position: how defects are planted."""
    return linea[: inicio - 1] + texto + linea[inicio - 1 + len(texto) :]
