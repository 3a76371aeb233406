"""Many letters at once."""

from django.db import models
from django.db.models import Q

from facultativo.constancias.models.constancia import ConstanciaEstudios
from facultativo.constancias.states import TITULOS, EstadoTanda, TipoCarta
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel


class TandaQuerySet(models.QuerySet["Tanda"]):
    """Batches."""

    def del_plantel(self, plantel: Plantel) -> "TandaQuerySet":
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)


class Tanda(models.Model):
    """Letters asked for together: the worker issues them one by one and then makes one PDF to print.

    `clave` is that of the page from which it was asked: pressing twice asks once.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    clave = models.UUIDField(unique=True, editable=False)
    tipo = models.CharField(max_length=15, choices=[(t.value, titulo) for t, titulo in TITULOS.items()])
    estado = models.CharField(
        max_length=12, default=EstadoTanda.PREPARANDO, choices=[(e.value, e.value) for e in EstadoTanda]
    )
    total = models.PositiveIntegerField()
    archivo = models.CharField(max_length=64, blank=True)
    pedida_at = models.DateTimeField(db_index=True)
    pedida_por = models.CharField(max_length=80)
    avanzada_at = models.DateTimeField()
    avanzada_por = models.CharField(max_length=80)

    objects = TandaQuerySet.as_manager()

    class Meta:
        ordering = ["-pedida_at", "-pk"]

    def __str__(self) -> str:
        return f"tanda {self.pk}"

    @property
    def titulo(self) -> str:
        """What kind of letters they are, in words."""
        return TITULOS[TipoCarta(self.tipo)]


class RenglonDeTanda(models.Model):
    """One student of a batch: the letter, or why there is none."""

    tanda = models.ForeignKey(Tanda, on_delete=models.CASCADE, related_name="renglones")
    orden = models.PositiveIntegerField()
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    constancia = models.ForeignKey(
        ConstanciaEstudios, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    falla = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["orden"]
        constraints = [
            models.UniqueConstraint(fields=["tanda", "expediente"], name="renglon_de_tanda_unico"),
            models.CheckConstraint(
                condition=Q(constancia__isnull=True) | Q(falla=""), name="renglon_de_tanda_carta_o_falla"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tanda_id}/{self.orden}"
