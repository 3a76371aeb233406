"""Values that do not end where their run ends: names that go on to the right or in the next line."""

from itertools import permutations

from facultativo.documentos.rules.etiquetas import Marca
from facultativo.documentos.rules.mesa import FUERTES, Hallado, Mesa
from facultativo.documentos.rules.segmentos import Segmento


def alargar(mesa: Mesa, nuevos: list[Hallado], anteriores: list[Hallado]) -> list[Hallado]:
    """Names that go on in the next line or the next run; all the values, without those that became part of another."""
    hallados = anteriores + nuevos
    for h in nuevos:
        if not h.campo.largo and not h.campo.ancho:
            _recomponer(h)
            continue
        # What another label of the same field took (a heading above it, say) may be this value's own next line.
        tomados = {id(s) for otro in hallados if otro is h or otro.campo is not h.campo for s in otro.segmentos}
        _hacia_los_lados(mesa, h, tomados)
        if h.campo.largo and h.clase == "derecha":
            _siguientes(mesa, h, tomados, -1)
        if h.campo.largo:
            _siguientes(mesa, h, tomados, 1)
        _recomponer(h)
    return _sin_absorbidos(hallados)


def _sin_absorbidos(hallados: list[Hallado]) -> list[Hallado]:
    """Of two labels of one field, the one whose value became a part of the other's has none."""
    propios = {id(h): {id(s) for s in h.segmentos} for h in hallados}
    sobran = {
        id(h) for h, otro in permutations(hallados, 2) if h.campo is otro.campo and propios[id(h)] < propios[id(otro)]
    }
    return [h for h in hallados if id(h) not in sobran]


def _libre(mesa: Mesa, s: Segmento, h: Hallado, tomados: set[int]) -> bool:
    return (
        id(s) not in tomados
        and s.pagina == h.segmentos[0].pagina
        and not mesa.es_etiqueta(s)
        and mesa.hasta_etiqueta(s) == len(s.texto)
        and any(c.isalnum() for c in s.texto)
        and h.campo.forma(f"{h.texto} {s.texto}") is not None
        and not any(c.forma(s.texto) is not None for c in FUERTES)
    )


def _hacia_los_lados(mesa: Mesa, h: Hallado, tomados: set[int]) -> None:
    while True:
        ultimo = h.segmentos[-1]
        if mesa.hasta_etiqueta(ultimo) < len(ultimo.texto) and ultimo is not h.marca.segmento:
            return
        sigue = next((s for s in _cerca(mesa, ultimo) if _junto(ultimo, s) and _libre(mesa, s, h, tomados)), None)
        if sigue is None:
            return
        tomados.add(id(sigue))
        h.segmentos.append(sigue)
        h.trozos += sigue.entre(0, len(sigue.texto))


def _junto(a: Segmento, b: Segmento) -> bool:
    """The next run of the row; a lone number is of another column."""
    return b.fila == a.fila and 0 <= b.x0 - a.x1 < 1.1 * a.alto and not b.texto.isdigit()


def _siguientes(mesa: Mesa, h: Hallado, tomados: set[int], sentido: int) -> None:
    while True:
        borde = (min if sentido < 0 else max)(h.segmentos, key=lambda s: s.y0)
        x0 = min(t.x0 for t in h.trozos)
        sigue = next((s for s in _cerca(mesa, borde) if _continua(mesa, s, borde, x0, h, tomados, sentido)), None)
        if sigue is None:
            return
        tomados.add(id(sigue))
        h.segmentos.append(sigue)
        h.trozos += sigue.entre(0, len(sigue.texto))


def _cerca(mesa: Mesa, s: Segmento) -> list[Segmento]:
    return mesa.entre(s.pagina, s.medio - 3 * s.alto, s.medio + 3 * s.alto)


def _continua(mesa: Mesa, s: Segmento, borde: Segmento, x0: float, h: Hallado, tomados: set[int], sentido: int) -> bool:
    """Whether the segment is the next line of the value: close, aligned, of one size, and of no other label or row."""
    salto = s.y0 - borde.y1 if sentido > 0 else borde.y0 - s.y1
    alto = borde.alto
    # The boxes of a picture are padded and not quite level; letters of a file have all their exact size.
    holgura, de_mas = (2.0, 0.3) if borde.trozos[0].fuente == "ocr" else (1.0, 0.05)
    if not -0.3 * holgura * alto < salto < (0.45 + 0.1 * holgura) * alto or abs(s.alto - alto) > de_mas * alto:
        return False
    alineado = abs(s.x0 - x0) < 3 * holgura or (sentido > 0 and _corrido(h) and abs(s.x0 - h.marca.x0) < 3 * holgura)
    centrado = abs(s.x0 + s.x1 - borde.x0 - borde.x1) < 4
    if not (alineado or centrado) or _de_otra_letra(s, borde) or not _libre(mesa, s, h, tomados):
        return False
    return not _otra_fila(mesa, s, h)


def _de_otra_letra(s: Segmento, borde: Segmento) -> bool:
    """A heading under a value is in another typeface; the value's own next line never is."""
    return bool(s.trozos[0].letra and borde.trozos[-1].letra) and s.trozos[0].letra != borde.trozos[-1].letra


def _corrido(h: Hallado) -> bool:
    """Label and value follow each other as in a sentence, so that the next line begins under the label."""
    return h.clase == "dentro" or (
        h.clase == "derecha" and h.segmentos[0].x0 - h.marca.x1 < 1.5 * h.marca.segmento.alto
    )


def _otra_fila(mesa: Mesa, s: Segmento, h: Hallado) -> bool:
    """A row of its own: something stands in the label's column, or an unmistakable value beside it."""
    if h.clase == "derecha":
        return any(otro.x0 < s.x0 and _en_la_columna_de(h.marca, otro) for otro in _a_su_altura(mesa, s))
    # Beside one line only of a value of several stand the cells that are centred on it.
    return h.clase == "abajo" and all(_junto_a_otro_valor(mesa, x) for x in (h.segmentos[0], s))


def _a_su_altura(mesa: Mesa, s: Segmento) -> list[Segmento]:
    return [otro for otro in _cerca(mesa, s) if otro is not s and abs(otro.medio - s.medio) <= 0.5 * s.alto]


def _junto_a_otro_valor(mesa: Mesa, s: Segmento) -> bool:
    return any(c.forma(otro.texto) is not None for otro in _a_su_altura(mesa, s) for c in FUERTES)


def _en_la_columna_de(m: Marca, s: Segmento) -> bool:
    return s is not m.segmento and s is not m.abajo and min(s.x1, m.x1) - max(s.x0, m.x0) > 0


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
