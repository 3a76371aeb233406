"""Notices, and how far the log has been read."""

from datetime import date, datetime
from typing import Self

from django.db import models

from facultativo.avisos.rules.eventos import POR_CLAVE, Plantilla
from facultativo.avisos.states import EstadoAviso
from facultativo.bitacora.models import Asiento
from facultativo.comun.fechas import en_palabras
from facultativo.cuentas.models import Usuario
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel


class Marcador(models.Model):
    """The number of the last entry of a plantel's log that was read for notices."""

    plantel = models.OneToOneField(Plantel, on_delete=models.PROTECT, related_name="+")
    numero = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.plantel_id}: {self.numero}"


class AvisoQuerySet(models.QuerySet["Aviso"]):
    """Notices."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)

    def de_usuario(self, usuario: Usuario) -> Self:
        """A person's own, newest first."""
        return self.filter(usuario=usuario).select_related("asiento").order_by("-pk")

    def por_enviar(self, ahora: datetime) -> Self:
        """Those whose hour has come, oldest first."""
        return self.filter(estado=EstadoAviso.PENDIENTE, intentar_desde__lte=ahora).order_by("intentar_desde", "pk")


class Aviso(models.Model):
    """One notice to one person about one entry of the log. Its text is made from a template when it is read or sent."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    usuario = models.ForeignKey(Usuario, on_delete=models.CASCADE, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.CASCADE, related_name="+")
    asiento = models.ForeignKey(Asiento, on_delete=models.PROTECT, related_name="+")
    clave = models.CharField(max_length=40)
    estado = models.CharField(
        max_length=10, default=EstadoAviso.PENDIENTE, choices=[(e.value, e.value) for e in EstadoAviso]
    )
    intentos = models.PositiveSmallIntegerField(default=0)
    intentar_desde = models.DateTimeField()
    error = models.CharField(max_length=60, blank=True)
    enviado_at = models.DateTimeField(null=True, blank=True)
    enviado_por = models.CharField(max_length=80, blank=True)

    objects = AvisoQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asiento", "usuario"], name="aviso_unico"),
            models.CheckConstraint(
                name="aviso_enviado_con_quien",
                condition=models.Q(enviado_at__isnull=True, enviado_por="", estado__in=["pendiente", "fallido"])
                | models.Q(enviado_at__isnull=False, enviado_por__gt="", estado="enviado"),
            ),
        ]
        indexes = [
            models.Index(
                fields=["intentar_desde", "id"], name="aviso_por_enviar", condition=models.Q(estado="pendiente")
            ),
            models.Index(fields=["usuario", "-id"], name="aviso_de_usuario"),
        ]

    def __str__(self) -> str:
        return f"aviso {self.pk} {self.clave}"

    @property
    def plantilla(self) -> Plantilla:
        """Subject, template, button."""
        return POR_CLAVE[self.clave]

    def datos_de_texto(self) -> dict[str, str]:
        """The little of the log entry that the text may say."""
        datos = self.asiento.datos
        limite = str(datos.get("limite", ""))
        return {
            "folio": str(datos.get("folio", "")),
            "limite": en_palabras(date.fromisoformat(limite)) if limite else "",
        }
