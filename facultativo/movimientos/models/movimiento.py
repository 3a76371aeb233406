"""One alta or baja of one case, from the dictamen to the word of IMSS, through as many lotes as it takes."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from facultativo.comun.fields import JSONCifrado
from facultativo.comun.hallazgos import Hallazgo
from facultativo.expediente.models import Expediente
from facultativo.movimientos.rules.catalogo import CodigoIMSS, codigos_imss
from facultativo.movimientos.states import (
    FICHAS_MOVIMIENTO,
    MOVIMIENTOS_ABIERTOS,
    POR_CORREGIR,
    EstadoMovimiento,
    Ficha,
    TipoMovimiento,
)
from facultativo.plantel.models import Plantel, RegistroPatronal

_ENVIABLES = (TipoMovimiento.ALTA, TipoMovimiento.BAJA)


class MovimientoQuerySet(models.QuerySet["Movimiento"]):
    """Movements."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("expediente__alumno", "registro")

    def listos(self, registro: RegistroPatronal, tipo: TipoMovimiento) -> Self:
        """Those that the next lote of this registro and type may take: priority first, then the oldest."""
        listos = self.filter(estado=EstadoMovimiento.LISTO, registro=registro, tipo=tipo)
        return listos.order_by("-expediente__prioridad", "creado_at", "pk")

    def por_corregir(self) -> Self:
        """Those that wait for a person: defects found here, and what IMSS rejected or did not mention."""
        return self.filter(estado__in=POR_CORREGIR).order_by("-expediente__prioridad", "creado_at", "pk")

    def bloqueado(self, pk: int) -> "Movimiento":
        """One movement, locked until the transaction ends."""
        return self.select_for_update(of=("self",)).select_related("expediente__alumno").get(pk=pk)

    def bloqueados(self, pks: Iterable[int]) -> Self:
        """Several movements in the order of their keys, locked until the transaction ends."""
        return self.select_for_update(of=("self",)).filter(pk__in=pks)

    def del_lote(self, lote: int) -> list["Movimiento"]:
        """Those of one lote, locked until the transaction ends."""
        return list(self.select_for_update(of=("self",)).filter(renglones__lote=lote).order_by("pk"))

    def por_anunciar(self) -> Self:
        """Those whose case has not been told of their state yet."""
        return self.filter(anunciado=False).order_by("pk")


class Movimiento(models.Model):
    """What the school asks of IMSS for one student.

    `estado` changes in bulk with its lote; `anunciado` is False until the case and the log have been told, one by one,
    by `tasks.ponerse_al_dia`: a lote of a thousand rows must not hold the database while a person waits.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    registro = models.ForeignKey(RegistroPatronal, null=True, on_delete=models.PROTECT, related_name="+")
    tipo = models.CharField(max_length=12, choices=[(t.value, t.value) for t in _ENVIABLES])
    estado = models.CharField(
        max_length=14, default=EstadoMovimiento.BORRADOR, choices=[(e.value, e.value) for e in EstadoMovimiento]
    )
    hallazgos_json = JSONCifrado(default=list)
    con_dudas = models.BooleanField(default=False)
    codigo_imss = models.CharField(max_length=3, blank=True)
    forzado = models.BooleanField(default=False)
    anunciado = models.BooleanField(default=False)
    creado_at = models.DateTimeField()
    creado_por = models.CharField(max_length=80)
    cambiado_at = models.DateTimeField()
    cambiado_por = models.CharField(max_length=80)

    objects = MovimientoQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["expediente"],
                condition=Q(estado__in=sorted(MOVIMIENTOS_ABIERTOS)),
                name="movimiento_abierto_unico",
            ),
        ]
        indexes = [
            models.Index(fields=["plantel", "estado", "tipo", "creado_at"], name="movimiento_por_estado"),
            models.Index(fields=["id"], name="movimiento_por_anunciar", condition=Q(anunciado=False)),
        ]

    def __str__(self) -> str:
        return f"{self.tipo} {self.pk}"

    @property
    def hallazgos(self) -> list[Hallazgo]:
        """What the pre-flight said."""
        return [Hallazgo.de_json(h) for h in self.hallazgos_json]

    @property
    def ficha(self) -> Ficha:
        """What its state means for people."""
        return FICHAS_MOVIMIENTO[EstadoMovimiento(self.estado)]

    @property
    def codigo(self) -> CodigoIMSS | None:
        """The code by which IMSS rejected it, explained."""
        return codigos_imss().get(self.codigo_imss)
