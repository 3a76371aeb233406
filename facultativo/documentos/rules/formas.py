"""The shape of each value: text in, value or None out. A label only takes a value whose shape is its own.

Sources: CURP, Instructivo normativo DOF 18-10-2021; NSS, registro patronal and agregado médico, IMSS; situations, the
constancia de vigencia IMSS-02-020-B.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time

from facultativo.documentos.rules.texto import limpiar, plegar_fijo

Valor = str | bool
Forma = Callable[[str], Valor | None]

SITUACIONES = (
    "VIGENTE POR PRORROGA",
    "CONSERVACION DE DERECHOS",
    "PENSION EN TRAMITE",
    "CON DERECHO",
    "FALLECIDO",
    "VIGENTE",
    "BAJA",
)
TURNOS = ("MATUTINO", "VESPERTINO", "NOCTURNO", "MIXTO", "JORNADA ACUMULADA", "FIN DE SEMANA")
PARENTESCOS = [
    "PADRES",
    "PADRE",
    "MADRE",
    "HIJOS",
    "HIJO",
    "HIJA",
    "CONYUGE",
    "ESPOSA",
    "ESPOSO",
    "CONCUBINARIO",
    "CONCUBINA",
    "ASEGURADO",
    "ASEGURADA",
    "PENSIONADO",
    "PENSIONADA",
    "TITULAR",
    "ASCENDIENTE",
    "ASCENDIENTES",
]
MESES = [
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SEPTIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
]
_MES = {m: i for i, m in enumerate(MESES, 1)} | {m[:3]: i for i, m in enumerate(MESES, 1)} | {"SETIEMBRE": 9}

RE_CURP = re.compile(r"(?<![A-Z0-9])[A-ZÑ]{4}\d{6}[HMX][A-Z]{2}[A-ZÑ]{3}[A-Z0-9]\d(?![A-Z0-9])")
RE_NSS = re.compile(r"(?<![\d-])(\d{2})[- ]?(\d{2})[- ]?(\d{2})[- ]?(\d{4})[- ]?(\d)(?![\d-])")
RE_REGISTRO = re.compile(r"(?<![A-Z0-9])([A-Z0-9]\d{2})[- ]?(\d{5})[- ]?(\d{2})[- ]?(\d)(?![A-Z0-9])")
RE_AGREGADO = re.compile(r"(?<![A-Z0-9])([1-6][HMFX](?:19|20)\d\d[A-Z]{2})(?![A-Z0-9])")
RE_FECHA = re.compile(
    r"(?<!\d)(?:(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2}|[A-Z]{3,10})\s*[/.-]\s*(?P<a>\d{4})"
    r"|(?P<a2>\d{4})[-/](?P<m2>\d{2})[-/](?P<d2>\d{2})"
    r"|(?P<d3>\d{1,2})\s*(?:DE\s+)?(?P<m3>[A-Z]{3,10})\.?\s*(?:DEL?\s+)?(?P<a3>\d{4}))(?!\d)"
)
RE_HORA = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP])?\.?\s*M?")
_NOMBRE = re.compile(r"[A-ZÑ'´`.\- ]+")
_SEPARA_NOMBRES = re.compile(r"['´`.\- ]+")
_NO_ES_NOMBRE = frozenset(
    (
        "CURP", "NSS", "FOLIO", "FECHA", "NUMERO", "SEGURIDAD", "DERECHOHABIENTE", "DERECHOHABIENTES", "IMSS",
        "INSTITUTO", "FIRMA", "TRAMITE", "CLINICA", "DOMICILIO", "SITUACION", "PATRON", "REGISTRO", "MODALIDAD",
        "AGREGADO", "PARENTESCO", "NACIMIENTO", "SERVICIO", "DATOS", "APELLIDO", "APELLIDOS", "NOMBRE", "NOMBRES",
        "SEXO", "DELEGACION", "CONSTANCIA", "BENEFICIARIO", "BENEFICIARIOS", "VIGENTE", "TURNO", "CONSULTORIO",
        "MEDICO", "SOCIAL", "CLAVE",
    )
)  # fmt: skip
_CIFRA = re.compile(r"\d")
_ENTRE_CIFRAS = re.compile(r"[ .:-]")
_SI_NO = re.compile(r"\W*(SI|NO|CON DERECHO|SIN DERECHO)\b")
_TURNO = re.compile(rf"\W*(?:TURNO )?({'|'.join(TURNOS)})\b")
_UMF = re.compile(
    r"\W*(?:(?:UMF|U|M|F|UNIDAD(?: DE)? MEDIC\w+|FAMILIAR|HGZ|HGS|HGR|MF|CLINICA|NO|NUM|NUMERO)\b\W*)*(\d{1,3})\b"
)
_CONSULTORIO = re.compile(r"\W*(?:CONSULTORIO|CONS|NO|NUM)?\W*(\d{1,3}[A-Z]?)\b")
_MODALIDAD = re.compile(r"\W*(?:MODALIDAD)?\W*(\d{2})\b(?!\W*\d)")
_FOLIO = re.compile(r"\W*([A-Z0-9][A-Z0-9/-]{0,39})(?:\s|$|[|,.;])")
_DOS_LETRAS = re.compile(r"[A-ZÑ]{2}")


def curp(texto: str) -> str | None:
    """The CURP in the text, spaces inside allowed when it is alone."""
    if not _CIFRA.search(texto):
        return None
    plano = plegar_fijo(texto)
    hallada = RE_CURP.search(plano) or RE_CURP.fullmatch(plano.replace(" ", "").replace("-", ""))
    return hallada.group().replace("Ñ", "X") if hallada else None


def nss(texto: str) -> str | None:
    """Eleven digits, alone or grouped by hyphens or spaces as the card prints them."""
    if not _CIFRA.search(texto):
        return None
    hallado = RE_NSS.search(texto)
    if hallado:
        return "".join(hallado.groups())
    junto = _ENTRE_CIFRAS.sub("", texto)
    return junto if junto.isdecimal() and junto.isascii() and len(junto) == 11 else None


def registro_patronal(texto: str) -> str | None:
    """Eleven places, hyphens dropped."""
    hallado = RE_REGISTRO.search(plegar_fijo(texto)) if _CIFRA.search(texto) else None
    return "".join(hallado.groups()) if hallado else None


def agregado_medico(texto: str) -> str | None:
    """Eight places: quality, sex, year of birth, regime."""
    if not _CIFRA.search(texto):
        return None
    plano = plegar_fijo(texto)
    hallado = RE_AGREGADO.search(plano) or RE_AGREGADO.search(plano.replace(" ", ""))
    return hallado.group(1) if hallado else None


def _fecha(hallada: re.Match[str]) -> date | None:
    g = hallada.groupdict()
    dia, mes, anio = (g[k] or g[k + "2"] or g[k + "3"] for k in ("d", "m", "a"))
    numero = int(mes) if mes.isdigit() else _MES.get(mes, 0)
    try:
        return date(int(anio), numero, int(dia))
    except ValueError:
        return None


def fechas_en(texto: str) -> list[date]:
    """Every date in the text, in order, in any of the formats of the IMSS papers."""
    if not _CIFRA.search(texto):
        return []
    halladas = (_fecha(m) for m in RE_FECHA.finditer(plegar_fijo(texto)))
    return [f for f in halladas if f]


def fecha(texto: str) -> str | None:
    """The first date, ISO."""
    return next((f.isoformat() for f in fechas_en(texto)), None)


def ultima_fecha(texto: str) -> str | None:
    """The last date, ISO: "del 1 de agosto al 31 de enero" is valid until the second."""
    halladas = fechas_en(texto)
    return halladas[-1].isoformat() if halladas else None


def _hora(texto: str) -> time | None:
    hallada = RE_HORA.search(plegar_fijo(texto))
    if not hallada:
        return None
    hora = int(hallada[1])
    if hallada[4]:
        hora = hora % 12 + (12 if hallada[4] == "P" else 0)
    try:
        return time(hora, int(hallada[2]), int(hallada[3] or 0))
    except ValueError:
        return None


def momento(texto: str) -> str | None:
    """A date with its hour when it has one, ISO."""
    hallada = RE_FECHA.search(plegar_fijo(texto)) if _CIFRA.search(texto) else None
    dia = _fecha(hallada) if hallada else None
    if not hallada or not dia:
        return None
    hora = _hora(texto[hallada.end() :])
    return datetime.combine(dia, hora).isoformat() if hora else dia.isoformat()


def si_no(texto: str) -> bool | None:
    """SI or NO, alone or before the rest of a sentence."""
    hallado = _SI_NO.match(plegar_fijo(texto))
    return hallado[1] in ("SI", "CON DERECHO") if hallado else None


def situacion(texto: str) -> str | None:
    """One of the seven situations of a derechohabiente."""
    plano = plegar_fijo(texto).strip(" .:")
    # "VIGENTE POR" is half of another situation.
    return next((s for s in SITUACIONES if plano == s or re.match(rf"{s} (?!POR\b)", plano)), None)


def turno(texto: str) -> str | None:
    """The shift of the clinic."""
    hallado = _TURNO.match(plegar_fijo(texto))
    return hallado[1] if hallado else None


def umf(texto: str) -> str | None:
    """The number of the clinic, with or without its name around."""
    hallado = _UMF.match(plegar_fijo(texto))
    return hallado[1] if hallado else None


def consultorio(texto: str) -> str | None:
    """The number of the room."""
    hallado = _CONSULTORIO.match(plegar_fijo(texto))
    return hallado[1] if hallado else None


def modalidad(texto: str) -> str | None:
    """Two digits, with or without their name after them."""
    hallado = _MODALIDAD.match(plegar_fijo(texto))
    return hallado[1] if hallado else None


def folio(texto: str) -> str | None:
    """A token with at least one digit."""
    hallado = _FOLIO.match(plegar_fijo(texto).strip() + " ")
    valor = hallado[1].strip("-/") if hallado else ""
    return valor if _CIFRA.search(valor) and not RE_CURP.fullmatch(valor) else None


def nombre(texto: str) -> str | None:
    """A person's name or a part of it: letters, no label words."""
    limpio = limpiar(texto).strip(" :.,;|/-")
    plano = plegar_fijo(limpio)
    if not 1 < len(plano) <= 120 or not _NOMBRE.fullmatch(plano):
        return None
    if not _NO_ES_NOMBRE.isdisjoint(_SEPARA_NOMBRES.split(plano)):
        return None
    return limpio


def libre(texto: str) -> str | None:
    """Any words: the name of an employer."""
    limpio = limpiar(texto).strip(" :|")
    plano = plegar_fijo(limpio)
    if not _DOS_LETRAS.search(plano) or RE_CURP.search(plano) or RE_FECHA.fullmatch(plano) or plano in ("SI", "NO"):
        return None
    return limpio


def parentesco(texto: str) -> str | None:
    """How a beneficiary is related to the insured."""
    plano = plegar_fijo(texto).strip(" .:")
    return plano if plano.split(" ")[0].strip("/()") in PARENTESCOS else None


def sexo(texto: str) -> str | None:
    """Only so that its label does not take another's value."""
    plano = plegar_fijo(texto).strip(" .:")
    return plano if plano in ("H", "M", "X", "F", "HOMBRE", "MUJER", "MASCULINO", "FEMENINO", "NO BINARIO") else None


def palabras(texto: str) -> str | None:
    """Anything that is not another field's shape."""
    return limpiar(texto) or None


def nada(texto: str) -> None:
    """No value is wanted: the label only ends what came before it."""
