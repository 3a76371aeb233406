"""A baja that the school is about to ask for: why, when the student was told, what they answered, how it ended."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from facultativo.comun.fields import JSONCifrado, pareja
from facultativo.cuentas.models import Usuario
from facultativo.expediente.models import Expediente
from facultativo.movimientos.models.movimiento import Movimiento
from facultativo.movimientos.states import (
    FICHAS_PROPUESTA,
    PROPUESTAS_VIVAS,
    EstadoPropuesta,
    Ficha,
    MotivoBaja,
    puede,
)
from facultativo.plantel.models import Plantel


class PropuestaQuerySet(models.QuerySet["PropuestaDeBaja"]):
    """Proposals of baja."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("expediente__alumno__carrera", "movimiento")

    def de_usuario(self, usuario: Usuario) -> Self:
        """The student's own: the object-level wall of the student's screen."""
        return self.filter(expediente__alumno__usuario=usuario).select_related("expediente__alumno", "plantel")

    def bloqueada(self, pk: int) -> "PropuestaDeBaja":
        """One proposal, locked until the transaction ends; the case is locked before it."""
        propias = self.select_for_update(of=("self",)).select_related("expediente__alumno", "plantel", "movimiento")
        return propias.get(pk=pk)


class PropuestaDeBaja(models.Model):
    """One for each time that a student with an alta stops having the right; `limite` is the last day to object."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    motivo = models.CharField(max_length=20, choices=[(m.value, m.value) for m in MotivoBaja])
    estado = models.CharField(
        max_length=10, default=EstadoPropuesta.PROPUESTA, choices=[(e.value, e.value) for e in EstadoPropuesta]
    )
    limite = models.DateField(null=True, blank=True)
    dice = JSONCifrado(null=True, blank=True)
    respuesta = JSONCifrado(null=True, blank=True)
    nota = JSONCifrado(null=True, blank=True)
    movimiento = models.OneToOneField(Movimiento, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    creada_at = models.DateTimeField()
    creada_por = models.CharField(max_length=80)
    avisada_at = models.DateTimeField(null=True, blank=True)
    avisada_por = models.CharField(max_length=80, blank=True)
    objetada_at = models.DateTimeField(null=True, blank=True)
    objetada_por = models.CharField(max_length=80, blank=True)
    respondida_at = models.DateTimeField(null=True, blank=True)
    respondida_por = models.CharField(max_length=80, blank=True)

    objects = PropuestaQuerySet.as_manager()

    class Meta:
        ordering = ["-creada_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["expediente"], condition=Q(estado__in=sorted(PROPUESTAS_VIVAS)), name="propuesta_viva_unica"
            ),
            pareja("propuesta", "avisada"),
            pareja("propuesta", "objetada"),
            pareja("propuesta", "respondida"),
        ]
        indexes = [
            models.Index(fields=["plantel", "estado", "motivo", "id"], name="propuesta_por_estado"),
            models.Index(
                fields=["estado", "limite"],
                name="propuesta_viva",
                condition=Q(estado__in=sorted(PROPUESTAS_VIVAS)),
            ),
        ]

    def __str__(self) -> str:
        return f"propuesta de baja {self.pk}"

    @property
    def ficha(self) -> Ficha:
        """What its state means for people."""
        return FICHAS_PROPUESTA[EstadoPropuesta(self.estado)]

    def pasar_a(self, estado: EstadoPropuesta) -> None:
        """Take the next state, without saving. Raises ValidationError when the table has no such step."""
        if not puede(EstadoPropuesta(self.estado), estado):
            raise ValidationError("Esta propuesta ya cambió de estado: vuelve a abrirla.")
        self.estado = estado
