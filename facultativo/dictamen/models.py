"""The dictamen: facts with their source, what the rules propose, what a person resolved. Versions are kept."""

from collections.abc import Collection
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from facultativo.comun.fields import JSONCifrado, pareja
from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.states import ABIERTOS, EstadoDictamen, Grupo, Plazo, Ruta, Sentido
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel


class DictamenQuerySet(models.QuerySet["Dictamen"]):
    """Versions of dictámenes."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)

    def de_usuario(self, usuario: Usuario) -> Self:
        """The student's own."""
        return self.filter(expediente__alumno__usuario=usuario)

    def a_la_vista(self, plantel: Plantel, roles: Collection[Rol]) -> Self:
        """What these roles may open: Servicios Escolares all of the plantel, Dirección those objected to."""
        suyos = self.del_plantel(plantel)
        return suyos if Rol.ESCOLARES in roles else suyos.filter(inconformidad__isnull=False)

    def propuestos(self) -> Self:
        """Those that wait for a person's decision: priority first, then the oldest."""
        return self.filter(estado=EstadoDictamen.PROPUESTO).order_by("-prioridad", "propuesto_at", "pk")

    def por_reverificar(self, hoy: Any) -> Self:
        """Those whose facts age: a birthday, an old constancia, the end of a conservation."""
        return self.vivos().filter(revisar_el__lte=hoy).order_by("revisar_el", "pk")

    def vivos(self) -> Self:
        """Those that say something of a case today."""
        return self.filter(estado__in=[EstadoDictamen.PROPUESTO, EstadoDictamen.RESUELTO])


class Dictamen(models.Model):
    """One version for one case. The last one not replaced is in force; a new one never overwrites a decision.

    `propuesta`, `ruta` and `grupo` are copies to list by; everything sensitive is in the encrypted fields.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    estado = models.CharField(
        max_length=12, default=EstadoDictamen.PROPUESTO, choices=[(e.value, e.value) for e in EstadoDictamen]
    )
    fecha = models.DateField()
    hechos = JSONCifrado()
    evidencia = JSONCifrado()
    resultado = JSONCifrado()
    ajustes = models.JSONField(default=dict)
    version_reglas = models.CharField(max_length=10)
    propuesta = models.CharField(max_length=20, choices=[(s.value, s.value) for s in Sentido])
    ruta = models.CharField(max_length=20, blank=True, choices=[(r.value, r.value) for r in Ruta])
    grupo = models.CharField(max_length=12, choices=[(g.value, g.value) for g in Grupo])
    prioridad = models.BooleanField(default=False)
    revisar_el = models.DateField(null=True, blank=True)
    revisar_por = models.CharField(max_length=20, blank=True, choices=[(p.value, p.value) for p in Plazo])
    propuesto_at = models.DateTimeField()
    propuesto_por = models.CharField(max_length=80)
    resolucion = models.CharField(max_length=20, blank=True, choices=[(s.value, s.value) for s in Sentido])
    motivo = JSONCifrado(null=True, blank=True)
    resuelto_at = models.DateTimeField(null=True, blank=True)
    resuelto_por = models.CharField(max_length=80, blank=True)

    objects = DictamenQuerySet.as_manager()

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["expediente", "version"], name="dictamen_version_unica"),
            models.UniqueConstraint(
                fields=["expediente"], condition=Q(estado__in=sorted(ABIERTOS)), name="dictamen_abierto_unico"
            ),
            models.CheckConstraint(
                condition=Q(resuelto_at__isnull=True, resuelto_por="", resolucion="")
                | Q(resuelto_at__isnull=False) & ~Q(resuelto_por="") & ~Q(resolucion=""),
                name="dictamen_resuelto_pareja",
            ),
        ]
        indexes = [
            models.Index(
                fields=["plantel", "grupo", "-prioridad", "propuesto_at", "id"],
                name="dictamen_por_resolver",
                condition=Q(estado=EstadoDictamen.PROPUESTO),
            ),
            models.Index(
                fields=["plantel", "-prioridad", "propuesto_at", "id"],
                name="dictamen_en_cola",
                condition=Q(estado=EstadoDictamen.PROPUESTO),
            ),
            models.Index(fields=["revisar_el"], name="dictamen_por_reverificar", condition=Q(revisar_el__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"dictamen {self.pk}"


class AjusteQuerySet(models.QuerySet["Ajuste"]):
    """Numbers of the rules as planteles have them."""

    def en(self, plantel: Plantel, fecha: date) -> Self:
        """Those that have begun on `fecha`, the oldest first: the last one of each name is in force."""
        return self.filter(plantel=plantel, desde__lte=fecha).order_by("desde", "pk")

    def por_atender(self, hoy: date) -> Self:
        """Those that have begun and whose cases have not been looked at again."""
        return self.filter(desde__lte=hoy, atendido_at=None).select_related("plantel").order_by("desde", "pk")


class Ajuste(models.Model):
    """A number of the rules that a plantel has otherwise than the program, from a day on. Never changed: the next one
    follows it, so that what was decided is explained with the one of then.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    nombre = models.CharField(max_length=40)
    valor = models.JSONField()
    desde = models.DateField()
    fuente = models.CharField(max_length=300)
    puesto_at = models.DateTimeField()
    puesto_por = models.CharField(max_length=80)
    atendido_at = models.DateTimeField(null=True, blank=True)
    atendido_por = models.CharField(max_length=80, blank=True)

    objects = AjusteQuerySet.as_manager()

    class Meta:
        ordering = ["-desde", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["plantel", "nombre", "desde"], name="ajuste_unico"),
            pareja("ajuste", "atendido"),
        ]

    def __str__(self) -> str:
        return f"ajuste {self.nombre} desde {self.desde}"


class InconformidadQuerySet(models.QuerySet["Inconformidad"]):
    """Objections."""

    def pendientes(self, plantel: Plantel) -> Self:
        """Those of a plantel without an answer, the one that expires first on top."""
        return self.filter(plantel=plantel, respondida_at=None).order_by("limite", "pk")


class Inconformidad(models.Model):
    """«No estoy de acuerdo»: the student objects to a resolution; another person answers."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    dictamen = models.OneToOneField(Dictamen, on_delete=models.PROTECT, related_name="inconformidad")
    dice = JSONCifrado()
    limite = models.DateField()
    presentada_at = models.DateTimeField()
    presentada_por = models.CharField(max_length=80)
    respuesta = JSONCifrado(null=True, blank=True)
    respondida_at = models.DateTimeField(null=True, blank=True)
    respondida_por = models.CharField(max_length=80, blank=True)

    objects = InconformidadQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inconformidades"
        constraints = [
            models.CheckConstraint(
                condition=Q(respondida_at__isnull=True, respondida_por="")
                | Q(respondida_at__isnull=False) & ~Q(respondida_por=""),
                name="inconformidad_respondida_pareja",
            )
        ]
        indexes = [
            models.Index(
                fields=["plantel", "limite"],
                name="inconformidad_pendiente",
                condition=Q(respondida_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"inconformidad {self.pk}"
