"""The case. Its facts are a copy, kept to query by and refreshed in the transaction that changes them."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef

from facultativo.alumnos.models import Alumno, Padron
from facultativo.comun.fields import pareja
from facultativo.cuentas.models import Usuario
from facultativo.expediente.rules import HechosDelCaso
from facultativo.expediente.states import Etapa, Hito, Resolucion, RevisionCarnet, Tramite
from facultativo.plantel.models import Plantel

CON_ALTA = models.Q(tramite=Tramite.ACEPTADO) | models.Q(alta_confirmada=True)
"""IMSS has the student as insured by the school: it accepted the alta, or the student's own constancia shows it."""


class ExpedienteQuerySet(models.QuerySet["Expediente"]):
    """Cases."""

    def del_plantel(self, plantel: Plantel) -> Self:
        """Those of one plantel: the object-level wall of every staff screen."""
        return self.filter(plantel=plantel).select_related("alumno", "alumno__carrera")

    def de_usuario(self, usuario: Usuario) -> Self:
        """The student's own: the object-level wall of every student screen."""
        return self.filter(alumno__usuario=usuario).select_related("alumno", "alumno__carrera", "plantel")

    def bloqueado(self, pk: int) -> "Expediente":
        """One case and its student, locked until the transaction ends.

        Whoever writes about a case locks it before its dictamen, papers or movement and before the log: taken in two
        orders, those locks stop two people who work on one case at the same time (`tests/casa/test_cerrojos.py`). The
        student goes with it because a padrón being written holds students and then wants the log.
        """
        return self.select_for_update(of=("self", "alumno")).select_related("alumno", "plantel").get(pk=pk)

    def bloqueados(self, pks: Iterable[int]) -> list["Expediente"]:
        """Several cases, locked in the order of their keys: two who take the same ones never wait for each other."""
        casos = self.select_for_update(of=("self",)).select_related("alumno")
        return list(casos.filter(pk__in=list(pks)).order_by("pk"))

    def en(self, etapa: Etapa) -> Self:
        """Those in one stage, first who has priority, then who waits longest."""
        return self.filter(etapa=etapa).order_by("-prioridad", "desde", "pk")

    def por_proponer(self) -> Self:
        """Those whose facts changed since the last proposal, with an answered survey."""
        por_ver = self.filter(dictamen_al_dia=False, encuesta_contestada=True, inscrito=True)
        return por_ver.order_by("-prioridad", "desde", "pk")


def _lista(
    enum: type[Etapa] | type[Resolucion] | type[Tramite] | type[RevisionCarnet] | type[Hito],
) -> list[tuple[str, str]]:
    return [(e.value, e.value) for e in enum]


class Expediente(models.Model):
    """One student's case at one plantel.

    `periodo` is the one of the last enrolment and `encuesta_periodo` the one the survey was answered for: when the
    first comes later, the survey is asked again.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    alumno = models.OneToOneField(Alumno, on_delete=models.PROTECT, related_name="+")
    prioridad = models.BooleanField(default=False)
    dictamen_al_dia = models.BooleanField(default=False)

    inscrito = models.BooleanField(default=True)
    periodo = models.CharField(max_length=5, blank=True)
    encuesta_periodo = models.CharField(max_length=5, blank=True)
    nss_conocido = models.BooleanField(default=False)
    encuesta_contestada = models.BooleanField(default=False)
    constancia_al_dia = models.BooleanField(default=False)
    dictamen = models.CharField(max_length=20, blank=True, default="", choices=_lista(Resolucion))
    tramite = models.CharField(max_length=20, blank=True, default="", choices=_lista(Tramite))
    alta_confirmada = models.BooleanField(default=False)
    umf_registrada = models.BooleanField(default=False)
    carnet = models.CharField(max_length=20, blank=True, default="", choices=_lista(RevisionCarnet))

    etapa = models.CharField(max_length=20, default=Etapa.POR_CONTESTAR, choices=_lista(Etapa))
    desde = models.DateTimeField()

    objects = ExpedienteQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["plantel", "etapa", "-prioridad", "desde", "id"], name="expediente_bandeja"),
            models.Index(
                fields=["prioridad", "desde"],
                name="expediente_por_proponer",
                condition=models.Q(dictamen_al_dia=False, encuesta_contestada=True),
            ),
            models.Index(
                fields=["plantel"],
                name="expediente_con_alta_de_mas",
                condition=models.Q(inscrito=False) & CON_ALTA,
            ),
        ]

    def __str__(self) -> str:
        return f"expediente {self.pk}"

    def hechos(self) -> HechosDelCaso:
        """The facts as the pure rules take them."""
        return HechosDelCaso(
            inscrito=self.inscrito,
            nss_conocido=self.nss_conocido,
            encuesta_contestada=self.encuesta_contestada,
            constancia_al_dia=self.constancia_al_dia,
            dictamen=Resolucion(self.dictamen),
            tramite=Tramite(self.tramite),
            alta_confirmada=self.alta_confirmada,
            umf_registrada=self.umf_registrada,
            carnet=RevisionCarnet(self.carnet),
        )


class HitoAlcanzado(models.Model):
    """A milestone that a case has reached: the row exists while it holds, with when and by whom."""

    expediente = models.ForeignKey(Expediente, on_delete=models.CASCADE, related_name="hitos_alcanzados")
    hito = models.CharField(max_length=10, choices=_lista(Hito))
    alcanzado_at = models.DateTimeField()
    alcanzado_por = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["expediente", "hito"], name="hito_unico")]

    def __str__(self) -> str:
        return f"{self.hito} de {self.expediente_id}"


class PadronAtendido(models.Model):
    """How far the cases have been told of what a padrón changed: `hasta` is the key of the last row."""

    padron = models.OneToOneField(Padron, on_delete=models.CASCADE, related_name="+")
    hasta = models.BigIntegerField(default=0)
    terminado_at = models.DateTimeField(null=True, blank=True)
    terminado_por = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [pareja("padron_atendido", "terminado")]

    def __str__(self) -> str:
        return f"padrón {self.padron_id} hasta {self.hasta}"


def alumnos_sin_expediente() -> models.QuerySet[Alumno]:
    """Students for whom no case was opened yet."""
    return Alumno.objects.filter(~Exists(Expediente.objects.filter(alumno=OuterRef("pk"))))
