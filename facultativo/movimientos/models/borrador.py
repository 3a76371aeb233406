"""A configuration that somebody is still answering, kept at every page."""

from typing import Self

from django.db import models
from django.db.models import Q

from facultativo.plantel.models import Plantel, RegistroPatronal


class BorradorQuerySet(models.QuerySet["BorradorDeConfiguracion"]):
    """Drafts."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("registro", "plantel")


class BorradorDeConfiguracion(models.Model):
    """The answers so far for one registro patronal, or for one that is not there yet (`registro` is None)."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    registro = models.ForeignKey(RegistroPatronal, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    valores = models.JSONField(default=dict)
    confirmados = models.JSONField(default=list)
    guardado_at = models.DateTimeField()
    guardado_por = models.CharField(max_length=80)

    objects = BorradorQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["registro"], name="borrador_de_configuracion_unico"),
            models.UniqueConstraint(
                fields=["plantel"], condition=Q(registro__isnull=True), name="borrador_de_configuracion_nuevo_unico"
            ),
        ]

    def __str__(self) -> str:
        return f"borrador de configuración {self.pk}"

    @property
    def nuevo(self) -> bool:
        """It is for a registro patronal that the school has not given yet."""
        return self.registro_id is None
