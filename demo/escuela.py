"""The demo's school, opened through the same actions as a real one."""

from datetime import date, timedelta

from demo.datos import CARRERAS, CLAVE, CONTRASENA, NOMBRE, PATRON, PERSONAL, REGISTRO_PATRONAL
from facultativo.comun.actor import Actor
from facultativo.constancias.actions import guardar_emisor
from facultativo.cuentas.actions import dar_cuenta
from facultativo.plantel.actions import abrir_periodo, abrir_plantel, dar_registro_patronal, ofrecer_carrera
from facultativo.plantel.models import Plantel
from tests.papeles.sello import un_sello

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
    firma = {
        "nombre": PERSONAL[0].nombre,
        "puesto": "Jefatura del Departamento de Servicios Escolares",
        "lugar": "San Diego Xocoyucan, Ixtacuixtla, Tlaxcala",
        "institucion": "Tecnológico Nacional de México",
    }
    guardar_emisor(plantel=plantel, datos=firma, sello=un_sello(texto="ITAT · DEMOSTRACIÓN"), por=POR)
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
    """The period of `hoy`, vacations included and begun at least six weeks ago, so that the demo is always in term."""
    if hoy.month < 8:
        nombre, *dias = "Enero-julio", (1, 1), (6, 27), (7, 31)
    else:
        nombre, *dias = "Agosto-diciembre", (8, 1), (12, 19), (12, 31)
    inicio, vacaciones, fin = (date(hoy.year, mes, dia) for mes, dia in dias)
    abrir_periodo(
        plantel=plantel,
        clave=clave_de_periodo(hoy),
        nombre=f"{nombre} {hoy.year}",
        inicio=min(inicio, hoy - timedelta(days=42)),
        fin=fin,
        vacaciones_inicio=vacaciones,
        vacaciones_fin=fin,
        por=POR,
    )
