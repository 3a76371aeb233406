"""The answer of IMSS to a lote: constancia de presentación de movimientos afiliatorios, invented, in many layouts."""

import io
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import Any

from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.papeles.lienzo import por_palabra
from tests.papeles.personas import un_registro, una_persona

ANCHO, ALTO = letter
COLUMNA = {"8": "reingresos", "7": "modificaciones", "2": "bajas"}
PALABRA = {"8": "alta", "7": "modificacion", "2": "baja"}
GRUPOS = ("recibidos", "operados", "rechazados")
TITULOS = {"recibidos": "Movimientos recibidos por el IMSS", "operados": "Operados", "rechazados": "Rechazados"}
TIPOS = (("bajas", "Bajas"), ("modificaciones", "Modif."), ("reingresos", "Reing."), ("total", "Total"))
MENSAJES = {
    "048": "NSS YA ESTA VIGENTE CON EL REGISTRO PATRONAL",
    "059": "NOMBRE DE LA PERSONA ES DIFERENTE AL REGISTRADO",
    "021": "ERROR EN LA FECHA DEL MOVIMIENTO",
    "004": "NUMERO DE SEGURIDAD SOCIAL ES INVALIDO",
}
ESCUELAS = ("INSTITUTO TECNOLÓGICO DEL ALTIPLANO", "CBTIS 212")
SELLO = "MIIBoAYJKoZIhvcNAQcCoIIBkTCCAY0CAQExCzAJBgUrDgMCGgUAMAsGCSqGSIb3DQEHATGCAWwwggFo"


@dataclass(frozen=True)
class Fila:
    """A movement as the paper prints it; with `codigo` when IMSS rejected it."""

    tipo: str
    nss: str
    nombre: str
    fecha: date
    umf: str = ""
    causa: str = ""
    codigo: str = ""

    def esperada(self) -> dict[str, Any]:
        """What a reader must give."""
        campos = {
            "tipo": PALABRA[self.tipo],
            "nss": self.nss,
            "nombre": self.nombre,
            "fecha": self.fecha.isoformat(),
            "umf": self.umf,
            "causa": self.causa,
        }
        if self.codigo:
            campos |= {"umf": "", "causa": "", "operado": False}
            campos |= {"codigo": self.codigo, "mensaje": MENSAJES[self.codigo]}
        return campos


@dataclass(frozen=True)
class Patron:
    """One registro patronal of the answer. `ajuste` breaks its totals, for papers that do not add up."""

    registro: str
    razon: str
    filas: tuple[Fila, ...]
    rechazados_sin_relacion: tuple[Fila, ...] = ()
    ajuste: dict[tuple[str, str], int] = field(default_factory=dict)

    def conteos(self) -> dict[str, dict[str, int]]:
        """The three groups of figures."""
        operadas = [f for f in self.filas if not f.codigo]
        rechazadas = [*(f for f in self.filas if f.codigo), *self.rechazados_sin_relacion]
        grupos = {"recibidos": [*operadas, *rechazadas], "operados": operadas, "rechazados": rechazadas}
        conteos = {}
        for grupo, filas in grupos.items():
            por_tipo = Counter(COLUMNA[f.tipo] for f in filas)
            conteos[grupo] = {c: por_tipo[c] for c, _ in TIPOS[:3]} | {"total": len(filas)}
        for (grupo, columna), cambio in self.ajuste.items():
            conteos[grupo][columna] += cambio
        return conteos


@dataclass(frozen=True)
class Respuesta:
    """A whole answer."""

    folio: str
    lote: str
    recibida: datetime
    patrones: tuple[Patron, ...]
    registro_del_certificado: str = ""
    """The one of Información General, when it is not of any Patrón block."""

    def esperado(self) -> list[dict[str, Any]]:
        """What a reader must give: one object per Patrón block."""
        return [
            {
                "folio": self.folio,
                "lote": self.lote,
                "registro_patronal": p.registro,
                **p.conteos(),
                "movimientos": [f.esperada() for f in p.filas],
            }
            for p in self.patrones
        ]


def una_fila(azar: random.Random, tipo: str = "8", codigo: str = "") -> Fila:
    """An invented movement."""
    persona = una_persona(azar)
    nombre = " ".join(p for p in (persona.primer_apellido, persona.segundo_apellido, persona.nombres) if p)
    umf = azar.choice(["0", "008", "21", "140"]) if tipo == "8" else ""
    causa = azar.choice("1267A") if tipo == "2" else ""
    return Fila(tipo, persona.nss, nombre, date(2026, azar.randrange(8, 12), azar.randrange(1, 29)), umf, causa, codigo)


