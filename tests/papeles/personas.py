"""Invented people with a CURP and an NSS that hold, from a seeded chance."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from facultativo.comun.curp import digito_curp, raiz_curp
from facultativo.comun.nss import digito_nss
from facultativo.comun.registro_patronal import digito_registro_patronal

NOMBRES_M = (
    "XIMENA", "MARÍA FERNANDA", "MA. GUADALUPE", "ÑUSTA", "ANA SOFÍA", "MARÍA DE LOS ÁNGELES", "ITZEL", "ZOÉ",
    "NAYELI CITLALI",
    "DANIELA", "MARÍA JOSÉ", "LUZ DEL CARMEN", "BEGOÑA", "RENATA",
)  # fmt: skip
NOMBRES_H = (
    "JOSÉ LUIS", "IÑAKI", "DIEGO", "JUAN DE DIOS", "ÁNGEL EDUARDO", "MATEO", "JOSÉ", "LEONARDO", "EMILIANO", "RAÚL",
    "JESÚS ANTONIO",
    "SEBASTIÁN", "J. GUADALUPE", "ULISES",
)  # fmt: skip
APELLIDOS = (
    "MUÑOZ", "DE LA CRUZ", "XICOHTÉNCATL", "PÉREZ", "GARCÍA", "ZEPEDA", "SÁNCHEZ", "CUAMATZI", "FLORES",
    "ORTIZ MONASTERIO",
    "VÁZQUEZ", "HERNÁNDEZ", "DEL ÁNGEL", "NAVA", "IBÁÑEZ", "LÓPEZ", "TLAPALE", "Y ROJAS", "ACOLTZI", "MONTES DE OCA",
    "ÁVILA", "NÚÑEZ",
)  # fmt: skip
ENTIDADES = ("TL", "PL", "DF", "MC", "VZ", "HG", "OC", "NE")


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody who does not exist."""

    nombres: str
    primer_apellido: str
    segundo_apellido: str
    fecha_nacimiento: date
    sexo: str
    entidad: str
    curp: str
    nss: str

    @property
    def nombre(self) -> str:
        """Given names, then apellidos, as IMSS prints it."""
        return " ".join(p for p in (self.nombres, self.primer_apellido, self.segundo_apellido) if p)


def una_persona(azar: random.Random, *, desde: date = date(1996, 1, 1), hasta: date = date(2008, 12, 31)) -> Persona:
    """One person, born between two dates."""
    sexo = azar.choice("MH")
    nombres = azar.choice(NOMBRES_M if sexo == "M" else NOMBRES_H)
    primero = azar.choice(APELLIDOS)
    segundo = "" if azar.random() < 0.06 else azar.choice(APELLIDOS)
    nacimiento = desde + timedelta(days=azar.randrange((hasta - desde).days + 1))
    entidad = azar.choice(ENTIDADES)
    raiz = raiz_curp(
        nombres=nombres,
        primer_apellido=primero,
        segundo_apellido=segundo,
        fecha_nacimiento=nacimiento,
        sexo=sexo,
        entidad=entidad,
    )
    homoclave = azar.choice("ABC") if nacimiento.year >= 2000 else azar.choice("0123")
    curp = raiz + homoclave + digito_curp(raiz + homoclave)
    return Persona(nombres, primero, segundo, nacimiento, sexo, entidad, curp, un_nss(azar, nacimiento.year))


def un_nss(azar: random.Random, anio: int) -> str:
    """An NSS registered at eighteen, with its digit."""
    diez = f"{azar.randrange(10, 96):02d}{(anio + 18) % 100:02d}{anio % 100:02d}{azar.randrange(10_000):04d}"
    return diez + digito_nss(diez)


def un_registro(azar: random.Random, modalidad: str = "32") -> str:
    """A registro patronal of a modalidad, with its digit."""
    diez = f"{azar.choice('0123456789BCDEYZ')}{azar.randrange(100):02d}{azar.randrange(100_000):05d}{modalidad}"
    return diez + digito_registro_patronal(diez)


def agregado(persona: Persona, calidad: str = "1", regimen: str = "ES") -> str:
    """The agregado médico of that person."""
    return f"{calidad}{persona.sexo}{persona.fecha_nacimiento.year}{regimen}"
