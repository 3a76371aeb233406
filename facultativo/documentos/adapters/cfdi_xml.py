"""A payslip as the SAT stamps it: CFDI 4.0 with the nómina complement. Read without entities or addresses to fetch."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from facultativo.documentos.rules.errores import DocumentoIlegible
from facultativo.documentos.rules.lectura import Lectura

_ATRIBUTOS = {
    "Nomina": {
        "FechaPago": "fecha_pago",
        "FechaInicialPago": "fecha_inicial_pago",
        "FechaFinalPago": "fecha_final_pago",
    },
    "Emisor": {"RegistroPatronal": "registro_patronal", "Nombre": "patron", "Rfc": "rfc_patron"},
    "Receptor": {
        "Curp": "curp",
        "NumSeguridadSocial": "nss",
        "Nombre": "nombre",
        "FechaInicioRelLaboral": "fecha_inicio_relacion",
        "TipoRegimen": "tipo_regimen",
    },
    "TimbreFiscalDigital": {"UUID": "folio", "FechaTimbrado": "emitida_en"},
}


def leer_cfdi(datos: bytes) -> list[Lectura] | None:
    """The readings of a payslip, or None when the XML is something else."""
    try:
        raiz = fromstring(datos, forbid_dtd=True)
    except DefusedXmlException as error:
        raise DocumentoIlegible("xml-entidades") from error
    except (ParseError, ValueError, LookupError, OSError, RecursionError) as error:
        raise DocumentoIlegible("documento-danado") from error
    if _nombre(raiz) != "Comprobante" or not any(_nombre(e) == "Nomina" for e in raiz.iter()):
        return None
    lecturas = [Lectura("fecha_expedicion", raiz.get("Fecha", "")[:10], "xml", 1.0)] if raiz.get("Fecha") else []
    for elemento in raiz.iter():
        for atributo, campo in _ATRIBUTOS.get(_nombre(elemento), {}).items():
            valor = (elemento.get(atributo) or "").strip()
            if valor:
                lecturas.append(
                    Lectura(campo, valor.replace("-", "") if campo == "registro_patronal" else valor, "xml", 1.0)
                )
    return lecturas


def _nombre(elemento: Element) -> str:
    return str(elemento.tag).rsplit("}", 1)[-1]
