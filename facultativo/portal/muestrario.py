"""Invented data for /componentes/ and the order of its samples: templates, so that what is shown is what is copied."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.template.loader import get_template
from django.utils.safestring import SafeString

from facultativo.comun.hallazgos import Hallazgo, Nivel

_PASOS = (
    ("NSS conocido", "Sabemos tu Número de Seguridad Social."),
    ("Situación verificada", "La escuela revisó si te corresponde."),
    ("Alta aceptada por el IMSS", "El IMSS ya te tiene registrado."),
    ("UMF registrada", "Tienes clínica, turno y consultorio."),
    ("Carnet en el expediente", "Con foto y sello: ya te atienden."),
)
HITOS_DEL_CAMINO = [{"estado": "paso", "titulo": t, "detalle": d} for t, d in _PASOS]


def _hitos(*estados: str) -> list[dict[str, Any]]:
    fechas = (date(2026, 9, 3), date(2026, 9, 8), None, None, None)
    return [
        {"estado": e, "titulo": t, "fecha": f if e == "hecho" else None}
        for e, (t, _), f in zip(estados, _PASOS, fechas, strict=True)
    ]


class FormaDeMuestra(forms.Form):
    """One field of each kind."""

    nss = forms.CharField(label="Número de Seguridad Social", help_text="Son 11 números. Están en tu tarjetón.")
    correo = forms.EmailField(label="Correo", required=False)
    trabaja = forms.ChoiceField(
        label="¿Trabajas hoy?",
        choices=[("si", "Sí, y mi trabajo me da seguro"), ("sin", "Sí, pero sin seguro"), ("no", "No trabajo")],
        widget=forms.RadioSelect,
    )
    constancia = forms.FileField(label="Tu constancia de vigencia", help_text="El PDF, tal como te llegó al correo.")
    acepto = forms.BooleanField(label="Leí el aviso de privacidad")


@dataclass(frozen=True, slots=True)
class Muestra:
    """One component as the page shows it."""

    clave: str
    nombre: str
    cuando: str
    html: SafeString
    fuente: str


CATALOGO = (
    ("heroe", "Frase grande", "Solo en la portada. Una frase y una acción."),
    ("hitos", "Hitos", "El elemento de la casa: dónde va el trámite. En el inicio del alumno y en la ficha del caso."),
    ("hitos_compactos", "Hitos compactos", "En renglones de tablas y listas del personal."),
    ("siguiente", "Siguiente acción", "Una sola por página, en el inicio del alumno."),
    ("botones", "Botones y enlaces", "Una acción principal por página; lo demás, secundario o enlace."),
    ("tarjetas", "Tarjetas", "Para elegir entre pocos destinos."),
    ("campos", "Campos", "Cada campo con etiqueta, ayuda y error unidos. El error dice qué hacer."),
    ("opciones", "Opciones", "Preguntas con pocas respuestas: todo el renglón se puede tocar."),
    ("fecha", "Fecha", "Día, mes y año por separado: se escribe más rápido que con un calendario."),
    ("archivo", "Subir archivo o foto", "Con «camara» el teléfono abre la cámara."),
    ("errores", "Resumen de errores", "Arriba de la forma cuando algo falta; cada renglón lleva al campo."),
    ("pregunta", "Página de pregunta", "Una pregunta por página, con regreso."),
    ("resumen", "Revisa tus respuestas", "Antes de enviar. Cada renglón se puede cambiar."),
    ("confirmacion", "Confirmación", "Después de enviar, con folio y lo que sigue."),
    ("avisos", "Avisos", "Cuatro tonos. El color nunca va solo: lleva icono."),
    ("hallazgos", "Hallazgos", "Lo que las reglas encontraron, lo más grave primero."),
    ("estados", "Estados", "Palabra e icono; en tablas y fichas."),
    ("tabla", "Tabla y acción en bloque", "En teléfono, cada renglón es una tarjeta."),
    ("filtros", "Filtros", "Arriba de las tablas; se envían con GET para que la dirección se pueda compartir."),
    ("pestanas", "Pestañas", "Vistas de una misma lista, con su cuenta."),
    ("paginacion", "Paginación", "Listas de más de una pantalla."),
    ("migas", "Migas y regreso", "Migas para el personal, «Regresar» para el alumno."),
    ("avance", "Avance", "Importaciones, lotes y lectura de documentos."),
    ("vacio", "Sin nada que hacer", "Una lista vacía es una buena noticia: se dice."),
    ("partida", "Papel y datos", "El documento a la izquierda con lo leído en recuadros; los datos a la derecha."),
    ("tiempo", "Línea de tiempo", "La historia de un caso, lo último primero."),
    ("graficas", "Embudo y barras", "La gráfica es una tabla: se lee, se copia y se imprime."),
    ("cifras", "Cifras", "Tres o cuatro números que importan."),
    ("teclas", "Teclado", "Pistas para quien trabaja con teclado."),
    ("emergencia", "Emergencia", "El NSS y la clínica, para leerse de lejos."),
    ("identificadores", "Identificadores", "CURP, NSS y folios: se distingue O de 0 e I de 1."),
    ("dibujos", "Dibujos e iconos", "Siguen el color del plantel."),
    ("rol", "Pase de lista impreso", "La lista de la visita, con firma."),
)


def _contexto() -> dict[str, Any]:
    return {
        "hitos_en_camino": _hitos("hecho", "hecho", "actual", "pendiente", "pendiente"),
        "hitos_con_alerta": _hitos("hecho", "hecho", "alerta", "pendiente", "pendiente"),
        "forma": FormaDeMuestra(),
        "forma_con_errores": FormaDeMuestra(
            {"nss": "", "correo": "ximena@", "trabaja": "no", "acepto": "1"}, auto_id="con_error_%s"
        ),
        "hallazgos": [
            Hallazgo("vigencia-antigua", Nivel.ADVERTENCIA, "La constancia tiene 45 días; pide una nueva."),
            Hallazgo("curp-ajena", Nivel.IMPEDIMENTO, "La CURP del documento no es la del expediente.", "RENAPO"),
        ],
        "respuestas": [
            {"pregunta": "¿Trabajas hoy?", "respuesta": "No trabajo", "url": "#resumen"},
            {"pregunta": "¿Tu mamá o tu papá tienen IMSS?", "respuesta": "No", "url": "#resumen"},
        ],
        "migas": [("Bandeja", "#migas"), ("Dictámenes", "#migas"), ("Ximena Prueba", "")],
        "pagina": Paginator(range(95), 10).page(3),
        "pestanas": [
            {"texto": "Por resolver", "url": "#pestanas", "activa": True, "cuenta": 12},
            {"texto": "Con duda", "url": "#pestanas", "cuenta": 3},
            {"texto": "Resueltos", "url": "#pestanas"},
        ],
        "eventos": [
            {"cuando": "hoy, 10:32", "titulo": "Alta aceptada por el IMSS", "tono": "ok", "por": "respuesta del IMSS"},
            {"cuando": "3 de septiembre", "titulo": "Dictamen: alta", "por": "Servicios Escolares"},
            {"cuando": "1 de septiembre", "titulo": "Encuesta enviada", "texto": "Folio ENC-0042", "por": "la alumna"},
        ],
        "embudo": [
            {"nombre": n, "valor": v}
            for n, v in (
                ("Inscritos con derecho", 812),
                ("NSS conocido", 740),
                ("Situación verificada", 655),
                ("Alta aceptada", 601),
                ("UMF registrada", 322),
                ("Carnet", 214),
            )
        ],
        "carreras": [
            {"nombre": n, "valor": v, "total": t}
            for n, v, t in (("Agronomía", 84, 190), ("Informática", 61, 148), ("Forestal", 30, 96))
        ],
        "cajas": [
            {"x0": 60, "y0": 92, "x1": 300, "y1": 108, "etiqueta": "Nombre", "tono": "ok"},
            {"x0": 60, "y0": 128, "x1": 230, "y1": 144, "etiqueta": "CURP", "tono": "ok"},
            {"x0": 60, "y0": 164, "x1": 190, "y1": 180, "etiqueta": "NSS"},
            {"x0": 60, "y0": 206, "x1": 320, "y1": 224, "etiqueta": "Con derecho al servicio médico", "tono": "mal"},
        ],
    }


def muestras(request: HttpRequest) -> list[Muestra]:
    """Every sample, rendered, with the source that rendered it."""
    contexto = _contexto()
    vistas = []
    for clave, nombre, cuando in CATALOGO:
        plantilla: Any = get_template(f"portal/muestras/{clave}.html")
        fuente = plantilla.template.source.removeprefix("{% load facultativo %}").strip()
        vistas.append(Muestra(clave, nombre, cuando, plantilla.render(contexto, request), fuente))
    return vistas
