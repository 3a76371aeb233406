"""The school and what differs from one to the next."""

from datetime import date
from typing import Self

from django.core.validators import RegexValidator
from django.db import models

_COLOR = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Escribe el color como #rrggbb.")


class Plantel(models.Model):
    """One campus."""

    clave = models.SlugField(max_length=20, unique=True)
    siglas = models.CharField(max_length=20)
    nombre = models.CharField(max_length=160)
    municipio = models.CharField(max_length=80, blank=True)
    entidad = models.CharField(max_length=2, blank=True)
    domicilio = models.CharField(max_length=200, blank=True)
    telefono = models.CharField(max_length=30, blank=True)
    correo = models.EmailField(blank=True)
    horario = models.CharField(max_length=120, blank=True)
    color = models.CharField(max_length=7, default="#1b396a", validators=[_COLOR])
    dias_de_constancia = models.PositiveSmallIntegerField(default=30)
    dias_para_objetar = models.PositiveSmallIntegerField(default=5)

    class Meta:
        ordering = ["siglas"]

    def __str__(self) -> str:
        return self.siglas


class PeriodoQuerySet(models.QuerySet["Periodo"]):
    """Periods by date."""

    def en(self, fecha: date) -> Self:
        """Those in course on `fecha`."""
        return self.filter(inicio__lte=fecha, fin__gte=fecha)

    def que_se_encima(self, periodo: "Periodo") -> "Periodo | None":
        """Another period of the same campus with a day in common."""
        otros = self.filter(plantel=periodo.plantel_id).exclude(pk=periodo.pk)
        return otros.filter(inicio__lte=periodo.fin, fin__gte=periodo.inicio).first()


class Periodo(models.Model):
    """A school period, `AAAAN` in the school system (2026 and 3 for August-December)."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    clave = models.CharField(max_length=5)
    nombre = models.CharField(max_length=60)
    inicio = models.DateField()
    fin = models.DateField()
    vacaciones_inicio = models.DateField(null=True, blank=True)
    vacaciones_fin = models.DateField(null=True, blank=True)

    objects = PeriodoQuerySet.as_manager()

    class Meta:
        ordering = ["-inicio"]
        constraints = [
            models.UniqueConstraint(fields=["plantel", "clave"], name="periodo_unico"),
            models.CheckConstraint(
                condition=models.Q(fin__gt=models.F("inicio")),
                name="periodo_con_dias",
                violation_error_message="El periodo termina después de que empieza.",
            ),
            models.CheckConstraint(
                condition=models.Q(vacaciones_inicio__isnull=True, vacaciones_fin__isnull=True)
                | models.Q(
                    vacaciones_inicio__isnull=False,
                    vacaciones_fin__isnull=False,
                    vacaciones_inicio__gte=models.F("inicio"),
                    vacaciones_fin__gte=models.F("vacaciones_inicio"),
                ),
                name="periodo_vacaciones_con_orden",
                violation_error_message="Escribe los dos días de las vacaciones, en orden y no antes del inicio.",
            ),
        ]

    def __str__(self) -> str:
        return self.nombre


class Carrera(models.Model):
    """A degree programme of the campus."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    clave = models.CharField(max_length=20)
    nombre = models.CharField(max_length=120)

    class Meta:
        ordering = ["nombre"]
        constraints = [models.UniqueConstraint(fields=["plantel", "clave"], name="carrera_unica")]

    def __str__(self) -> str:
        return self.nombre
