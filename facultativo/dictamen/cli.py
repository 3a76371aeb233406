"""`facultativo dictaminar`: facts in JSON lines on stdin, one explained proposal for each on stdout."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from facultativo.comun.hallazgos import Hallazgo

Subcomandos = Any  # argparse keeps the class of `add_subparsers()` to itself


def registrar(subcomandos: Subcomandos) -> None:
    """Add `dictaminar` to the command line."""
    analizador: argparse.ArgumentParser = subcomandos.add_parser(
        "dictaminar", help="decide con las reglas quién tiene derecho; hechos en renglones JSON por la entrada"
    )
    analizador.add_argument("--esquema", action="store_true", help="imprime el JSON Schema de los hechos")
    analizador.set_defaults(correr=_correr)


def _correr(opciones: argparse.Namespace) -> int:
    if opciones.esquema:
        from facultativo.dictamen.rules.esquema import esquema

        print(json.dumps(esquema(), ensure_ascii=False, indent=2))
        return 0
    return _dictaminar_renglones()


def _dictaminar_renglones() -> int:
    from facultativo.dictamen.rules.lectura import leer_hechos
    from facultativo.dictamen.rules.motor import dictaminar
    from facultativo.dictamen.rules.parametros import tabla

    numeros, salida = tabla(), 0
    for numero, objeto, fallo in _renglones():
        if fallo is None:
            lectura = leer_hechos(objeto)
            _avisar_desconocidos(numero, lectura.desconocidos)
        if fallo is None and lectura.hechos is not None:
            respuesta = dictaminar(lectura.hechos, numeros).a_json()
        else:
            salida = 1
            respuesta = _sin_decidir(numero, (fallo,) if fallo else lectura.errores)
        print(json.dumps(respuesta, ensure_ascii=False))
    return salida


def _renglones() -> Iterator[tuple[int, Any, "Hallazgo | None"]]:
    """Each line that is not blank: its number, its object, or the finding that says why it has none."""
    from facultativo.dictamen.rules.lectura import error

    entrada = getattr(sys.stdin, "buffer", sys.stdin)
    for numero, renglon in enumerate(entrada, 1):
        if not renglon.strip():
            continue
        try:
            texto = renglon.decode("utf-8-sig") if isinstance(renglon, bytes) else renglon
            yield numero, json.loads(texto), None
        except UnicodeDecodeError:
            yield numero, None, error("hechos-codificacion", "El renglón no está en UTF-8.", renglon=numero)
        except (ValueError, RecursionError):
            yield numero, None, error("hechos-json", "El renglón no es un objeto JSON.", renglon=numero)


def _sin_decidir(numero: int, errores: "tuple[Hallazgo, ...]") -> dict[str, Any]:
    for e in errores:
        print(f"renglón {numero}: {e.mensaje}", file=sys.stderr)
    return {
        "propuesta": None,
        "supuesto": None,
        "prioridad": False,
        "ruta": None,
        "hallazgos": [e.a_json() for e in errores],
        "cambiaria_si": [],
    }


def _avisar_desconocidos(numero: int, nombres: tuple[str, ...]) -> None:
    if nombres:
        print(f"renglón {numero}: no son hechos y no se usaron: {', '.join(nombres)}", file=sys.stderr)
