"""The worker reads a padrón in batches. Each batch is one transaction that also says how far it came: killed half way,
the next run goes on from there, and two runs at once do not write a row twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from django.db import transaction
from django.utils import timezone

from facultativo.alumnos.adapters import hojas
from facultativo.alumnos.adapters.errores import HojaIlegible
from facultativo.alumnos.models import Alumno, Padron, RenglonPadron
from facultativo.alumnos.queries import contar_resultados
from facultativo.alumnos.queries.conocidos import Conocidos, claves_de_carrera, duenos_de_correo
from facultativo.alumnos.rules.emparejar import Decision, emparejar
from facultativo.alumnos.rules.renglon import Leido, leer_renglon
from facultativo.alumnos.rules.repetidos import Vistos
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


def analizar(*, padron: int, por: Actor) -> None:
    """Read every row and compare it with the students there are. Does nothing when the padrón is past that."""
    actual = Padron.objects.select_related("plantel").get(pk=padron)
    if actual.estado != EstadoPadron.ANALIZANDO:
        return
    datos = almacen.leer(actual.archivo)
    try:
        _contar(actual, datos)
        if _leer_lotes(actual, datos):
            _cerrar(actual, por)
    except HojaIlegible as motivo:
        _rendirse(actual, motivo, por)


def hoja_de(padron: Padron) -> hojas.Hoja:
    """How the bytes of a padrón are read, as it was recognised when they came."""
    return hojas.Hoja(
        padron.formato,
        padron.codificacion,
        padron.delimitador,
        tuple(padron.encabezados),
        padron.renglon_de_encabezado,
    )


def _contar(padron: Padron, datos: bytes) -> None:
    if not padron.total:
        padron.total = sum(1 for _ in hojas.renglones(datos, hoja_de(padron)))
        if not padron.total:
            raise HojaIlegible("padron-sin-renglones", "Trae el encabezado y ningún renglón. Vuelve a exportarlo.")
        padron.save(update_fields=["total", "ultimo_avance"])


def _leer_lotes(padron: Padron, datos: bytes) -> bool:
    hoy = timezone.localdate()
    periodo = periodo_en_curso(padron.plantel, hoy)
    contexto = _Contexto(hoy, periodo.clave if periodo else "", claves_de_carrera(padron.plantel))
    vistos = Vistos()
    filas = _filas_nuevas(padron, datos, vistos)
    hasta = padron.ultimo_renglon
    while lote := list(islice(filas, LOTE)):
        if not _analizar_lote(padron.pk, hasta, lote, vistos, contexto):
            return False
        hasta = lote[-1][0]
    return True


def _filas_nuevas(padron: Padron, datos: bytes, vistos: Vistos) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows after the last one done, by field; those before only count as seen."""
    for renglon, celdas in hojas.renglones(datos, hoja_de(padron)):
        campos = {c: celdas[i] for c, i in padron.mapeo.items() if i < len(celdas)}
        if renglon > padron.ultimo_renglon:
            yield renglon, campos
        else:
            vistos.repetidos(campos, renglon)
            vistos.correo_repetido(campos.get("correo", ""), renglon)


@transaction.atomic
def _analizar_lote(
    pk: int, desde: int, lote: Sequence[tuple[int, dict[str, str]]], vistos: Vistos, contexto: _Contexto
) -> bool:
    padron = Padron.objects.bloqueado(pk)
    if (padron.estado, padron.ultimo_renglon) != (EstadoPadron.ANALIZANDO, desde):
        return False  # another run has taken over
    leidos = [_leer(renglon, celdas, vistos, contexto) for renglon, celdas in lote]
    RenglonPadron.objects.bulk_create(_comparar(padron, [r for r, _ in lote], leidos))
    padron.leidos += len(lote)
    padron.ultimo_renglon = lote[-1][0]
    padron.save(update_fields=["leidos", "ultimo_renglon", "ultimo_avance"])
    return True


def _leer(renglon: int, celdas: dict[str, str], vistos: Vistos, contexto: _Contexto) -> Leido:
    leido = leer_renglon(celdas, periodo=contexto.periodo, hoy=contexto.hoy)
    repetidos = vistos.repetidos(celdas, renglon)
    correo_repetido = vistos.correo_repetido(celdas.get("correo", ""), renglon)
    ficha = leido.ficha
    if ficha is not None:
        carrera = contexto.carreras.get(plegar(ficha.carrera), ficha.carrera)
        ficha = replace(ficha, carrera=carrera, correo="" if correo_repetido else ficha.correo)
    hallazgos = (*leido.hallazgos, *repetidos, *correo_repetido)
    return replace(leido, ficha=None if repetidos else ficha, hallazgos=hallazgos)


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
    if ficha is None:
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