def una_respuesta(
    azar: random.Random, *, filas: int = 6, patrones: int = 1, tipos: str = "8", rechazadas: int = 0
) -> Respuesta:
    """An invented answer: `rechazadas` rows of each block carry their code."""
    bloques = []
    for _ in range(patrones):
        operadas = [una_fila(azar, azar.choice(tipos)) for _ in range(filas)]
        malas = [una_fila(azar, azar.choice(tipos), azar.choice(list(MENSAJES))) for _ in range(rechazadas)]
        bloques.append(Patron(un_registro(azar), azar.choice(ESCUELAS), (*operadas, *malas)))
    folio = "".join(azar.choice("123456789") for _ in range(19))
    lote = "".join(azar.choice("123456789") for _ in range(9))
    return Respuesta(folio, lote, datetime(2026, 11, 20, 13, azar.randrange(60)), tuple(bloques))


@dataclass(frozen=True)
class Diseno:
    """How the paper is drawn: what the stream says first, where values stand, the shape of the tables of figures."""

    orden: str = "etiquetas"
    datos: str = "derecha"
    totales: str = "renglones"
    repite_encabezado: bool = True
    guiones: bool = False
    nombre_ancho: float = 170
    alto_de_fila: float = 13
    derecha: bool = False
    al_medio: bool = False
    giro: int = 0
    """Degrees that the viewer turns the page, clockwise; the paper is drawn so that it is then upright."""
    membrete: bool = False
    """The title and the first labels again on each page."""
    fecha: str = "%d/%m/%Y"
    nss: str = "11"
    """Digits of each piece, with a space between: `2 2 2 4 1`."""


DISENOS = {
    "etiquetas_y_luego_valores": Diseno(),
    "intercalado": Diseno(orden="intercalado", totales="lado_a_lado", derecha=True),
    "debajo": Diseno(orden="intercalado", datos="debajo", totales="apilados", guiones=True),
    "palabras_barajadas": Diseno(orden="barajado", totales="renglones", repite_encabezado=False),
    "girada": Diseno(orden="valores", datos="debajo", totales="girada", derecha=True),
    "nombres_partidos": Diseno(orden="barajado", totales="apilados", nombre_ancho=80),
    "nombres_al_medio": Diseno(totales="lado_a_lado", nombre_ancho=80, alto_de_fila=32, al_medio=True),
    "letra_por_letra": Diseno(orden="letras", totales="lado_a_lado", membrete=True),
    "acostada": Diseno(orden="barajado", giro=90, fecha="%Y-%m-%d", nombre_ancho=80),
    "volteada": Diseno(giro=270, datos="debajo", totales="girada", membrete=True, nss="2 2 2 4 1"),
    "de_cabeza": Diseno(giro=180, orden="letras", totales="apilados", fecha="%d%m%Y", nombre_ancho=72),
    "fechas_cortas": Diseno(totales="apilados", membrete=True, fecha="%d/%m/%y", nss="2 2 2 4 1", nombre_ancho=72),
}


@dataclass(frozen=True)
class _Trozo:
    pagina: int
    x: float
    y: float
    texto: str
    tamano: float
    clase: str


