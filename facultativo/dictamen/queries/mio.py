"""The dictamen as its owner reads it: what was decided, why, what would change it and what to do."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.dictamen.models import Dictamen, Inconformidad
from facultativo.dictamen.rules.lectura import leer_hechos
from facultativo.dictamen.rules.palabras import AVISO_DE_PLAZO
from facultativo.dictamen.rules.parametros import tabla
from facultativo.dictamen.rules.revision import citas
from facultativo.dictamen.rules.rutas import RUTAS, RutaExplicada
from facultativo.dictamen.states import EstadoDictamen, Ruta, Sentido
from facultativo.expediente.models import Expediente

_A_LA_VISTA = timedelta(days=400)
"""How far ahead the student is told: somewhat more than a year."""
_TITULO = {
    Sentido.ALTA: "Te corresponde el Seguro Facultativo",
    Sentido.NO_PROCEDE: "Tu atención médica va por otra ruta",
    Sentido.YA_TIENE_ALTA: "Ya tienes alta por la escuela",
    Sentido.BAJA: "Tu Seguro Facultativo termina",
}


@dataclass(frozen=True, slots=True)
class MiDictamen:
    """What the page of the student shows. `pide` are the words of who asks for something."""

    dictamen: Dictamen | None
    titulo: str
    resuelto: bool
    pide: str
    motivo: str
    razones: tuple[str, ...]
    norma: str
    faltas: tuple[Hallazgo, ...]
    cambios: tuple[str, ...]
    ruta: RutaExplicada | None
    con_constancia: bool
    fechas: tuple[tuple[date, str], ...]
    inconformidad: Inconformidad | None


_EN_REVISION = MiDictamen(
    dictamen=None,
    titulo="Servicios Escolares está revisando tu caso",
    resuelto=False,
    pide="",
    motivo="",
    razones=(),
    norma="",
    faltas=(),
    cambios=(),
    ruta=None,
    con_constancia=False,
    fechas=(),
    inconformidad=None,
)


def mi_dictamen(expediente: Expediente) -> MiDictamen:
    """The decision in force, else what is being asked, else that it is being looked at. An open proposal is
    not shown: a person has not decided yet.
    """
    ultimo = Dictamen.objects.filter(expediente=expediente).exclude(estado=EstadoDictamen.PROPUESTO)
    vigente = ultimo.exclude(estado=EstadoDictamen.SUSTITUIDO).first()
    if vigente is None:
        return _EN_REVISION
    return _mostrar(vigente)


def _mostrar(d: Dictamen) -> MiDictamen:
    resuelto = d.estado == EstadoDictamen.RESUELTO
    r, como_se_propuso = d.resultado, not resuelto or d.resolucion == d.propuesta
    razones = [x for x in r["razones"] if x["tipo"] in ("impedimento", "derecho")] if como_se_propuso else []
    ruta = Ruta(d.ruta) if d.ruta and como_se_propuso else None
    return MiDictamen(
        dictamen=d,
        titulo=_TITULO[Sentido(d.resolucion)] if resuelto else "Nos falta algo para resolver tu caso",
        resuelto=resuelto,
        pide="" if resuelto else str(d.motivo or ""),
        motivo=str(d.motivo or "") if resuelto else "",
        razones=tuple(x["mensaje"] for x in razones),
        norma=str(razones[0]["norma"]) if razones else "",
        faltas=() if resuelto else tuple(_faltas(d)),
        cambios=tuple(c["mensaje"] for c in r["cambiaria_si"]) if como_se_propuso else (),
        ruta=RUTAS[ruta] if ruta else None,
        fechas=_fechas(d) if resuelto else (),
        con_constancia=ruta in (Ruta.ART_84_VI, Ruta.ORFANDAD),
        inconformidad=Inconformidad.objects.filter(dictamen=d).first(),
    )


def _fechas(d: Dictamen) -> tuple[tuple[date, str], ...]:
    """What time alone will bring, from the facts on which it was decided."""
    hechos = leer_hechos(d.hechos).hechos
    if hechos is None:
        return ()
    hoy = timezone.localdate()
    previstas = citas(hechos, tabla().de_plantel(d.ajustes))
    return tuple((c.dia, AVISO_DE_PLAZO[c.plazo]) for c in previstas if hoy < c.dia <= hoy + _A_LA_VISTA)


def _faltas(d: Dictamen) -> list[Hallazgo]:
    return [h for h in map(Hallazgo.de_json, d.resultado["hallazgos"]) if h.nivel is Nivel.FALTA]
