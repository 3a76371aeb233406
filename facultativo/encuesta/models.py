"""The survey being filled in, and the answers that were sent, which never change."""

import uuid
from typing import Any, NoReturn, Self

from django.db import models
from django.db.models import Exists, OuterRef

from facultativo.comun.fields import JSONCifrado
from facultativo.cuentas.models import Usuario
from facultativo.encuesta.states import Firmante, MedioDeFirma
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel


class NoSeCambia(TypeError):
    """Somebody tried to change an answer that was already sent."""


class Borrador(models.Model):
    """The survey of one student while it is being filled in: one per case, saved at every page.

    It exists only after consent. `clave` becomes that of the answer, so that sending twice sends once.
    """

    expediente = models.OneToOneField(Expediente, on_delete=models.CASCADE, related_name="+")
    clave = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    respuestas = JSONCifrado(default=dict)
    aviso = models.CharField(max_length=20)
    consentido_at = models.DateTimeField()
    consentido_por = models.CharField(max_length=80)
    guardado_at = models.DateTimeField(db_index=True)
    guardado_por = models.CharField(max_length=80)

    def __str__(self) -> str:
        return f"borrador {self.pk}"


class RespuestaQuerySet(models.QuerySet["Respuesta"]):
    """Answers that were sent."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refused: a correction is a new version."""
        raise NoSeCambia("una respuesta enviada no se cambia; se envía otra versión")

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)

    def de_usuario(self, usuario: Usuario) -> Self:
        """The student's own."""
        return self.filter(expediente__alumno__usuario=usuario)

    def vigentes(self) -> Self:
        """The last version of each case."""
        posterior = Respuesta.objects.filter(expediente=OuterRef("expediente"), version__gt=OuterRef("version"))
        return self.filter(~Exists(posterior))


class Respuesta(models.Model):
    """One sent survey: what was answered, which facts it declares, under which notice and protest, when and
    by whom.

    The last version of a case is the one in force.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    folio = models.CharField(max_length=40)
    clave = models.UUIDField(unique=True, editable=False)
    respuestas = JSONCifrado()
    hechos = JSONCifrado()
    protesta = models.TextField()
    aviso = models.CharField(max_length=20)
    consentido_at = models.DateTimeField()
    consentido_por = models.CharField(max_length=80)
    enviada_at = models.DateTimeField()
    enviada_por = models.CharField(max_length=80)

    objects = RespuestaQuerySet.as_manager()

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["expediente", "version"], name="respuesta_version_unica"),
            models.UniqueConstraint(fields=["plantel", "folio"], name="respuesta_folio_unico"),
        ]

    def __str__(self) -> str:
        return self.folio

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert only."""
        if self.pk is not None:
            raise NoSeCambia("una respuesta enviada no se cambia; se envía otra versión")
        super().save(*args, **kwargs)


class FirmaDeManifestacion(models.Model):
    """The signature under the manifestación of one answer: who gave their word, with which words, how and when.

    A minor's answer has none until the tutor signs.
    """

    respuesta = models.OneToOneField(Respuesta, on_delete=models.PROTECT, related_name="firma")
    firmante = models.CharField(max_length=10, choices=[(f.value, f.value) for f in Firmante])
    medio = models.CharField(max_length=10, choices=[(m.value, m.value) for m in MedioDeFirma])
    nombre = JSONCifrado()
    texto = models.TextField()
    firmada_at = models.DateTimeField()
    firmada_por = models.CharField(max_length=80)

    def __str__(self) -> str:
        return f"firma de {self.respuesta_id}"


class Foliador(models.Model):
    """The last folio number given by a plantel in a year."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    anio = models.PositiveSmallIntegerField()
    ultimo = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plantel", "anio"], name="foliador_unico")]

    def __str__(self) -> str:
        return f"{self.plantel_id}/{self.anio}"
