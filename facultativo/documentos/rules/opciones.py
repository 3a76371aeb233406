"""Which values a label may take, by where they stand, and what each choice costs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facultativo.documentos.rules.etiquetas import Marca
from facultativo.documentos.rules.mesa import Hallado, Mesa
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.vocabulario import Campo


@dataclass(slots=True, eq=False)
class Opcion:
    """A value that fits a label: where it is, and how far-fetched."""

    costo: float
    marca: Marca
    campo: Campo
    segmento: Segmento
    ini: int
    fin: int
    clase: str
    valor: str | bool
    sigue: Segmento | None = None


def opciones(mesa: Mesa, m: Marca, siguientes: Sequence[Marca]) -> Iterator[Opcion]:
    # "UMF: UMF 8" is one label and its value, not two labels.
    siguientes = [x for x in siguientes if x.campos != m.campos]
    fin = siguientes[0].desde if siguientes else len(m.segmento.texto)
    vuelta = mesa.vuelta(m.segmento) if m.resto and not siguientes else None
    for campo in m.campos:
        dentro = opcion(0.0, m, campo, m.segmento, m.fin, fin, "dentro") or (
            opcion(0.6, m, campo, m.segmento, m.fin, fin, "dentro", vuelta) if vuelta else None
        )
        if dentro:
            yield dentro
    if siguientes and siguientes[0].ini - m.fin > 3 and not m.abajo:
        return
    if not m.segmento.plano[m.fin : fin].strip(" .:-|") or m.abajo:
        yield from _derecha(mesa, m, siguientes)
        yield from _abajo(mesa, m)


def _derecha(mesa: Mesa, m: Marca, siguientes: Sequence[Marca]) -> Iterator[Opcion]:
    if siguientes:
        return
    alto, medio = m.segmento.alto, m.medio
    cerca = mesa.entre(m.segmento.pagina, medio - 3 * alto, medio + 3 * alto)
    fila = [s for s in cerca if s.x0 >= m.x1 - 2 and s is not m.segmento and s is not m.abajo]
    elegidos = [s for s in fila if abs(s.medio - medio) <= 0.55 * max(alto, s.alto)]
    if fila and not elegidos:
        # A value of two lines beside a label centred between them stands on neither row.
        elegidos = [s for s in fila if abs(s.medio - medio) <= 1.3 * alto]
    for salto, s in enumerate(sorted(elegidos, key=lambda s: (s.x0, s.y0))[:3]):
        if mesa.es_etiqueta(s):
            break
        costo = 1 + (s.x0 - m.x1) / 300 + 0.5 * salto + abs(s.medio - medio) / 30
        yield from _opciones_en(mesa, costo, m, s, "derecha")


def _abajo(mesa: Mesa, m: Marca) -> Iterator[Opcion]:
    alto, limite, y1 = m.segmento.alto, max(48.0, 4.5 * m.segmento.alto), m.y1
    arriba = y1 - 0.6 * alto
    columna = [
        s
        for s in mesa.entre(m.segmento.pagina, y1 - alto, y1 + limite + 3 * alto)
        if arriba < s.y0 < y1 + limite and s is not m.abajo and _misma_columna(m, s)
    ]
    for salto, s in enumerate(sorted(columna, key=lambda s: s.y0)[:4]):
        if mesa.es_etiqueta(s):
            break
        costo = 1.6 + (s.y0 - m.y1) / 40 + 0.5 * salto + _desvio(m, s) / 60
        yield from _opciones_en(mesa, costo, m, s, "abajo")


def _opciones_en(mesa: Mesa, costo: float, m: Marca, s: Segmento, clase: str) -> Iterator[Opcion]:
    """The segment as value of the label; when it does not fit alone, with the run beside it or the line under it."""
    for campo in m.campos:
        hallada = opcion(costo, m, campo, s, 0, mesa.hasta_etiqueta(s), clase)
        if hallada is None and mesa.hasta_etiqueta(s) == len(s.texto):
            seguidos = [*mesa.vecinos(s), *_de_vuelta(mesa, m, s, clase)]
            hallada = next(
                filter(None, (opcion(costo, m, campo, s, 0, len(s.texto), clase, x) for x in seguidos)), None
            )
        if hallada:
            yield hallada


def _de_vuelta(mesa: Mesa, m: Marca, s: Segmento, clase: str) -> Iterator[Segmento]:
    """Label and value that run as in a sentence go on where the next line begins."""
    if clase == "derecha" and s.x0 - m.x1 < m.segmento.alto and (vuelta := mesa.vuelta(s)):
        yield vuelta


def hallado(o: Opcion) -> Hallado:
    """The option, taken."""
    texto = o.segmento.texto[o.ini : o.fin]
    margen = len(texto) - len(texto.lstrip(" .:-|"))
    if o.campo.fuerte and not o.sigue:
        margen = _hasta_el_valor(o, texto, margen)
    trozos = o.segmento.entre(o.ini + margen, o.fin)
    hallado = Hallado(o.campo, o.marca, o.valor, trozos, o.clase, [o.segmento], texto[margen:].rstrip(" :|"))
    hallado.costo = o.costo
    if o.sigue:
        hallado.segmentos.append(o.sigue)
        hallado.trozos += o.sigue.entre(0, len(o.sigue.texto))
    return hallado


def _hasta_el_valor(o: Opcion, texto: str, margen: int) -> int:
    """Where the value begins: words before it ("asignado por el IMSS:") are of the label and not of the value."""
    for espacio in (i for i, letra in enumerate(texto) if letra == " " and i >= margen):
        if o.campo.forma(texto[espacio + 1 :]) != o.valor:
            break
        margen = espacio + 1
    return margen


def opcion(
    costo: float, m: Marca, campo: Campo, s: Segmento, ini: int, fin: int, clase: str, sigue: Segmento | None = None
) -> Opcion | None:
    """The letters from `ini` to `fin` as value of the label, when they have the shape of the field."""
    texto = s.texto[ini:fin].lstrip(" .:-|").rstrip(" :|")
    if sigue:
        texto = f"{texto} {sigue.texto}"
    valor = campo.forma(texto) if texto else None
    return None if valor is None else Opcion(costo, m, campo, s, ini, fin, clase, valor, sigue)


def repartir(posibles: list[Opcion]) -> list[Opcion]:
    """Cheapest first; a label takes one value and a value has one label."""
    elegidas, marcas, valores = [], set(), set()
    for o in sorted(posibles, key=lambda o: o.costo):
        valor = (id(o.segmento), o.ini)
        if id(o.marca) in marcas or valor in valores:
            continue
        marcas.add(id(o.marca))
        valores.add(valor)
        elegidas.append(o)
    return elegidas


def domina(posibles: list[Opcion]) -> str:
    """Where the paper writes its values, `abajo` or `derecha`, as unmistakable ones tell; empty when they do not."""
    votos: dict[str, set[int]] = {"abajo": set(), "derecha": set(), "dentro": set()}
    for o in posibles:
        if o.campo.fuerte:
            votos[o.clase].add(id(o.marca))
    al_lado = votos["derecha"] | votos["dentro"]
    solo_abajo, solo_al_lado = votos["abajo"] - al_lado, al_lado - votos["abajo"]
    if len(solo_abajo) > len(al_lado):
        return "abajo"
    return "derecha" if len(solo_al_lado) > len(votos["abajo"]) else ""


def al_lado_de_sus_dos_puntos(o: Opcion) -> bool:
    """A value on the row of a label that ends in a colon is read there, whatever the rest of the paper does."""
    m = o.marca
    return o.clase == "derecha" and m.con_dos_puntos and abs(o.segmento.medio - m.medio) < 0.2 * m.segmento.alto


def _misma_columna(m: Marca, s: Segmento) -> bool:
    return (m.x0 < s.x1 and s.x0 < m.x1) or abs(m.x0 - s.x0) < 6 or abs(m.x1 - s.x1) < 6


def _desvio(m: Marca, s: Segmento) -> float:
    return min(abs(m.x0 - s.x0), abs(m.x1 - s.x1), abs(m.x0 + m.x1 - s.x0 - s.x1) / 2)
