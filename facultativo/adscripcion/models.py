"""Where each student is treated, and the photographs of their carnets."""

from typing import Self

from django.db import models

from facultativo.adscripcion.states import FRASE_DE_MOTIVO, EstadoCarnet, FuenteUMF, MotivoDevolucion, Turno
from facultativo.comun.fields import JSONCifrado, pareja
from facultativo.documentos.models import Documento
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel


class Adscripcion(models.Model):
    """The clinic of one student now; how it came to be so is in the log."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.OneToOneField(Expediente, on_delete=models.PROTECT, related_name="+")
    umf = models.CharField(max_length=3)
    turno = models.CharField(max_length=20, blank=True, choices=[(t.value, t.value) for t in Turno])
    consultorio = models.CharField(max_length=4, blank=True)
    fuente = models.CharField(max_length=10, choices=[(f.value, f.value) for f in FuenteUMF])
    documento = models.ForeignKey(Documento, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    registrada_at = models.DateTimeField()
    registrada_por = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["plantel", "umf"], name="adscripcion_umf")]

    def __str__(self) -> str:
        return f"UMF {self.umf}"


class CarnetQuerySet(models.QuerySet["Carnet"]):
    """Carnets."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("expediente__alumno__carrera")

    def de_usuario(self, usuario: object) -> Self:
        """The student's own."""
        return self.filter(expediente__alumno__usuario=usuario)

    def por_revisar(self) -> Self:
        """Those that wait for a person, priority first, then the oldest."""
        return self.filter(estado=EstadoCarnet.POR_REVISAR).order_by("-expediente__prioridad", "recibido_at", "pk")

    def vigentes(self) -> Self:
        """Those that were not replaced by another, newest first."""
        return self.exclude(estado=EstadoCarnet.SUSTITUIDO).order_by("-recibido_at", "-pk")


class Carnet(models.Model):
    """One photograph of a carnet, or its sight at the desk (then without bytes).

    `clave` are the bytes as they came; `imagen` the picture that we drew of them, the only one shown. `ayuda` is what
    the machine saw: it helps and decides nothing.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    estado = models.CharField(
        max_length=12, choices=[(e.value, e.value) for e in EstadoCarnet], default=EstadoCarnet.POR_REVISAR
    )
    clave = models.CharField(max_length=64, blank=True)
    imagen = models.CharField(max_length=64, blank=True)
    ancho = models.FloatField(default=0)
    alto = models.FloatField(default=0)
    ayuda = JSONCifrado(null=True, blank=True)
    motivo = models.CharField(
        max_length=20, blank=True, choices=[(m.value, FRASE_DE_MOTIVO[m]) for m in MotivoDevolucion]
    )
    nota = models.CharField(max_length=300, blank=True)
    recibido_at = models.DateTimeField()
    recibido_por = models.CharField(max_length=80)
    mirado_at = models.DateTimeField(null=True, blank=True)
    mirado_por = models.CharField(max_length=80, blank=True)
    revisado_at = models.DateTimeField(null=True, blank=True)
    revisado_por = models.CharField(max_length=80, blank=True)

    objects = CarnetQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["expediente", "clave"], condition=~models.Q(clave=""), name="carnet_foto_unica"
            ),
            pareja("carnet", "mirado"),
            pareja("carnet", "revisado"),
            models.CheckConstraint(
                condition=~models.Q(estado=EstadoCarnet.DEVUELTO) | ~models.Q(motivo=""),
                name="carnet_devuelto_dice_por_que",
            ),
        ]
        indexes = [
            models.Index(fields=["expediente", "-recibido_at"], name="carnet_del_expediente"),
            models.Index(
                fields=["plantel", "recibido_at"],
                name="carnet_por_revisar",
                condition=models.Q(estado=EstadoCarnet.POR_REVISAR),
            ),
            models.Index(
                fields=["recibido_at"],
                name="carnet_sin_mirar",
                condition=models.Q(estado=EstadoCarnet.POR_REVISAR, mirado_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"carnet {self.pk}"

    @property
    def en_ventanilla(self) -> bool:
        """Seen in hand at the desk: there is no photograph."""
        return not self.clave

    @property
    def que_falto(self) -> str:
        """The sentence that the student reads when it goes back."""
        return FRASE_DE_MOTIVO[MotivoDevolucion(self.motivo)] if self.motivo else ""
