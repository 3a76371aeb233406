"""One document with everything that a page says of it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from facultativo.documentos.models import Documento, Lectura, PaginaDocumento
from facultativo.documentos.queries.lugares import hallazgos_vistos, paginas_vistas, recorte
from facultativo.documentos.queries.probar import ESPERA_NORMAL, registros_y_patrones, titular_de
from facultativo.documentos.queries.vistas import Caja, CampoVisto, CorreccionVista, DocumentoVisto, PuntoVisto
from facultativo.documentos.rules.campos import CLAVES, NOMBRE_DE_CAMPO, en_palabras_llanas
from facultativo.documentos.rules.ocho_puntos import Punto, ocho_puntos
from facultativo.documentos.rules.vigencia import al_dia, es_del_plantel, frase
from facultativo.documentos.states import NOMBRE_DE_PAPEL, TipoPapel
from facultativo.expediente.rules import tiene_alta
from facultativo.plantel.models import Plantel

_SEGURO = 0.9
_ORDEN = {campo: n for n, campo in enumerate(NOMBRE_DE_CAMPO)}


def documento_visto(documento: Documento, hoy: date) -> DocumentoVisto:
    """Everything that a page says of one document."""
    lecturas = list(documento.lecturas.all())
    dicho, puntos = _sobre_la_vigencia(documento, {r.campo: r.valor for r in lecturas if r.elegida}, hoy)
    imagenes = list(documento.imagenes.all())
    campos = _campos(lecturas, puntos)
    paginas = paginas_vistas(imagenes, campos, documento.hallazgos)
    correcciones = tuple(
        CorreccionVista(c.campo, NOMBRE_DE_CAMPO.get(c.campo, c.campo), c.dice) for c in documento.correcciones.all()
    )
    return DocumentoVisto(
        documento=documento,
        nombre=NOMBRE_DE_PAPEL[TipoPapel(documento.tipo)],
        frase=dicho,
        campos=campos,
        puntos=_puntos(puntos, campos, imagenes),
        paginas=paginas,
        hallazgos=hallazgos_vistos(documento.hallazgos, campos, paginas),
        correcciones=correcciones,
        pidio_revision=any(not c.campo for c in correcciones),
    )


def _sobre_la_vigencia(documento: Documento, valores: dict[str, Any], hoy: date) -> tuple[str, list[Punto]]:
    if documento.tipo != TipoPapel.CONSTANCIA_VIGENCIA:
        return f"Leímos tu {NOMBRE_DE_PAPEL[TipoPapel(documento.tipo)]}.", []
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
    return frase(valores, nuestro, plantel.siglas), puntos


def _puntos(
    puntos: Sequence[Punto], campos: Sequence[CampoVisto], imagenes: Sequence[PaginaDocumento]
) -> tuple[PuntoVisto, ...]:
    de = {c.campo: c for c in campos}
    return tuple(
        PuntoVisto(n, p.pregunta, p.dice, p.bien, recorte(de.get(p.campo), imagenes)) for n, p in enumerate(puntos, 1)
    )


def _campos(lecturas: Sequence[Lectura], puntos: Sequence[Punto]) -> tuple[CampoVisto, ...]:
    """The fields that won: those of the checks with the number of their check, then the others, numbered on."""
    numero = {p.campo: n for n, p in enumerate(puntos, 1)}
    elegidas = sorted((r for r in lecturas if r.elegida), key=lambda r: _ORDEN.get(r.campo, len(_ORDEN)))
    for r in elegidas:
        numero.setdefault(r.campo, len(numero) + 1)
    vistos = (_campo(numero[r.campo], r, lecturas) for r in elegidas)
    return tuple(sorted(vistos, key=lambda c: c.numero))


def _campo(numero: int, r: Lectura, lecturas: Sequence[Lectura]) -> CampoVisto:
    return CampoVisto(
        numero=numero,
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


def _caja(elegida: Lectura, lecturas: Sequence[Lectura]) -> Caja | None:
    """Where a person looks for it: the printed value when it says the same as the seal, whose letters nobody reads."""
    iguales = (r for r in lecturas if r.campo == elegida.campo and r.valor == elegida.valor and r.fuente == "etiqueta")
    caja = next((r.caja for r in iguales if r.caja), elegida.caja)
    return (float(caja[0]), float(caja[1]), float(caja[2]), float(caja[3])) if caja else None


def aviso_de_atraso(plantel: Plantel, ahora: datetime) -> str:
    """How many documents wait too long to be read, as one says it; empty when none does."""
    atrasados = Documento.objects.del_plantel(plantel).sin_leer(ahora - ESPERA_NORMAL).count()
    if not atrasados:
        return ""
    return "Un documento espera a ser leído." if atrasados == 1 else f"{atrasados} documentos esperan a ser leídos."


def pendientes_de_revisar(plantel: Plantel) -> QuerySet[Documento]:
    """Documents of a plantel that wait for a person, with the student at hand."""
    return Documento.objects.del_plantel(plantel).por_revisar().select_related("expediente__alumno")
