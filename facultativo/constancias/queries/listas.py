"""Who needs a letter, and which were issued."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from facultativo.alumnos.queries import buscar as buscar_alumnos
from facultativo.constancias.models import ConstanciaEstudios, ConstanciaEstudiosQuerySet
from facultativo.constancias.states import TipoCarta
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import EstadoDictamen, Ruta, Sentido
from facultativo.expediente.models import Expediente, ExpedienteQuerySet
from facultativo.expediente.states import Etapa
from facultativo.plantel.models import Carrera, Plantel
from facultativo.plantel.queries import periodo_en_curso

RUTAS_CON_CONSTANCIA = (Ruta.ART_84_VI, Ruta.ORFANDAD)


def por_emitir(plantel: Plantel) -> ExpedienteQuerySet:
    """Enrolled students whose resolved route needs the letter for IMSS and who have none for the current period."""
    periodo = periodo_en_curso(plantel, timezone.localdate())
    emitida = ConstanciaEstudios.objects.validas().filter(
        expediente=OuterRef("pk"), periodo=periodo, tipo=TipoCarta.IMSS
    )
    casos = _en_ruta(plantel).filter(~Exists(emitida))
    return casos.order_by("alumno__primer_apellido", "alumno__segundo_apellido", "alumno__nombres", "pk")


def _en_ruta(plantel: Plantel) -> ExpedienteQuerySet:
    ruta = Dictamen.objects.filter(
        expediente=OuterRef("pk"),
        estado=EstadoDictamen.RESUELTO,
        resolucion=Sentido.NO_PROCEDE,
        ruta__in=RUTAS_CON_CONSTANCIA,
    )
    # The stage is indexed and says the same as the resolution: only those cases are looked at closely.
    en_ruta = Expediente.objects.del_plantel(plantel).filter(etapa=Etapa.CON_OTRA_RUTA)
    return en_ruta.filter(Exists(ruta), alumno__inscrito=True)


def carreras_por_emitir(plantel: Plantel) -> list[Carrera]:
    """The carreras of those who wait for their letter."""
    return list(Carrera.objects.filter(pk__in=por_emitir(plantel).order_by().values("alumno__carrera")))


def emitidas(plantel: Plantel, texto: str = "", tipo: str = "") -> ConstanciaEstudiosQuerySet:
    """The letters issued, the last first: all, or those of a student, a folio, a kind."""
    cartas = ConstanciaEstudios.objects.del_plantel(plantel).defer("contenido", "sobre")
    if tipo:
        cartas = cartas.filter(tipo=tipo)
    if texto := texto.strip():
        de_alguien = Q(expediente__alumno__in=buscar_alumnos(plantel, texto).order_by().values("pk"))
        cartas = cartas.filter(de_alguien | Q(folio__iendswith=texto))
    return cartas


def valida_de(expediente: Expediente, tipo: TipoCarta = TipoCarta.IMSS) -> ConstanciaEstudios | None:
    """The letter of the case that is in force for the current period."""
    periodo = periodo_en_curso(expediente.plantel, timezone.localdate())
    return ConstanciaEstudios.objects.validas().filter(expediente=expediente, periodo=periodo, tipo=tipo).first()


def de_expediente(expediente: Expediente) -> list[ConstanciaEstudios]:
    """Every letter of a case, the last first."""
    return list(ConstanciaEstudios.objects.filter(expediente=expediente).defer("contenido", "sobre"))
