"""What the verification page can conclude of a QR, in words. The keys are those of `juicio.js`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Veredicto:
    """One conclusion: a heading, and what to do about it."""

    caso: str
    tono: str
    titulo: str
    frase: str
    texto: str


CASOS = (
    Veredicto(
        "autentica",
        "ok",
        "Esta constancia es auténtica",
        "La emitió la escuela y nadie la cambió",
        "Compara estos datos con los del papel.",
    ),
    Veredicto(
        "terminada",
        "advertencia",
        "Es auténtica, pero su periodo terminó",
        "Ya no acredita que esté inscrito",
        "Pide la constancia del periodo en curso.",
    ),
    Veredicto(
        "futura",
        "advertencia",
        "Es auténtica, pero su periodo no ha empezado",
        "Todavía no cuenta",
        "Revisa desde cuándo abajo, o la fecha de este teléfono.",
    ),
    Veredicto(
        "revocada",
        "error",
        "Esta constancia fue revocada",
        "Ya no cuenta",
        "La escuela la emitió y después la revocó. Pide una nueva.",
    ),
    Veredicto(
        "alterada",
        "error",
        "Este código no es auténtico",
        "La firma no corresponde",
        "Alguien cambió lo que dice el código. No aceptes el papel; si quieres, comprueba abajo su folio y su código.",
    ),
    Veredicto(
        "llave",
        "error",
        "No se puede confiar en este código",
        "Lo firma una llave que la escuela no reconoce",
        "Comprueba abajo el folio y el código del papel: la escuela sabe cuáles emitió.",
    ),
    Veredicto(
        "ilegible",
        "error",
        "Este código no se puede leer",
        "No es de una constancia, o llegó incompleto",
        "Lee otra vez el QR con buena luz, o escribe abajo el folio y el código.",
    ),
    Veredicto(
        "sin-llaves",
        "advertencia",
        "Falta abrir esta página una vez con internet",
        "Este teléfono todavía no tiene las llaves de la escuela",
        "Conéctate y vuelve a leer el código. Después funcionará también sin internet.",
    ),
    Veredicto(
        "navegador",
        "advertencia",
        "Este navegador no puede comprobar la firma",
        "Le falta una función (Ed25519)",
        "Actualízalo, o escribe abajo el folio y el código: los comprueba la escuela.",
    ),
)
