"""Tampered constancias: each kind of forgery, on an otherwise good paper."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import AnnotationDictionary, FreeText, Highlight, Line
from pypdf.generic import ArrayObject, FloatObject
from reportlab.lib.utils import ImageReader

from tests.papeles.lienzo import Lienzo
from tests.papeles.vigencia import Vigencia, constancia_vigencia

_EN = (200, 600, 400, 620)
_ESQUINAS = ArrayObject(FloatObject(x) for x in (200, 620, 400, 620, 200, 600, 400, 600))
Alterar = Callable[[Vigencia, Vigencia, int], bytes]


def _impreso(v: Vigencia, variante: int, **dicho: Any) -> bytes:
    return constancia_vigencia(replace(v, impreso=dicho), variante)


def _encima(v: Vigencia, variante: int, dibujar: Callable[[Lienzo], None]) -> bytes:
    return constancia_vigencia(v, variante, encima=dibujar)


def _sobre_la_curp(tapar: bool, otra: Vigencia) -> Callable[[Lienzo], None]:
    """Another CURP written where the first stands, with or without a white patch."""

    def dibujar(hoja: Lienzo) -> None:
        # Whatever the layout, the title stands at one place: that is where this one writes.
        if tapar:
            hoja.c.setFillGray(1)
            hoja.c.rect(120, hoja.alto - 84, 400, 16, stroke=0, fill=1)
            hoja.c.setFillGray(0)
        hoja.c.setFont("Helvetica-Bold", 13)
        hoja.c.drawString(180, hoja.alto - 79.8, otra.persona.curp)

    return dibujar


def _foto_de_otro(otra: Vigencia) -> Callable[[Lienzo], None]:
    """The picture of another CURP, small and opaque, pasted over a part of the title's row."""

    def dibujar(hoja: Lienzo) -> None:
        foto = Image.new("RGB", (180, 24), "white")
        ImageDraw.Draw(foto).text((4, 6), otra.persona.curp, fill=0)
        hoja.c.drawImage(ImageReader(foto), 250, hoja.alto - 84, 90, 16)

    return dibujar


def _oculto(modo: str, otra: Vigencia) -> Callable[[Lienzo], None]:
    def dibujar(hoja: Lienzo) -> None:
        c = hoja.c
        texto = c.beginText(-400 if modo == "fuera" else 300, 12)
        texto.setFont("Helvetica", 0.6 if modo == "minuscula" else 8)
        if modo == "blanca":
            c.setFillGray(1)
        if modo == "modo":
            texto.setTextRenderMode(3)
        texto.textLine(f"NSS: {otra.persona.nss}")
        c.drawText(texto)

    return dibujar


def _guardado_encima(datos: bytes) -> bytes:
    """An incremental update: a new information dictionary after the end of the file."""
    inicio = datos.rindex(b"startxref")
    previo = int(datos[inicio + 9 :].split()[0])
    objeto = b"999 0 obj\n<< /ModDate (D:20261101) >>\nendobj\n"
    lugar = len(datos)
    tabla = b"xref\n999 1\n%010d 00000 n \n" % lugar
    remate = b"trailer\n<< /Size 1000 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (previo, lugar + len(objeto))
    raiz = PdfReader(io.BytesIO(datos)).trailer.raw_get("/Root")
    remate = remate.replace(b"/Root 1 0 R", b"/Root %d 0 R" % raiz.idnum)
    return datos + objeto + tabla + remate


def _anotado(datos: bytes, nota: AnnotationDictionary) -> bytes:
    escritor = PdfWriter(clone_from=PdfReader(io.BytesIO(datos)))
    escritor.add_annotation(0, nota)
    salida = io.BytesIO()
    escritor.write(salida)
    return salida.getvalue()


def _dos_letras(hoja_de: Vigencia) -> Callable[[Lienzo], None]:
    def dibujar(hoja: Lienzo) -> None:
        y = hoja.y + 10 if hoja.y < 770 else 30
        hoja.texto(54, y, "Consultorio:", tamano=8)
        hoja.texto(110, y, "NSS:", tamano=8)
        hoja.c.setFont("Helvetica", 8)
        hoja.c.drawString(132, hoja.alto - y, hoja_de.persona.nss[:7])
        hoja.c.setFont("Times-Roman", 8)
        hoja.c.drawString(
            132 + hoja.c.stringWidth(hoja_de.persona.nss[:7], "Helvetica", 8), hoja.alto - y, hoja_de.persona.nss[7:]
        )

    return dibujar


def _digito(valor: str) -> str:
    return valor[:-1] + str((int(valor[-1]) + 3) % 10)


