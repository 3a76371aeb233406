"""Documents as screens show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.models import Correccion, Documento, Lectura, PaginaDocumento
from facultativo.documentos.queries.probar import registros_y_patrones, titular_de
from facultativo.documentos.rules.campos import CLAVES, NOMBRE_DE_CAMPO, en_palabras_llanas
from facultativo.documentos.rules.ocho_puntos import Punto, ocho_puntos
from facultativo.documentos.rules.vigencia import al_dia, es_del_plantel, frase
from facultativo.documentos.states import NOMBRE_DE_PAPEL, PAPELES_DE_NSS, TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.expediente.rules import tiene_alta
from facultativo.plantel.models import Plantel


@dataclass(frozen=True, slots=True)
class CampoVisto:
    """One field that was read, numbered as its box on the picture."""

    numero: int
    campo: str
    nombre: str
    valor: str
    es_clave: bool
    seguro: bool
    fuente: str
    pagina: int
    caja: tuple[float, float, float, float] | None
    otros: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaginaVista:
    """One page picture with the boxes on it, as `figura_cajas` draws them. Sizes in points."""

    numero: int
    ancho: float
    alto: float
    cajas: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class DocumentoVisto:
    """A document with everything that a page says of it."""

    documento: Documento
    nombre: str
    frase: str
    campos: tuple[CampoVisto, ...]
    puntos: tuple[Punto, ...]
    paginas: tuple[PaginaVista, ...]
    hallazgos: tuple[Hallazgo, ...]
    correcciones: tuple[Correccion, ...]


@dataclass(frozen=True, slots=True)
class Hueco:
    """One paper that the student is asked for, and the last document brought for it."""

    pedido: TipoPapel
    titulo: str
    para_que: str
    documento: Documento | None


_SEGURO = 0.9
_PEDIDOS = (
    (
        TipoPapel.CONSTANCIA_VIGENCIA,
        "Constancia de vigencia de derechos",
        "Dice si hoy tienes servicio médico del IMSS y por parte de quién. También trae tu NSS.",
        {TipoPapel.CONSTANCIA_VIGENCIA},
    ),
    (
        TipoPapel.ASIGNACION_NSS,
        "Documento de tu NSS",
        "El que te dio el portal del IMSS con tu número. Si tu constancia ya se leyó bien, no hace falta.",
        PAPELES_DE_NSS,
    ),
)


def huecos(expediente: Expediente) -> list[Hueco]:
    """What the student is asked for, with what was brought: by what it turned out to be, else what it was meant for."""
    traidos = list(Documento.objects.filter(expediente=expediente).order_by("-recibido_at", "-pk"))
    return [
        Hueco(pedido, titulo, para_que, next((d for d in traidos if _responde(d, pedido, tipos)), None))
        for pedido, titulo, para_que, tipos in _PEDIDOS
    ]


def _responde(documento: Documento, pedido: TipoPapel, tipos: frozenset[TipoPapel] | set[TipoPapel]) -> bool:
    if documento.tipo == TipoPapel.DESCONOCIDO:
        return documento.pedido == pedido
    return documento.tipo in tipos


def documento_visto(documento: Documento, hoy: date) -> DocumentoVisto:
    """Everything that a page says of one document."""
    lecturas = list(documento.lecturas.all())
    campos = _campos(lecturas)
    valores = {r.campo: r.valor for r in lecturas if r.elegida}
    dicho, puntos = _sobre_la_vigencia(documento, valores, hoy)
    return DocumentoVisto(
        documento=documento,
        nombre=NOMBRE_DE_PAPEL[TipoPapel(documento.tipo)],
        frase=dicho,
        campos=campos,
        puntos=puntos,
        paginas=tuple(_pagina(p, campos) for p in documento.imagenes.all()),
        hallazgos=tuple(documento.hallazgos),
        correcciones=tuple(documento.correcciones.all()),
    )


def _sobre_la_vigencia(documento: Documento, valores: dict[str, Any], hoy: date) -> tuple[str, tuple[Punto, ...]]:
    if documento.tipo != TipoPapel.CONSTANCIA_VIGENCIA:
        return f"Leímos tu {NOMBRE_DE_PAPEL[TipoPapel(documento.tipo)]}.", ()
    expediente = documento.expediente
    plantel = expediente.plantel
    nuestro = es_del_plantel(valores, *registros_y_patrones(expediente))
    puntos = ocho_puntos(
        valores,
        titular=titular_de(expediente),
        del_plantel=nuestro,
        siglas=plantel.siglas,
        con_alta=tiene_alta(expediente.hechos()),
        vigente=al_dia(valores, hoy, plantel.dias_de_constancia),
    )
    return frase(valores, nuestro, plantel.siglas), tuple(puntos)


def _campos(lecturas: Sequence[Lectura]) -> tuple[CampoVisto, ...]:
    elegidas = sorted((r for r in lecturas if r.elegida), key=_lugar)
    return tuple(
        CampoVisto(
            numero=n,
            campo=r.campo,
            nombre=NOMBRE_DE_CAMPO.get(r.campo, r.campo.replace("_", " ")),
            valor=en_palabras_llanas(r.valor),
            es_clave=r.campo in CLAVES,
            seguro=r.confianza >= _SEGURO,
            fuente=r.fuente,
            pagina=r.pagina,
            caja=_caja(r, lecturas),
            otros=tuple({en_palabras_llanas(o.valor) for o in lecturas if o.campo == r.campo and o.valor != r.valor}),
        )
        for n, r in enumerate(elegidas, start=1)
    )


def _caja(elegida: Lectura, lecturas: Sequence[Lectura]) -> tuple[float, float, float, float] | None:
    """Where a person looks for it: the printed value when it says the same as the seal, whose letters nobody reads."""
    iguales = (r for r in lecturas if r.campo == elegida.campo and r.valor == elegida.valor and r.fuente == "etiqueta")
    caja = next((r.caja for r in iguales if r.caja), elegida.caja)
    return tuple(caja) if caja else None


def _lugar(lectura: Lectura) -> int:
    orden = list(NOMBRE_DE_CAMPO)
    return orden.index(lectura.campo) if lectura.campo in orden else len(orden)


def _pagina(pagina: PaginaDocumento, campos: tuple[CampoVisto, ...]) -> PaginaVista:
    cajas = tuple(
        {
            **dict(zip(("x0", "y0", "x1", "y1"), c.caja, strict=True)),
            "numero": c.numero,
            "etiqueta": c.nombre,
            "tono": "ok" if c.seguro and not c.otros else "atencion",
        }
        for c in campos
        if c.caja and c.pagina == pagina.numero
    )
    return PaginaVista(pagina.numero, pagina.ancho, pagina.alto, cajas)


def pendientes_de_revisar(plantel: Plantel) -> QuerySet[Documento]:
    """Documents of a plantel that wait for a person, with the student at hand."""
    return Documento.objects.del_plantel(plantel).por_revisar().select_related("expediente__alumno")
