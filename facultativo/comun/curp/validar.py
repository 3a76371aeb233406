"""Is this text a CURP that RENAPO could have given?"""

import re
from datetime import UTC, date, datetime

from facultativo.comun.curp.partes import digito_curp, entidad_de_curp, fecha_de_curp, sexo_de_curp
from facultativo.comun.curp.tablas import ENTIDADES, NORMA, PALABRAS_INCONVENIENTES, SEXOS
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.comun.validacion import Validacion, concluir, sin_separadores

_FORMA = (
    (
        "curp-letras",
        slice(0, 4),
        "[A-Z][AEIOUX][A-Z]{2}",
        "empieza con cuatro letras; la segunda es vocal o X",
    ),
    ("curp-fecha", slice(4, 10), "[0-9]{6}", "lleva la fecha de nacimiento AAMMDD en las posiciones 5 a 10"),
    (
        "curp-consonantes",
        slice(13, 16),
        "[B-DF-HJ-NP-TV-Z]{3}",
        "lleva tres consonantes en las posiciones 14 a 16",
    ),
    ("curp-homoclave", slice(16, 17), "[A-Z0-9]", "lleva una letra o un dígito en la posición 17"),
    ("curp-digito-forma", slice(17, 18), "[0-9]", "termina en un dígito"),
)
_EDAD_INUSUAL = 110


def validar_curp(valor: str, *, hoy: date | None = None) -> Validacion:
    """Everything the eighteen positions can tell. `hoy` (today unless given) rejects births in the future.

    An inconvenient word that was not replaced is an error: RENAPO gives no such CURP (Anexo 2). An age
    over 110 is a warning: at position 17 a zero was probably meant as letter O.
    """
    curp = sin_separadores(valor)
    if longitud := _longitud(curp):
        return concluir(valor, curp, [longitud])
    hallazgos = [*_forma(curp), *_claves(curp)]
    if not hallazgos:
        hallazgos = [*_nacimiento(curp, hoy or datetime.now(UTC).astimezone().date()), *_digito(curp)]
    return concluir(valor, curp, hallazgos)


def _hallazgo(codigo: str, mensaje: str, nivel: Nivel = Nivel.ERROR, **datos: object) -> Hallazgo:
    return Hallazgo(codigo, nivel, mensaje, NORMA, datos)


def _longitud(curp: str) -> Hallazgo | None:
    if not curp:
        return _hallazgo("curp-vacia", "Escribe la CURP: son 18 letras y dígitos.")
    if len(curp) != 18:
        mensaje = f"La CURP tiene 18 posiciones y aquí hay {len(curp)}: cópiala de la constancia."
        return _hallazgo("curp-longitud", mensaje, longitud=len(curp))
    return None


def _forma(curp: str) -> list[Hallazgo]:
    return [
        _hallazgo(codigo, f"La CURP {pide}: revisa letra por letra (¿O por 0, I por 1?).", posicion=tramo.start + 1)
        for codigo, tramo, patron, pide in _FORMA
        if not re.fullmatch(patron, curp[tramo])
    ]


def _claves(curp: str) -> list[Hallazgo]:
    hallazgos = []
    if sexo_de_curp(curp) not in SEXOS:
        hallazgos.append(_hallazgo("curp-sexo", "La posición 11 de la CURP es H, M o X.", posicion=11))
    if entidad_de_curp(curp) not in ENTIDADES:
        mensaje = "Las posiciones 12 y 13 de la CURP no son una entidad (Ciudad de México es DF; extranjero, NE)."
        hallazgos.append(_hallazgo("curp-entidad", mensaje, posicion=12))
    if curp[:4] in PALABRAS_INCONVENIENTES:
        mensaje = "RENAPO no asigna CURP con estas cuatro letras: la segunda sería X. Cópiala de la constancia."
        hallazgos.append(_hallazgo("curp-palabra-inconveniente", mensaje, esperado=curp[0] + "X" + curp[2:4]))
    return hallazgos


def _nacimiento(curp: str, hoy: date) -> list[Hallazgo]:
    nacimiento = fecha_de_curp(curp)
    if nacimiento is None:
        return [_hallazgo("curp-fecha", "La fecha de nacimiento de la CURP no existe en el calendario.", posicion=5)]
    if nacimiento > hoy:
        mensaje = "Según la CURP, la persona todavía no nace: revisa la fecha y la posición 17 (¿cero o letra O?)."
        return [_hallazgo("curp-fecha-futura", mensaje, posicion=17)]
    if hoy.year - nacimiento.year > _EDAD_INUSUAL:
        mensaje = "Según la CURP, la persona tiene más de 110 años: revisa si la posición 17 es letra O y no cero."
        return [_hallazgo("curp-edad-inusual", mensaje, Nivel.ADVERTENCIA, posicion=17)]
    return []


def _digito(curp: str) -> list[Hallazgo]:
    if curp[17] == (esperado := digito_curp(curp[:17])):
        return []
    mensaje = "El dígito verificador de la CURP no corresponde: alguna posición está mal copiada."
    return [_hallazgo("curp-digito", mensaje, esperado=esperado)]