ALTERADOS: dict[str, tuple[str, Alterar]] = {
    "curp_impresa": ("sello-difiere", lambda v, o, i: _impreso(v, i, curp=o.persona.curp)),
    "nss_impreso": ("sello-difiere", lambda v, o, i: _impreso(v, i, nss=o.persona.nss)),
    "nombre_impreso": ("sello-difiere", lambda v, o, i: _impreso(v, i, nombre=o.persona.nombre)),
    "fecha_impresa": (
        "sello-difiere",
        lambda v, o, i: _impreso(v, i, fecha_expedicion=(v.emitida.date() - timedelta(days=45)).isoformat()),
    ),
    "derecho": (
        "derecho-situacion",
        lambda v, o, i: _impreso(replace(v, situacion="BAJA", vigente_hasta=None), i, con_derecho=True),
    ),
    "sin_derecho": (
        "derecho-situacion",
        lambda v, o, i: _impreso(replace(v, situacion="VIGENTE"), i, con_derecho=False),
    ),
    "agregado_de_otro": (
        "agregado-curp",
        lambda v, o, i: _impreso(v, i, agregado_medico="1X1950" + v.agregado_medico[6:]),
    ),
    "modalidad": (
        "registro-modalidad",
        lambda v, o, i: _impreso(v, i, modalidad="10" if v.modalidad == "32" else "32"),
    ),
    "movimiento_posterior": (
        "fecha-movimiento-posterior",
        lambda v, o, i: _impreso(v, i, fecha_ultimo_movimiento=(v.emitida.date() + timedelta(days=20)).isoformat()),
    ),
    "vigencia_pasada": (
        "fecha-vigencia-anterior",
        lambda v, o, i: _impreso(
            replace(v, situacion="VIGENTE", con_derecho=True),
            i,
            vigente_hasta=(v.emitida.date() - timedelta(days=9)).isoformat(),
        ),
    ),
    "del_futuro": (
        "fecha-futura",
        lambda v, o, i: constancia_vigencia(replace(v, emitida=v.emitida + timedelta(days=400)), i),
    ),
    "digito_en_el_sello": (
        "sello-digito",
        lambda v, o, i: constancia_vigencia(replace(v, persona=replace(v.persona, nss=_digito(v.persona.nss))), i),
    ),
    "encimado": ("texto-encimado", lambda v, o, i: _encima(v, i, _sobre_la_curp(False, o))),
    "tapado": ("texto-oculto", lambda v, o, i: _encima(v, i, _sobre_la_curp(True, o))),
    "invisible": ("texto-oculto", lambda v, o, i: _encima(v, i, _oculto("modo", o))),
    "blanco": ("texto-oculto", lambda v, o, i: _encima(v, i, _oculto("blanca", o))),
    "minusculo": ("texto-oculto", lambda v, o, i: _encima(v, i, _oculto("minuscula", o))),
    "fuera": ("texto-oculto", lambda v, o, i: _encima(v, i, _oculto("fuera", o))),
    "dos_letras": ("letra-distinta", lambda v, o, i: _encima(v, i, _dos_letras(v))),
    "guardado_encima": ("archivo-modificado", lambda v, o, i: _guardado_encima(constancia_vigencia(v, i))),
    "editor": ("archivo-editor", lambda v, o, i: constancia_vigencia(v, i, productor="iLovePDF")),
    "editor_de_escritorio": (
        "archivo-editor",
        lambda v, o, i: constancia_vigencia(v, i, productor="Foxit PDF Editor 13.0"),
    ),
    "anotado": (
        "archivo-anotado",
        lambda v, o, i: _anotado(constancia_vigencia(v, i), FreeText(text=o.persona.curp, rect=_EN)),
    ),
    "subrayado": (
        "archivo-anotado",
        lambda v, o, i: _anotado(constancia_vigencia(v, i), Highlight(rect=_EN, quad_points=_ESQUINAS)),
    ),
    "linea_encima": (
        "archivo-anotado",
        lambda v, o, i: _anotado(constancia_vigencia(v, i), Line(p1=_EN[:2], p2=_EN[2:], rect=_EN)),
    ),
    "foto_encima": ("texto-oculto", lambda v, o, i: _encima(v, i, _foto_de_otro(o))),
    "prestado": (
        "agregado-modalidad",
        lambda v, o, i: _impreso(v, i, agregado_medico=f"3{v.agregado_medico[1:6]}ES"),
    ),
    "qr_de_otro": (
        "qr-difiere",
        lambda v, o, i: constancia_vigencia(
            replace(v, con_cadena=False), i, encima=lambda h: h.qr(o.cadena, 462, 20, 88)
        ),
    ),
}
