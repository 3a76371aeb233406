"""Padrones for screens."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from facultativo.alumnos.models import Padron
from facultativo.plantel.models import Plantel

MINIMO_DE_SALIDAS = 5


@dataclass(frozen=True, slots=True)
class Vista:
    """One group of rows of a preview: the key of its tab, its name and how many there are."""

    clave: str
    texto: str
    cuenta: int


@dataclass(frozen=True, slots=True)
class Resumen:
    """What a padrón does, in numbers."""

    vistas: tuple[Vista, ...]
    nuevos: int
    cambios: int
    iguales: int
    errores: int
    avisos: int
    dejan: int
    ausentes: int
    omitidos: int

    @property
    def entran(self) -> int:
        """Rows that say something usable: without any, the file says nothing about who is absent either."""
        return self.nuevos + self.cambios + self.iguales

    @property
    def faltan_demasiados(self) -> bool:
        """More than a fifth of who is enrolled would leave at once: probably it is not the whole list, or not this one.

        Who comes with a code of leaving counts too: a wrong column may put a whole school out.
        """
        return self.dejan >= MINIMO_DE_SALIDAS and self.dejan * 5 > self.dejan + self._quedan

    @property
    def _quedan(self) -> int:
        return self.cambios + self.iguales - (self.dejan - self.ausentes)


def ultimos(plantel: Plantel) -> QuerySet[Padron]:
    """The padrones of a plantel, the last first."""
    return Padron.objects.del_plantel(plantel).order_by("-recibido_at")


def detenidos(antes_de: datetime) -> QuerySet[Padron]:
    """Padrones whose work has not moved since then: the worker died half way."""
    return Padron.objects.en_curso().filter(ultimo_avance__lt=antes_de)


def resumen(padron: Padron) -> Resumen:
    """The numbers that were counted when the analysis ended, as tabs."""
    n = {str(clave): int(cuenta) for clave, cuenta in padron.conteos.items()}
    grupos = (
        ("nuevo", "Nuevos"),
        ("cambio", "Cambian"),
        ("error", "Con error"),
        ("avisos", "Por mirar"),
        ("dejan", "Dejan de estar inscritos"),
        ("igual", "Sin cambio"),
        ("omitido", "No se registran"),
    )
    return Resumen(
        vistas=tuple(Vista(clave, texto, n.get(clave, 0)) for clave, texto in grupos),
        nuevos=n.get("nuevo", 0),
        cambios=n.get("cambio", 0),
        iguales=n.get("igual", 0),
        errores=n.get("error", 0),
        avisos=n.get("avisos", 0),
        dejan=n.get("dejan", 0),
        ausentes=n.get("ausente", 0),
        omitidos=n.get("omitido", 0),
    )


def contar_resultados(padron: Padron) -> dict[str, int]:
    """How many rows do what, to keep with the padrón: counted once, shown many times."""
    por_resultado = dict(padron.renglones.order_by().values_list("resultado").annotate(Count("pk")))
    otros = padron.renglones.aggregate(
        avisos=Count("pk", filter=Q(con_avisos=True)), dejan=Count("pk", filter=Q(deja_inscripcion=True))
    )
    return por_resultado | otros
