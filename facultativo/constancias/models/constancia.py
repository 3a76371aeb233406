"""The letters."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from facultativo.comun.fields import JSONCifrado
from facultativo.constancias.states import TITULOS, TipoCarta
from facultativo.cuentas.models import Usuario
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Periodo, Plantel


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

    def revocadas_en_curso(self, hoy: date) -> Self:
        """Those revoked before their period ended: afterwards the date says that they do not count."""
        return self.filter(revocada_at__isnull=False, periodo__fin__gte=hoy)


class ConstanciaEstudios(models.Model):
    """One letter: what it said, its signed envelope and its exact bytes."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    periodo = models.ForeignKey(Periodo, on_delete=models.PROTECT, related_name="+")
    tipo = models.CharField(
        max_length=15, default=TipoCarta.IMSS, choices=[(t.value, titulo) for t, titulo in TITULOS.items()]
    )
    anio = models.PositiveSmallIntegerField()
    numero = models.PositiveIntegerField()
    folio = models.CharField(max_length=40)
    codigo = models.CharField(max_length=16, unique=True)
    contenido = JSONCifrado()
    sobre = models.BinaryField()
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
                fields=["expediente", "periodo", "tipo"],
                condition=Q(revocada_at__isnull=True),
                name="constancia_valida_unica",
            ),
            models.CheckConstraint(
                condition=Q(revocada_at__isnull=True, revocada_por="", motivo="")
                | Q(revocada_at__isnull=False) & ~Q(revocada_por="") & ~Q(motivo=""),
                name="constancia_revocada_pareja",
            ),
        ]
        indexes = [
            models.Index(fields=["plantel", "-emitida_at", "-id"], name="constancia_por_fecha"),
            models.Index(fields=["plantel", "folio"], name="constancia_por_folio"),
            models.Index(
                fields=["periodo"], condition=Q(revocada_at__isnull=False), name="constancia_revocada_en_curso"
            ),
        ]

    def __str__(self) -> str:
        return self.folio

    @property
    def titulo(self) -> str:
        """What kind of letter it is, in words."""
        return TITULOS[TipoCarta(self.tipo)]
