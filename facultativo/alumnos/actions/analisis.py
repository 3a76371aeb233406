"""The worker reads a padrón in batches. Each batch is one transaction that also says how far it came: killed half way,
the next run goes on from there, and two runs at once do not write a row twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from django.db import transaction
from django.utils import timezone

from facultativo.alumnos.adapters import tabla
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.models import Alumno, Padron, RenglonPadron
from facultativo.alumnos.queries import contar_resultados
from facultativo.alumnos.queries.conocidos import Conocidos, claves_de_carrera, duenos_de_correo
from facultativo.alumnos.rules.emparejar import Decision, emparejar
from facultativo.alumnos.rules.renglon import Leido, leer_renglon
from facultativo.alumnos.rules.repetidos import Censo, Repetidos
from facultativo.alumnos.states import EstadoPadron, Resultado
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.adapters import almacen
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.texto import plegar
from facultativo.plantel.queries import periodo_en_curso

LOTE = 500


@dataclass(frozen=True, slots=True)
class _Contexto:
    hoy: date
    periodo: str
    carreras: dict[str, str]
    repetidos: Repetidos
    largo_de_control: int


def analizar(*, padron: int, por: Actor) -> None:
    """Read every row and compare it with the students there are. Does nothing when the padrón is past that."""
    actual = Padron.objects.select_related("plantel").get(pk=padron)
    if actual.estado != EstadoPadron.ANALIZANDO:
        return
    datos = almacen.leer(actual.archivo)
    try:
        contexto = _contexto(actual, datos)
        if _leer_lotes(actual, datos, contexto):
            _cerrar(actual, por)
    except HojaIlegible as motivo:
        _rendirse(actual, motivo, por)


def _contexto(padron: Padron, datos: bytes) -> _Contexto:
    """What has to be known of the whole file before its first row is read."""
    censo = Censo()
    with tabla.abrir(datos) as leida:
        for _, celdas in leida.renglones:
            censo.contar(_campos(padron, celdas))
    if not censo.total:
        raise HojaIlegible("padron-sin-renglones", "Trae el encabezado y ningún renglón. Vuelve a exportarlo.")
    padron.total = censo.total
    padron.save(update_fields=["total", "ultimo_avance"])
    repetidos = censo.repetidos()
    if repetidos.hay:
        with tabla.abrir(datos) as leida:
            for renglon, celdas in leida.renglones:
                repetidos.mirar(renglon, _campos(padron, celdas))
    hoy = timezone.localdate()
    periodo = periodo_en_curso(padron.plantel, hoy)
    clave = periodo.clave if periodo else ""
    return _Contexto(hoy, clave, claves_de_carrera(padron.plantel), repetidos, censo.largo_de_control())


def _campos(padron: Padron, celdas: Sequence[str]) -> dict[str, str]:
    return {c: celdas[i] for c, i in padron.mapeo.items() if i < len(celdas)}


def _leer_lotes(padron: Padron, datos: bytes, contexto: _Contexto) -> bool:
    hasta = padron.ultimo_renglon
    with tabla.abrir(datos) as leida:
        filas = ((n, _campos(padron, celdas)) for n, celdas in leida.renglones if n > hasta)
        while lote := list(islice(filas, LOTE)):
            if not _analizar_lote(padron.pk, hasta, lote, contexto):
                return False
            hasta = lote[-1][0]
    return True


@transaction.atomic
def _analizar_lote(pk: int, desde: int, lote: Sequence[tuple[int, dict[str, str]]], contexto: _Contexto) -> bool:
    padron = Padron.objects.bloqueado(pk)
    if (padron.estado, padron.ultimo_renglon) != (EstadoPadron.ANALIZANDO, desde):
        return False  # another run has taken over
    leidos = [_leer(renglon, celdas, contexto) for renglon, celdas in lote]
    RenglonPadron.objects.bulk_create(_comparar(padron, [r for r, _ in lote], leidos))
    padron.leidos += len(lote)
    padron.ultimo_renglon = lote[-1][0]
    padron.save(update_fields=["leidos", "ultimo_renglon", "ultimo_avance"])
    return True


def _leer(renglon: int, celdas: dict[str, str], contexto: _Contexto) -> Leido:
    leido = leer_renglon(celdas, periodo=contexto.periodo, hoy=contexto.hoy, largo_de_control=contexto.largo_de_control)
    cede = contexto.repetidos.cede(renglon, celdas)
    correo = contexto.repetidos.correo_repetido(renglon, celdas)
    ficha = leido.ficha
    if ficha is not None:
        carrera = contexto.carreras.get(plegar(ficha.carrera), ficha.carrera)
        ficha = replace(ficha, carrera=carrera, correo="" if correo else ficha.correo)
    hallazgos = (*leido.hallazgos, *(h for h in (cede, correo) if h))
    if cede and cede.nivel is not Nivel.ERROR:
        return replace(leido, ficha=None, hallazgos=(cede,), sobra=True)
    return replace(leido, ficha=None if cede else ficha, hallazgos=hallazgos)


def _comparar(padron: Padron, renglones: Sequence[int], leidos: Sequence[Leido]) -> Iterator[RenglonPadron]:
    fichas = [leido.ficha for leido in leidos if leido.ficha]
    conocidos = Conocidos(
        padron.plantel_id, curps=(f.curp for f in fichas), controles=(leido.numero_de_control for leido in leidos)
    )
    duenos = duenos_de_correo(padron.plantel_id, (f.correo for f in fichas))
    for renglon, leido in zip(renglones, leidos, strict=True):
        yield _renglon(padron, renglon, leido, conocidos, duenos)


def _renglon(padron: Padron, renglon: int, leido: Leido, conocidos: Conocidos, duenos: dict[str, int]) -> RenglonPadron:
    por_control = conocidos.por_control(leido.numero_de_control)
    ficha = leido.ficha
    if leido.sobra:
        decision = Decision(Resultado.OMITIDO)
    elif ficha is None:
        decision = Decision(Resultado.ERROR, por_control.pk if por_control else None)
    else:
        por_curp = conocidos.por_curp(ficha.curp)
        mio = por_curp or por_control
        ajeno = duenos.get(ficha.correo)
        if ajeno is not None and (mio is None or ajeno != mio.pk):
            ficha = replace(ficha, correo="")
            leido = replace(leido, hallazgos=(*leido.hallazgos, _CORREO_AJENO))
        decision = emparejar(ficha, por_curp=por_curp, por_control=por_control)
    hallazgos = (*leido.hallazgos, *decision.hallazgos)
    a_la_vista = ficha or leido.quien
    return RenglonPadron(
        padron=padron,
        renglon=renglon,
        resultado=decision.resultado,
        alumno_id=decision.conocido,
        ficha=a_la_vista.a_json() if a_la_vista else None,
        cambios=list(decision.cambios),
        hallazgos=[h.a_json() for h in hallazgos],
        con_avisos=decision.resultado is not Resultado.ERROR and bool(hallazgos),
        deja_inscripcion=decision.deja_inscripcion,
    )


_CORREO_AJENO = Hallazgo(
    "padron-correo-ajeno",
    Nivel.ADVERTENCIA,
    "Con este correo ya entra otra persona; se deja con ella.",
    datos={"campo": "correo"},
)


@transaction.atomic
def _cerrar(padron: Padron, por: Actor) -> None:
    """Add who is enrolled here and not in the file, count, and hand the preview to a person."""
    padron = Padron.objects.bloqueado(padron.pk)
    padron.pasar_a(EstadoPadron.POR_CONFIRMAR)
    presentes = padron.renglones.filter(alumno__isnull=False).values("alumno")
    ausentes = Alumno.objects.filter(plantel=padron.plantel_id, inscrito=True).exclude(pk__in=presentes)
    pks = list(ausentes.values_list("pk", flat=True))
    RenglonPadron.objects.bulk_create(
        (RenglonPadron(padron=padron, resultado=Resultado.AUSENTE, alumno_id=pk, deja_inscripcion=True) for pk in pks),
        batch_size=LOTE,
    )
    padron.conteos = contar_resultados(padron)
    padron.save()
    asentar(evento="padron.analizado", por=por, plantel=padron.plantel_id, objeto=padron, datos=padron.conteos)


@transaction.atomic
def _rendirse(padron: Padron, motivo: HojaIlegible, por: Actor) -> None:
    padron = Padron.objects.bloqueado(padron.pk)
    padron.pasar_a(EstadoPadron.ILEGIBLE)
    padron.problema = motivo.mensaje
    padron.save()
    padron.renglones.all().delete()
    asentar(
        evento="padron.ilegible", por=por, plantel=padron.plantel_id, objeto=padron, datos={"codigo": motivo.codigo}
    )
