"""The constancia de vigencia de derechos, in every layout and situation."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from tests.papeles.lienzo import LAYOUTS, Lienzo
from tests.papeles.personas import Persona, agregado, un_registro, una_persona

MESES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
SITUACIONES = (
    "VIGENTE",
    "CONSERVACION DE DERECHOS",
    "BAJA",
    "PENSION EN TRAMITE",
    "CON DERECHO",
    "FALLECIDO",
    "VIGENTE POR PRORROGA",
)
ESCUELAS = (
    "INSTITUTO TECNOLÓGICO DEL ALTIPLANO DE TLAXCALA",
    "TECNOLÓGICO NACIONAL DE MÉXICO CAMPUS NIÑOS HÉROES DE LA SIERRA NORTE Y ALTIPLANO",
    "CBTIS 212",
)
EMPRESAS = ("COMERCIALIZADORA EL ÁGUILA S.A. DE C.V.", "TALLERES UNIDOS DE PUEBLA Y TLAXCALA, S. DE R.L. DE C.V.")


@dataclass(frozen=True)
class Beneficiario:
    """Somebody of the family group."""

    persona: Persona
    parentesco: str
    situacion: str = "VIGENTE"


@dataclass(frozen=True)
class Vigencia:
    """What a constancia de vigencia says."""

    persona: Persona
    con_derecho: bool
    situacion: str
    emitida: datetime
    ultimo_movimiento: date | None
    vigente_hasta: date | None
    registro_patronal: str
    patron: str
    modalidad: str
    agregado_medico: str
    umf: str
    turno: str
    consultorio: str
    folio: str
    beneficiarios: tuple[Beneficiario, ...] = ()
    con_cadena: bool = True
    con_qr: bool = False
    impreso: dict[str, Any] = field(default_factory=dict)
    """What the print says when it is not what the seal says: only tampered papers have it."""

    @property
    def cadena(self) -> str:
        """The seal string."""
        fecha = (
            f"{self.emitida.day:02d} de {MESES[self.emitida.month - 1]} {self.emitida.year}, {self.emitida:%H:%M:%S}"
        )
        p = self.persona
        return (
            "||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES"
            f"|Fecha:{fecha}|Folio:{self.folio}|Nombre o Razón Social:{p.nombre}"
            f"|Curp:{p.curp}|Número de Seguridad Social:{p.nss}||"
        )

    def esperado(self) -> dict[str, Any]:
        """The fields a reader must give."""
        campos = {
            "nombre": self.persona.nombre,
            "curp": self.persona.curp,
            "nss": self.persona.nss,
            "con_derecho": self.con_derecho,
            "situacion": self.situacion,
            "fecha_expedicion": self.emitida.date().isoformat(),
            "fecha_ultimo_movimiento": self.ultimo_movimiento and self.ultimo_movimiento.isoformat(),
            "vigente_hasta": self.vigente_hasta and self.vigente_hasta.isoformat(),
            "registro_patronal": self.registro_patronal,
            "patron": self.patron,
            "modalidad": self.modalidad,
            "agregado_medico": self.agregado_medico,
            "umf": self.umf,
            "turno": self.turno,
            "consultorio": self.consultorio,
        }
        if self.con_cadena:
            campos |= {"folio": self.folio, "emitida_en": self.emitida.isoformat()}
        return {k: v for k, v in campos.items() if v not in (None, "")}


def una_vigencia(azar: random.Random, *, hoy: date, **cambios: Any) -> Vigencia:
    """An invented constancia issued in the month before `hoy`, all of whose parts agree."""
    persona = cambios.pop("persona", None) or una_persona(azar)
    situacion = cambios.pop("situacion", None) or azar.choice(SITUACIONES)
    con_derecho = situacion not in ("BAJA", "FALLECIDO")
    emitida = datetime.combine(hoy - timedelta(days=azar.randrange(30)), datetime.min.time()) + timedelta(
        seconds=azar.randrange(80_000)
    )
    escuela = azar.random() < 0.6
    modalidad = "32" if escuela else "10"
    vigencia = Vigencia(
        persona=persona,
        con_derecho=con_derecho,
        situacion=situacion,
        emitida=emitida,
        ultimo_movimiento=emitida.date() - timedelta(days=azar.randrange(1, 900)),
        vigente_hasta=emitida.date() + timedelta(days=azar.randrange(0, 200)) if con_derecho else None,
        registro_patronal=un_registro(azar, modalidad),
        patron=azar.choice(ESCUELAS if escuela else EMPRESAS),
        modalidad=modalidad,
        agregado_medico=agregado(persona, "1", "ES" if escuela else "OR"),
        umf=str(azar.randrange(1, 90)),
        turno=azar.choice(["MATUTINO", "VESPERTINO"]),
        consultorio=str(azar.randrange(1, 30)),
        folio=str(azar.randrange(10**10, 10**11)),
    )
    return replace(vigencia, **cambios)


def escribe_fecha(dia: date, azar: random.Random) -> str:
    """A date in any of the formats IMSS uses."""
    mes = MESES[dia.month - 1]
    formatos = (
        f"{dia:%d/%m/%Y}",
        f"{dia:%d-%m-%Y}",
        f"{dia.day} de {mes} de {dia.year}",
        f"{dia.day:02d} de {mes} {dia.year}",
        f"{dia.day} DE {mes.upper()} DE {dia.year}",
    )
    return azar.choice(formatos)


def _registro(valor: str, azar: random.Random) -> str:
    return azar.choice([valor, f"{valor[:3]}-{valor[3:8]}-{valor[8:10]}-{valor[10]}"]) if len(valor) == 11 else valor


def pares(v: Vigencia, azar: random.Random) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Labels and values as the paper writes them: about the person, about the employer."""
    e = azar.choice
    p = v.persona
    dicho = {**{k: str(x) for k, x in v.esperado().items()}, **{k: str(x) for k, x in v.impreso.items()}}
    fecha = lambda campo: escribe_fecha(date.fromisoformat(dicho[campo]), azar) if dicho.get(campo) else ""  # noqa: E731
    if e([True, False]) or "nombre" in v.impreso:
        nombre = [(e(["Nombre", "Nombre del asegurado"]), dicho["nombre"])]
    else:
        nombre = [
            ("Nombre(s)", p.nombres),
            ("Primer apellido", p.primer_apellido),
            ("Segundo apellido", p.segundo_apellido),
        ]
    derecho = "SI" if v.impreso.get("con_derecho", v.con_derecho) else "NO"
    persona = [
        *nombre,
        ("CURP", dicho["curp"]),
        (e(["Número de Seguridad Social", "NSS", "No. Seg. Social"]), dicho["nss"]),
        ("Sexo", "MUJER" if p.sexo == "M" else "HOMBRE"),
        ("Lugar de nacimiento", "TLAXCALA"),
        ("Fecha de nacimiento", f"{p.fecha_nacimiento:%d/%m/%Y}"),
        (e(["Situación", "Estado del derechohabiente"]), dicho["situacion"]),
        (e(["Con derecho al servicio médico", "Servicio médico"]), e([derecho, derecho.replace("SI", "SÍ")])),
    ]
    adscripcion = [
        ("Delegación", "TLAXCALA"),
        (e(["Unidad de Medicina Familiar (UMF)", "UMF", "Unidad Médica", "Clínica"]), e([v.umf, f"UMF {v.umf}"])),
        ("Turno", v.turno),
        ("Consultorio", v.consultorio),
        ("Agregado médico", dicho["agregado_medico"]),
    ]
    patron = [
        (e(["Nombre o razón social del patrón", "Nombre o razón social", "Patrón"]), dicho["patron"]),
        (e(["Registro patronal", "NRP"]), _registro(dicho["registro_patronal"], azar)),
        ("Modalidad", dicho["modalidad"]),
        ("Tipo de movimiento", "ALTA"),
        (
            e(["Fecha del último movimiento", "Fecha último movimiento", "Fecha de alta"]),
            fecha("fecha_ultimo_movimiento"),
        ),
        (e(["Fecha de expedición", "Fecha de emisión"]), fecha("fecha_expedicion")),
        (e(["Vigente hasta", "Fecha de validez", "Vigencia"]), fecha("vigente_hasta")),
    ]
    return persona + adscripcion, patron