class _Hoja:
    """Collects the runs with their place, so that they may be drawn in any order."""

    def __init__(self, diseno: Diseno) -> None:
        self.d, self.trozos, self.pagina, self.y = diseno, [], 1, 50.0

    def poner(self, x: float, texto: str, clase: str, *, tamano: float = 8, dy: float = 0, hasta: float = 0) -> None:
        """A run at `x`, or ending at `hasta` when the design aligns to the right."""
        if hasta and self.d.derecha:
            x = hasta - stringWidth(texto, "Helvetica", tamano)
        if texto:
            self.trozos.append(_Trozo(self.pagina, x, self.y + dy, texto, tamano, clase))

    def bajar(self, puntos: float) -> bool:
        """Go down; True when a new page began."""
        self.y += puntos
        if self.y < ALTO - 60:
            return False
        self.pagina, self.y = self.pagina + 1, 50.0
        if self.d.membrete:
            self.y = 30.0
            self.poner(226, "INSTITUTO MEXICANO DEL SEGURO SOCIAL", "etiqueta")
            self.y = 40.0
        return True

    def pdf(self) -> bytes:
        """Draw page by page, each in the order of the design."""
        salida = io.BytesIO()
        acostada = self.d.giro in (90, 270)
        lienzo = Canvas(salida, pagesize=(ALTO, ANCHO) if acostada else letter, invariant=1)
        for pagina in range(1, self.pagina + 1):
            lienzo.setPageRotation(self.d.giro)
            lienzo.transform(*_ENDEREZAR[self.d.giro])
            for t in self._ordenados([t for t in self.trozos if t.pagina == pagina]):
                lienzo.setFont("Helvetica", t.tamano)
                lienzo.drawString(t.x, ALTO - t.y, t.texto)
            lienzo.setFont("Helvetica", 7)
            lienzo.drawString(270, 25, f"Página {pagina} de {self.pagina}")
            lienzo.showPage()
        lienzo.save()
        return salida.getvalue()

    def _ordenados(self, trozos: list[_Trozo]) -> list[_Trozo]:
        if self.d.orden in ("barajado", "letras"):
            partir = _en_palabras if self.d.orden == "barajado" else _en_letras
            piezas = [p for t in trozos for p in partir(t)]
            random.Random(11).shuffle(piezas)
            return piezas
        if self.d.orden == "intercalado":
            return trozos
        primero = "etiqueta" if self.d.orden == "etiquetas" else "valor"
        return sorted(trozos, key=lambda t: t.clase != primero)


def _en_palabras(trozo: _Trozo) -> Iterator[_Trozo]:
    x = trozo.x
    for palabra in trozo.texto.split(" "):
        yield replace(trozo, x=x, texto=palabra)
        x += stringWidth(palabra + " ", "Helvetica", trozo.tamano)


def _en_letras(trozo: _Trozo) -> Iterator[_Trozo]:
    x = trozo.x
    for letra in trozo.texto:
        if letra != " ":
            yield replace(trozo, x=x, texto=letra)
        x += stringWidth(letra, "Helvetica", trozo.tamano)


_ENDEREZAR = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, 1, -1, 0, ALTO, 0),
    180: (-1, 0, 0, -1, ANCHO, ALTO),
    270: (0, -1, 1, 0, 0, ANCHO),
}


def dibujar(respuesta: Respuesta, diseno: Diseno) -> bytes:
    """The PDF."""
    hoja = _Hoja(diseno)
    _membrete(hoja, respuesta)
    varios = len(respuesta.patrones) > 1 or respuesta.registro_del_certificado
    for patron in respuesta.patrones:
        if varios:
            _bloque_patron(hoja, patron)
        _totales(hoja, patron)
        _relacion(hoja, "Relación de movimientos operados", [f for f in patron.filas if not f.codigo])
        if any(f.codigo for f in patron.filas):
            _rechazados(hoja, [f for f in patron.filas if f.codigo])
    _pie(hoja)
    return hoja.pdf()


def _membrete(hoja: _Hoja, respuesta: Respuesta) -> None:
    primero = respuesta.patrones[0]
    registro = respuesta.registro_del_certificado or primero.registro
    for texto in (
        "INSTITUTO MEXICANO DEL SEGURO SOCIAL",
        "Constancia de presentación de movimientos afiliatorios",
        "IMSS DESDE SU EMPRESA",
    ):
        hoja.poner(ANCHO / 2 - stringWidth(texto, "Helvetica", 11) / 2, texto, "etiqueta", tamano=11)
        hoja.bajar(16)
    prosa = (
        "En términos del Artículo 6 del Reglamento de la Ley del Seguro Social en Materia de Afiliación, Clasificación "
        "de Empresas, Recaudación y Fiscalización se recibieron los movimientos afiliatorios del Patrón o Sujeto "
        f"Obligado con Nombre o Razón Social {primero.razon} con Registro "
        f"Patronal {registro}, mismos que fueron operados o rechazados como se indica."
    )
    for renglon in por_palabra(prosa, 500, "Helvetica", 8):
        hoja.poner(54, renglon, "etiqueta")
        hoja.bajar(10)
    hoja.bajar(8)
    hoja.poner(54, "Información General", "etiqueta", tamano=10)
    hoja.bajar(15)
    pares = [
        ("Número de folio", respuesta.folio),
        ("Razón Social", primero.razon),
        ("Número de lote", respuesta.lote),
        ("RFC del patrón", "ITA980101AB1"),
        ("Fecha y hora de recepción del lote", respuesta.recibida.strftime("%Y-%m-%d %H:%M")),
        ("Registro Patronal", registro),
        ("Serial del certificado", "00001000000512345678"),
    ]
    _pares(hoja, pares)
    hoja.poner(54, "Huella Digital", "etiqueta")
    hoja.poner(150, "3f2a9c0e4b7d8a1f6c5e2d9b0a7f4c3e1d8b6a52", "valor")
    hoja.bajar(20)


