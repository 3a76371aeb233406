"""The padrón: one snapshot of the school's own system, kept as it came, and what each of its rows did."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from facultativo.alumnos.models.alumno import Alumno
from facultativo.alumnos.states import EN_CURSO, QUE_ESCRIBEN, TRANSICIONES_PADRON, EstadoPadron, Resultado
from facultativo.comun.fields import JSONCifrado, pareja
from facultativo.plantel.models import Plantel


class PadronQuerySet(models.QuerySet["Padron"]):
    """Snapshots."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)

    def en_curso(self) -> Self:
        """Those the worker is busy with."""
        return self.filter(estado__in=EN_CURSO)

    def bloqueado(self, pk: int) -> "Padron":
        """One padrón, locked until the transaction ends: the worker and a person may both want to move it."""
        return self.select_for_update().get(pk=pk)

    def aplicados(self) -> Self:
        """Those that count, the last one first."""
        return self.filter(estado=EstadoPadron.APLICADO).order_by("-confirmado_at")


class Padron(models.Model):
    """One file of the school system: where its bytes are, how it is read, and how far its work has come."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    estado = models.CharField(
        max_length=20, default=EstadoPadron.RECIBIDO, choices=[(e.value, e.value) for e in EstadoPadron]
    )
    archivo = models.CharField(max_length=64)
    nombre_archivo = models.CharField(max_length=120)
    formato = models.CharField(max_length=4, blank=True)
    codificacion = models.CharField(max_length=12, blank=True)
    delimitador = models.CharField(max_length=1, blank=True)
    encabezados = models.JSONField(default=list)
    muestra = JSONCifrado(default=list)
    renglon_de_encabezado = models.PositiveIntegerField(default=1)
    mapeo = models.JSONField(default=dict)
    problema = models.CharField(max_length=200, blank=True)
    total = models.PositiveIntegerField(default=0)
    leidos = models.PositiveIntegerField(default=0)
    ultimo_renglon = models.PositiveIntegerField(default=0)
    aplicados = models.PositiveIntegerField(default=0)
    conteos = models.JSONField(default=dict)
    completo = models.BooleanField(default=False)
    ultimo_avance = models.DateTimeField(auto_now=True)
    recibido_at = models.DateTimeField()
    recibido_por = models.CharField(max_length=80)
    confirmado_at = models.DateTimeField(null=True, blank=True)
    confirmado_por = models.CharField(max_length=80, blank=True)

    objects = PadronQuerySet.as_manager()

    class Meta:
        ordering = ["-recibido_at"]
        indexes = [
            models.Index(fields=["plantel", "-recibido_at"], name="padron_por_fecha"),
            models.Index(fields=["ultimo_avance"], name="padron_en_curso", condition=Q(estado__in=sorted(EN_CURSO))),
        ]
        constraints = [pareja("padron", "confirmado")]

    def __str__(self) -> str:
        return f"padrón {self.pk}"

    def pasar_a(self, estado: EstadoPadron) -> None:
        """Take the next state, without saving. Raises ValidationError when the table of transitions has no such way."""
        if estado not in TRANSICIONES_PADRON[EstadoPadron(self.estado)]:
            raise ValidationError("Este padrón ya cambió de estado: vuelve a abrirlo.")
        self.estado = estado

    @property
    def por_escribir(self) -> int:
        """How many rows a confirmation writes: the length of the second progress bar."""
        return sum(self.conteos.get(r, 0) for r in QUE_ESCRIBEN)


class RenglonPadronQuerySet(models.QuerySet["RenglonPadron"]):
    """Rows of a snapshot."""

    def por_aplicar(self) -> Self:
        """Those that still change something, in their order."""
        return self.filter(aplicado=False, resultado__in=QUE_ESCRIBEN).order_by("pk")


class RenglonPadron(models.Model):
    """One row of the file and what it does; without `renglon`, a student who is here and not in the file."""

    padron = models.ForeignKey(Padron, on_delete=models.CASCADE, related_name="renglones")
    renglon = models.PositiveIntegerField(null=True, blank=True)
    resultado = models.CharField(max_length=10, choices=[(r.value, r.value) for r in Resultado])
    alumno = models.ForeignKey(Alumno, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    ficha = JSONCifrado(null=True)
    cambios = models.JSONField(default=list)
    hallazgos = JSONCifrado(default=list)
    con_avisos = models.BooleanField(default=False)
    deja_inscripcion = models.BooleanField(default=False)
    aplicado = models.BooleanField(default=False)

    objects = RenglonPadronQuerySet.as_manager()

    class Meta:
        ordering = ["padron", "renglon"]
        constraints = [models.UniqueConstraint(fields=["padron", "renglon"], name="renglon_padron_unico")]
        indexes = [
            models.Index(fields=["padron", "resultado", "renglon"], name="renglon_padron_resultado"),
            models.Index(fields=["alumno"], name="renglon_padron_alumno"),
        ]

    def __str__(self) -> str:
        return f"renglón {self.renglon} de {self.padron_id}"


class MapeoPadron(models.Model):
    """The columns that this plantel confirmed last time: field → column name, empty when left out."""

    plantel = models.OneToOneField(Plantel, on_delete=models.CASCADE, related_name="+")
    columnas = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"columnas de {self.plantel}"
