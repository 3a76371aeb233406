"""The school and what differs from one to the next."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.core.validators import RegexValidator
from django.db import models

from facultativo.plantel.states import Enie, FinDeRenglon

_SIN_VACACIONES = models.Q(vacaciones_inicio__isnull=True, vacaciones_fin__isnull=True)
_VACACIONES_EN_ORDEN = models.Q(
    vacaciones_inicio__isnull=False,
    vacaciones_fin__isnull=False,
    vacaciones_inicio__gte=models.F("inicio"),
    vacaciones_fin__gte=models.F("vacaciones_inicio"),
)
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


class RegistroPatronalQuerySet(models.QuerySet["RegistroPatronal"]):
    """Registros by date."""

    def vigentes(self, fecha: date) -> Self:
        """Those in force on `fecha`."""
        return self.filter(models.Q(hasta__isnull=True) | models.Q(hasta__gte=fecha), desde__lte=fecha)


class RegistroPatronal(models.Model):
    """The school as sujeto obligado before IMSS (Reglas DOF 16-12-2015), modalidad 32, and how its lote is written.

    What no official source fixes (encoding, Ñ, footer, SBC…) is configuration, to be confirmed with the subdelegación.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    numero = models.CharField(max_length=11)
    patron = models.CharField(max_length=160)
    desde = models.DateField()
    hasta = models.DateField(null=True, blank=True)
    encoding = models.CharField(max_length=20, default="cp1252")
    enie = models.CharField(max_length=1, choices=[(e.value, e.value) for e in Enie], default=Enie.NUMERAL)
    pie = models.BooleanField(default=False)
    fin_de_renglon = models.CharField(
        max_length=4, choices=[(f.value, f.value) for f in FinDeRenglon], default=FinDeRenglon.CRLF
    )
    sbc = models.DecimalField(max_digits=6, decimal_places=2, default=Decimal("315.04"))
    tipo_trabajador = models.CharField(max_length=1, default="1")
    tipo_salario = models.CharField(max_length=1, default="0")
    jornada = models.CharField(max_length=1, default="0")
    umf = models.CharField(max_length=3, default="000")
    guia = models.CharField(max_length=5)
    causa = models.CharField(max_length=1, default="2")
    maximo_por_lote = models.PositiveIntegerField(default=1000)
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
        ]

    def __str__(self) -> str:
        return self.numero
