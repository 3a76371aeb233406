"""The school as sujeto obligado before IMSS, and how its lotes are written, with dates."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models

from facultativo.comun.hallazgos import Nivel
from facultativo.comun.registro_patronal import MODALIDAD_FACULTATIVO, modalidad_de, validar_registro_patronal
from facultativo.plantel.models.escuela import Plantel


def validar_numero(numero: str) -> None:
    """Eleven positions, check digit and modalidad 32 (Reglas DOF 16-12-2015). Raises ValidationError."""
    for hallazgo in validar_registro_patronal(numero).hallazgos:
        if hallazgo.nivel is Nivel.ERROR:
            raise ValidationError(hallazgo.mensaje)
    if modalidad_de(numero) != MODALIDAD_FACULTATIVO:
        raise ValidationError("El registro patronal del Seguro Facultativo es de modalidad 32 (posiciones 9 y 10).")


class RegistroPatronalQuerySet(models.QuerySet["RegistroPatronal"]):
    """Registros by date."""

    def vigentes(self, fecha: date) -> Self:
        """Those in force on `fecha`."""
        return self.filter(models.Q(hasta__isnull=True) | models.Q(hasta__gte=fecha), desde__lte=fecha)


class RegistroPatronal(models.Model):
    """The number by which IMSS knows the school (Reglas DOF 16-12-2015): modalidad 32, one per level or plantel."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    numero = models.CharField(max_length=11, validators=[validar_numero])
    patron = models.CharField(max_length=160)
    desde = models.DateField()
    hasta = models.DateField(null=True, blank=True)
    piloto_pendiente = models.BooleanField(default=True)

    objects = RegistroPatronalQuerySet.as_manager()

    class Meta:
        ordering = ["numero", "desde"]
        constraints = [
            models.UniqueConstraint(fields=["plantel", "numero", "desde"], name="registro_patronal_unico"),
            models.CheckConstraint(
                condition=models.Q(numero__regex=r"^[A-Z0-9][0-9]{7}32[0-9]$"),
                name="registro_patronal_modalidad_32",
            ),
            models.CheckConstraint(
                condition=models.Q(hasta__isnull=True) | models.Q(hasta__gte=models.F("desde")),
                name="registro_patronal_con_dias",
            ),
        ]

    def __str__(self) -> str:
        return self.numero

    def vigente(self, fecha: date) -> bool:
        """True when it is in force on `fecha`."""
        return self.desde <= fecha and (self.hasta is None or fecha <= self.hasta)