def constancia_vigencia(v: Vigencia, variante: int = 0, *, encima: Any = None, **papel: Any) -> bytes:
    """The PDF. `variante` chooses layout, labels, date formats and wrapping; `encima` draws on the finished page."""
    azar = random.Random(variante * 7919 + 13)
    layout = LAYOUTS[variante % len(LAYOUTS)]
    hoja = Lienzo(letra=azar.choice(["Helvetica", "Times", "Courier"]) if layout != "rejilla" else "Helvetica", **papel)
    if hoja.letra == "Times":
        hoja.letra = "Helvetica"
    hoja.titulo("Instituto Mexicano del Seguro Social", 11)
    hoja.titulo(azar.choice(["Constancia de Vigencia de Derechos", "CONSTANCIA DE VIGENCIA DE DERECHOS"]))
    persona, patron = pares(v, azar)
    hoja.tamano = 7.5 if hoja.letra == "Courier" else 9
    hoja.pares(persona, layout)
    if not v.con_derecho and azar.random() < 0.5:
        hoja.parrafo("Sin derecho al servicio médico")
    hoja.pares(patron, layout if azar.random() < 0.7 else azar.choice(LAYOUTS))
    if v.beneficiarios:
        escribe_familia(hoja, v.beneficiarios)
    if v.con_cadena:
        hoja.sello(v.cadena, azar)
    if v.con_qr:
        hoja.qr(v.cadena, hoja.ancho - 150, 20 if hoja.y > 690 else hoja.y - 6, 88)
    if encima:
        encima(hoja)
    return hoja.bytes()


def escribe_familia(hoja: Lienzo, beneficiarios: Sequence[Beneficiario]) -> None:
    """The table of the family group, under its heading."""
    hoja.texto(hoja.izquierda, hoja.y, "Beneficiarios", negrita=True, tamano=9)
    hoja.y += 14
    columnas = [
        ("Nombre", 130),
        ("CURP", 95),
        ("Parentesco", 60),
        ("Nacimiento", 55),
        ("Agregado", 55),
        ("Situación", 60),
        ("Servicio médico", 50),
    ]
    filas = [
        (b.persona.nombre, b.persona.curp, b.parentesco, f"{b.persona.fecha_nacimiento:%d/%m/%Y}",
        agregado(b.persona, "3", "OR"),
         b.situacion, "NO" if b.situacion in ("BAJA", "FALLECIDO") else "SI")
        for b in beneficiarios
    ]  # fmt: skip
    hoja.tabla_de(columnas, filas)
