"""The rows of a padrón, ready to draw."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from facultativo.alumnos.models import Padron, RenglonPadron
from facultativo.alumnos.queries.conocidos import conocido_de
from facultativo.alumnos.rules.columnas import CAMPOS
from facultativo.alumnos.rules.ficha import Ficha
from facultativo.alumnos.states import Resultado
from facultativo.comun.hallazgos import Hallazgo

POR_PAGINA = 50
ETIQUETAS = {c.clave: c.etiqueta for c in CAMPOS} | {
    "situacion_academica": "Situación",
    "inscrito": "Inscripción",
    "en_linea": "Modalidad",
    "periodo": "Periodo en que se inscribe",
}


@dataclass(frozen=True, slots=True)
class Cambio:
    """One field before and after."""

    etiqueta: str
    antes: str
    despues: str


@dataclass(frozen=True, slots=True)
class Aviso:
    """A finding with the name its column has in the file."""

    nivel: str
    columna: str
    mensaje: str


@dataclass(frozen=True, slots=True)
class RenglonVisto:
    """A row of the preview."""

    renglon: int | None
    nombre: str
    numero_de_control: str
    detalle: str
    cambios: tuple[Cambio, ...]
    hallazgos: tuple[Aviso, ...]


def _filtro(vista: str) -> dict[str, Any]:
    if vista == "avisos":
        return {"con_avisos": True}
    if vista == "dejan":
        return {"deja_inscripcion": True}
    return {"resultado": vista if vista in set(Resultado) else Resultado.NUEVO}


def pagina_de_renglones(
    padron: Padron, vista: str, numero: str | int
) -> tuple[Page[RenglonPadron], list[RenglonVisto]]:
    """One page of a tab: the page, and its rows ready to draw."""
    renglones = padron.renglones.filter(**_filtro(vista)).select_related("alumno__carrera").order_by("renglon", "pk")
    pagina = Paginator(renglones, POR_PAGINA).get_page(numero)
    return pagina, [_ver(padron, r) for r in pagina.object_list]


def renglones_con_error(padron: Padron) -> dict[int, list[Hallazgo]]:
    """The bad rows by line, with what is wrong."""
    malos = padron.renglones.filter(resultado=Resultado.ERROR, renglon__isnull=False).order_by("renglon")
    return {r.renglon or 0: [Hallazgo.de_json(h) for h in r.hallazgos] for r in malos.only("renglon", "hallazgos")}


def _ver(padron: Padron, renglon: RenglonPadron) -> RenglonVisto:
    ficha = Ficha.de_json(renglon.ficha) if renglon.ficha else None
    conocida = conocido_de(renglon.alumno).ficha if renglon.alumno else None
    quien = ficha or conocida
    # Once it was written, before is no longer known here: only what it became.
    antes = conocida if not renglon.aplicado else None
    return RenglonVisto(
        renglon=renglon.renglon,
        nombre=quien.nombre_completo if quien else "",
        numero_de_control=quien.numero_de_control if quien else "",
        detalle=_detalle(ficha) if ficha and renglon.resultado == Resultado.NUEVO else "",
        cambios=_comparar(renglon.cambios, antes, ficha) if ficha else (),
        hallazgos=tuple(_aviso(padron, Hallazgo.de_json(h)) for h in renglon.hallazgos),
    )


def _aviso(padron: Padron, hallazgo: Hallazgo) -> Aviso:
    return Aviso(hallazgo.nivel.value, columna_de(padron, hallazgo), hallazgo.mensaje)


def columna_de(padron: Padron, hallazgo: Hallazgo) -> str:
    """The name that the column of a finding has in the file; the field's own when the file does not bring it."""
    campo = str(hallazgo.datos.get("campo", ""))
    return str(padron.encabezados[padron.mapeo[campo]]) if campo in padron.mapeo else ETIQUETAS.get(campo, campo)


def _comparar(campos: Sequence[str], antes: Ficha | None, despues: Ficha) -> tuple[Cambio, ...]:
    return tuple(
        Cambio(ETIQUETAS[c], _palabra(c, getattr(antes, c)) if antes else "", _palabra(c, getattr(despues, c)))
        for c in campos
    )


def _detalle(ficha: Ficha) -> str:
    semestre = f"semestre {ficha.semestre}" if ficha.semestre else ""
    return ", ".join(p for p in (ficha.carrera, semestre, ficha.correo) if p)


def _palabra(campo: str, valor: object) -> str:
    if campo == "inscrito":
        return "inscrito" if valor else "no inscrito"
    if campo == "en_linea":
        return "en línea" if valor else "escolarizada"
    return str(valor if valor not in (None, "") else "—").replace("_", " ")
