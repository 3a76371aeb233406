"""Where each role can go. One table, so that adding a desk is adding a line."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True, slots=True)
class Entrada:
    """One entry of a menu, as it is drawn."""

    texto: str
    icono: str
    url: str
    actual: bool


@dataclass(frozen=True, slots=True)
class Lugar:
    """One place: the name of its address and the roles that work there (none: everybody)."""

    texto: str
    icono: str
    ruta: str
    roles: frozenset[str] = frozenset()


def _de(roles: str) -> frozenset[str]:
    return frozenset(roles.split())


LUGARES = {
    "publica": (
        Lugar("¿Me toca?", "ayuda", "portal:me_toca"),
        Lugar("Qué es", "info", "portal:que_es"),
        Lugar("Ayuda", "ayuda", "portal:ayuda"),
    ),
    "alumno": (
        Lugar("Inicio", "inicio", "expediente:inicio"),
        Lugar("Documentos", "documento", "documentos:inicio"),
        Lugar("Avisos", "correo", "avisos:mios"),
        Lugar("Ayuda", "ayuda", "portal:ayuda"),
    ),
    "personal": (
        Lugar("Bandeja", "buzon", "tablero:bandeja", _de("escolares")),
        Lugar("Padrón", "grupo", "alumnos:inicio", _de("escolares administracion")),
        Lugar("Documentos", "documento", "documentos:por_revisar", _de("escolares")),
        Lugar("Dictámenes", "juez", "dictamen:bandeja", _de("escolares")),
        Lugar("Calendario", "calendario", "dictamen:calendario", _de("escolares")),
        Lugar("Inconformidades", "alerta", "dictamen:inconformidades", _de("escolares direccion")),
        Lugar("Constancias", "documento", "constancias:lista", _de("escolares")),
        Lugar("Lotes", "enviar", "movimientos:lista", _de("escolares")),
        Lugar("Carnets", "carnet", "adscripcion:bandeja", _de("escolares")),
        Lugar("Visitas", "camion", "visitas:lista", _de("docente escolares direccion")),
        Lugar("Indicadores", "grafica", "tablero:indicadores", _de("escolares direccion administracion")),
        Lugar("Administración", "engrane", "administracion:inicio", _de("administracion")),
    ),
    "administracion": (
        Lugar("Datos de la escuela", "inicio", "administracion:datos"),
        Lugar("Periodos", "calendario", "administracion:periodos"),
        Lugar("Carreras", "grupo", "administracion:carreras"),
        Lugar("Registros patronales", "enviar", "movimientos:registros"),
        Lugar("Números de las reglas", "juez", "dictamen:numeros"),
        Lugar("Personas y sus cargos", "persona", "administracion:personas"),
    ),
}


def _direccion(ruta: str) -> str:
    try:
        return reverse(ruta)
    except NoReverseMatch:
        return ""


def menu(audiencia: str, roles: set[str], camino: str) -> list[Entrada]:
    """The places of an audience that these roles may enter and this installation has; the longest match is current."""
    lugares = [
        (lugar, url)
        for lugar in LUGARES[audiencia]
        if (not lugar.roles or lugar.roles & roles) and (url := _direccion(lugar.ruta))
    ]
    actual = max((url for _, url in lugares if camino.startswith(url)), key=len, default="")
    return [Entrada(lugar.texto, lugar.icono, url, url == actual) for lugar, url in lugares]
