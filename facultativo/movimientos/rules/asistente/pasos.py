"""The questions, in order."""

from collections.abc import Mapping, Sequence
from typing import Any

from facultativo.movimientos.rules.asistente.paso import Opcion, Paso, TipoPaso

_OPCIONES, _FECHA = TipoPaso.OPCIONES, TipoPaso.FECHA

DEL_REGISTRO = (
    Paso(
        "numero",
        "¿Cuál es el registro patronal de la escuela?",
        "Registro patronal",
        "Está en la tarjeta patronal: once posiciones. La 9 y la 10 son 32, la modalidad del Seguro Facultativo.",
        largo=11,
    ),
    Paso(
        "patron",
        "¿A nombre de quién está?",
        "Nombre en la tarjeta patronal",
        "Escríbelo igual que en la tarjeta patronal: así se reconoce en la respuesta del IMSS.",
        largo=160,
    ),
    Paso(
        "inicio",
        "¿Desde cuándo lo tiene la escuela?",
        "Lo tiene desde",
        "La fecha de la tarjeta patronal. Si no la tienes a la mano, basta una fecha anterior al primer lote.",
        _FECHA,
    ),
)
DEL_LOTE = (
    Paso(
        "carreras",
        "¿A qué carreras da de alta?",
        "Carreras",
        "Si no marcas ninguna, van por este registro las que ningún otro registro nombre.",
        TipoPaso.CARRERAS,
        opcional=True,
    ),
    Paso(
        "delegacion",
        "¿En qué delegación del IMSS está la escuela?",
        "Delegación",
        "Es la que aparece en la tarjeta patronal.",
        _OPCIONES,
    ),
    Paso(
        "guia",
        "¿Cuál es su subdelegación?",
        "Subdelegación y guía",
        "De ella sale la guía: los dos dígitos de la subdelegación y 400. Va en cada renglón.",
        _OPCIONES,
        confirmar=True,
    ),
    Paso(
        "sbc",
        "¿Con qué salario base se registra a los alumnos?",
        "Salario base (SBC)",
        "Los alumnos no cobran, pero el formato pide un salario. Suele ser el mínimo general. En pesos, con punto.",
        confirmar=True,
    ),
    Paso(
        "tipo_trabajador",
        "¿Qué tipo de trabajador lleva el renglón?",
        "Tipo de trabajador",
        "En modalidad 32 suele ser 1.",
        _OPCIONES,
        (
            Opcion("1", "1, permanente", "Lo de costumbre"),
            Opcion("2", "2, eventual de la ciudad"),
            Opcion("3", "3, eventual de la construcción"),
            Opcion("4", "4, eventual del campo"),
        ),
        usual="1",
        confirmar=True,
    ),
    Paso(
        "tipo_salario",
        "¿Qué tipo de salario?",
        "Tipo de salario",
        "En modalidad 32 suele ser 0.",
        _OPCIONES,
        (Opcion("0", "0, fijo", "Lo de costumbre"), Opcion("1", "1, variable"), Opcion("2", "2, mixto")),
        usual="0",
        confirmar=True,
    ),
    Paso(
        "jornada",
        "¿Qué semana o jornada?",
        "Jornada",
        "En modalidad 32 suele ser 0.",
        _OPCIONES,
        (
            Opcion("0", "0, semana completa", "Lo de costumbre"),
            *(Opcion(str(n), f"{n}, {n} {'día' if n == 1 else 'días'} a la semana") for n in range(1, 6)),
            Opcion("6", "6, jornada reducida"),
        ),
        usual="0",
        confirmar=True,
    ),
    Paso(
        "umf",
        "¿Qué clínica (UMF) se escribe al dar de alta?",
        "UMF del renglón",
        "Tres dígitos. La mayoría escribe 000 y cada alumno elige después su clínica por su domicilio.",
        usual="000",
        confirmar=True,
        largo=3,
    ),
    Paso(
        "causas",
        "¿Qué causa de baja va con cada motivo?",
        "Causas de baja",
        "El IMSS tiene sus propias causas. Di cuál corresponde a cada motivo de la escuela.",
        TipoPaso.CAUSAS,
        confirmar=True,
    ),
    Paso(
        "enie",
        "¿Cómo se escribe la Ñ?",
        "La letra Ñ",
        "IDSE suele pedir el signo #. Si tu programa anterior mandaba otra cosa y la aceptaban, elige eso.",
        _OPCIONES,
        (Opcion("#", "#, como en MU#OZ", "Lo de costumbre"), Opcion("Ñ", "Ñ, tal cual"), Opcion("N", "N, sin tilde")),
        usual="#",
        confirmar=True,
    ),
    Paso(
        "encoding",
        "¿En qué codificación va el archivo?",
        "Codificación",
        "Solo importa si la Ñ va tal cual: lo demás se escribe igual en las tres.",
        _OPCIONES,
        (
            Opcion("cp1252", "Windows-1252 (ANSI)", "Lo de costumbre"),
            Opcion("latin-1", "ISO 8859-1"),
            Opcion("utf-8", "UTF-8", "Solo si la subdelegación lo pide"),
        ),
        usual="cp1252",
        confirmar=True,
    ),
    Paso(
        "pie",
        "¿El archivo termina con un renglón de totales?",
        "Renglón de totales",
        "Algunas subdelegaciones piden un último renglón con asteriscos y la cuenta; IDSE no lo necesita.",
        _OPCIONES,
        (Opcion("no", "No", "Lo de costumbre en IDSE"), Opcion("si", "Sí")),
        usual="no",
        confirmar=True,
    ),
    Paso(
        "fin_de_renglon",
        "¿Cómo termina cada renglón?",
        "Fin de renglón",
        "Si no te han dicho otra cosa, como en Windows.",
        _OPCIONES,
        (Opcion("crlf", "CR LF, como en Windows", "Lo de costumbre"), Opcion("lf", "LF, como en Unix")),
        usual="crlf",
    ),
    Paso(
        "maximo_por_lote",
        "¿Cuántos movimientos caben en un lote?",
        "Máximo por lote",
        "No hay un tope publicado. Lotes chicos se corrigen más rápido si el IMSS rechaza uno completo.",
        usual="1000",
        largo=6,
    ),
    Paso(
        "desde",
        "¿Desde qué día cuenta?",
        "Cuenta desde",
        "Los lotes de antes no cambian. Puedes dejar listo un cambio para más adelante, como el salario de enero.",
        _FECHA,
    ),
)
PASOS = (*DEL_REGISTRO, *DEL_LOTE)


def camino(*, nuevo: bool, con_carreras: bool) -> tuple[Paso, ...]:
    """The questions for a registro: a new one counts from its own day, and carreras matter when there is another."""
    sobran = {"desde"} if nuevo else {p.clave for p in DEL_REGISTRO}
    return tuple(p for p in PASOS if p.clave not in sobran and (p.clave != "carreras" or con_carreras))


def siguiente(valores: Mapping[str, Any], pasos: Sequence[Paso]) -> Paso | None:
    """The first question without an answer, or None when it is time to check them."""
    return next((p for p in pasos if p.clave not in valores), None)
