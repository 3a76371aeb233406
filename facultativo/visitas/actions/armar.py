"""A visita is written, its list is declared complete, or it is called off."""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.cuentas.models import Usuario
from facultativo.plantel.models import Plantel
from facultativo.visitas.actions.lista import Agregados, Grupo, agregar
from facultativo.visitas.models import Participante, Verificacion, Visita
from facultativo.visitas.rules import DatosDeVisita, DatosImposibles, PasoImposible, exigir_paso, revisar_datos
from facultativo.visitas.states import FICHAS, EstadoVisita


@transaction.atomic
def crear(
    *, plantel: Plantel, responsable: Usuario, datos: DatosDeVisita, por: Actor, grupo: Grupo | None = None
) -> tuple[Visita, Agregados]:
    """Write a visita with its first students. The same docente, place and hour again is the same visita.

    Raises DatosImposibles.
    """
    dicho = asdict(revisar_datos(datos, timezone.now()))
    clave = {"plantel": plantel, "responsable": responsable, "destino": dicho["destino"], "salida": dicho["salida"]}
    vivas = Visita.objects.exclude(estado=EstadoVisita.CANCELADA)
    visita, nueva = vivas.get_or_create(**clave, defaults=dicho | {"creada_at": timezone.now(), "creada_por": str(por)})
    if nueva:
        asentar(evento="visita.creada", por=por, plantel=visita.plantel_id, objeto=visita)
    return visita, agregar(visita=visita, grupo=grupo, por=por) if grupo else Agregados()


@transaction.atomic
def editar(*, visita: Visita, datos: DatosDeVisita, por: Actor) -> Visita:
    """Change place, dates or purpose while the list is being made. Raises DatosImposibles, PasoImposible."""
    actual = Visita.objects.bloqueada(visita.pk)
    if actual.estado != EstadoVisita.BORRADOR:
        raise PasoImposible("Los datos se cambian mientras la visita está en preparación.")
    dicho = asdict(revisar_datos(datos, timezone.now()))
    cambios = {campo: valor for campo, valor in dicho.items() if getattr(actual, campo) != valor}
    if not cambios:
        return actual
    for campo, valor in cambios.items():
        setattr(actual, campo, valor)
    _exigir_unica(actual)
    actual.save(update_fields=list(cambios))
    asentar(
        evento="visita.cambiada", por=por, plantel=actual.plantel_id, objeto=actual, datos={"campos": sorted(cambios)}
    )
    return actual


def _exigir_unica(visita: Visita) -> None:
    vivas = Visita.objects.exclude(estado=EstadoVisita.CANCELADA).exclude(pk=visita.pk)
    clave = {"plantel": visita.plantel_id, "responsable": visita.responsable_id, "destino": visita.destino}
    if vivas.filter(**clave, salida=visita.salida).exists():
        raise DatosImposibles("destino", "Ya tienes otra visita a ese lugar que sale a esa hora.")


@transaction.atomic
def abrir(*, visita: Visita, por: Actor) -> Visita:
    """The list is complete: it may be printed and checked at the door. Raises PasoImposible when it is empty."""
    if not Participante.objects.filter(visita=visita).exists():
        raise PasoImposible("La lista está vacía: agrega primero a quienes van.")
    return _mudar(visita, EstadoVisita.ABIERTA, por)


@transaction.atomic
def corregir(*, visita: Visita, por: Actor) -> Visita:
    """Back to preparation to change its data, while nobody was checked at the door. Raises PasoImposible."""
    if Verificacion.objects.filter(participante__visita=visita).exists():
        raise PasoImposible("Ya empezaste a verificar en la puerta: los datos de la visita ya no cambian.")
    return _mudar(visita, EstadoVisita.BORRADOR, por)


@transaction.atomic
def cancelar(*, visita: Visita, por: Actor) -> Visita:
    """It will not take place. Raises PasoImposible when it was closed."""
    return _mudar(visita, EstadoVisita.CANCELADA, por)


def _mudar(visita: Visita, a: EstadoVisita, por: Actor) -> Visita:
    actual = Visita.objects.bloqueada(visita.pk)
    de = EstadoVisita(actual.estado)
    if de == a:
        return actual
    exigir_paso(de, a)
    actual.estado = a
    if a == EstadoVisita.CANCELADA:
        actual.cancelada_at, actual.cancelada_por = timezone.now(), str(por)
    actual.save(update_fields=["estado", "cancelada_at", "cancelada_por"])
    evento = "visita.corregida" if a == EstadoVisita.BORRADOR else FICHAS[a].evento
    asentar(evento=evento, por=por, plantel=actual.plantel_id, objeto=actual)
    return actual
