"""The other papers: NSS documents, the card, the registration in a clinic, the CURP constancia, a payslip, and none
of ours."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tests.papeles.lienzo import LAYOUTS, Lienzo, Par
from tests.papeles.personas import Persona
from tests.papeles.vigencia import MESES


def fecha_de_sello(cuando: datetime) -> str:
    """A date as the seal writes it."""
    return f"{cuando.day:02d} de {MESES[cuando.month - 1]} {cuando.year}, {cuando:%H:%M:%S}"


def cadena(tramite: str, persona: Persona, folio: str, cuando: datetime, azar: random.Random) -> str:
    """A seal string in one of its variants."""
    p, fecha = persona, fecha_de_sello(cuando)
    con_de = fecha.replace(f" {cuando.year}", f" de {cuando.year}")
    variantes = (
        f"||Invocante:portalimssdigital|Tipo de trámite:{tramite}|Fecha:{fecha}|Folio:{folio}"
        f"|Nombre o Razón Social:{p.nombre}|Curp:{p.curp}|Número de Seguridad Social:{p.nss}||",
        f"||Invocante:portalimssdigital|Tramite:{tramite}|Fecha:{fecha}|Folio:{folio}|RFC:XAXX010101000"
        f"|Nombre o Razón  Social:{p.nombre}|CURP:{p.curp}|NSS:{p.nss}||",
        f"||Invocante:portalimssdigital|Trámite:{tramite}|Fecha:{con_de}|Folio:{folio}"
        f"|Nombre o Razón Social:{p.nombre}|CURP:{p.curp}|NSS:{p.nss}||",
    )
    return azar.choice(variantes)


def _en_partes(p: Persona, azar: random.Random) -> list[Par]:
    if azar.random() < 0.5:
        return [("Nombre", p.nombre)]
    return [("Nombre(s)", p.nombres), ("Primer apellido", p.primer_apellido), ("Segundo apellido", p.segundo_apellido)]


def asignacion_nss(
    persona: Persona, folio: str, cuando: datetime, variante: int = 0, *, con_tarjeta: bool = False
) -> bytes:
    """Asignación or localización de NSS, with the cut-out card at the foot when asked."""
    azar = random.Random(variante * 31 + 5)
    hoja = Lienzo()
    hoja.titulo("Instituto Mexicano del Seguro Social", 10)
    titulo = azar.choice(
        ["Asignación de Número de Seguridad Social", "Asignación o Localización de Número de Seguridad Social"]
    )
    hoja.titulo(titulo)
    hoja.parrafo(
        "Estimado derechohabiente, éste es tu Número de Seguridad Social. Es único, permanente e intransferible."
    )
    pares = [("CURP", persona.curp), ("Número de Seguridad Social", persona.nss), *_en_partes(persona, azar)]
    azar.shuffle(pares)
    hoja.pares(pares, LAYOUTS[variante % len(LAYOUTS)])
    tramite = azar.choice(["ASIGNACION DE NSS", "LOCALIZACION DE NSS", "ASIGNACION DE NUMERO DE SEGURIDAD SOCIAL"])
    hoja.sello(cadena(tramite, persona, folio, cuando, azar), azar, "Cadena Original")
    if con_tarjeta:
        _tarjeta(hoja, persona)
    return hoja.bytes()


def _tarjeta(hoja: Lienzo, persona: Persona) -> None:
    hoja.parrafo("- " * 90)
    hoja.texto(hoja.izquierda + 40, hoja.y, "tu Número de Seguridad Social es:", tamano=9)
    hoja.texto(hoja.izquierda + 40, hoja.y + 18, persona.nss, negrita=True, tamano=14)
    hoja.texto(hoja.izquierda + 40, hoja.y + 36, "Asociado a la CURP:", tamano=8)
    hoja.texto(hoja.izquierda + 40, hoja.y + 50, persona.curp, tamano=10)
    hoja.y += 80


def tarjeta_nss(persona: Persona, variante: int = 0, *, con_qr: bool = True) -> bytes:
    """The card alone."""
    hoja = Lienzo()
    hoja.titulo("IMSS", 16)
    if variante % 2:
        hoja.parrafo(
            f"{persona.nombres.split()[0].title()}, tu Número de Seguridad Social es: {persona.nss}", tamano=10
        )
        hoja.parrafo(f"Asociado a la CURP: {persona.curp}", tamano=10)
    else:
        _tarjeta(hoja, persona)
    if con_qr:
        hoja.qr(f"{persona.nss}|Nombre: {persona.nombre}|CURP: {persona.curp}", 380, 90)
    return hoja.bytes()


@dataclass(frozen=True)
class AltaUMF:
    """What the registration in a clinic says."""

    persona: Persona
    umf: str
    turno: str
    consultorio: str
    folio: str
    cuando: datetime

    def esperado(self) -> dict[str, str]:
        """The fields a reader must give."""
        return {"umf": self.umf, "turno": self.turno, "consultorio": self.consultorio, "folio": self.folio,
                "emitida_en": self.cuando.isoformat()}  # fmt: skip


def alta_umf(alta: AltaUMF, variante: int = 0) -> bytes:
    """The PDF of the registration."""
    azar = random.Random(variante * 17 + 3)
    hoja = Lienzo()
    hoja.titulo("Instituto Mexicano del Seguro Social", 10)
    hoja.titulo(
        azar.choice(["Registro en Unidad de Medicina Familiar", "Alta en Clínica o UMF", "Acuse de registro en UMF"])
    )
    c = alta.cuando
    hora = f"{c:%d/%m/%Y} {c.hour % 12 or 12:02d}:{c:%M} {'p. m.' if c.hour >= 12 else 'a. m.'}"
    pares = [
        ("Folio", alta.folio),
        ("Fecha y hora", hora),
        ("Clínica asignada", azar.choice([f"UMF {alta.umf}", alta.umf, f"UNIDAD DE MEDICINA FAMILIAR {alta.umf}"])),
        ("Dirección de la clínica o UMF", "AV. INDEPENDENCIA 12, COL. CENTRO, APIZACO, TLAXCALA"),
        ("Turno", alta.turno),
        ("Consultorio", alta.consultorio),
        ("CURP", alta.persona.curp),
        ("NSS", alta.persona.nss),
    ]
    hoja.pares(pares, LAYOUTS[variante % len(LAYOUTS)])
    hoja.parrafo("Imprime los documentos generados y preséntate directamente en tu consultorio asignado.")
    if azar.random() < 0.5:
        hoja.sello(cadena("REGISTRO DE ASEGURADO", alta.persona, alta.folio, alta.cuando.replace(second=0), azar), azar)
    return hoja.bytes()


def constancia_curp(persona: Persona, folio: str, cuando: datetime, orden: int = 0) -> bytes:
    """The CURP constancia in one of its three text orders: pair by pair, all labels then all values, column by
    column."""
    hoja = Lienzo(productor="iText 2.1.7")
    hoja.titulo("ESTADOS UNIDOS MEXICANOS", 11)
    hoja.titulo("CONSTANCIA DE LA CLAVE ÚNICA DE REGISTRO DE POBLACIÓN", 12)
    pares = [
        ("Clave:", persona.curp),
        ("Nombre", persona.nombre),
        ("Fecha de inscripción", "12/04/2009"),
        ("Folio", folio),
        ("Entidad de registro", "TLAXCALA"),
    ]
    _en_orden(hoja, pares, orden)
    hoja.parrafo("CURP Certificada: verificada con el Registro Civil")
    hoja.parrafo(f"CIUDAD DE MÉXICO A {cuando.day:02d} DE {MESES[cuando.month - 1].upper()} DE {cuando.year}")
    hoja.parrafo(
        "La impresión de la constancia CURP en papel bond, a color o blanco y negro, es válida "
        "y debe ser aceptada para realizar todo trámite."
    )
    hoja.parrafo(
        "DIRECCIÓN GENERAL DEL REGISTRO NACIONAL DE POBLACIÓN E IDENTIDAD. "
        "Datos del documento probatorio: acta de nacimiento."
    )
    return hoja.bytes()


def _en_orden(hoja: Lienzo, pares: Sequence[Par], orden: int) -> None:
    if orden == 2:
        hoja.pares(pares, "debajo")
        return
    y0 = hoja.y
    etiquetas = [(hoja.izquierda, y0 + 20 * i, e) for i, (e, _) in enumerate(pares)]
    valores = [(hoja.izquierda + 180, y0 + 20 * i, v) for i, (_, v) in enumerate(pares)]
    piezas = etiquetas + valores if orden == 1 else [p for par in zip(etiquetas, valores, strict=True) for p in par]
    for x, y, texto in piezas:
        hoja.texto(x, y, texto)
    hoja.y += 20 * len(pares) + 20


def ajeno(variante: int = 0) -> bytes:
    """Papers that are none of ours, though they use some of the same words."""
    hoja = Lienzo(productor="Microsoft: Print To PDF")
    textos = (
        ("Departamento de Servicios Escolares",
        "Se solicita a los alumnos entregar su constancia de vigencia de derechos y su Número de "
         "Seguridad Social antes del 15 de noviembre. La asignación de Número de Seguridad Social se hace en el "
         "portal del IMSS."),
        ("Recibo de luz",
        "Número de servicio 123456789012. Periodo facturado 01 ago 26 a 30 sep 26. Total a pagar $412."),
        ("Carta de presentación",
        "Por medio de la presente se hace constar que el alumno está inscrito en el semestre agosto-diciembre."),
        ("Cómo obtener tu constancia de vigencia de derechos",
        "Entra al portal, escribe tu CURP y tu NSS, y un correo electrónico."),
    )  # fmt: skip
    titulo, cuerpo = textos[variante % len(textos)]
    hoja.titulo(titulo)
    hoja.parrafo(cuerpo, tamano=11)
    return hoja.bytes()


def cfdi_nomina(persona: Persona, registro: str, patron: str, cuando: datetime) -> bytes:
    """A payslip XML, version 4.0 with nómina 1.2."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" xmlns:nomina12="http://www.sat.gob.mx/nomina12"
 xmlns:tfd="http://www.sat.gob.mx/TimbreFiscalDigital" Version="4.0" TipoDeComprobante="N"
 Fecha="{cuando.isoformat()}" Total="4200.00">
 <cfdi:Emisor Rfc="XAXX010101000" Nombre="{patron}" RegimenFiscal="601"/>
 <cfdi:Receptor Rfc="XEXX010101000" Nombre="{persona.nombre}" UsoCFDI="CN01"/>
 <cfdi:Complemento>
  <nomina12:Nomina Version="1.2" TipoNomina="O" FechaPago="{cuando:%Y-%m-%d}" NumDiasPagados="15">
   <nomina12:Emisor RegistroPatronal="{registro}"/>
   <nomina12:Receptor Curp="{persona.curp}" NumSeguridadSocial="{persona.nss}" TipoRegimen="02"
    FechaInicioRelLaboral="2020-01-15"/>
  </nomina12:Nomina>
  <tfd:TimbreFiscalDigital Version="1.1" UUID="6F9619FF-8B86-D011-B42D-00C04FC964FF"
   FechaTimbrado="{cuando.isoformat()}"/>
 </cfdi:Complemento>
</cfdi:Comprobante>""".encode()