def _pares(hoja: _Hoja, pares: Sequence[tuple[str, str]]) -> None:
    for k in range(0, len(pares), 2):
        for x, (etiqueta, valor) in zip((54, 310), pares[k : k + 2], strict=False):
            debajo = hoja.d.datos == "debajo"
            hoja.poner(x, etiqueta + ("" if debajo else ":"), "etiqueta")
            hoja.poner(x if debajo else x + 140, valor, "valor", dy=11 if debajo else 0)
        hoja.bajar(28 if hoja.d.datos == "debajo" else 15)


def _bloque_patron(hoja: _Hoja, patron: Patron) -> None:
    hoja.bajar(30)
    hoja.poner(54, "Patrón", "etiqueta", tamano=10)
    hoja.bajar(15)
    _pares(hoja, [("Registro Patronal", patron.registro), ("Razón Social", patron.razon)])


def _totales(hoja: _Hoja, patron: Patron) -> None:
    conteos = patron.conteos()
    if hoja.y > ALTO - 220:
        hoja.bajar(ALTO)
    formas = {"renglones": _por_renglones, "lado_a_lado": _lado_a_lado, "apilados": _apilados, "girada": _girada}
    formas[hoja.d.totales](hoja, conteos)
    hoja.bajar(10)


def _cifras(hoja: _Hoja, x: float, paso: float, conteo: dict[str, int]) -> None:
    for i, (columna, _) in enumerate(TIPOS):
        hoja.poner(x + paso * i, f"{conteo[columna]:,}", "valor", hasta=x + paso * i + 24)


def _titulos(hoja: _Hoja, x: float, paso: float, titulos: Sequence[str]) -> None:
    for i, titulo in enumerate(titulos):
        hoja.poner(x + paso * i, titulo, "etiqueta", hasta=x + paso * i + 24)


def _por_renglones(hoja: _Hoja, conteos: dict[str, dict[str, int]]) -> None:
    _titulos(hoja, 260, 60, [t for _, t in TIPOS])
    hoja.bajar(13)
    for grupo in GRUPOS:
        hoja.poner(54, TITULOS[grupo], "etiqueta")
        _cifras(hoja, 260, 60, conteos[grupo])
        hoja.bajar(13)


def _lado_a_lado(hoja: _Hoja, conteos: dict[str, dict[str, int]]) -> None:
    for k, grupo in enumerate(GRUPOS):
        hoja.poner(54 + 172 * k, TITULOS[grupo], "etiqueta")
    hoja.bajar(12)
    for k in range(3):
        _titulos(hoja, 54 + 172 * k, 38, [t for _, t in TIPOS])
    hoja.bajar(12)
    for k, grupo in enumerate(GRUPOS):
        _cifras(hoja, 54 + 172 * k, 38, conteos[grupo])
    hoja.bajar(14)


def _apilados(hoja: _Hoja, conteos: dict[str, dict[str, int]]) -> None:
    for grupo in GRUPOS:
        hoja.poner(250, TITULOS[grupo], "etiqueta", tamano=9)
        hoja.bajar(13)
        _titulos(hoja, 60, 130, [t for _, t in TIPOS])
        hoja.bajar(11)
        _cifras(hoja, 60, 130, conteos[grupo])
        hoja.bajar(18)


def _girada(hoja: _Hoja, conteos: dict[str, dict[str, int]]) -> None:
    _titulos(hoja, 200, 110, ["Recibidos", "Operados", "Rechazados"])
    hoja.bajar(12)
    for columna, titulo in TIPOS:
        hoja.poner(54, titulo, "etiqueta")
        for k, grupo in enumerate(GRUPOS):
            hoja.poner(200 + 110 * k, str(conteos[grupo][columna]), "valor", hasta=224 + 110 * k)
        hoja.bajar(12)


