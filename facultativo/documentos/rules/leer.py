"""From a paper to what it says: kind, fields with all their readings, findings. Pure; today is an argument."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facultativo.comun.hallazgos import Hallazgo
from facultativo.documentos.rules import ajenos, alteracion, cadena, codigos
from facultativo.documentos.rules import vocabulario as v
from facultativo.documentos.rules.ajenos import Ajenos
from facultativo.documentos.rules.busqueda import Hallado, hallar
from facultativo.documentos.rules.certeza import pesar
from facultativo.documentos.rules.clasificacion import clasificar
from facultativo.documentos.rules.contexto import Contexto
from facultativo.documentos.rules.lectores import DESCONOCIDO, LECTORES
from facultativo.documentos.rules.lectores.forma import Lector
from facultativo.documentos.rules.lectura import Lectura
from facultativo.documentos.rules.papel import Papel
from facultativo.documentos.rules.precedencia import Precedencia, elegir
from facultativo.documentos.rules.segmentos import Segmento, segmentar
from facultativo.documentos.rules.trozos import envolver

_PARTES = ("nombres", "primer_apellido", "segundo_apellido")


@dataclass(frozen=True, slots=True)
class Leido:
    """What a paper says. `campos` holds the winning readings, `lecturas` all of them."""

    tipo: str
    origen: str
    paginas: int
    campos: dict[str, Lectura]
    lecturas: tuple[Lectura, ...]
    hallazgos: tuple[Hallazgo, ...]


def leer_papel(papel: Papel, *, hoy: date, precedencia: Precedencia, editores: Sequence[str] = ()) -> Leido:
    """Classify, read, choose and check one paper."""
    segmentos = segmentar(papel.trozos)
    cadenas, del_sello = cadena.hallar(segmentos)
    sueltos = [s for s in segmentos if id(s) not in del_sello and not _es_cifra(s)]
    selladas = cadenas + [c for c in map(lambda q: cadena.de_texto(q.texto), papel.codigos) if c]
    lector = clasificar(sueltos, selladas, LECTORES)
    if lector is None:
        return Leido(DESCONOCIDO, papel.origen, len(papel.paginas), {}, (), ())
    partes = ajenos.hallar(sueltos, _curps(selladas)) if lector.con_ajenos else Ajenos()
    hallados = hallar([s for s in sueltos if id(s) not in partes.todos], lector.campos)
    crudas = _lecturas(lector, papel, sueltos, cadenas, hallados, partes)
    lecturas = pesar(crudas, sueltos, hoy) if papel.origen == "ocr" else crudas
    campos = elegir(lecturas, precedencia)
    contexto = Contexto(
        lector.tipo, papel, hoy, tuple(crudas), campos, tuple(hallados), tuple(segmentos), tuple(editores)
    )
    origen = papel.origen if papel.trozos or not papel.codigos else "qr"
    return Leido(lector.tipo, origen, len(papel.paginas), campos, tuple(lecturas), tuple(alteracion.revisar(contexto)))


def _es_cifra(s: Segmento) -> bool:
    """Signatures and hashes: long words nobody reads."""
    return len(s.texto) > 32 and any(len(palabra) > 32 for palabra in s.texto.split(" "))


def _curps(cadenas: Sequence[cadena.Cadena]) -> frozenset[str]:
    return frozenset(p.junto.upper() for c in cadenas for p in c.partes if p.campo == "curp")


def _lecturas(
    lector: Lector,
    papel: Papel,
    segmentos: Sequence[Segmento],
    cadenas: Sequence[cadena.Cadena],
    hallados: Sequence[Hallado],
    partes: Ajenos,
) -> list[Lectura]:
    pedidos = [h for h in hallados if h.campo.nombre in lector.da or h.campo in v.DEL_TITULAR]
    impresas = _del_titular([_de_hallado(h) for h in pedidos] + _nombre_en_partes(hallados))
    if lector.ademas:
        impresas += lector.ademas(segmentos, partes)
    de_codigos = [r for codigo in papel.codigos for r in codigos.leer(codigo)]
    vistos = [r.valor for r in (*de_codigos, *impresas) if r.campo == "nombre"]
    selladas = [r for c in cadenas for r in _de_cadena(c, vistos)]
    return [r for r in (*selladas, *de_codigos, *impresas) if r.campo in lector.da]


def _del_titular(impresas: list[Lectura]) -> list[Lectura]:
    """What is labelled "del titular" is the holder's only where nothing else says who the holder is."""
    dichos = {r.campo for r in impresas}
    suplen = {f"_{campo}_del_titular": campo for campo in ("nombre", "curp", "nss") if campo not in dichos}
    return [r._replace(campo=suplen[r.campo]) if r.campo in suplen else r for r in impresas]


def _de_hallado(h: Hallado) -> Lectura:
    return Lectura(h.campo.nombre, h.valor, "etiqueta", h.confianza, h.trozos[0].pagina, envolver(h.trozos))


def _nombre_en_partes(hallados: Sequence[Hallado]) -> list[Lectura]:
    """The name written in three cells, put together in the order given names, apellidos."""
    partes = {h.campo.nombre: h for h in reversed(hallados) if h.campo.nombre in _PARTES}
    if "primer_apellido" not in partes:
        return []
    pila = partes.get("nombres") or next((h for h in hallados if h.campo.nombre == "nombre"), None)
    cachos = [h for h in (pila, partes["primer_apellido"], partes.get("segundo_apellido")) if h]
    valor = " ".join(str(h.valor) for h in cachos)
    trozos = [t for h in cachos for t in h.trozos]
    # One more than a bare "Nombre" label, which here names only the given names.
    return [
        Lectura(
            "nombre", valor, "etiqueta", 0.995 * min(t.confianza for t in trozos), trozos[0].pagina, envolver(trozos)
        )
    ]


def _de_cadena(c: cadena.Cadena, vistos: Sequence[str]) -> list[Lectura]:
    lecturas = []
    for parte in c.partes:
        valor = c.valor(parte, vistos)
        if valor is None:
            continue
        lecturas.append(Lectura(parte.campo, valor, "cadena_original", c.confianza, c.pagina, parte.caja))
        if parte.campo == "emitida_en":
            lecturas.append(
                Lectura("fecha_expedicion", valor[:10], "cadena_original", c.confianza, c.pagina, parte.caja)
            )
    return lecturas
