"""Which object each address with parameters shows: the key of something of one case, or nothing of anybody."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from facultativo.plantel.models import Periodo
from tests.casa.permisos.mundo import Caso

Claves = Callable[[Caso], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Fila:
    """The arguments of an address for one case; `de_alguien` when they name something that belongs to somebody."""

    claves: Claves
    de_alguien: bool = True


def _de(prefijo: str, nombres: str, claves: Claves, *, de_alguien: bool = True) -> dict[str, Fila]:
    return {f"{prefijo}:{n}": Fila(claves, de_alguien) for n in nombres.split()}


CON_PARAMETROS: dict[str, Fila] = {
    **_de("administracion", "periodo", lambda c: (Periodo.objects.get(plantel=c.plantel).pk,)),
    **_de("administracion", "carrera", lambda c: (c.expediente.alumno.carrera_id,)),
    **_de("administracion", "persona", lambda c: (c.docente.pk,)),
    **_de("adscripcion", "mi_imagen revisar imagen aceptar devolver", lambda c: (c.carnet.pk,)),
    **_de("adscripcion", "ventanilla_caso ventanilla_clinica", lambda c: (c.expediente.pk,)),
    **_de("alumnos", "ver columnas avance confirmar descartar errores", lambda c: (c.padron.pk,)),
    **_de("constancias", "emitir", lambda c: (c.expediente.pk,)),
    **_de("constancias", "ver pdf revocar mi_pdf", lambda c: (c.constancia.pk,)),
    **_de("constancias", "tanda tanda_avance tanda_pdf tanda_zip", lambda c: (c.tanda.pk,)),
    **_de("dictamen", "ajustar", lambda _: ("edad_limite",), de_alguien=False),
    **_de("dictamen", "ver protegido resolver pedir responder reconsiderar", lambda c: (c.dictamen.pk,)),
    **_de("documentos", "ver estado pedir_revision", lambda c: (c.documento.pk,)),
    **_de("documentos", "revisar original adjuntar rechazar releer", lambda c: (c.documento.pk,)),
    **_de("documentos", "pagina pagina_personal", lambda c: (c.documento.pk, 1)),
    **_de("documentos", "parte", lambda c: (c.subida.clave,)),
    **_de("documentos", "corregir", lambda c: (c.documento.pk, "curp")),
    **_de("encuesta", "pregunta", lambda _: ("cobertura_padres",), de_alguien=False),
    **_de(
        "encuesta",
        "mostrador_inicio mostrador_seguir mostrador_aviso mostrador_cambio mostrador_revisar mostrador_enviada",
        lambda c: (c.expediente.pk,),
    ),
    **_de("encuesta", "mostrador_firma", lambda c: (c.expediente.pk,)),
    **_de("encuesta", "mostrador_pregunta", lambda c: (c.expediente.pk, "cobertura_padres")),
    **_de("movimientos", "armar", lambda c: (c.lote.registro_id, "alta")),
    **_de("movimientos", "movimiento reintentar anular codigo nss elegir_registro", lambda c: (c.movimiento.pk,)),
    **_de("movimientos", "configuracion_cambiar registro_cerrar", lambda c: (c.lote.registro_id,)),
    **_de(
        "movimientos",
        "configuracion_seguir configuracion_revisar configuracion_descartar",
        lambda c: (c.borrador_de_configuracion.pk,),
    ),
    **_de("movimientos", "exportar", lambda c: (c.lote.pk, "xlsx")),
    **_de("movimientos", "configuracion_paso", lambda c: (c.borrador_de_configuracion.pk, "sbc")),
    **_de("movimientos", "baja excluir incluir responder", lambda c: (c.propuesta.pk,)),
    **_de("movimientos", "respuesta avance aplicar columnas", lambda c: (c.respuesta.pk,)),
    **_de(
        "movimientos",
        "ver archivo enviado deshacer rechazado dividir subir acuse",
        lambda c: (c.lote.pk,),
    ),
    **_de("portal", "ayuda_tema", lambda _: ("nss",), de_alguien=False),
    **_de("portal", "ruta", lambda _: ("84-vi",), de_alguien=False),
    **_de("tablero", "ficha", lambda c: (c.expediente.pk,)),
    **_de(
        "visitas",
        "ver rol editar agregar descartar abrir corregir cancelar puerta cerrar acta incidencias",
        lambda c: (c.visita.pk,),
    ),
    **_de("visitas", "quitar verificar papel retirar_papel", lambda c: (c.visita.pk, c.participante.pk)),
}

TEXTO_EN_LA_DIRECCION = {
    ("documentos:parte", "clave"): "a key drawn at random for each upload",
    ("movimientos:armar", "tipo"): "alta or baja",
}
"""Parameters that are neither a number nor a slug, and why they say nothing about a person."""

SOLO_EN_LA_DEMO = {"avisos:buzon"}
"""Public where everything is invented; elsewhere they do not exist."""

ANOTAN_QUIEN_MIRO = {"documentos:revisar", "documentos:pagina_personal"}
"""Pages that write in the log by being opened: which of the staff saw somebody's paper."""

DE_MUESTRA = {"portal:componentes"}
"""Forms there are samples of the design language; they go nowhere."""
