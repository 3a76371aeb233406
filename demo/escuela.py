"""The demo's school, opened through the same actions as a real one."""

from datetime import date

from demo.datos import CARRERAS, CLAVE, CONTRASENA, NOMBRE, PATRON, PERSONAL, REGISTRO_PATRONAL
from facultativo.comun.actor import Actor
from facultativo.constancias.actions import guardar_emisor
from facultativo.cuentas.actions import dar_cuenta
from facultativo.plantel.actions import abrir_periodo, abrir_plantel, dar_registro_patronal, ofrecer_carrera
from facultativo.plantel.models import Plantel

POR = Actor.sistema("demo")


def abrir_escuela(hoy: date) -> Plantel:
    """The campus with its current period, four carreras, one registro patronal and its staff."""
    plantel = abrir_plantel(
        clave=CLAVE,
        siglas="ITAT",
        nombre=NOMBRE,
        municipio="San Diego Xocoyucan, Ixtacuixtla",
        entidad="TL",
        domicilio="Carretera San Martín Texmelucan - Tlaxcala, km 7.5, C.P. 90122",
        telefono="246 100 0000",
        correo="escolares@itat.example",
        horario="Lunes a viernes de 9:00 a 15:00",
        por=POR,
    )
    _abrir_periodo(plantel, hoy)
    for clave, nombre in CARRERAS.items():
        ofrecer_carrera(plantel=plantel, clave=clave, nombre=nombre, por=POR)
    dar_registro_patronal(
        plantel=plantel,
        numero=REGISTRO_PATRONAL,
        patron=PATRON,
        guia="01400",
        desde=date(2016, 1, 1),
        por=POR,
    )
    guardar_emisor(
        plantel=plantel,
        nombre=PERSONAL[0].nombre,
        puesto="Departamento de Servicios Escolares",
        lugar="San Diego Xocoyucan, Ixtacuixtla, Tlaxcala",
        por=POR,
    )
    for persona in PERSONAL:
        dar_cuenta(
            correo=persona.correo,
            nombre=persona.nombre,
            plantel=plantel,
            rol=persona.rol,
            por=POR,
            contrasena=CONTRASENA,
        )
    return plantel


def clave_de_periodo(hoy: date) -> str:
    """`AAAAN` of the school system: 1 from January to July, 3 from August on."""
    return f"{hoy.year}{1 if hoy.month < 8 else 3}"


def _abrir_periodo(plantel: Plantel, hoy: date) -> None:
    """The period that `hoy` falls in, vacations included, so that the demo is always in term."""
    primero = hoy.month < 8
    inicio, fin = (
        (date(hoy.year, 1, 1), date(hoy.year, 7, 31)) if primero else (date(hoy.year, 8, 1), date(hoy.year, 12, 31))
    )
    vacaciones = (date(hoy.year, 6, 27), fin) if primero else (date(hoy.year, 12, 19), fin)
    abrir_periodo(
        plantel=plantel,
        clave=clave_de_periodo(hoy),
        nombre=f"{'Enero-julio' if primero else 'Agosto-diciembre'} {hoy.year}",
        inicio=inicio,
        fin=fin,
        vacaciones_inicio=vacaciones[0],
        vacaciones_fin=vacaciones[1],
        por=POR,
    )
