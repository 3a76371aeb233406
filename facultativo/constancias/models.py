"""The letters issued and who signs them."""

from typing import Self

from django.db import models
from django.db.models import Q

from facultativo.comun.fields import JSONCifrado
from facultativo.cuentas.models import Usuario
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Periodo, Plantel


class Emisor(models.Model):
    """Who signs the letters of a plantel, with which office, and where."""

    plantel = models.OneToOneField(Plantel, on_delete=models.PROTECT, related_name="+")
    nombre = models.CharField(max_length=120)
    puesto = models.CharField(max_length=120)
    lugar = models.CharField(max_length=120)
    actualizado_at = models.DateTimeField()
    actualizado_por = models.CharField(max_length=80)

    class Meta:
        verbose_name_plural = "emisores"

    def __str__(self) -> str:
        return f"emisor de {self.plantel_id}"


class ConstanciaEstudiosQuerySet(models.QuerySet["ConstanciaEstudios"]):
    """Letters."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("expediente__alumno")

    def de_usuario(self, usuario: Usuario) -> Self:
        """The student's own."""
        return self.filter(expediente__alumno__usuario=usuario)

    def validas(self) -> Self:
        """Those that were not revoked."""
        return self.filter(revocada_at=None)


class ConstanciaEstudios(models.Model):
    """One constancia de inscripción for the IMSS: what it said, its signed envelope and its exact bytes."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    periodo = models.ForeignKey(Periodo, on_delete=models.PROTECT, related_name="+")
    anio = models.PositiveSmallIntegerField()
    numero = models.PositiveIntegerField()
    folio = models.CharField(max_length=40)
    codigo = models.CharField(max_length=16, unique=True)
    contenido = JSONCifrado()
    sobre = models.TextField()
    archivo = models.CharField(max_length=64)
    emitida_at = models.DateTimeField()
    emitida_por = models.CharField(max_length=80)
    motivo = models.CharField(max_length=300, blank=True)
    revocada_at = models.DateTimeField(null=True, blank=True)
    revocada_por = models.CharField(max_length=80, blank=True)

    objects = ConstanciaEstudiosQuerySet.as_manager()

    class Meta:
        ordering = ["-emitida_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["plantel", "anio", "numero"], name="constancia_numero_unico"),
            models.UniqueConstraint(
                fields=["expediente", "periodo"], condition=Q(revocada_at__isnull=True), name="constancia_valida_unica"
            ),
            models.CheckConstraint(
                condition=Q(revocada_at__isnull=True, revocada_por="", motivo="")
                | Q(revocada_at__isnull=False) & ~Q(revocada_por="") & ~Q(motivo=""),
                name="constancia_revocada_pareja",
            ),
        ]
        indexes = [models.Index(fields=["plantel", "-emitida_at", "-id"], name="constancia_por_fecha")]

    def __str__(self) -> str:
        return self.folio
