"""Which value belongs to which label, by geometry alone: in the same run, to the right, below, or in another block of text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from facultativo.documentos.rules.etiquetas import Lexico, Marca, encima, marcar
from facultativo.documentos.rules.formas import nada, palabras
from facultativo.documentos.rules.segmentos import Segmento
from facultativo.documentos.rules.trozos import Trozo
from facultativo.documentos.rules.vocabulario import AGREGADO, CURP, NACIMIENTO, NSS, REGISTRO, Campo

FUERTES = (CURP, NSS, REGISTRO, AGREGADO, NACIMIENTO)
CONFIANZA = {"dentro": 0.99, "derecha": 0.99, "abajo": 0.98, "serie": 0.85}


@dataclass(slots=True, eq=False)
class Hallado:
    """A label with the value it takes and the runs that hold it."""

    campo: Campo
    marca: Marca
    valor: str | bool
    trozos: list[Trozo]
    clase: str
    segmentos: list[Segmento] = field(default_factory=list)
    texto: str = ""

    @property
    def confianza(self) -> float:
        """How sure the place makes it, times how sure the letters are."""
        return CONFIANZA[self.clase] * min((t.confianza for t in self.trozos), default=1.0)


@dataclass(slots=True, eq=False)
class _Opcion:
    costo: float
    marca: Marca
    campo: Campo
    segmento: Segmento
    ini: int
    fin: int
    clase: str
    valor: str | bool
    sigue: Segmento | None = None


class Mesa:
    """The page spread on a table: segments, their labels, and what has already been taken."""

    def __init__(self, segmentos: Sequence[Segmento], campos: Iterable[Campo]) -> None:
        """Find every label once."""
        self.segmentos = segmentos
        self.marcas = marcar(segmentos, Lexico(campos))
        self.partes = {id(m.abajo) for ms in self.marcas.values() for m in ms if m.abajo}
        self.filas: dict[int, list[Segmento]] = {}
        for s in segmentos:
            self.filas.setdefault(s.pagina, []).append(s)

    def es_etiqueta(self, s: Segmento) -> bool:
        """Whether the segment begins with a label, known or not (anything that ends in a colon announces something)."""
        marcas = self.marcas.get(s.orden)
        return bool(marcas and marcas[0].ini <= 2) or id(s) in self.partes or s.plano.endswith(":")

    def hasta_etiqueta(self, s: Segmento) -> int:
        """Where the first label inside the segment begins."""
        marcas = self.marcas.get(s.orden)
        return marcas[0].ini if marcas else len(s.texto)

    def hallar(self) -> list[Hallado]:
        """Every label that found its value."""
        opciones = [o for ms in self.marcas.values() for i, m in enumerate(ms) for o in self._opciones(m, ms[i + 1 :])]
        hacia_abajo = _domina_abajo(opciones)
        for o in opciones:
            if hacia_abajo and o.clase == "abajo":
                o.costo -= 1.2
        elegidas = _repartir(opciones)
        hallados = [self._hallado(o) for o in elegidas]
        hallados += self._en_serie(hallados)
        _alargar(self, hallados)
        return sorted(hallados, key=lambda h: h.marca.segmento.orden)

    def _opciones(self, m: Marca, siguientes: Sequence[Marca]) -> Iterator[_Opcion]:
        fin = siguientes[0].ini if siguientes else len(m.segmento.texto)
        for campo in m.campos:
            dentro = _opcion(0.0, m, campo, m.segmento, m.fin, fin, "dentro")
            if dentro:
                yield dentro
        if siguientes and siguientes[0].ini - m.fin > 3 and not m.abajo:
            return
        if not m.segmento.plano[m.fin : fin].strip(" .:-|") or m.abajo:
            yield from self._derecha(m, siguientes)
            yield from self._abajo(m)

    def _derecha(self, m: Marca, siguientes: Sequence[Marca]) -> Iterator[_Opcion]:
        if siguientes:
            return
        fila = [
            s for s in self.filas[m.segmento.pagina] if s.x0 >= m.x1 - 2 and s is not m.segmento and s is not m.abajo
        ]
        alto = m.segmento.alto
        rectos = [s for s in fila if abs(s.medio - m.medio) <= 0.55 * max(alto, s.alto)]
        # A value of two lines beside a label centred between them stands on neither row.
        al_sesgo = [s for s in fila if not rectos and abs(s.medio - m.medio) <= 1.3 * alto]
        for salto, s in enumerate(sorted(rectos or al_sesgo, key=lambda s: (s.x0, s.y0))[:3]):
            if self.es_etiqueta(s):
                break
            costo = 1 + (s.x0 - m.x1) / 300 + 0.5 * salto + abs(s.medio - m.medio) / 30
            yield from self._opciones_en(costo, m, s, "derecha")

    def _abajo(self, m: Marca) -> Iterator[_Opcion]:
        alto, limite = m.segmento.alto, max(48.0, 4.5 * m.segmento.alto)
        columna = [
            s
            for s in self.filas[m.segmento.pagina]
            if m.y1 - 0.4 * alto < s.y0 + 0.2 * alto
            and s.y0 - m.y1 < limite
            and _misma_columna(m, s)
            and s is not m.abajo
        ]
        for salto, s in enumerate(sorted(columna, key=lambda s: s.y0)[:4]):
            if self.es_etiqueta(s):
                break
            costo = 1.6 + (s.y0 - m.y1) / 40 + 0.5 * salto + _desvio(m, s) / 60
            yield from self._opciones_en(costo, m, s, "abajo")

    def _opciones_en(self, costo: float, m: Marca, s: Segmento, clase: str) -> Iterator[_Opcion]:
        """The segment as value of the label; when it does not fit alone, with the run beside it or the line under it."""
        for campo in m.campos:
            opcion = _opcion(costo, m, campo, s, 0, self.hasta_etiqueta(s), clase)
            if opcion is None and self.hasta_etiqueta(s) == len(s.texto):
                opcion = next(
                    filter(None, (_opcion(costo, m, campo, s, 0, len(s.texto), clase, x) for x in self._vecinos(s))),
                    None,
                )
            if opcion:
                yield opcion

    def _vecinos(self, s: Segmento) -> Iterator[Segmento]:
        for otro in self.filas[s.pagina]:
            junto = otro.fila == s.fila and 0 <= otro.x0 - s.x1 < 1.1 * s.alto
            if (
                otro is not s
                and (junto or encima(s, otro))
                and not self.es_etiqueta(otro)
                and self.hasta_etiqueta(otro) == len(otro.texto)
            ):
                yield otro

    def _hallado(self, o: _Opcion) -> Hallado:
        texto = o.segmento.texto[o.ini : o.fin]
        margen = len(texto) - len(texto.lstrip(" .:-|"))
        trozos = o.segmento.entre(o.ini + margen, o.fin)
        hallado = Hallado(o.campo, o.marca, o.valor, trozos, o.clase, [o.segmento], texto[margen:].rstrip(" :|"))
        if o.sigue:
            hallado.segmentos.append(o.sigue)
            hallado.trozos += o.sigue.entre(0, len(o.sigue.texto))
        return hallado

    def _en_serie(self, hallados: Sequence[Hallado]) -> list[Hallado]:
        """Labels in one block and values in another: paired in order, when three or more were left alone."""
        tomados = {id(s) for h in hallados for s in h.segmentos} | {id(h.marca.segmento) for h in hallados}
        solas = [m for ms in self.marcas.values() for m in ms if _espera(m) and id(m.segmento) not in tomados]
        if len(solas) < 3:
            return []
        libres = [s for s in self.segmentos if id(s) not in tomados and not self.es_etiqueta(s)]
        resultado, desde = [], 0
        for m in sorted(solas, key=lambda m: m.segmento.orden):
            for i in range(desde, len(libres)):
                opcion = next(
                    filter(None, (_opcion(9, m, c, libres[i], 0, len(libres[i].texto), "serie") for c in m.campos)),
                    None,
                )
                if opcion:
                    resultado.append(self._hallado(opcion))
                    desde = i + 1
                    break
        return resultado


def _opcion(
    costo: float, m: Marca, campo: Campo, s: Segmento, ini: int, fin: int, clase: str, sigue: Segmento | None = None
) -> _Opcion | None:
    texto = s.texto[ini:fin].lstrip(" .:-|").rstrip(" :|")
    if sigue:
        texto = f"{texto} {sigue.texto}"
    valor = campo.forma(texto) if texto else None
    return None if valor is None else _Opcion(costo, m, campo, s, ini, fin, clase, valor, sigue)


def _espera(m: Marca) -> bool:
    """A label alone in its segment, of a field whose values have a shape of their own."""
    return m.entera and not any(c.forma in (nada, palabras) for c in m.campos)


def _repartir(opciones: list[_Opcion]) -> list[_Opcion]:
    """Cheapest first; a label takes one value and a value has one label."""
    elegidas, marcas, valores = [], set(), set()
    for o in sorted(opciones, key=lambda o: o.costo):
        valor = (id(o.segmento), o.ini)
        if id(o.marca) in marcas or valor in valores:
            continue
        marcas.add(id(o.marca))
        valores.add(valor)
        elegidas.append(o)
    return elegidas


def _domina_abajo(opciones: list[_Opcion]) -> bool:
    """Whether this paper writes its values under their labels: what the unmistakable values say decides for the names."""
    votos = {"abajo": set(), "derecha": set(), "dentro": set()}  # type: dict[str, set[int]]
    for o in opciones:
        if o.campo.fuerte:
            votos[o.clase].add(id(o.marca))
    solo_abajo = votos["abajo"] - votos["derecha"] - votos["dentro"]
    return len(solo_abajo) > len(votos["derecha"] | votos["dentro"])


def _misma_columna(m: Marca, s: Segmento) -> bool:
    return min(m.x1, s.x1) - max(m.x0, s.x0) > 0 or abs(m.x0 - s.x0) < 6 or abs(m.x1 - s.x1) < 6


def _desvio(m: Marca, s: Segmento) -> float:
    return min(abs(m.x0 - s.x0), abs(m.x1 - s.x1), abs(m.x0 + m.x1 - s.x0 - s.x1) / 2)


def _alargar(mesa: Mesa, hallados: list[Hallado]) -> None:
    """Names that go on in the next line or the next run."""
    tomados = {id(s) for h in hallados for s in h.segmentos}
    for h in hallados:
        if h.campo.largo or h.campo.ancho:
            _hacia_los_lados(mesa, h, tomados)
        if h.campo.largo and h.clase == "derecha":
            _siguientes(mesa, h, tomados, -1)
        if h.campo.largo:
            _siguientes(mesa, h, tomados, 1)
        _recomponer(h)


def _libre(mesa: Mesa, s: Segmento, h: Hallado, tomados: set[int]) -> bool:
    return (
        id(s) not in tomados
        and s.pagina == h.segmentos[0].pagina
        and not mesa.es_etiqueta(s)
        and mesa.hasta_etiqueta(s) == len(s.texto)
        and any(c.isalpha() for c in s.texto)
        and h.campo.forma(f"{h.texto} {s.texto}") is not None
        and not any(c.forma(s.texto) is not None for c in FUERTES)
    )


def _hacia_los_lados(mesa: Mesa, h: Hallado, tomados: set[int]) -> None:
    while True:
        ultimo = h.segmentos[-1]
        if mesa.hasta_etiqueta(ultimo) < len(ultimo.texto) and ultimo is not h.marca.segmento:
            return
        sigue = next(
            (s for s in mesa.filas[ultimo.pagina]
             if s.fila == ultimo.fila and 0 <= s.x0 - ultimo.x1 < 1.1 * ultimo.alto and _libre(mesa, s, h, tomados)),
            None,
        )  # fmt: skip
        if sigue is None:
            return
        tomados.add(id(sigue))
        h.segmentos.append(sigue)
        h.trozos += sigue.entre(0, len(sigue.texto))


def _siguientes(mesa: Mesa, h: Hallado, tomados: set[int], sentido: int) -> None:
    while True:
        borde = (min if sentido < 0 else max)(h.segmentos, key=lambda s: s.y0)
        x0 = min(t.x0 for t in h.trozos)
        sigue = next((s for s in mesa.filas[borde.pagina] if _continua(mesa, s, borde, x0, h, tomados, sentido)), None)
        if sigue is None:
            return
        tomados.add(id(sigue))
        h.segmentos.append(sigue)
        h.trozos += sigue.entre(0, len(sigue.texto))


def _continua(mesa: Mesa, s: Segmento, borde: Segmento, x0: float, h: Hallado, tomados: set[int], sentido: int) -> bool:
    """Whether the segment is the next line of the value: close, aligned, of one size, and of no other label or row."""
    salto = s.y0 - borde.y1 if sentido > 0 else borde.y0 - s.y1
    alto = borde.alto
    # The boxes of a picture are padded and not quite level.
    holgura = 2.0 if borde.trozos[0].fuente == "ocr" else 1.0
    if not -0.3 * holgura * alto < salto < (0.45 + 0.1 * holgura) * alto or abs(s.alto - alto) > 0.15 * holgura * alto:
        return False
    alineado = abs(s.x0 - x0) < 3 * holgura or (
        sentido > 0 and _corrido(h) and abs(s.x0 - h.marca.x0) < 3 * holgura
    )
    centrado = abs(s.x0 + s.x1 - borde.x0 - borde.x1) < 4
    if not (alineado or centrado) or not _libre(mesa, s, h, tomados):
        return False
    return not _otra_fila(mesa, s, h)


def _corrido(h: Hallado) -> bool:
    """Label and value follow each other as in a sentence, so that the next line begins under the label."""
    return h.clase == "dentro" or (h.clase == "derecha" and h.segmentos[0].x0 - h.marca.x1 < 1.5 * h.marca.segmento.alto)


def _otra_fila(mesa: Mesa, s: Segmento, h: Hallado) -> bool:
    """A row of its own: something stands in the label's column, or an unmistakable value beside it."""
    for otro in mesa.filas[s.pagina]:
        if otro is s or abs(otro.medio - s.medio) > 0.5 * s.alto:
            continue
        if otro.x0 < s.x0 and h.clase == "derecha" and min(otro.x1, h.marca.x1) - max(otro.x0, h.marca.x0) > 0:
            if otro is not h.marca.segmento and otro is not h.marca.abajo:
                return True
        if h.clase == "abajo" and any(c.forma(otro.texto) is not None for c in FUERTES):
            return True
    return False


def _recomponer(h: Hallado) -> None:
    if len(h.segmentos) == 1:
        return
    primero, *resto = h.segmentos
    partes = [(primero, h.texto)] + [(s, s.texto) for s in resto]
    partes.sort(key=lambda p: (p[0].fila, p[0].x0))
    valor = h.campo.forma(" ".join(texto for _, texto in partes))
    if valor is not None:
        h.valor = valor
        h.texto = " ".join(texto for _, texto in partes)
