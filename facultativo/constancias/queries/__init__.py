"""What is pending, what was issued, what a stranger may verify."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils import timezone

from facultativo.constancias.models import ConstanciaEstudios, Emisor
from facultativo.constancias.rules.contenido import Contenido, curp_velada, nombre_velado
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import EstadoDictamen, Ruta, Sentido
from facultativo.expediente.models import Expediente, ExpedienteQuerySet
from facultativo.expediente.states import Etapa
from facultativo.plantel.models import Periodo, Plantel
from facultativo.plantel.queries import periodo_en_curso

RUTAS_CON_CONSTANCIA = (Ruta.ART_84_VI, Ruta.ORFANDAD)


def contenido_de(expediente: Expediente, hoy: date) -> Contenido:
    """What the letter would say today, with empty text where the school does not know."""
    alumno, plantel = expediente.alumno, expediente.plantel
    periodo = periodo_en_curso(plantel, hoy)
    emisor = Emisor.objects.filter(plantel=plantel).first()
    inicio, fin, vacaciones_inicio, vacaciones_fin = _fechas(periodo)
    return Contenido(
        plantel=plantel.nombre,
        siglas=plantel.siglas,
        domicilio=plantel.domicilio,
        contacto=" · ".join(x for x in (plantel.telefono, plantel.correo) if x),
        nombre=alumno.nombre_completo,
        curp=alumno.curp or "",
        numero_de_control=alumno.numero_de_control,
        carrera=alumno.carrera.nombre if alumno.carrera else "",
        semestre=str(alumno.semestre or ""),
        periodo=periodo.nombre if periodo else "",
        inicio=inicio,
        fin=fin,
        vacaciones_inicio=vacaciones_inicio,
        vacaciones_fin=vacaciones_fin,
        emisor=emisor.nombre if emisor else "",
        puesto=emisor.puesto if emisor else "",
        lugar=emisor.lugar if emisor else plantel.municipio,
        fecha=hoy.isoformat(),
    )


def _fechas(periodo: Periodo | None) -> tuple[str, ...]:
    if periodo is None:
        return ("",) * 4
    fechas = (periodo.inicio, periodo.fin, periodo.vacaciones_inicio, periodo.vacaciones_fin)
    return tuple(d.isoformat() if d else "" for d in fechas)


def por_emitir(plantel: Plantel) -> ExpedienteQuerySet:
    """Enrolled students whose resolved route needs the letter and who have none for the current period."""
    periodo = periodo_en_curso(plantel, timezone.localdate())
    ruta = Dictamen.objects.filter(
        expediente=OuterRef("pk"),
        estado=EstadoDictamen.RESUELTO,
        resolucion=Sentido.NO_PROCEDE,
        ruta__in=RUTAS_CON_CONSTANCIA,
    )
    emitida = ConstanciaEstudios.objects.validas().filter(expediente=OuterRef("pk"), periodo=periodo)
    # The stage is indexed and says the same as the resolution: only those cases are looked at closely.
    en_ruta = Expediente.objects.del_plantel(plantel).filter(etapa=Etapa.CON_OTRA_RUTA)
    casos = en_ruta.filter(Exists(ruta), ~Exists(emitida), alumno__inscrito=True)
    return casos.order_by("alumno__primer_apellido", "alumno__nombres", "pk")


def emitidas(plantel: Plantel, cuantas: int = 50) -> list[ConstanciaEstudios]:
    """The last letters issued."""
    return list(ConstanciaEstudios.objects.del_plantel(plantel).defer("contenido", "sobre")[:cuantas])


def valida_de(expediente: Expediente) -> ConstanciaEstudios | None:
    """The letter of the case that is in force for the current period."""
    periodo = periodo_en_curso(expediente.plantel, timezone.localdate())
    return ConstanciaEstudios.objects.validas().filter(expediente=expediente, periodo=periodo).first()


@dataclass(frozen=True, slots=True)
class Verificada:
    """What a stranger who holds the letter may read: enough to compare it, nothing to learn from it."""

    folio: str
    plantel: str
    nombre: str
    curp: str
    carrera: str
    periodo: str
    inicio: date
    fin: date
    emitida: date
    revocada: bool


def verificar(codigo: str) -> Verificada | None:
    """The letter with this code, in any case and with or without spaces or hyphens; None when there is none."""
    limpio = "".join(c for c in codigo.upper() if c.isalnum())[:16]
    constancia = ConstanciaEstudios.objects.filter(codigo=limpio).first()
    if constancia is None:
        return None
    c = Contenido.de_json(constancia.contenido)
    return Verificada(
        folio=constancia.folio,
        plantel=c.plantel,
        nombre=nombre_velado(c.nombre),
        curp=curp_velada(c.curp),
        carrera=c.carrera,
        periodo=c.periodo,
        inicio=date.fromisoformat(c.inicio),
        fin=date.fromisoformat(c.fin),
        emitida=date.fromisoformat(c.fecha),
        revocada=constancia.revocada_at is not None,
    )
