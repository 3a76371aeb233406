"""Which column of the school's export is what. Names differ per school; what one confirmed is remembered."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.texto import plegar_ascii

Mapeo = Mapping[str, int]
"""From the key of a field to the index of its column."""


@dataclass(frozen=True, slots=True)
class Campo:
    """One thing a padrón may say about a student, and the names that exports give it."""

    clave: str
    etiqueta: str
    ayuda: str
    sinonimos: tuple[str, ...]


def _campo(clave: str, etiqueta: str, ayuda: str, nombres: str) -> Campo:
    return Campo(clave, etiqueta, ayuda, tuple(nombres.split()))


CAMPOS = (
    _campo(
        "numero_de_control",
        "Número de control",
        "La matrícula. Sin ella un renglón no entra.",
        "no_de_control numero_de_control no_control num_control num_de_control matricula control n_control "
        "no_ctrl num_ctrl no_de_ctrl cuenta numero_de_cuenta",
    ),
    _campo(
        "curp",
        "CURP",
        "Con ella se reconoce a cada persona.",
        "curp_alumno curp clave_curp clave_unica curp_del_alumno",
    ),
    _campo(
        "nombres",
        "Nombre o nombres",
        "Sin apellidos.",
        "nombre_alumno nombres nombre nombre_s nombre_del_alumno nombre_o_nombres nombre_pila",
    ),
    _campo(
        "primer_apellido",
        "Primer apellido",
        "El paterno, en casi todas las exportaciones.",
        "apellido_paterno primer_apellido paterno ap_paterno apellido_1 ap_pat apellido_pat apaterno",
    ),
    _campo(
        "segundo_apellido",
        "Segundo apellido",
        "Puede faltar.",
        "apellido_materno segundo_apellido materno ap_materno apellido_2 ap_mat apellido_mat amaterno",
    ),
    _campo(
        "nombre_completo",
        "Nombre completo",
        "Si viene en una sola columna; se parte con ayuda de la CURP.",
        "nombre_completo alumno nombre_del_estudiante estudiante alumnos apellidos_y_nombre",
    ),
    _campo(
        "fecha_nacimiento",
        "Fecha de nacimiento",
        "Si falta, se toma de la CURP.",
        "fecha_nacimiento fecha_de_nacimiento fec_nac f_nacimiento nacimiento fecha_nac f_nac",
    ),
    _campo(
        "sexo",
        "Sexo",
        "Si falta, se toma de la CURP.",
        "sexo genero",
    ),
    _campo(
        "carrera",
        "Carrera",
        "La clave o el nombre.",
        "carrera clave_carrera nombre_carrera programa programa_educativo plan_de_estudios especialidad",
    ),
    _campo(
        "semestre",
        "Semestre",
        "El número.",
        "semestre semestre_actual sem grado",
    ),
    _campo(
        "estatus",
        "Estatus",
        "ACT, EGR, TIT, BT, BD…",
        "estatus_alumno estatus status situacion estado_alumno situacion_academica edo_alumno",
    ),
    _campo(
        "periodo",
        "Último periodo inscrito",
        "Cinco dígitos, como 20263.",
        "ultimo_periodo_inscrito periodo ultimo_periodo periodo_inscrito ult_periodo ult_per_inscrito",
    ),
    _campo(
        "correo",
        "Correo electrónico",
        "El institucional: con él entra el alumno.",
        "correo_institucional correo_electronico correo email mail correo_elect email_institucional",
    ),
    _campo(
        "nss",
        "Número de Seguridad Social",
        "Once dígitos.",
        "nss numero_de_seguridad_social no_seguro_social imss num_seguro_social nss_imss numero_seguro_social "
        "numero_de_seguro_social no_de_seguro_social no_imss seguro_social",
    ),
    _campo(
        "servicio_medico",
        "Tipo de servicio médico",
        "Lo que la escuela tiene anotado.",
        "tipo_servicio_medico servicio_medico institucion_medica",
    ),
    _campo(
        "modalidad",
        "Modalidad de estudio",
        "Escolarizada, en línea, a distancia…",
        "modalidad modalidad_estudio sistema",
    ),
)
CLAVES = tuple(c.clave for c in CAMPOS)
PLANTILLA = ",".join(c.sinonimos[0] for c in CAMPOS if c.clave not in ("nombre_completo", "modalidad")) + "\r\n"
"""Header of an empty CSV for who has no export."""


def apretar(doblado: str) -> str:
    """A folded name without its joints, so that `c_u_r_p` is `curp` and `ap_pat` is `appat`."""
    return doblado.replace("_", "")


def doblar(encabezado: str) -> str:
    """A column name reduced to what matters: `  No. de Control ` → `no_de_control`."""
    return re.sub(r"[^A-Z0-9]+", "_", plegar_ascii(encabezado)).strip("_").lower()


def adivinar(encabezados: Sequence[str], memoria: Mapping[str, str] | None = None) -> dict[str, int]:
    """Propose the column of each field: what this plantel confirmed before, then the usual names.

    `memoria` goes from field to column name as it was confirmed; empty when the person left the field out.
    """
    posicion = {apretar(nombre): i for i, nombre in reversed(list(enumerate(map(doblar, encabezados)))) if nombre}
    mapeo: dict[str, int] = {}
    for campo in CAMPOS:
        nombres = campo.sinonimos
        if memoria is not None and campo.clave in memoria:
            nombres = (memoria[campo.clave],)
        hallado = next((posicion[apretar(n)] for n in nombres if apretar(n) in posicion), None)
        if hallado is not None and hallado not in mapeo.values():
            mapeo[campo.clave] = hallado
    return mapeo


def recordar(encabezados: Sequence[str], mapeo: Mapeo) -> dict[str, str]:
    """What to remember of a confirmed mapping: the column name of each field, empty for those left out."""
    return {c: doblar(encabezados[mapeo[c]]) if c in mapeo else "" for c in CLAVES}


def ya_conocido(encabezados: Sequence[str], memoria: Mapping[str, str]) -> bool:
    """True when every column that was confirmed is here by the same name, so that nobody needs to be asked."""
    presentes = set(map(doblar, encabezados))
    return bool(memoria) and all(nombre in presentes for nombre in memoria.values() if nombre)


def reconocidos(celdas: Sequence[str]) -> int:
    """How many cells of a row are usual names of columns: tells the header from the titles above it."""
    usuales = {apretar(s) for c in CAMPOS for s in c.sinonimos}
    return sum(apretar(doblar(c)) in usuales for c in celdas)


def revisar_mapeo(mapeo: Mapeo) -> list[Hallazgo]:
    """What keeps a mapping from being used. A person needs a número de control and a name."""
    hallazgos = []
    if "numero_de_control" not in mapeo:
        hallazgos.append(_error("padron-sin-control", "Elige la columna del número de control."))
    if "nombre_completo" not in mapeo and not {"nombres", "primer_apellido"} <= mapeo.keys():
        mensaje = "Elige las columnas de nombre y primer apellido, o la de nombre completo."
        hallazgos.append(_error("padron-sin-nombre", mensaje))
    return hallazgos


def leer_mapeo(elegidos: Sequence[str]) -> tuple[dict[str, int], list[Hallazgo]]:
    """From the field chosen for each column (empty: not used) to a mapping; two columns for one field is an error."""
    mapeo: dict[str, int] = {}
    hallazgos = []
    for i, clave in enumerate(elegidos):
        if clave in mapeo:
            etiqueta = next(c.etiqueta for c in CAMPOS if c.clave == clave)
            hallazgos.append(_error("padron-columna-repetida", f"Elegiste dos columnas para «{etiqueta}»: deja una."))
        elif clave:
            mapeo[clave] = i
    return mapeo, hallazgos


def _error(codigo: str, mensaje: str) -> Hallazgo:
    return Hallazgo(codigo, Nivel.ERROR, mensaje)
