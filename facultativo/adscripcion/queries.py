"""What screens and the heartbeat need of clinics and carnets."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from facultativo.adscripcion.models import Adscripcion, Carnet, CarnetQuerySet
from facultativo.adscripcion.rules import ClinicaInvalida, DatosDeClinica, leer_clinica
from facultativo.adscripcion.states import NOMBRE_DE_TURNO, EstadoCarnet, Turno
from facultativo.alumnos.models import Alumno
from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.models import Documento, Lectura
from facultativo.documentos.queries import prueba
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente, ExpedienteQuerySet
from facultativo.plantel.models import Plantel

CUANTOS = 200


@dataclass(frozen=True, slots=True)
class Emergencia:
    """What has to be at hand when somebody is ill."""

    nombre: str
    nss: str
    umf: str
    turno: str
    consultorio: str
    completa: bool


@dataclass(frozen=True, slots=True)
class CarnetVisto:
    """One carnet beside its student, with the help of the machine and the neighbours in the queue."""

    carnet: Carnet
    alumno: Alumno
    adscripcion: Adscripcion | None
    hallazgos: list[Hallazgo]
    cajas: list[dict[str, Any]]
    nss_leido: str
    siguiente: int | None
    faltan: int


def adscripcion_de(expediente: Expediente) -> Adscripcion | None:
    """The clinic of the case."""
    return Adscripcion.objects.filter(expediente=expediente).first()


def carnet_de(expediente: Expediente) -> Carnet | None:
    """The last carnet of the case."""
    return Carnet.objects.vigentes().filter(expediente=expediente).first()


def clinica_sugerida(expediente: Expediente) -> DatosDeClinica | None:
    """What an attached paper already says, to confirm and not to retype: the UMF registration, else the constancia."""
    for tipo in (TipoPapel.ALTA_UMF, TipoPapel.CONSTANCIA_VIGENCIA):
        papel = prueba(expediente, tipo)
        if papel is None or not papel.campos.get("umf"):
            continue
        try:
            return leer_clinica(*(str(papel.campos.get(c) or "") for c in ("umf", "turno", "consultorio")))
        except ClinicaInvalida:
            continue
    return None


def registro_enviado(expediente: Expediente) -> Documento | None:
    """The last UMF registration that the student sent, whatever became of it."""
    enviados = Documento.objects.filter(expediente=expediente, pedido=TipoPapel.ALTA_UMF)
    return enviados.order_by("-recibido_at", "-pk").first()


def emergencia(expediente: Expediente) -> Emergencia:
    """The emergency card (S13): NSS and clinic of the student."""
    clinica, alumno = adscripcion_de(expediente), expediente.alumno
    return Emergencia(
        nombre=alumno.nombre_completo,
        nss=alumno.nss,
        umf=f"UMF {clinica.umf}" if clinica else "",
        turno=nombre_de_turno(clinica),
        consultorio=clinica.consultorio if clinica else "",
        completa=bool(alumno.nss and clinica),
    )


def nombre_de_turno(clinica: Adscripcion | None) -> str:
    """The shift as people read it."""
    return NOMBRE_DE_TURNO[Turno(clinica.turno)] if clinica and clinica.turno else ""


def bandeja(plantel: Plantel) -> CarnetQuerySet:
    """The carnets that wait for a person."""
    return Carnet.objects.del_plantel(plantel).por_revisar()


def visto(carnet: Carnet) -> CarnetVisto:
    """One carnet as the person who decides sees it."""
    ayuda: dict[str, Any] = carnet.ayuda or {}
    cola = bandeja(carnet.plantel).exclude(pk=carnet.pk)
    return CarnetVisto(
        carnet=carnet,
        alumno=carnet.expediente.alumno,
        adscripcion=adscripcion_de(carnet.expediente),
        hallazgos=[Hallazgo.de_json(h) for h in ayuda.get("hallazgos", ())],
        cajas=_cajas(carnet, ayuda),
        nss_leido=ayuda.get("nss", ""),
        siguiente=cola.values_list("pk", flat=True).first(),
        faltan=cola.count(),
    )


def _cajas(carnet: Carnet, ayuda: dict[str, Any]) -> list[dict[str, Any]]:
    partes = (("foto", 1, "Fotografía"), ("sello", 2, "Sello"))
    return [
        {
            "x0": caja[0] * carnet.ancho,
            "y0": caja[1] * carnet.alto,
            "x1": caja[2] * carnet.ancho,
            "y1": caja[3] * carnet.alto,
            "numero": numero,
            "etiqueta": etiqueta,
            "tono": "ok",
        }
        for parte, numero, etiqueta in partes
        if (caja := ayuda.get(parte))
    ]


def buscar(plantel: Plantel, texto: str) -> ExpedienteQuerySet:
    """Cases whose student has this número de control, or whose surnames or names begin with the text."""
    limpio = texto.replace("\0", "").strip()
    if not limpio:
        return Expediente.objects.none()
    inicio = Q()
    for campo in ("primer_apellido", "segundo_apellido", "nombres", "numero_de_control"):
        inicio |= Q(**{f"alumno__{campo}__istartswith": limpio})
    return Expediente.objects.del_plantel(plantel).filter(inicio).order_by("alumno__primer_apellido", "alumno__nombres")


def con_registro_sin_tomar() -> list[Expediente]:
    """Cases with an attached UMF registration newer than what is written, whose clinic was read."""
    con_umf = Lectura.objects.filter(documento=OuterRef("pk"), campo="umf", elegida=True).exclude(valor=None)
    tomado = Adscripcion.objects.filter(expediente=OuterRef("expediente")).filter(
        Q(documento=OuterRef("pk")) | Q(registrada_at__gte=OuterRef("leido_at"))
    )
    registros = Documento.objects.filter(Exists(con_umf), estado=EstadoDocumento.ADJUNTO, tipo=TipoPapel.ALTA_UMF)
    pendientes = registros.filter(~Exists(tomado)).values("expediente")[:CUANTOS]
    return list(Expediente.objects.filter(pk__in=pendientes).select_related("alumno", "plantel"))


def sin_mirar(hasta: datetime) -> list[int]:
    """Keys of photographs received before `hasta` that no worker has looked at yet."""
    olvidados = Carnet.objects.filter(estado=EstadoCarnet.POR_REVISAR, mirado_at=None, recibido_at__lt=hasta)
    return list(olvidados.exclude(clave="").order_by(F("recibido_at")).values_list("pk", flat=True)[:50])
