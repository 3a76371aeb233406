"""A person confirms the preview; the worker writes it in batches, each one transaction that marks what it did."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_q.tasks import async_task

from facultativo.alumnos.actions.analisis import LOTE
from facultativo.alumnos.actions.recepcion import elegir_columnas
from facultativo.alumnos.models import Alumno, Padron, RenglonPadron
from facultativo.alumnos.queries import contar_resultados, resumen
from facultativo.alumnos.queries.conocidos import claves_de_carrera, conocido_de
from facultativo.alumnos.rules.emparejar import cambios_de
from facultativo.alumnos.rules.ficha import Ficha
from facultativo.alumnos.states import EstadoPadron, FuenteNSS, Resultado
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.comun.texto import plegar
from facultativo.cuentas.actions import dar_cuentas_de_alumno, retirar_cuentas_de_alumno
from facultativo.cuentas.models import Usuario
from facultativo.plantel.actions import ofrecer_carrera
from facultativo.plantel.models import Carrera, Plantel


@transaction.atomic
def confirmar(*, padron: Padron, completo: bool, por: Actor, seguro: bool = False) -> Padron:
    """Use what the preview shows. `completo`: the file lists everybody, so who is absent stops being enrolled.

    When another padrón was confirmed since the analysis this one is compared again instead (state `analizando`).
    `seguro`: a person has looked at how many leave. Raises ValidationError when too many do and that was not said, when
    it is not waiting for a confirmation, or no row of it can enter.
    """
    actual = Padron.objects.get(pk=padron.pk)
    otros = Padron.objects.filter(plantel=actual.plantel_id).exclude(pk=actual.pk)
    if actual.estado == EstadoPadron.POR_CONFIRMAR and otros.filter(confirmado_at__gt=actual.ultimo_avance).exists():
        return elegir_columnas(padron=actual, mapeo=actual.mapeo, por=por)
    actual = Padron.objects.bloqueado(padron.pk)
    cuentas = resumen(actual)
    if completo and cuentas.faltan_demasiados and not seguro:
        raise ValidationError(f"Dejarían de estar inscritos {cuentas.dejan}: marca que ya lo revisaste.")
    if not cuentas.entran:
        raise ValidationError("Ningún renglón de este archivo puede entrar: corrígelo y vuelve a subirlo.")
    actual.pasar_a(EstadoPadron.APLICANDO)
    actual.completo = completo
    if not completo:
        # Who is absent from a part of the list has not left: nothing is kept about it.
        actual.renglones.filter(resultado=Resultado.AUSENTE).delete()
        actual.conteos = contar_resultados(actual)
    actual.confirmado_at, actual.confirmado_por = timezone.now(), str(por)
    actual.save()
    asentar(
        evento="padron.confirmado",
        por=por,
        plantel=actual.plantel_id,
        objeto=actual,
        datos=actual.conteos | {"completo": completo},
    )
    async_task("facultativo.alumnos.tasks.aplicar_padron", actual.pk)
    return actual


def aplicar(*, padron: int, por: Actor) -> None:
    """Write every confirmed row that is not written yet."""
    while _aplicar_lote(padron, por):
        continue


@transaction.atomic
def _aplicar_lote(pk: int, por: Actor) -> bool:
    padron = Padron.objects.bloqueado(pk)
    if padron.estado != EstadoPadron.APLICANDO:
        return False
    lote = list(padron.renglones.por_aplicar()[:LOTE])
    if not lote:
        _cerrar(padron, por)
        return False
    _escribir(padron.plantel, lote, por)
    padron.aplicados += len(lote)
    padron.save(update_fields=["aplicados", "ultimo_avance"])
    return True


def _cerrar(padron: Padron, por: Actor) -> None:
    padron.estado = EstadoPadron.APLICADO
    padron.save(update_fields=["estado", "ultimo_avance"])
    asentar(
        evento="padron.aplicado",
        por=por,
        plantel=padron.plantel_id,
        objeto=padron,
        datos={"renglones": padron.aplicados},
    )


@dataclass(slots=True)
class _Escritura:
    """A student about to be written: what the padrón says and which fields change."""

    renglon: RenglonPadron
    alumno: Alumno
    ficha: Ficha
    campos: tuple[str, ...]


def _escribir(plantel: Plantel, lote: Sequence[RenglonPadron], por: Actor) -> None:
    _bloquear(plantel, lote)
    Alumno.objects.filter(pk__in=[r.alumno_id for r in lote if r.resultado == Resultado.AUSENTE]).update(inscrito=False)
    escrituras = _preparar(plantel, [r for r in lote if r.resultado != Resultado.AUSENTE])
    carreras = _carreras(plantel, escrituras, por)
    for e in escrituras:
        for campo in e.campos:
            _poner(e.alumno, campo, getattr(e.ficha, campo), carreras)
    _dar_cuentas(plantel, escrituras, por)
    Alumno.objects.bulk_create(e.alumno for e in escrituras if e.alumno.pk is None)
    viejos = [e.alumno for e in escrituras if e.renglon.alumno_id is not None]
    Alumno.objects.bulk_update(viejos, _columnas(escrituras), batch_size=100)
    for e in escrituras:
        e.renglon.alumno = e.alumno
    for renglon in lote:
        renglon.aplicado = True
    RenglonPadron.objects.bulk_update(lote, ["alumno", "aplicado"], batch_size=250)


def _bloquear(plantel: Plantel, lote: Sequence[RenglonPadron]) -> None:
    """All the students of the batch, in one order and before the log, as whoever writes about one of them does."""
    fichas = [r.ficha for r in lote if r.ficha]
    son = Q(pk__in=[r.alumno_id for r in lote if r.alumno_id])
    son |= Q(curp__in=[f["curp"] for f in fichas if f["curp"]])
    son |= Q(numero_de_control__in=[f["numero_de_control"] for f in fichas])
    alumnos = Alumno.objects.filter(son, plantel=plantel).order_by("pk")
    list(alumnos.select_for_update().values_list("pk", flat=True))


def _preparar(plantel: Plantel, renglones: Sequence[RenglonPadron]) -> list[_Escritura]:
    """Match again under the lock: since the preview somebody may have added a student by hand."""
    fichas = [Ficha.de_json(r.ficha) for r in renglones]
    alumnos = Alumno.objects.filter(plantel=plantel).select_related("carrera")
    por_pk = alumnos.in_bulk([r.alumno_id for r in renglones if r.alumno_id])
    por_curp = {a.curp: a for a in alumnos.filter(curp__in=[f.curp for f in fichas if f.curp])}
    por_control = {
        a.numero_de_control: a for a in alumnos.filter(numero_de_control__in=[f.numero_de_control for f in fichas])
    }
    escrituras = []
    for renglon, ficha in zip(renglones, fichas, strict=True):
        alumno = (
            por_pk.get(renglon.alumno_id or 0) or por_curp.get(ficha.curp) or por_control.get(ficha.numero_de_control)
        )
        if alumno is None:
            todo = tuple(c for c in ficha.a_json() if c != "servicio_medico")
            escrituras.append(_Escritura(renglon, Alumno(plantel=plantel), ficha, todo))
        else:
            renglon.alumno_id = alumno.pk
            escrituras.append(_Escritura(renglon, alumno, ficha, cambios_de(ficha, conocido_de(alumno))))
    return escrituras


def _poner(alumno: Alumno, campo: str, valor: Any, carreras: dict[str, Carrera]) -> None:
    if campo == "carrera":
        alumno.carrera = carreras.get(plegar(valor))
    elif campo == "nss":
        alumno.nss, alumno.nss_fuente = valor, FuenteNSS.PADRON if valor else FuenteNSS.NINGUNA
    elif campo == "curp":
        alumno.curp = valor or None
    elif campo == "en_linea":
        alumno.en_linea = bool(valor)
    else:
        setattr(alumno, campo, valor)


def _carreras(plantel: Plantel, escrituras: Sequence[_Escritura], por: Actor) -> dict[str, Carrera]:
    """The carreras named in the batch by folded name; those the plantel did not have are added."""
    claves = claves_de_carrera(plantel)
    for nombre in dict.fromkeys(e.ficha.carrera for e in escrituras if "carrera" in e.campos and e.ficha.carrera):
        if plegar(nombre) not in claves:
            carrera = ofrecer_carrera(plantel=plantel, clave=plegar(nombre)[:20], nombre=nombre, por=por)
            claves[plegar(nombre)] = carrera.clave
    por_clave = {c.clave: c for c in Carrera.objects.filter(plantel=plantel)}
    return {nombre: por_clave[clave] for nombre, clave in claves.items()}


def _dar_cuentas(plantel: Plantel, escrituras: Sequence[_Escritura], por: Actor) -> None:
    """An account for each e-mail that is new or changed, unless it already belongs to another student."""
    sin_cuenta = [e for e in escrituras if "correo" in e.campos and e.alumno.correo]
    pedidos = [(e.alumno.correo, e.ficha.nombre_completo) for e in sin_cuenta]
    cuentas: dict[str, Usuario] = dar_cuentas_de_alumno(plantel=plantel, correos=pedidos, por=por)
    ocupadas = dict(Alumno.objects.filter(usuario__in=cuentas.values()).values_list("usuario_id", "pk"))
    dejadas = []
    for e in sin_cuenta:
        cuenta = cuentas[e.alumno.correo]
        yo = e.alumno.pk or -e.renglon.pk
        if ocupadas.setdefault(cuenta.pk, yo) == yo and e.alumno.usuario_id != cuenta.pk:
            dejadas.append(e.alumno.usuario_id)
            e.alumno.usuario = cuenta
    retirar_cuentas_de_alumno(plantel=plantel, usuarios=[pk for pk in dejadas if pk], por=por)


def _columnas(escrituras: Sequence[_Escritura]) -> list[str]:
    """The columns to update in this batch."""
    columnas = {c for e in escrituras for c in e.campos} | {"usuario"}
    return sorted(columnas | {"nss_fuente"} if "nss" in columnas else columnas)
