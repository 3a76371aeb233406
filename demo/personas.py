"""Invented people: names put together by lot, with a valid CURP and NSS. The same seed gives the same school."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from demo.datos import CARRERAS
from facultativo.comun.curp import digito_curp, raiz_curp
from facultativo.comun.nss import digito_nss

_MUJERES = (
    "Ximena", "Valeria", "Itzel", "Fernanda", "María José", "Yaretzi", "Citlali", "Regina", "Daniela", "Ana Sofía",
    "Renata", "Lucía", "María de los Ángeles", "Alondra", "Begoña", "Paola", "Abril", "Nayeli", "Karla", "Montserrat",
)  # fmt: skip
_HOMBRES = (
    "Emiliano", "José Ángel", "Santiago", "Diego", "Ángel Iñaki", "Leonardo", "Mateo", "Juan Pablo", "Iker", "Gael",
    "Rodrigo", "Maximiliano", "Jesús", "Bruno", "Tonatiuh", "Óscar", "Luis Ángel", "Nicolás", "Erick", "Sebastián",
)  # fmt: skip
_APELLIDOS = (
    "Xicohténcatl", "Núñez", "Cuapio", "Tlapale", "Peña", "Zempoalteca", "Ibáñez", "De la Cruz", "Cahuantzi", "Muñoz",
    "Sánchez", "Pérez", "Hernández", "Meneses", "Texis", "Corona", "Lima", "Montiel", "Bautista", "Carro", "Águila",
    "Cervantes", "Papalotzi", "Flores", "Vázquez", "Tecuapacho", "Ortega", "Rugerio", "Saldaña", "Luna",
)  # fmt: skip
_ENTIDADES = ("TL", "TL", "TL", "TL", "PL", "PL", "MC", "DF", "HG", "VZ")


@dataclass(frozen=True, slots=True)
class Persona:
    """One invented student, as the school knows them."""

    numero_de_control: str
    nombres: str
    primer_apellido: str
    segundo_apellido: str
    fecha_nacimiento: date
    sexo: str
    curp: str
    nss: str
    carrera: str
    semestre: int

    @property
    def correo(self) -> str:
        """The institutional mailbox."""
        return f"l{self.numero_de_control}@itat.example"

    @property
    def nombre_completo(self) -> str:
        """Nombres first, as IMSS prints it."""
        return " ".join(p for p in (self.nombres, self.primer_apellido, self.segundo_apellido) if p)


def inventar(cuantas: int, hoy: date, semilla: int = 32) -> list[Persona]:
    """`cuantas` people between 17 and 29, none with the CURP or the NSS of another."""
    azar = random.Random(semilla)
    return [_una(numero, hoy, azar) for numero in range(1, cuantas + 1)]


def _una(numero: int, hoy: date, azar: random.Random) -> Persona:
    mujer = azar.random() < 0.5
    semestre = azar.randint(1, 9)
    ingreso = hoy.year - semestre // 2
    # One in eight is older than 25: the supuestos A and C need them.
    edad = azar.randint(25, 29) if azar.random() < 0.125 else 18 + semestre // 2
    nacimiento = date(hoy.year - edad, azar.randint(1, 12), azar.randint(1, 28))
    nombres = azar.choice(_MUJERES if mujer else _HOMBRES)
    primero, segundo = azar.sample(_APELLIDOS, 2)
    if azar.random() < 0.03:
        segundo = ""
    curp = _curp(nombres, primero, segundo, nacimiento, "M" if mujer else "H", azar.choice(_ENTIDADES), numero)
    return Persona(
        numero_de_control=f"{ingreso % 100:02d}660{numero:03d}",
        nombres=nombres,
        primer_apellido=primero,
        segundo_apellido=segundo,
        fecha_nacimiento=nacimiento,
        sexo="M" if mujer else "H",
        curp=curp,
        nss=_nss(ingreso, nacimiento, numero),
        carrera=azar.choice(list(CARRERAS)),
        semestre=semestre,
    )


def _curp(nombres: str, primero: str, segundo: str, nacimiento: date, sexo: str, entidad: str, numero: int) -> str:
    raiz = raiz_curp(
        nombres=nombres,
        primer_apellido=primero,
        segundo_apellido=segundo,
        fecha_nacimiento=nacimiento,
        sexo=sexo,
        entidad=entidad,
    )
    homoclave = str(numero % 10) if nacimiento.year < 2000 else "ABCDEFGHIJ"[numero % 10]
    return raiz + homoclave + digito_curp(raiz + homoclave)


def _nss(ingreso: int, nacimiento: date, numero: int) -> str:
    diez = f"01{ingreso % 100:02d}{nacimiento.year % 100:02d}{5000 + numero:04d}"
    return diez + digito_nss(diez)


_COLUMNAS = (
    "no_de_control", "apellido_paterno", "apellido_materno", "nombre_alumno", "curp_alumno", "fecha_nacimiento",
    "sexo", "carrera", "semestre", "estatus_alumno", "ultimo_periodo_inscrito", "correo_electronico", "nss",
)  # fmt: skip


def exportar(personas: list[Persona], periodo: str) -> bytes:
    """The CSV that the school system exports: Latin-1, as SII writes it, with the NSS of one in three."""
    renglones = [",".join(_COLUMNAS), *(",".join(_celdas(p, periodo)) for p in personas)]
    return ("\r\n".join(renglones) + "\r\n").encode("latin-1")


def _celdas(p: Persona, periodo: str) -> Iterator[str]:
    nss = p.nss if int(p.numero_de_control[-3:]) % 3 == 0 else ""
    yield from (p.numero_de_control, p.primer_apellido.upper(), p.segundo_apellido.upper(), p.nombres.upper())
    yield from (p.curp, p.fecha_nacimiento.strftime("%d/%m/%Y"), p.sexo, p.carrera, str(p.semestre))
    yield from ("ACT", periodo, p.correo, nss)