def _columnas(hoja: _Hoja) -> list[tuple[str, float, float]]:
    """Heading, left edge and right edge of each column."""
    anchos = {"Tipo": 22, "NSS": 72, "Nombre Asegurado": hoja.d.nombre_ancho, "Sal.Base": 42, "Ext.": 26, "UMF": 30}
    titulos = (*anchos, "Tipo", "Fec-Mov", "Tipo", "C.Baja")
    anchos |= {"Fec-Mov": 56, "C.Baja": 34}
    x, columnas = 40.0, []
    for titulo in titulos:
        columnas.append((titulo, x, x + anchos[titulo] - 4))
        x += anchos[titulo]
    return columnas


def _encabezado(hoja: _Hoja, columnas: Sequence[tuple[str, float, float]]) -> None:
    for titulo, x, hasta in columnas:
        hoja.poner(x, titulo, "etiqueta", tamano=7, hasta=0 if titulo == "Nombre Asegurado" else hasta)
    hoja.bajar(14)


def _relacion(hoja: _Hoja, titulo: str, filas: Sequence[Fila]) -> None:
    if hoja.y > ALTO - 120:
        hoja.bajar(ALTO)
    hoja.poner(220, titulo, "etiqueta", tamano=10)
    hoja.bajar(16)
    columnas = _columnas(hoja)
    _encabezado(hoja, columnas)
    for fila in filas:
        sbc = "315.04" if fila.tipo != "2" else ""
        nss = f"{fila.nss[:10]}-{fila.nss[10]}" if hoja.d.guiones else _por_partes(fila.nss, hoja.d.nss)
        salario, trabajador = ("0", "1") if sbc else ("", "")
        fecha = fila.fecha.strftime(hoja.d.fecha)
        celdas = [fila.tipo, nss, "", sbc, "0", fila.umf, salario, fecha, trabajador, fila.causa]
        for (_, x, hasta), celda in zip(columnas, celdas, strict=True):
            hoja.poner(x, celda, "valor", tamano=7, hasta=hasta)
        renglones = _nombre(hoja, columnas[2][1], fila.nombre)
        if hoja.bajar(max(hoja.d.alto_de_fila, 8.5 * renglones + 4.5)) and hoja.d.repite_encabezado:
            _encabezado(hoja, columnas)


def _por_partes(nss: str, partes: str) -> str:
    digitos = iter(nss)
    return " ".join("".join(islice(digitos, int(n))) for n in partes.split())


def _nombre(hoja: _Hoja, x: float, nombre: str) -> int:
    """The name in as many lines as it takes; `al_medio` puts the row at the middle of them."""
    renglones = por_palabra(nombre, hoja.d.nombre_ancho - 6, "Helvetica", 7)
    subida = 8.5 * (len(renglones) - 1) / 2 if hoja.d.al_medio else 0
    for i, renglon in enumerate(renglones):
        hoja.poner(x, renglon, "valor", tamano=7, dy=8.5 * i - subida)
    return len(renglones)


def _rechazados(hoja: _Hoja, filas: Sequence[Fila]) -> None:
    hoja.bajar(16)
    hoja.poner(220, "Relación de movimientos rechazados", "etiqueta", tamano=10)
    hoja.bajar(16)
    bordes = (40, 62, 134, 304, 354, 386, 560)
    titulos = ("Tipo", "NSS", "Nombre Asegurado", "Fec-Mov", "Código", "Motivo")
    columnas = [(t, x, hasta - 4) for t, x, hasta in zip(titulos, bordes, bordes[1:], strict=False)]
    _encabezado(hoja, columnas)
    for fila in filas:
        celdas = [fila.tipo, _por_partes(fila.nss, hoja.d.nss), "", fila.fecha.strftime(hoja.d.fecha), fila.codigo]
        for (_, x, _), celda in zip(columnas, celdas, strict=False):
            hoja.poner(x, celda, "valor", tamano=7)
        for x, ancho, texto in ((134, 160, fila.nombre), (386, 130, MENSAJES[fila.codigo])):
            for i, renglon in enumerate(por_palabra(texto, ancho, "Helvetica", 7)):
                hoja.poner(x, renglon, "valor", tamano=7, dy=8.5 * i)
        hoja.bajar(26)


def _pie(hoja: _Hoja) -> None:
    hoja.bajar(24)
    for texto in (
        "Este documento es una representación impresa de los movimientos afiliatorios que fueron transmitidos,",
        "mismo que es extraído de la notaría.",
        "Sello Digital:",
        SELLO,
    ):
        hoja.poner(54, texto, "etiqueta", tamano=7)
        hoja.bajar(9)
