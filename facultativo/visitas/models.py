"""Visitas, who goes, what happened at the door, and the papers that Servicios Escolares saw at the desk."""

from datetime import date
from typing import Self

from django.db import models
from django.utils import timezone

from facultativo.alumnos.models import Alumno
from facultativo.comun.fields import JSONCifrado, pareja
from facultativo.cuentas.models import Usuario
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Carrera, Plantel
from facultativo.visitas.rules import NOMBRES, a_tiempo, puerta_desde
from facultativo.visitas.states import NOMBRE_DE_ESTADO, Abordaje, Aptitud, EstadoVisita


class VisitaQuerySet(models.QuerySet["Visita"]):
    """Visitas."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("responsable", "carrera", "plantel")

    def de(self, usuario: Usuario) -> Self:
        """Those that this account leads."""
        return self.filter(responsable=usuario)

    def con_cuantos(self) -> Self:
        """Each with how many go."""
        return self.annotate(cuantos=models.Count("participantes"))

    def bloqueada(self, pk: int) -> "Visita":
        """One, locked until the transaction ends."""
        return self.select_for_update().get(pk=pk)


class Visita(models.Model):
    """One trip. `por_aclarar` is what was pasted and is nobody enrolled here; `incidencias` may speak of health."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    responsable = models.ForeignKey(Usuario, on_delete=models.PROTECT, related_name="+")
    destino = models.CharField(max_length=120)
    lugar = models.CharField(max_length=120, blank=True)
    salida = models.DateTimeField()
    regreso = models.DateField()
    proposito = models.CharField(max_length=300, blank=True)
    carrera = models.ForeignKey(Carrera, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    semestre = models.PositiveSmallIntegerField(null=True, blank=True)
    estado = models.CharField(max_length=10, choices=list(NOMBRE_DE_ESTADO.items()), default=EstadoVisita.BORRADOR)
    por_aclarar = JSONCifrado(default=list, blank=True)
    creada_at = models.DateTimeField()
    creada_por = models.CharField(max_length=80)
    cerrada_at = models.DateTimeField(null=True, blank=True)
    cerrada_por = models.CharField(max_length=80, blank=True)
    cancelada_at = models.DateTimeField(null=True, blank=True)
    cancelada_por = models.CharField(max_length=80, blank=True)
    incidencias = JSONCifrado(null=True, blank=True)
    incidencias_at = models.DateTimeField(null=True, blank=True)
    incidencias_por = models.CharField(max_length=80, blank=True)

    objects = VisitaQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plantel", "responsable", "destino", "salida"],
                condition=~models.Q(estado=EstadoVisita.CANCELADA),
                name="visita_unica",
            ),
            pareja("visita", "cerrada"),
            pareja("visita", "cancelada"),
            pareja("visita", "incidencias"),
        ]
        indexes = [
            models.Index(fields=["plantel", "-salida"], name="visita_del_plantel"),
            models.Index(fields=["responsable", "-salida"], name="visita_del_responsable"),
        ]

    def __str__(self) -> str:
        return f"visita {self.pk}"

    @property
    def fecha(self) -> date:
        """The day it leaves, here."""
        return timezone.localdate(self.salida)

    @property
    def nombre_del_estado(self) -> str:
        """The state as people say it."""
        return NOMBRE_DE_ESTADO[EstadoVisita(self.estado)]

    @property
    def es_hora(self) -> bool:
        """True when the door may be opened."""
        return self.estado == EstadoVisita.ABIERTA and timezone.now() >= puerta_desde(self.salida)

    @property
    def incidencias_tarde(self) -> bool:
        """True when the report came after its 24 hours."""
        return self.incidencias_at is not None and not a_tiempo(self.regreso, timezone.localdate(self.incidencias_at))


class Participante(models.Model):
    """One student on the list of one visita."""

    visita = models.ForeignKey(Visita, on_delete=models.PROTECT, related_name="participantes")
    alumno = models.ForeignKey(Alumno, on_delete=models.PROTECT, related_name="+")
    agregado_at = models.DateTimeField()
    agregado_por = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visita", "alumno"], name="participante_unico")]

    def __str__(self) -> str:
        return f"participante {self.pk}"


class Verificacion(models.Model):
    """What happened with one student at the door, with what could be known that moment."""

    participante = models.OneToOneField(Participante, on_delete=models.PROTECT, related_name="verificacion")
    abordaje = models.CharField(max_length=10, choices=[(a.value, a.value) for a in Abordaje])
    aptitud = models.CharField(max_length=15, choices=list(NOMBRES.items()))
    con_papel = models.BooleanField(default=False)
    verificada_at = models.DateTimeField()
    verificada_por = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(abordaje=Abordaje.NO_SUBIO, con_papel=False)
                | models.Q(abordaje=Abordaje.SUBIO, aptitud=Aptitud.APTO, con_papel=False)
                | models.Q(abordaje=Abordaje.SUBIO, aptitud=Aptitud.REQUIERE_PAPEL, con_papel=True),
                name="verificacion_posible",
            )
        ]

    def __str__(self) -> str:
        return f"verificación {self.pk}"


class PapelVistoQuerySet(models.QuerySet["PapelVisto"]):
    """Papers seen."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel)

    def validos(self) -> Self:
        """Those that nobody took back."""
        return self.filter(retirado_at__isnull=True)


class PapelVisto(models.Model):
    """Servicios Escolares saw, at the desk, other evidence valid from `desde` until `hasta`. Which one is not kept."""

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    expediente = models.ForeignKey(Expediente, on_delete=models.PROTECT, related_name="+")
    desde = models.DateField()
    hasta = models.DateField()
    visto_at = models.DateTimeField()
    visto_por = models.CharField(max_length=80)
    retirado_at = models.DateTimeField(null=True, blank=True)
    retirado_por = models.CharField(max_length=80, blank=True)

    objects = PapelVistoQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(hasta__gte=models.F("desde")), name="papel_con_dias"),
            models.UniqueConstraint(
                fields=["expediente"], condition=models.Q(retirado_at__isnull=True), name="papel_visto_unico"
            ),
            pareja("papel", "retirado"),
        ]

    def __str__(self) -> str:
        return f"papel visto {self.pk}"
