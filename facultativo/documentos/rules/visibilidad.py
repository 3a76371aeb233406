"""What a person sees of the text of a page, and why the rest is not seen. Only what is seen is read."""

from collections.abc import Sequence

from facultativo.documentos.rules.papel import Mancha, Pagina, Tinta

MINUSCULA = 2.5
"""Points. IMSS prints its seals in 5 or 6; nobody reads a letter of two."""
_CLARO = 242
_OSCURO = 190


def separar(
    paginas: Sequence[Pagina], tintas: Sequence[Tinta], manchas: Sequence[Mancha]
) -> tuple[list[Tinta], list[tuple[Tinta, str]]]:
    """The ink that is seen, and the ink that is not with its reason: modo, transparente, minuscula, fuera, blanca
    or tapada."""
    tamanos = {p.numero: p for p in paginas}
    vistas, ocultas = [], []
    for t in tintas:
        motivo = _motivo(t, tamanos[t.trozo.pagina], manchas)
        if motivo:
            ocultas.append((t, motivo))
        else:
            vistas.append(t)
    return vistas, ocultas


def se_lee(t: Tinta) -> bool:
    """Whether it is text to be read, and not a watermark: turned, or large and pale."""
    return t.angulo == 0 and not (t.tamano > 24 and min(t.color) > 170)


def _motivo(t: Tinta, pagina: Pagina, manchas: Sequence[Mancha]) -> str:
    if t.modo and t.modo in (3, 7):
        return "modo"
    if t.alfa < 12:
        return "transparente"
    if t.tamano < MINUSCULA:
        return "minuscula"
    caja = t.trozo
    if caja.x1 < 0 or caja.y1 < 0 or caja.x0 > pagina.ancho or caja.y0 > pagina.alto:
        return "fuera"
    if t.color[0] >= _CLARO <= min(t.color) and t.modo in (0, 4) and not _sobre_oscuro(t, manchas):
        return "blanca"
    return "tapada" if any(_tapa(m, t) for m in manchas if m.orden > t.orden) else ""


def _tapa(m: Mancha, t: Tinta) -> bool:
    return m.clase != "fondo" and m.y0 < t.trozo.y1 and t.trozo.y0 < m.y1 and m.tapa(t.trozo)


def _sobre_oscuro(t: Tinta, manchas: Sequence[Mancha]) -> bool:
    """White letters on a dark bar, as table headings are."""
    debajo = [m for m in manchas if m.orden < t.orden and m.cubre(t.trozo) > 0.5]
    return bool(debajo) and (debajo[-1].clase == "imagen" or min(debajo[-1].color) < _OSCURO)
