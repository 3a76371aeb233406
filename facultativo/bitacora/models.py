"""The log. The actor and what the entry is about are kept by value: they may be deleted, the log stays."""

from typing import Any, NoReturn, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from facultativo.bitacora.rules import PRIMERO, Eslabon


class SoloSeAgrega(TypeError):
    """Somebody tried to change or delete what is append only."""


def nombre_de(objeto: models.Model) -> str:
    """How the log names a record: `documentos.Documento:12`."""
    return f"{objeto._meta.label}:{objeto.pk}"


class AsientoQuerySet(models.QuerySet["Asiento"]):
    """Reading only."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise SoloSeAgrega("un asiento no se cambia")

    def delete(self) -> NoReturn:
        """Refused."""
        raise SoloSeAgrega("un asiento no se borra")

    def de_expediente(self, expediente: int) -> Self:
        """Entries about one case, newest first."""
        return self.filter(expediente=expediente).order_by("-id")


class Cadena(models.Model):
    """The last link of a plantel's chain. Its row lock puts the writers of one plantel in a line."""

    plantel = models.BigIntegerField(primary_key=True)
    numero = models.BigIntegerField(default=0)
    huella = models.CharField(max_length=64, default=PRIMERO)

    def __str__(self) -> str:
        return f"cadena {self.plantel}"


class Asiento(models.Model):
    """One thing that happened. `plantel` 0 is the installation itself."""

    plantel = models.BigIntegerField()
    numero = models.BigIntegerField()
    momento = models.DateTimeField()
    actor = models.CharField(max_length=80)
    evento = models.CharField(max_length=60)
    objeto = models.CharField(max_length=80, blank=True)
    expediente = models.BigIntegerField(null=True, blank=True)
    datos = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    huella = models.CharField(max_length=64)

    objects = AsientoQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plantel", "numero"], name="asiento_numero_unico")]
        indexes = [
            models.Index(fields=["expediente", "id"], name="asiento_de_expediente"),
            models.Index(fields=["objeto", "id"], name="asiento_de_objeto"),
        ]

    def __str__(self) -> str:
        return f"{self.plantel}/{self.numero} {self.evento}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert only."""
        if self.pk is not None:
            raise SoloSeAgrega("un asiento no se cambia")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise SoloSeAgrega("un asiento no se borra")

    def eslabon(self) -> Eslabon:
        """What the digest covers."""
        return Eslabon(
            plantel=self.plantel,
            numero=self.numero,
            momento=self.momento,
            actor=self.actor,
            evento=self.evento,
            objeto=self.objeto,
            expediente=self.expediente,
            datos=self.datos,
        )
