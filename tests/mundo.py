"""The small world of the tests, built by walking the real path: a campus, its people, its students."""

from datetime import date
from typing import Any

from facultativo.alumnos.actions import inscribir
from facultativo.alumnos.models import Alumno
from facultativo.comun.actor import Actor
from facultativo.cuentas.actions import dar_cuenta
from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol
from facultativo.expediente.actions import abrir
from facultativo.expediente.models import Expediente
from facultativo.plantel.actions import abrir_periodo, abrir_plantel, dar_registro_patronal, ofrecer_carrera
from facultativo.plantel.models import Plantel
from tests.papeles.personas import Persona

POR = Actor.sistema("pruebas")
HOY = date(2026, 11, 22)


def un_plantel(clave: str = "itat", *, registro: str = "Y5412345323", **datos: Any) -> Plantel:
    """A campus with its current period, two carreras and a registro patronal of modalidad 32."""
    plantel = abrir_plantel(
        clave=clave,
        siglas=clave.upper(),
        nombre=f"Instituto Tecnológico de Prueba {clave.upper()}",
        por=POR,
        **datos,
    )
    abrir_periodo(
        plantel=plantel,
        clave="20263",
        nombre="Agosto-diciembre 2026",
        inicio=date(2026, 8, 24),
        fin=date(2026, 12, 18),
        por=POR,
    )
    ofrecer_carrera(plantel=plantel, clave="IAGR", nombre="Ingeniería en Agronomía", por=POR)
    ofrecer_carrera(plantel=plantel, clave="IINF", nombre="Ingeniería Informática", por=POR)
    dar_registro_patronal(
        plantel=plantel,
        numero=registro,
        patron=plantel.nombre.upper(),
        guia="01400",
        desde=date(2020, 1, 1),
        por=POR,
    )
    return plantel


def alguien(plantel: Plantel, rol: Rol, correo: str = "") -> Usuario:
    """Somebody of the staff."""
    return dar_cuenta(
        correo=correo or f"{rol}@{plantel.clave}.example",
        nombre=f"Persona {rol}",
        plantel=plantel,
        rol=rol,
        por=POR,
    )


def un_alumno(plantel: Plantel, numero: int = 1, **datos: Any) -> Alumno:
    """An enrolled student; `numero` tells students apart. CURP and NSS are invented and valid."""
    persona = {
        "nombres": "Ximena",
        "primer_apellido": "Prueba",
        "segundo_apellido": "Ficticia",
        "fecha_nacimiento": date(2005, 1, 15),
        "sexo": "M",
    } | datos
    return inscribir(
        plantel=plantel,
        numero_de_control=f"21{plantel.pk % 100:02d}{numero:04d}",
        correo=f"a{numero}@{plantel.clave}.example",
        por=POR,
        **persona,
    )


def un_expediente(plantel: Plantel, numero: int = 1, **datos: Any) -> Expediente:
    """The open case of a new student."""
    return abrir(alumno=un_alumno(plantel, numero, **datos), por=POR)


def expediente_de(plantel: Plantel, persona: Persona, numero: int = 1) -> Expediente:
    """The open case of a student who is this invented person; the padrón does not know the NSS."""
    return un_expediente(
        plantel,
        numero,
        nombres=persona.nombres,
        primer_apellido=persona.primer_apellido,
        segundo_apellido=persona.segundo_apellido,
        fecha_nacimiento=persona.fecha_nacimiento,
        sexo=persona.sexo,
        curp=persona.curp,
    )
