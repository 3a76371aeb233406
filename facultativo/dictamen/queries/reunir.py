"""The facts of a case, each with the paper or answer it comes from (`datos/evidencia.csv` says which one
wins).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from facultativo.comun.hallazgos import Hallazgo
from facultativo.dictamen.rules.evidencia import Evidencia, Prueba, elegir, precedencia
from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.documentos.queries import prueba, registros_y_patrones, vigencia
from facultativo.documentos.rules.vigencia import es_del_plantel
from facultativo.documentos.states import PAPELES_DE_NSS, TipoPapel
from facultativo.encuesta.queries import respuesta_vigente
from facultativo.expediente.models import Expediente

_DE_VIGENCIA = ("con_derecho", "situacion", "patron", "registro_patronal", "agregado_medico", "fecha_expedicion")
_PAPELES_CON_CURP = (
    ("constancia_curp", (TipoPapel.CONSTANCIA_CURP,)),
    ("asignacion_nss", tuple(PAPELES_DE_NSS)),
)


@dataclass(frozen=True, slots=True)
class Reunido:
    """The facts of one case on one day, and the evidence behind each."""

    hechos: Hechos
    evidencia: dict[str, Evidencia]
    ilegibles: tuple[Hallazgo, ...] = ()


def reunir(expediente: Expediente, fecha: date) -> Reunido:
    """Gather what the survey, the papers, the padrón and the plantel say, and choose. A value that cannot be
    read as a fact is left out: not knowing is safer than guessing.
    """
    evidencia = elegir(_pruebas(expediente), precedencia())
    objeto = {"fecha": fecha.isoformat()} | {h: e.usada.valor for h, e in evidencia.items()}
    lectura = leer_hechos(objeto)
    if lectura.hechos is None:
        malos = {str(e.datos.get("hecho", "")).split(".")[0] for e in lectura.errores}
        objeto = {h: v for h, v in objeto.items() if h not in malos}
        evidencia = {h: e for h, e in evidencia.items() if h not in malos}
        return Reunido(leer_hechos(objeto).hechos or Hechos(fecha), evidencia, lectura.errores)
    return Reunido(lectura.hechos, evidencia)


def _pruebas(expediente: Expediente) -> Iterator[Prueba]:
    registros, patrones = registros_y_patrones(expediente)
    yield Prueba("registros_del_plantel", registros, "plantel")
    yield from _de_constancia(expediente, registros, patrones)
    yield from _de_otros_papeles(expediente)
    yield from _de_padron(expediente)
    yield from _de_encuesta(expediente)


def _de_constancia(expediente: Expediente, registros: list[str], patrones: list[str]) -> Iterator[Prueba]:
    papel = vigencia(expediente)
    if papel is None:
        return
    dice: dict[str, Any] = {n: v for n in _DE_VIGENCIA if (v := papel.campos.get(n)) is not None}
    if not dice.get("registro_patronal") and registros and es_del_plantel(papel.campos, registros, patrones):
        dice["registro_patronal"] = registros[0]  # the paper names the school without its number
    referencia = str(papel.documento.pk)
    yield Prueba("vigencia", dice, "constancia_vigencia", referencia)
    yield Prueba("curp", papel.campos.get("curp"), "constancia_vigencia", referencia)


def _de_otros_papeles(expediente: Expediente) -> Iterator[Prueba]:
    for fuente, tipos in _PAPELES_CON_CURP:
        papel = prueba(expediente, *tipos)
        if papel:
            for hecho in ("curp", "fecha_nacimiento"):
                yield Prueba(hecho, papel.campos.get(hecho), fuente, str(papel.documento.pk))


def _de_padron(expediente: Expediente) -> Iterator[Prueba]:
    alumno = expediente.alumno
    valores = {
        "inscrito": alumno.inscrito,
        "situacion_academica": alumno.situacion_academica,
        "modalidad_estudio": "en_linea" if alumno.en_linea else "escolarizada",
        "fecha_nacimiento": alumno.fecha_nacimiento and alumno.fecha_nacimiento.isoformat(),
        "curp": alumno.curp,
    }
    return (Prueba(hecho, valor, "padron") for hecho, valor in valores.items())


def _de_encuesta(expediente: Expediente) -> Iterator[Prueba]:
    respuesta = respuesta_vigente(expediente)
    if respuesta is None:
        return
    declarados = dict(respuesta.hechos)
    if not expediente.alumno.curp:
        declarados.setdefault("curp", "")  # the survey asked for it, and it was left empty: there is none
    for hecho, valor in declarados.items():
        yield Prueba(hecho, valor, "encuesta", respuesta.folio)
