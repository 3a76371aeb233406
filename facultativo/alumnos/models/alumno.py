"""The student. The person's key is the CURP; without one (row 21 of the table) the record itself."""

from typing import Self

from django.db import models

from facultativo.alumnos.states import FuenteNSS, SituacionAcademica
from facultativo.cuentas.models import Usuario
from facultativo.plantel.models import Carrera, Plantel


class AlumnoQuerySet(models.QuerySet["Alumno"]):
    """Students."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)

    def inscritos(self) -> Self:
        """Those enrolled according to the last padrón."""
        return self.filter(inscrito=True)


class Alumno(models.Model):
    """One enrolled person at one plantel, as the last padrón says; `periodo` is the one of the last enrolment."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    usuario = models.OneToOneField(Usuario, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    curp = models.CharField(max_length=18, null=True, blank=True)  # noqa: DJ001 - unique only when present
    numero_de_control = models.CharField(max_length=11)
    nombres = models.CharField(max_length=80)
    primer_apellido = models.CharField(max_length=80)
    segundo_apellido = models.CharField(max_length=80, blank=True)
    fecha_nacimiento = models.DateField(null=True, blank=True)
    sexo = models.CharField(max_length=1, blank=True)
    carrera = models.ForeignKey(Carrera, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    semestre = models.PositiveSmallIntegerField(null=True, blank=True)
    correo = models.EmailField(blank=True)
    nss = models.CharField(max_length=11, blank=True)
    nss_fuente = models.CharField(
        max_length=10, blank=True, default=FuenteNSS.NINGUNA, choices=[(f.value, f.value) for f in FuenteNSS]
    )
    en_linea = models.BooleanField(default=False)
    inscrito = models.BooleanField(default=True)
    periodo = models.CharField(max_length=5, blank=True)
    situacion_academica = models.CharField(
        max_length=20,
        default=SituacionAcademica.VIGENTE,
        choices=[(s.value, s.value) for s in SituacionAcademica],
    )

    objects = AlumnoQuerySet.as_manager()

    class Meta:
        ordering = ["primer_apellido", "segundo_apellido", "nombres"]
        constraints = [
            models.UniqueConstraint(
                fields=["plantel", "curp"], name="alumno_curp_unica", condition=models.Q(curp__isnull=False)
            ),
            models.UniqueConstraint(fields=["plantel", "numero_de_control"], name="alumno_control_unico"),
        ]
        indexes = [
            models.Index(fields=["plantel", "nss"], name="alumno_nss"),
            models.Index(fields=["plantel", "primer_apellido", "segundo_apellido", "nombres"], name="alumno_nombre"),
        ]

    def __str__(self) -> str:
        return f"alumno {self.pk}"

    @property
    def nombre_completo(self) -> str:
        """Given names first, as people say it."""
        return " ".join(p for p in (self.nombres, self.primer_apellido, self.segundo_apellido) if p)

    @property
    def nombre_de_lista(self) -> str:
        """Surnames first, as rolls are sorted."""
        return " ".join(p for p in (self.primer_apellido, self.segundo_apellido, self.nombres) if p)
