"""The labels by which IMSS and RENAPO papers name each field.

A vocabulary, not a layout: extend it when a real paper teaches one.
"""

from dataclasses import dataclass

from facultativo.documentos.rules import formas
from facultativo.documentos.rules.formas import Forma


@dataclass(frozen=True, slots=True, eq=False)
class Campo:
    """A field: the labels that announce it (folded, without punctuation), the shape of its value.

    `fuerte`: the shape alone tells the value, so the label may stand inside a sentence. `largo`: it may go on in the
    next line.
    `ancho`: it may go on in the next run of its row.
    """

    nombre: str
    frases: tuple[str, ...]
    forma: Forma
    fuerte: bool = False
    largo: bool = False
    ancho: bool = False


def frases(texto: str) -> tuple[str, ...]:
    """Labels written one after the other with a dot between, as the vocabulary of the papers does."""
    return tuple(f.strip() for f in texto.split("·"))


NOMBRE = Campo(
    "nombre",
    frases(
        "NOMBRE · NOMBRE COMPLETO · NOMBRE DEL ASEGURADO · NOMBRE DE LA ASEGURADA · NOMBRE DEL DERECHOHABIENTE · "
        "NOMBRE DEL BENEFICIARIO · NOMBRE DEL PACIENTE · NOMBRE ASEGURADO · NOMBRE O RAZON "
        "SOCIAL DEL ASEGURADO · NOMBRE DEL ASEGURADO A · NOMBRE DEL LA ASEGURADO A · ASEGURADO"
    ),
    formas.nombre,
    largo=True,
)
NOMBRES = Campo("nombres", frases("NOMBRE S · NOMBRES · NOMBRE PILA · NOMBRE DE PILA"), formas.nombre, largo=True)
APELLIDO_1 = Campo("primer_apellido", frases("PRIMER APELLIDO · APELLIDO PATERNO"), formas.nombre, largo=True)
APELLIDO_2 = Campo("segundo_apellido", frases("SEGUNDO APELLIDO · APELLIDO MATERNO"), formas.nombre, largo=True)
CURP = Campo(
    "curp",
    frases(
        "CURP · CLAVE · ASOCIADO A LA CURP · ASOCIADA A LA CURP · CLAVE UNICA DE REGISTRO DE POBLACION · CLAVE "
        "UNICA DE REGISTRO DE POBLACION CURP · C U R P"
    ),
    formas.curp,
    fuerte=True,
)
NSS = Campo(
    "nss",
    frases(
        "NUMERO DE SEGURIDAD SOCIAL · NUMERO DE SEGURIDAD SOCIAL ES · NUM DE SEGURIDAD SOCIAL · NO DE SEGURIDAD "
        "SOCIAL · NSS · N S S · NO SEG SOCIAL · NUM SEG SOCIAL · NUMERO SEG SOCIAL · NO SEGURIDAD SOCIAL · NO DE "
        "SEG SOCIAL · NUMERO SEGURIDAD SOCIAL · NUMERO DE AFILIACION"
    ),
    formas.nss,
    fuerte=True,
)
CON_DERECHO = Campo(
    "con_derecho",
    frases(
        "CON DERECHO AL SERVICIO MEDICO · DERECHO AL SERVICIO MEDICO · SERVICIO MEDICO · CON DERECHO A SERVICIO "
        "MEDICO · DERECHO A SERVICIO MEDICO · TIENE DERECHO AL SERVICIO MEDICO"
    ),
    formas.si_no,
)
SITUACION = Campo(
    "situacion",
    frases("SITUACION · ESTADO DEL DERECHOHABIENTE · SITUACION DEL DERECHOHABIENTE · SITUACION DEL ASEGURADO"),
    formas.situacion,
)
EXPEDICION = Campo(
    "fecha_expedicion",
    frases(
        "FECHA DE EXPEDICION · FECHA DE EMISION · FECHA EXPEDICION · FECHA EMISION · EXPEDICION · EMISION · "
        "EXPEDIDA EL · EMITIDA EL · EXPEDIDO EL"
    ),
    formas.fecha,
    fuerte=True,
)
ULTIMO_MOVIMIENTO = Campo(
    "fecha_ultimo_movimiento",
    frases(
        "FECHA DEL ULTIMO MOVIMIENTO · FECHA ULTIMO MOVIMIENTO · FECHA DE ULTIMO MOVIMIENTO · FECHA DE ALTA · "
        "ULTIMO MOVIMIENTO"
    ),
    formas.fecha,
    fuerte=True,
)
VIGENTE_HASTA = Campo(
    "vigente_hasta",
    frases(
        "VIGENTE HASTA · FECHA DE VALIDEZ · VIGENCIA · VIGENTE HASTA EL · VALIDA HASTA · FECHA DE VIGENCIA · "
        "VALIDEZ · FECHA DE VALIDEZ DE LA CONSTANCIA · VIGENCIA HASTA"
    ),
    formas.ultima_fecha,
    fuerte=True,
)
PATRON = Campo(
    "patron",
    frases(
        "NOMBRE O RAZON SOCIAL DEL PATRON · NOMBRE O RAZON SOCIAL · PATRON · NOMBRE DEL PATRON · RAZON SOCIAL · "
        "ULTIMO PATRON · NOMBRE RAZON SOCIAL · RAZON SOCIAL DEL PATRON · NOMBRE O DENOMINACION SOCIAL · PATRON O "
        "SUJETO OBLIGADO"
    ),
    formas.libre,
    largo=True,
)
REGISTRO = Campo(
    "registro_patronal",
    frases(
        "REGISTRO PATRONAL · NRP · REG PATRONAL · NUMERO DE REGISTRO PATRONAL · NO DE REGISTRO PATRONAL · REGISTRO "
        "PATRONAL NRP"
    ),
    formas.registro_patronal,
    fuerte=True,
)
MODALIDAD = Campo("modalidad", frases("MODALIDAD · MODALIDAD DE ASEGURAMIENTO · MOD"), formas.modalidad)
AGREGADO = Campo(
    "agregado_medico",
    frases("AGREGADO MEDICO · AGREGADO · AGR MEDICO"),
    formas.agregado_medico,
    fuerte=True,
)
UMF = Campo(
    "umf",
    frases(
        "UNIDAD DE MEDICINA FAMILIAR · UNIDAD DE MEDICINA FAMILIAR UMF · UMF · UNIDAD MEDICA · CLINICA · CLINICA "
        "ASIGNADA · UNIDAD MEDICA FAMILIAR · UMF ASIGNADA · UMF DE ADSCRIPCION · UNIDAD MEDICA DE ADSCRIPCION · U M "
        "F · CLINICA O UMF · CLINICA O UMF ASIGNADA · UNIDAD DE ADSCRIPCION · CLINICA UMF"
    ),
    formas.umf,
)
TURNO = Campo("turno", frases("TURNO · TURNO ASIGNADO"), formas.turno)
CONSULTORIO = Campo("consultorio", frases("CONSULTORIO · CONSULTORIO ASIGNADO · CONS"), formas.consultorio)
FOLIO = Campo(
    "folio",
    frases("FOLIO · NUMERO DE FOLIO · NO DE FOLIO · FOLIO DEL TRAMITE · FOLIO DE TRAMITE"),
    formas.folio,
)
MOMENTO = Campo(
    "emitida_en",
    frases(
        "FECHA Y HORA · FECHA Y HORA DE EMISION · FECHA Y HORA DEL TRAMITE · FECHA DEL TRAMITE · FECHA DE TRAMITE · "
        "FECHA · FECHA DE EXPEDICION · FECHA DE EMISION · FECHA Y HORA DE REGISTRO · FECHA DE REGISTRO · FECHA DE "
        "SOLICITUD · FECHA EMISION · FECHA EXPEDICION · EXPEDIDA EL · EMITIDA EL · FECHA DE ASIGNACION"
    ),
    formas.momento,
    fuerte=True,
    ancho=True,
)
PARENTESCO = Campo("parentesco", frases("PARENTESCO"), formas.parentesco)
NACIMIENTO = Campo(
    "fecha_nacimiento",
    frases("FECHA DE NACIMIENTO · NACIMIENTO · FECHA NACIMIENTO"),
    formas.fecha,
    fuerte=True,
)
DEL_TITULAR = (
    Campo(
        "_nombre_del_titular",
        frases("NOMBRE DEL TITULAR · TITULAR · ASEGURADO TITULAR · NOMBRE DEL ASEGURADO TITULAR"),
        formas.nombre,
        largo=True,
    ),
    Campo("_curp_del_titular", frases("CURP DEL TITULAR · CURP TITULAR"), formas.curp, fuerte=True),
    Campo(
        "_nss_del_titular",
        frases("NSS DEL TITULAR · NSS TITULAR · NUMERO DE SEGURIDAD SOCIAL DEL TITULAR"),
        formas.nss,
        fuerte=True,
    ),
)
"""The insured person on whom a beneficiary depends; the holder, when the paper names nobody else."""
AJENOS = (
    Campo("_sexo", frases("SEXO · GENERO"), formas.sexo),
    Campo("_lugar", frases("LUGAR DE NACIMIENTO · ENTIDAD DE NACIMIENTO · ENTIDAD"), formas.libre),
    Campo("_delegacion", frases("DELEGACION · SUBDELEGACION · OOAD · DELEGACION IMSS"), formas.libre),
    Campo("_movimiento", frases("TIPO DE MOVIMIENTO · TIPO MOVIMIENTO · MOVIMIENTO"), formas.libre),
    Campo("_edad", frases("EDAD"), formas.consultorio),
    Campo(
        "_direccion",
        frases("DIRECCION · DIRECCION DE LA CLINICA · DIRECCION DE LA CLINICA O UMF · DOMICILIO"),
        formas.palabras,
        largo=True,
    ),
    Campo("_certificado", frases("NUMERO DE SERIE · SERIAL DEL CERTIFICADO · NO DE SERIE · NO SERIE"), formas.folio),
    Campo("_sello", frases("SELLO DIGITAL · SECUENCIA NOTARIAL · CADENA ORIGINAL"), formas.nada),
    Campo("_correo", frases("CORREO ELECTRONICO · CORREO · TELEFONO · HORARIO · RFC · CALIDAD"), formas.palabras),
)
"""Labels that nobody asks for, but that have a value of their own which others must not take."""
