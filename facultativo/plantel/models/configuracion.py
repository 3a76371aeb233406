"""How a registro patronal writes its lote. A change is another row, with the day from which it counts."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models

from facultativo.plantel.models.escuela import Carrera, Plantel
from facultativo.plantel.models.registro import RegistroPatronal
from facultativo.plantel.states import Codificacion, Enie, FinDeRenglon

DE_FORMATO = ("encoding", "enie", "pie", "fin_de_renglon", "guia")
"""What IMSS may refuse whole: a change in one of them asks for another pilot."""
MAXIMO = 999_999
"""The footer counts rows in six digits."""


POR_CONFIRMAR = (
    "causas",
    "encoding",
    "enie",
    "guia",
    "jornada",
    "pie",
    "sbc",
    "tipo_salario",
    "tipo_trabajador",
    "umf",
)
"""What may differ from one subdelegación to the next."""


def todo_por_confirmar() -> list[str]:
    """Until somebody says otherwise, nothing has been asked."""
    return list(POR_CONFIRMAR)


def _forma(expresion: str, mensaje: str) -> RegexValidator:
    return RegexValidator(f"^{expresion}$", mensaje)


class ConfiguracionQuerySet(models.QuerySet["ConfiguracionDeLote"]):
    """Configurations by date."""

    def en(self, fecha: date) -> Self:
        """Those that had begun on `fecha`, the one in force first."""
        return self.filter(desde__lte=fecha).order_by("-desde", "-version")

    def de(self, registros: Iterable[RegistroPatronal], fecha: date) -> dict[int, "ConfiguracionDeLote"]:
        """The one in force of each registro, by its key; those without any are not there."""
        propias = self.filter(registro__in=list(registros), desde__lte=fecha)
        return {c.registro_id: c for c in propias.order_by("desde", "version").select_related("registro")}


class ConfiguracionDeLote(models.Model):
    """What no official source fixes, to be confirmed with the subdelegación; `por_confirmar` says what has not been.

    In force from `desde` until another of the same registro begins; of two that begin the same day, the later version.
    `carreras`: whose altas go by this registro; none is all those that no other registro names.
    """

    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    registro = models.ForeignKey(RegistroPatronal, on_delete=models.PROTECT, related_name="configuraciones")
    version = models.PositiveIntegerField()
    desde = models.DateField()
    carreras = models.ManyToManyField(Carrera, blank=True, related_name="+")
    encoding = models.CharField(
        max_length=10, choices=[(c.value, c.value) for c in Codificacion], default=Codificacion.WINDOWS
    )
    enie = models.CharField(max_length=1, choices=[(e.value, e.value) for e in Enie], default=Enie.NUMERAL)
    pie = models.BooleanField(default=False)
    fin_de_renglon = models.CharField(
        max_length=4, choices=[(f.value, f.value) for f in FinDeRenglon], default=FinDeRenglon.CRLF
    )
    sbc = models.DecimalField(
        max_digits=6, decimal_places=2, default=Decimal("315.04"), validators=[MinValueValidator(Decimal("0.01"))]
    )
    tipo_trabajador = models.CharField(max_length=1, default="1", validators=[_forma("[1-4]", "Es del 1 al 4.")])
    tipo_salario = models.CharField(max_length=1, default="0", validators=[_forma("[0-2]", "Es 0, 1 o 2.")])
    jornada = models.CharField(max_length=1, default="0", validators=[_forma("[0-6]", "Es del 0 al 6.")])
    umf = models.CharField(max_length=3, default="000", validators=[_forma("[0-9]{3}", "Son tres dígitos.")])
    delegacion = models.CharField(max_length=60, blank=True)
    guia = models.CharField(max_length=5, validators=[_forma("[0-9]{2}400", "Son dos dígitos y 400.")])
    causa = models.CharField(max_length=1, default="2", validators=[_forma("[1-9A]", "Es del 1 al 9 o A.")])
    causas = models.JSONField(default=dict, blank=True)
    maximo_por_lote = models.PositiveIntegerField(
        default=1000, validators=[MinValueValidator(1), MaxValueValidator(MAXIMO)]
    )
    por_confirmar = models.JSONField(default=todo_por_confirmar, blank=True)
    creada_at = models.DateTimeField()
    creada_por = models.CharField(max_length=80)

    objects = ConfiguracionQuerySet.as_manager()

    class Meta:
        ordering = ["registro", "-desde", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["registro", "version"], name="configuracion_de_lote_unica"),
            models.CheckConstraint(condition=models.Q(sbc__gt=0), name="configuracion_de_lote_con_sbc"),
            models.CheckConstraint(
                condition=models.Q(guia__regex=r"^[0-9]{2}400$"), name="configuracion_de_lote_con_guia"
            ),
            models.CheckConstraint(
                condition=models.Q(maximo_por_lote__gte=1, maximo_por_lote__lte=MAXIMO),
                name="configuracion_de_lote_con_maximo",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.registro_id} desde {self.desde.isoformat()}"

    @property
    def formato(self) -> dict[str, Any]:
        """The values that a pilot proves, as a filter of this model takes them."""
        return {campo: getattr(self, campo) for campo in DE_FORMATO}

    def causa_de(self, motivo: str) -> str:
        """The causa of baja for a motive of the school; the general one when the motive has none of its own."""
        return str(self.causas.get(motivo) or self.causa)
