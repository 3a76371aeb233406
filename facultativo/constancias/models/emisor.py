"""Who signs, and on which paper."""

from django.db import models

from facultativo.plantel.models import Plantel


class Emisor(models.Model):
    """Who signs the letters of a plantel, with which office, where, under which letterhead and seal.

    `escudo` and `sello` are keys of the store: pictures drawn again from what was uploaded, never its bytes.
    """

    plantel = models.OneToOneField(Plantel, on_delete=models.PROTECT, related_name="+")
    nombre = models.CharField(max_length=120)
    puesto = models.CharField(max_length=120)
    lugar = models.CharField(max_length=120)
    institucion = models.CharField(max_length=120, blank=True)
    departamento = models.CharField(max_length=120, default="Departamento de Servicios Escolares")
    escudo = models.CharField(max_length=64, blank=True)
    sello = models.CharField(max_length=64, blank=True)
    actualizado_at = models.DateTimeField()
    actualizado_por = models.CharField(max_length=80)

    class Meta:
        verbose_name_plural = "emisores"

    def __str__(self) -> str:
        return f"emisor de {self.plantel_id}"
