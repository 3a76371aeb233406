"""The answer of IMSS: its bytes, what was read in them, and whether it has been applied."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models

from facultativo.comun.fields import JSONCifrado
from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.models.lote import Lote
from facultativo.movimientos.rules.respuesta.bloque import Bloque
from facultativo.movimientos.states import FICHAS_RESPUESTA, EstadoRespuesta, Ficha, puede
from facultativo.plantel.models import Plantel, RegistroPatronal


class RespuestaQuerySet(models.QuerySet["RespuestaIMSS"]):
    """Answers."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("lote")

    def bloqueada(self, pk: int) -> "RespuestaIMSS":
        """One answer, locked until the transaction ends: the worker may read it twice."""
        return self.select_for_update(of=("self",)).select_related("lote").get(pk=pk)


class RespuestaIMSS(models.Model):
    """One file (PDF, CSV or ZIP) for one lote. The same bytes are never taken twice for the same lote.

    `muestra` has the first rows of a table whose columns a person has to explain.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    lote = models.ForeignKey(Lote, on_delete=models.PROTECT, related_name="respuestas")
    estado = models.CharField(
        max_length=12, default=EstadoRespuesta.RECIBIDA, choices=[(e.value, e.value) for e in EstadoRespuesta]
    )
    archivo = models.CharField(max_length=64)
    nombre_archivo = models.CharField(max_length=120)
    lectura = JSONCifrado(null=True)
    muestra = JSONCifrado(null=True)
    hallazgos_json = JSONCifrado(default=list)
    recibida_at = models.DateTimeField()
    recibida_por = models.CharField(max_length=80)

    objects = RespuestaQuerySet.as_manager()

    class Meta:
        ordering = ["-recibida_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["lote", "archivo"], name="respuesta_unica")]
        indexes = [
            models.Index(
                fields=["recibida_at"], name="respuesta_por_leer", condition=models.Q(estado=EstadoRespuesta.RECIBIDA)
            )
        ]

    def __str__(self) -> str:
        return f"respuesta {self.pk}"

    @property
    def bloque(self) -> Bloque | None:
        """What was read of this lote."""
        return Bloque.de_json(self.lectura) if self.lectura else None

    @property
    def hallazgos(self) -> list[Hallazgo]:
        """Why it needs a person, or cannot be used."""
        return [Hallazgo.de_json(h) for h in self.hallazgos_json]

    @property
    def ficha(self) -> Ficha:
        """What its state means for people."""
        return FICHAS_RESPUESTA[EstadoRespuesta(self.estado)]

    def pasar_a(self, estado: EstadoRespuesta) -> None:
        """Take the next state, without saving. Raises ValidationError when the table has no such step."""
        if not puede(EstadoRespuesta(self.estado), estado):
            raise ValidationError("Esta respuesta ya cambió de estado: vuelve a abrirla.")
        self.estado = estado


class ColumnasDeRespuesta(models.Model):
    """What a person said that each column of an answer is; remembered for the registro by the header's fingerprint."""

    registro = models.ForeignKey(RegistroPatronal, on_delete=models.PROTECT, related_name="+")
    huella = models.CharField(max_length=64)
    columnas = models.JSONField()
    confirmadas_at = models.DateTimeField()
    confirmadas_por = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["registro", "huella"], name="columnas_de_respuesta_unicas")]

    def __str__(self) -> str:
        return f"columnas {self.pk}"
