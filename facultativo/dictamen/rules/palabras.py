"""Facts, sources and proposals in the words of people."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from facultativo.comun.fechas import en_palabras
from facultativo.dictamen.states import Plazo, Ruta, Sentido

NOMBRE_DE_HECHO = {
    "fecha": "Día de la decisión",
    "inscrito": "Inscrito en el periodo",
    "situacion_academica": "Situación en la escuela",
    "modalidad_estudio": "Cómo estudia",
    "fecha_nacimiento": "Fecha de nacimiento",
    "curp": "CURP",
    "trabaja": "Trabaja",
    "cobertura_trabajo": "Seguro por su trabajo",
    "cobertura_padres": "Seguro de su papá o mamá",
    "padres_vigentes": "Ese seguro está vigente",
    "cobertura_conyuge": "Seguro por su cónyuge",
    "pension_orfandad": "Pensión de orfandad",
    "discapacidad": "Discapacidad",
    "embarazo": "Embarazo",
    "otra_escuela": "Alta por otra escuela",
    "jovenes_construyendo": "Jóvenes Construyendo el Futuro",
    "seguro_privado": "Seguro privado",
    "intercambio": "De intercambio, sin matrícula",
    "vigencia": "Constancia de vigencia",
    "registros_del_plantel": "Registros patronales del plantel",
}
NOMBRE_DE_FUENTE = {
    "encuesta": "Lo declaró en la encuesta",
    "padron": "Padrón de la escuela",
    "constancia_vigencia": "Constancia de vigencia",
    "constancia_curp": "Constancia de CURP",
    "asignacion_nss": "Documento del NSS",
    "plantel": "Configuración del plantel",
}
FRASE_DE_PROPUESTA = {
    Sentido.ALTA: "Dar de alta",
    Sentido.NO_PROCEDE: "No procede",
    Sentido.YA_TIENE_ALTA: "Ya tiene alta",
    Sentido.BAJA: "Dar de baja",
    Sentido.FALTA_INFORMACION: "Falta información",
    Sentido.DECIDE_PERSONA: "Decide una persona",
}
NOMBRE_DE_NUMERO = {
    "edad_limite": "Edad en que termina el seguro por los padres",
    "aviso_cumpleanos": "Días antes de esa edad en que se avisa",
    "constancia_maxima": "Días que vale una constancia de vigencia",
    "poblacion_abierta": "A quien solo tiene IMSS-Bienestar o Secretaría de Salud",
}
NOMBRE_DE_PLAZO = {
    Plazo.AVISO_CUMPLEANOS: "Está por cumplir la edad en que termina el seguro de sus padres",
    Plazo.CUMPLEANOS: "Cumple la edad desde la que cambian las reglas",
    Plazo.MAYORIA_DE_EDAD: "Cumple la mayoría de edad",
    Plazo.CONSTANCIA_VIEJA: "Su constancia de vigencia ya es vieja",
    Plazo.FIN_DE_CONSERVACION: "Termina la conservación de derechos",
}
AVISO_DE_PLAZO = {
    Plazo.AVISO_CUMPLEANOS: "Te falta poco para la edad en que deja de cubrirte el seguro de tus papás. Prepara tu "
    "constancia de vigencia y revisa tu encuesta.",
    Plazo.CUMPLEANOS: "Cumples la edad desde la que cambia lo que te corresponde: la escuela revisa tu caso otra vez.",
    Plazo.MAYORIA_DE_EDAD: "Cumples la mayoría de edad: desde ese día firmas tú.",
    Plazo.CONSTANCIA_VIEJA: "Tu constancia de vigencia ya no cuenta como reciente; si tu caso la necesita, te "
    "pediremos otra.",
    Plazo.FIN_DE_CONSERVACION: "Termina el servicio que conservas de tu último trabajo. Puedes pedir el de la escuela.",
}
NOMBRE_DE_RUTA = {
    Ruta.ART_84_VI: "por su papá o mamá (art. 84-VI)",
    Ruta.COBERTURA_PROPIA: "por su propio trabajo",
    Ruta.CONYUGE: "por su cónyuge",
    Ruta.ORFANDAD: "por pensión de orfandad",
    Ruta.OTRA_ESCUELA: "por otra escuela",
    Ruta.SEGURO_FAMILIA: "Seguro de Salud para la Familia",
    Ruta.VENTANILLA: "en ventanilla",
}
_VALOR = {
    "baja_temporal": "Baja temporal",
    "baja_definitiva": "Baja definitiva",
    "en_linea": "En línea",
    "ninguna": "Ninguno",
    "ISSEMYM": "ISSEMyM",
    "IMSS_BIENESTAR": "IMSS-Bienestar",
    "SSA": "Secretaría de Salud",
    "OTRA": "Otra institución",
}
_DERECHO = {True: "Con derecho", False: "Sin derecho", None: "No dice si hay derecho"}
_DE_VIGENCIA = {
    "situacion": "situación {}",
    "patron": "por parte de {}",
    "registro_patronal": "registro patronal {}",
    "agregado_medico": "agregado médico {}",
}


def valor_en_palabras(hecho: str, valor: Any) -> str:
    """A fact as one reads it: `Sí`, `3 de mayo de 2004`, `Sin derecho, situación BAJA, del 3 de mayo de
    2026`.
    """
    if valor is None:
        return "No se sabe"
    if isinstance(valor, bool):
        return "Sí" if valor else "No"
    if isinstance(valor, Mapping):
        return _vigencia(valor)
    if isinstance(valor, list | tuple):
        return ", ".join(map(str, valor)) or "Ninguno"
    if hecho in ("fecha", "fecha_nacimiento"):
        return en_palabras(date.fromisoformat(valor))
    if hecho == "curp":
        return valor or "No tiene"
    return _VALOR.get(valor, str(valor).capitalize() if valor.islower() else str(valor))


def _vigencia(dice: Mapping[str, Any]) -> str:
    con_derecho = _DERECHO[dice.get("con_derecho")]
    partes = [con_derecho, *(frase.format(dice[n]) for n, frase in _DE_VIGENCIA.items() if dice.get(n))]
    if expedida := dice.get("fecha_expedicion"):
        partes.append(f"expedida el {en_palabras(date.fromisoformat(str(expedida)[:10]))}")
    return ", ".join(partes)
