"""The file that goes to IMSS: its exact bytes, its rows, and how far it has come."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from facultativo.comun.fields import JSONCifrado, pareja
from facultativo.movimientos.models.movimiento import Movimiento
from facultativo.movimientos.states import (
    FICHAS_LOTE,
    LOTES_ABIERTOS,
    EstadoLote,
    EstadoMovimiento,
    Ficha,
    TipoMovimiento,
    puede,
)
from facultativo.plantel.models import ConfiguracionDeLote, Plantel, RegistroPatronal

_ENVIABLES = (TipoMovimiento.ALTA, TipoMovimiento.BAJA)


class LoteQuerySet(models.QuerySet["Lote"]):
    """Lotes."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("registro", "plantel")

    def abiertos(self) -> Self:
        """Those that somebody still has to do something with."""
        return self.filter(estado__in=LOTES_ABIERTOS)

    def bloqueado(self, pk: int) -> "Lote":
        """One lote, locked until the transaction ends: two people may press at once."""
        return self.select_for_update(of=("self",)).select_related("registro", "plantel").get(pk=pk)


class Lote(models.Model):
    """One file of one type and one registro patronal. `archivo` is the key of its exact bytes."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    registro = models.ForeignKey(RegistroPatronal, on_delete=models.PROTECT, related_name="+")
    configuracion = models.ForeignKey(ConfiguracionDeLote, on_delete=models.PROTECT, related_name="+")
    tipo = models.CharField(max_length=12, choices=[(t.value, t.value) for t in _ENVIABLES])
    estado = models.CharField(
        max_length=12, default=EstadoLote.ARMADO, choices=[(e.value, e.value) for e in EstadoLote]
    )
    piloto = models.BooleanField(default=False)
    origen = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="partes")
    fecha = models.DateField()
    total = models.PositiveIntegerField()
    archivo = models.CharField(max_length=64)
    numero_imss = models.CharField(max_length=15, blank=True)
    folio_imss = models.CharField(max_length=25, blank=True)
    armado_at = models.DateTimeField()
    armado_por = models.CharField(max_length=80)
    descargado_at = models.DateTimeField(null=True, blank=True)
    descargado_por = models.CharField(max_length=80, blank=True)
    enviado_at = models.DateTimeField(null=True, blank=True)
    enviado_por = models.CharField(max_length=80, blank=True)
    cerrado_at = models.DateTimeField(null=True, blank=True)
    cerrado_por = models.CharField(max_length=80, blank=True)

    objects = LoteQuerySet.as_manager()

    class Meta:
        ordering = ["-armado_at", "-pk"]
        indexes = [models.Index(fields=["plantel", "estado", "-armado_at"], name="lote_por_estado")]
        constraints = [pareja("lote", "descargado"), pareja("lote", "enviado"), pareja("lote", "cerrado")]

    def __str__(self) -> str:
        return f"lote {self.pk}"

    @property
    def nombre_de_archivo(self) -> str:
        """`itat-alta-2026-11-20-17.txt`: IMSS takes any name; this one is found again in a folder."""
        return f"{self.plantel.clave}-{self.tipo}-{self.fecha.isoformat()}-{self.pk}.txt"

    @property
    def ficha(self) -> Ficha:
        """What its state means for people."""
        return FICHAS_LOTE[EstadoLote(self.estado)]

    def pasar_a(self, estado: EstadoLote) -> None:
        """Take the next state, without saving. Raises ValidationError when the table has no such step."""
        if not puede(EstadoLote(self.estado), estado):
            raise ValidationError("Este lote ya cambió de estado: vuelve a abrirlo.")
        self.estado = estado


class RenglonDeLote(models.Model):
    """A movement's place in one lote, with what was written in it; `abierto` while it waits: never in two at once."""

    lote = models.ForeignKey(Lote, on_delete=models.PROTECT, related_name="renglones")
    movimiento = models.ForeignKey(Movimiento, on_delete=models.PROTECT, related_name="renglones")
    renglon = models.PositiveIntegerField()
    nss = models.CharField(max_length=11)
    datos = JSONCifrado()
    abierto = models.BooleanField(default=True)
    resultado = models.CharField(
        max_length=14, blank=True, choices=[("", ""), *((e.value, e.value) for e in EstadoMovimiento)]
    )
    codigo_imss = models.CharField(max_length=3, blank=True)
    nss_nuevo = models.CharField(max_length=11, blank=True)

    class Meta:
        ordering = ["lote", "renglon"]
        constraints = [
            models.UniqueConstraint(fields=["lote", "renglon"], name="renglon_de_lote_unico"),
            models.UniqueConstraint(fields=["lote", "nss"], name="renglon_de_lote_nss_unico"),
            models.UniqueConstraint(
                fields=["movimiento"], condition=Q(abierto=True), name="renglon_de_lote_abierto_unico"
            ),
        ]

    def __str__(self) -> str:
        return f"renglón {self.renglon} del lote {self.lote_id}"
