"""The papers of a case: the original bytes by key, what was read of them, and the picture of each page."""

from datetime import datetime
from typing import Self

from django.db import models

from facultativo.comun.fields import BytesCifrados, JSONCifrado, pareja
from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.states import ESPERAN_PERSONA, NOMBRE_DE_PAPEL, EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel

_PAPELES = [(t.value, NOMBRE_DE_PAPEL[t]) for t in TipoPapel]


class DocumentoQuerySet(models.QuerySet["Documento"]):
    """Documents."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)

    def adjuntos(self, *tipos: TipoPapel) -> Self:
        """Those that count, of these kinds, newest first."""
        return self.filter(estado=EstadoDocumento.ADJUNTO, tipo__in=tipos).order_by("-recibido_at", "-pk")

    def sin_leer(self, desde_antes_de: datetime) -> Self:
        """Those received before that moment which no worker has read."""
        return self.filter(estado=EstadoDocumento.RECIBIDO, recibido_at__lt=desde_antes_de)

    def por_revisar(self) -> Self:
        """Those that wait for a person here: priority first, then the oldest. Carnets wait in `adscripcion`."""
        dudosos = self.filter(estado__in=ESPERAN_PERSONA).exclude(pedido=TipoPapel.CARNET)
        return dudosos.order_by("-expediente__prioridad", "recibido_at", "pk")


class Documento(models.Model):
    """One file that somebody brought to a case. The same bytes are one document."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    pedido = models.CharField(max_length=20, choices=_PAPELES)
    tipo = models.CharField(max_length=20, choices=_PAPELES, default=TipoPapel.DESCONOCIDO)
    origen = models.CharField(max_length=10, blank=True)
    estado = models.CharField(
        max_length=12, choices=[(e.value, e.value) for e in EstadoDocumento], default=EstadoDocumento.RECIBIDO
    )
    clave = models.CharField(max_length=64)
    nombre_original = JSONCifrado(default=str, blank=True)
    tamano = models.PositiveIntegerField()
    paginas = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    motivo = models.CharField(max_length=300, blank=True)
    hallazgos_json = JSONCifrado(null=True, blank=True)
    recibido_at = models.DateTimeField()
    recibido_por = models.CharField(max_length=80)
    leido_at = models.DateTimeField(null=True, blank=True)
    leido_por = models.CharField(max_length=80, blank=True)
    revisado_at = models.DateTimeField(null=True, blank=True)
    revisado_por = models.CharField(max_length=80, blank=True)

    objects = DocumentoQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["expediente", "clave"], name="documento_unico"),
            pareja("documento", "leido"),
            pareja("documento", "revisado"),
        ]
        indexes = [
            models.Index(fields=["expediente", "-recibido_at"], name="documento_del_expediente"),
            models.Index(
                fields=["plantel", "recibido_at"],
                name="documento_por_revisar",
                condition=models.Q(estado__in=ESPERAN_PERSONA),
            ),
            models.Index(
                fields=["recibido_at"], name="documento_sin_leer", condition=models.Q(estado=EstadoDocumento.RECIBIDO)
            ),
        ]

    def __str__(self) -> str:
        return f"documento {self.pk}"

    @property
    def hallazgos(self) -> list[Hallazgo]:
        """What reading and comparing found."""
        return [Hallazgo.de_json(h) for h in self.hallazgos_json or ()]


class Lectura(models.Model):
    """One value that one source in the paper gives for one field. All are kept; `elegida` is the one that counts."""

    documento = models.ForeignKey(Documento, on_delete=models.CASCADE, related_name="lecturas")
    campo = models.CharField(max_length=30)
    valor = JSONCifrado(null=True)
    confianza = models.FloatField()
    fuente = models.CharField(max_length=20)
    pagina = models.PositiveSmallIntegerField(default=1)
    caja = models.JSONField(null=True, blank=True)
    elegida = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["documento", "campo"], condition=models.Q(elegida=True), name="lectura_elegida_unica"
            )
        ]

    def __str__(self) -> str:
        return f"{self.campo} del documento {self.documento_id}"


class PaginaDocumento(models.Model):
    """The picture of one page that we drew ourselves; the original is never shown inline. Sizes in points."""

    documento = models.ForeignKey(Documento, on_delete=models.CASCADE, related_name="imagenes")
    numero = models.PositiveSmallIntegerField()
    ancho = models.FloatField()
    alto = models.FloatField()
    clave = models.CharField(max_length=64)

    class Meta:
        ordering = ["numero"]
        constraints = [models.UniqueConstraint(fields=["documento", "numero"], name="pagina_unica")]

    def __str__(self) -> str:
        return f"página {self.numero} del documento {self.documento_id}"


class Correccion(models.Model):
    """ "Esto no está bien": what a student says of one field, kept beside the reading, for a person.

    Without `campo` it is about the whole paper: it was refused, or could not be read, and they say it is right.
    """

    documento = models.ForeignKey(Documento, on_delete=models.CASCADE, related_name="correcciones")
    campo = models.CharField(max_length=30, blank=True)
    dice = JSONCifrado()
    hecha_at = models.DateTimeField()
    hecha_por = models.CharField(max_length=80)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"corrección de {self.campo}"


class Subida(models.Model):
    """A file that is arriving in parts, because the line is bad. One for each place of a case where a file is asked.

    `huella` is the SHA-256 that its owner's browser announced: the same file, chosen again, goes on where it stopped.
    """

    expediente = models.ForeignKey(Expediente, on_delete=models.CASCADE, related_name="+")
    clave = models.UUIDField(unique=True)
    para = models.CharField(max_length=30)
    huella = models.CharField(max_length=64)
    nombre = JSONCifrado(default=str, blank=True)
    tamano = models.PositiveIntegerField()
    llegados = models.PositiveIntegerField(default=0)
    avanzada_at = models.DateTimeField()
    avanzada_por = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["expediente", "para"], name="subida_una_por_lugar"),
            models.CheckConstraint(condition=models.Q(llegados__lte=models.F("tamano")), name="subida_no_se_pasa"),
        ]
        indexes = [models.Index(fields=["avanzada_at"], name="subida_olvidada")]

    def __str__(self) -> str:
        return f"subida {self.pk}"

    @property
    def porciento(self) -> int:
        """How much of it is here, for people."""
        return 100 * self.llegados // self.tamano


class Parte(models.Model):
    """Some bytes of a `Subida`, kept the moment they arrive."""

    subida = models.ForeignKey(Subida, on_delete=models.CASCADE, related_name="partes")
    desde = models.PositiveIntegerField()
    datos = BytesCifrados()

    class Meta:
        ordering = ["desde"]
        constraints = [models.UniqueConstraint(fields=["subida", "desde"], name="parte_unica")]

    def __str__(self) -> str:
        return f"parte de la subida {self.subida_id} desde {self.desde}"
