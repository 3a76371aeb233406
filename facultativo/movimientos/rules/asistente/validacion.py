"""What each answer must be."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from facultativo.comun.fechas import leer_fecha
from facultativo.comun.hallazgos import Nivel
from facultativo.comun.registro_patronal import MODALIDAD_FACULTATIVO, modalidad_de, validar_registro_patronal
from facultativo.movimientos.datos import tabla
from facultativo.movimientos.rules.asistente.paso import Opcion, Paso, TipoPaso
from facultativo.movimientos.rules.revision.salario import salario_minimo, tope

_PESOS = re.compile(r"[0-9]{1,4}(\.[0-9]{1,2})?")
_MAXIMO = 999_999


class RespuestaInvalida(ValueError):
    """The answer cannot be; the message says what to do, in Spanish."""


def opciones_de(paso: Paso, valores: Mapping[str, object]) -> tuple[Opcion, ...]:
    """The answers there are: those of the question, or the delegaciones and subdelegaciones of the table."""
    if paso.clave == "delegacion":
        return tuple(Opcion(d, d) for d in dict.fromkeys(f["delegacion"] for f in tabla("guias")))
    if paso.clave == "guia":
        suyas = [f for f in tabla("guias") if f["delegacion"] == valores.get("delegacion")]
        return tuple(Opcion(f["guia_400"], f["subdelegacion"], f"guía {f['guia_400']}") for f in suyas)
    return paso.opciones


def validar(paso: Paso, texto: str, valores: Mapping[str, object], *, hoy: date) -> str:
    """The answer as it is kept. Raises RespuestaInvalida."""
    limpio = " ".join(texto.split())
    if not limpio:
        raise RespuestaInvalida("Elige una opción." if paso.tipo is TipoPaso.OPCIONES else "Escribe la respuesta.")
    if paso.tipo is TipoPaso.OPCIONES and limpio not in {o.valor for o in opciones_de(paso, valores)}:
        raise RespuestaInvalida("Elige una de las opciones.")
    if paso.tipo is TipoPaso.FECHA:
        return _fecha(limpio, paso.clave, hoy)
    return _POR_CLAVE.get(paso.clave, _igual)(limpio)


def avisos(clave: str, valor: str, *, hoy: date) -> list[str]:
    """What is strange of a valid answer."""
    if clave != "sbc":
        return []
    sbc, minimo, maximo = Decimal(valor), salario_minimo(hoy), tope(hoy)
    if minimo and sbc < minimo:
        return [f"Es menor que el salario mínimo general ({minimo}): el IMSS puede rechazarlo con el código 015."]
    return [f"Pasa de 25 veces la UMA ({maximo}), el tope de la Ley."] if maximo and sbc > maximo else []


def _fecha(texto: str, clave: str, hoy: date) -> str:
    fecha = leer_fecha(texto)
    if fecha is None:
        raise RespuestaInvalida("Escribe el día, por ejemplo 15/01/2027.")
    if clave == "desde" and fecha < hoy:
        raise RespuestaInvalida("Un cambio cuenta de hoy en adelante: los lotes de antes ya se escribieron.")
    if clave == "inicio" and fecha > hoy:
        raise RespuestaInvalida("Esa fecha todavía no llega.")
    return fecha.isoformat()


def _numero(texto: str) -> str:
    validacion = validar_registro_patronal(texto)
    for hallazgo in validacion.hallazgos:
        if hallazgo.nivel is Nivel.ERROR:
            raise RespuestaInvalida(hallazgo.mensaje)
    modalidad = modalidad_de(validacion.normalizado)
    if modalidad != MODALIDAD_FACULTATIVO:
        raise RespuestaInvalida(f"Ese registro es de modalidad {modalidad}: el del Seguro Facultativo es de 32.")
    return validacion.normalizado


def _sbc(texto: str) -> str:
    limpio = texto.lstrip("$ ").replace(",", "")
    if not _PESOS.fullmatch(limpio) or not Decimal(limpio):
        raise RespuestaInvalida("Escribe pesos y centavos con punto, por ejemplo 315.04.")
    return f"{Decimal(limpio):.2f}"


def _umf(texto: str) -> str:
    if not re.fullmatch("[0-9]{1,3}", texto):
        raise RespuestaInvalida("Son hasta tres dígitos, por ejemplo 008. Si no se asigna, 000.")
    return texto.zfill(3)


def _maximo(texto: str) -> str:
    limpio = texto.replace(",", "")
    if not re.fullmatch("[0-9]{1,6}", limpio) or not 1 <= int(limpio) <= _MAXIMO:
        raise RespuestaInvalida("Escribe un número del 1 al 999,999.")
    return str(int(limpio))


def _patron(texto: str) -> str:
    if len(texto) > 160:
        raise RespuestaInvalida("Escribe el nombre en 160 letras o menos.")
    return texto.upper()


def _igual(texto: str) -> str:
    return texto


_POR_CLAVE: Mapping[str, Callable[[str], str]] = {
    "numero": _numero,
    "patron": _patron,
    "sbc": _sbc,
    "umf": _umf,
    "maximo_por_lote": _maximo,
}
