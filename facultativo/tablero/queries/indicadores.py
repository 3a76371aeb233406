"""How we are doing: usable coverage, the funnel of the milestones, where cases wait, days from one step to
the next.
"""

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from django.db.models import Avg, Count, DurationField, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from facultativo.expediente.models import Expediente, HitoAlcanzado
from facultativo.expediente.rules import NOMBRE_DE_HITO
from facultativo.expediente.states import DUENO_DE, Dueno, Etapa, Hito, Resolucion
from facultativo.plantel.models import Plantel

_CON_DERECHO = Q(dictamen__in=[Resolucion.ALTA, Resolucion.YA_TIENE_ALTA])
_OTRA_RUTA = Q(dictamen__in=[Resolucion.NO_PROCEDE, Resolucion.BAJA])
_TEXTO_DE_ETAPA = {
    Etapa.SIN_INSCRIPCION: "Ya no están inscritos",
    Etapa.POR_CONTESTAR: "No han contestado la encuesta",
    Etapa.POR_DOCUMENTAR: "Les falta subir documentos",
    Etapa.POR_DICTAMINAR: "Esperan que alguien decida",
    Etapa.POR_ACLARAR: "Se les pidió algo más",
    Etapa.CON_OTRA_RUTA: "Van por otra ruta",
    Etapa.POR_ENVIAR: "Su alta está por enviarse",
    Etapa.EN_EL_IMSS: "Esperan al IMSS",
    Etapa.POR_CONFIRMAR: "Falta su constancia nueva",
    Etapa.POR_ADSCRIBIR: "Falta que elijan clínica",
    Etapa.POR_CREDENCIALIZAR: "Falta su carnet",
    Etapa.POR_REVISAR_CARNET: "Su carnet está por revisarse",
    Etapa.COMPLETO: "Completos",
}
_TEXTO_DE_DUENO = {
    Dueno.ALUMNO: "el alumno",
    Dueno.ESCOLARES: "Servicios Escolares",
    Dueno.IMSS: "el IMSS",
    Dueno.NADIE: "nadie",
}


@dataclass(frozen=True, slots=True)
class Paso:
    """One bar: a name, how many, and of how many when it is a share."""

    nombre: str
    valor: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Espera:
    """Where cases are now, whose turn it is, and how long they have been there on average."""

    nombre: str
    dueno: str
    cuantos: int
    dias: int


@dataclass(frozen=True, slots=True)
class Indicadores:
    """The page of the directors. `cobertura` is the one measure, in per cent of those with the right; None
    without any.
    """

    alumnos: int
    con_derecho: int
    otra_ruta: int
    sin_resolver: int
    completos: int
    cobertura: int | None
    embudo: tuple[Paso, ...]
    carreras: tuple[Paso, ...]
    esperas: tuple[Espera, ...]
    dias: tuple[Paso, ...]


def indicadores(plantel: Plantel) -> Indicadores:
    """Everything of one plantel in five queries, whatever its size. Only students enrolled now count."""
    casos = Expediente.objects.filter(plantel=plantel, alumno__inscrito=True)
    cuenta = casos.aggregate(
        alumnos=Count("pk"),
        con_derecho=Count("pk", _CON_DERECHO),
        otra_ruta=Count("pk", _OTRA_RUTA),
        completos=Count("pk", Q(etapa=Etapa.COMPLETO)),
    )
    con_derecho = cuenta["con_derecho"]
    return Indicadores(
        **cuenta,
        sin_resolver=cuenta["alumnos"] - con_derecho - cuenta["otra_ruta"],
        cobertura=round(100 * cuenta["completos"] / con_derecho) if con_derecho else None,
        embudo=_embudo(casos, cuenta["alumnos"], con_derecho),
        carreras=_carreras(casos),
        esperas=_esperas(casos),
        dias=_dias(plantel),
    )


def _embudo(casos: QuerySet[Expediente], alumnos: int, con_derecho: int) -> tuple[Paso, ...]:
    alcanzados = HitoAlcanzado.objects.filter(expediente__in=casos)
    por_hito = dict(alcanzados.order_by().values_list("hito").annotate(n=Count("pk")))
    pasos = [Paso("Alumnos inscritos", alumnos)]
    for hito in Hito:
        pasos.append(Paso(NOMBRE_DE_HITO[hito], por_hito.get(hito, 0)))
        if hito is Hito.SITUACION:
            pasos.append(Paso("Con derecho a este seguro", con_derecho))
    return tuple(pasos)


def _carreras(casos: QuerySet[Expediente]) -> tuple[Paso, ...]:
    grupos = casos.filter(_CON_DERECHO).order_by("alumno__carrera__nombre").values_list("alumno__carrera__nombre")
    return tuple(
        Paso(carrera or "Sin carrera", completos, total)
        for carrera, total, completos in grupos.annotate(total=Count("pk"), n=Count("pk", Q(etapa=Etapa.COMPLETO)))
    )


def _esperas(casos: QuerySet[Expediente]) -> tuple[Espera, ...]:
    ahora = timezone.now()
    esperado = ExpressionWrapper(ahora - F("desde"), output_field=DurationField())
    grupos = casos.order_by().values_list("etapa").annotate(n=Count("pk"), espera=Avg(esperado))
    por_etapa = {Etapa(etapa): (n, espera or timedelta()) for etapa, n, espera in grupos}
    return tuple(
        Espera(_TEXTO_DE_ETAPA[e], _TEXTO_DE_DUENO[DUENO_DE[e]], *_con_dias(por_etapa[e]))
        for e in Etapa
        if e in por_etapa
    )


def _con_dias(grupo: tuple[int, timedelta]) -> tuple[int, int]:
    return grupo[0], grupo[1].days


def _dias(plantel: Plantel) -> tuple[Paso, ...]:
    """Average days between reaching a milestone and the one before it, of the cases that reached both."""
    hitos = list(Hito)
    pasos = []
    for anterior, hito in pairwise(hitos):
        previo = HitoAlcanzado.objects.filter(expediente=OuterRef("expediente"), hito=anterior)
        alcanzados = HitoAlcanzado.objects.filter(expediente__plantel=plantel, hito=hito).annotate(
            previo=Subquery(previo.values("alcanzado_at")[:1])
        )
        tardo = ExpressionWrapper(F("alcanzado_at") - F("previo"), output_field=DurationField())
        media = alcanzados.filter(previo__lte=F("alcanzado_at")).aggregate(m=Avg(tardo))["m"]
        if media is not None:
            pasos.append(Paso(f"De «{NOMBRE_DE_HITO[anterior]}» a «{NOMBRE_DE_HITO[hito]}»", media.days))
    return tuple(pasos)
