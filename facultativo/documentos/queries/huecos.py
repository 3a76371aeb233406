"""What the student is asked for on the page of documents."""

from facultativo.documentos.models import Documento
from facultativo.documentos.queries.subidas import a_medias
from facultativo.documentos.queries.vistas import Hueco
from facultativo.documentos.states import PAPELES_DE_NSS, TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.expediente.states import Etapa

_DE_SIEMPRE = (
    (
        TipoPapel.CONSTANCIA_VIGENCIA,
        "Constancia de vigencia de derechos",
        "Dice si hoy tienes servicio médico del IMSS y por parte de quién. También trae tu NSS.",
        frozenset({TipoPapel.CONSTANCIA_VIGENCIA}),
    ),
    (
        TipoPapel.ASIGNACION_NSS,
        "Documento de tu NSS",
        "El que te dio el portal del IMSS con tu número. Si tu constancia ya se leyó bien, no hace falta.",
        PAPELES_DE_NSS,
    ),
)
_LO_PEDIDO = (
    TipoPapel.DESCONOCIDO,
    "Lo que te pidieron",
    "Servicios Escolares te pidió algo más para resolver tu caso. Si es un papel, súbelo aquí: lo lee una persona.",
    frozenset({TipoPapel.DESCONOCIDO}),
)
"""Whatever paper it is: an ISSSTE card, an act. Asked for while the case waits for it, and shown once it came."""


def huecos(expediente: Expediente) -> list[Hueco]:
    """What the student is asked for, with what was brought: by what it turned out to be, else what it was meant for."""
    traidos = list(Documento.objects.filter(expediente=expediente).order_by("-recibido_at", "-pk"))
    medias = a_medias(expediente)
    pedidos = (_LO_PEDIDO, *_DE_SIEMPRE) if _le_pidieron(expediente, traidos) else _DE_SIEMPRE
    return [
        Hueco(p, titulo, para_que, next((d for d in traidos if _responde(d, p, tipos)), None), medias.get(p))
        for p, titulo, para_que, tipos in pedidos
    ]


def _le_pidieron(expediente: Expediente, traidos: list[Documento]) -> bool:
    return expediente.etapa == Etapa.POR_ACLARAR or any(d.pedido == TipoPapel.DESCONOCIDO for d in traidos)


def _responde(documento: Documento, pedido: TipoPapel, tipos: frozenset[TipoPapel]) -> bool:
    if documento.tipo == TipoPapel.DESCONOCIDO or pedido == TipoPapel.DESCONOCIDO:
        return documento.pedido == pedido
    return documento.tipo in tipos
