"""`facultativo lote escribir|leer|revisar` and `facultativo respuesta`, without Django or configuration."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from facultativo.comun.hallazgos import hay_bloqueo
from facultativo.movimientos.rules.archivo import abrir, escribir_archivo
from facultativo.movimientos.rules.catalogo import Observacion, hallazgo
from facultativo.movimientos.rules.configuracion import (
    Configuracion,
    ConfiguracionInvalida,
    leer_configuracion,
)
from facultativo.movimientos.rules.disposicion import LARGO
from facultativo.movimientos.rules.entrada import EntradaInvalida, Fila, decodificar, filas, problema_de, renglon_de
from facultativo.movimientos.rules.renglon import COLUMNAS, Renglon, leer
from facultativo.movimientos.rules.revision import revisar
from facultativo.movimientos.states import TipoMovimiento

_MOTIVOS = {FileNotFoundError: "no existe", IsADirectoryError: "es una carpeta", PermissionError: "no hay permiso"}
_AYUDA_ESCRIBIR = f"""\
Lee un CSV por la entrada (o los objetos JSON que da «lote leer») y escribe el archivo de 168 posiciones en la salida.

Columnas: {",".join(COLUMNAS)}

Los renglones que no pueden escribirse no detienen a los demás: cada uno se contesta con un hallazgo JSON, con su
«renglon», en la salida de errores, y el código de salida es 1.

--config es un objeto JSON con «encoding», «enie», «pie», y el valor que toma cada celda vacía («sbc»,
«tipo_trabajador», «tipo_salario», «jornada», «umf», «guia», «causa» o cualquier otra columna). También acepta
«fin_de_renglon» (crlf o lf) y «salto_final» (true o false). Sin él: cp1252, #, sin pie, CR LF.
"""


def registrar(subcomandos: Any) -> None:
    """Add the parsers of this room."""
    lote = subcomandos.add_parser("lote", help="escribe, lee y revisa lotes de 168 posiciones")
    acciones = lote.add_subparsers(dest="accion", required=True, metavar="ACCION")
    escribir = acciones.add_parser(
        "escribir",
        help="CSV a 168 posiciones",
        description=_AYUDA_ESCRIBIR,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    escribir.add_argument("--tipo", required=True, choices=[TipoMovimiento.ALTA.value, TipoMovimiento.BAJA.value])
    escribir.add_argument("--config", type=Path, metavar="RP.json")
    escribir.set_defaults(correr=correr_escribir)
    de_leer = acciones.add_parser("leer", help="un objeto JSON por renglón; el pie no es un renglón")
    de_leer.add_argument("archivo", type=Path, metavar="ARCHIVO", help="`-` lee de la entrada")
    de_leer.set_defaults(correr=correr_leer)
    de_revisar = acciones.add_parser("revisar", help="lo que el IMSS rechazaría, un hallazgo por línea de salida")
    de_revisar.add_argument("archivo", type=Path, metavar="ARCHIVO", help="`-` lee de la entrada")
    de_revisar.add_argument(
        "--fecha", type=_fecha, metavar="AAAA-MM-DD", help="el día en que se presentaría (hoy, si no se dice)"
    )
    de_revisar.set_defaults(correr=correr_revisar)
    respuesta = subcomandos.add_parser("respuesta", help="lee la respuesta del IMSS (PDF), un objeto por registro")
    respuesta.add_argument("archivo", type=Path, metavar="ARCHIVO")
    respuesta.set_defaults(correr=correr_respuesta)


def correr_escribir(opciones: argparse.Namespace) -> int:
    """The file on stdout, the findings of the rows that are not in it on stderr."""
    tipo = TipoMovimiento(opciones.tipo)
    try:
        configuracion = _configuracion(opciones.config)
        entrada = list(filas(decodificar(sys.stdin.buffer.read())))
    except (ConfiguracionInvalida, EntradaInvalida) as error:
        print(f"facultativo lote escribir: {error}", file=sys.stderr)
        return 2
    if configuracion.ignoradas:
        print(f"facultativo lote escribir: no se conoce «{'», «'.join(configuracion.ignoradas)}»", file=sys.stderr)
    aptos, ajenos = _separar(entrada, tipo, configuracion)
    escrito = escribir_archivo(aptos, configuracion.formato)
    sys.stdout.buffer.write(escrito.contenido)
    observaciones = sorted([*ajenos, *escrito.observaciones], key=lambda o: o.renglon)
    _imprimir(observaciones, sys.stderr)
    return int(bool(observaciones))


def correr_leer(opciones: argparse.Namespace) -> int:
    """One object per row; a line that is not 168 positions answers with its findings."""
    contenido = _bytes(opciones.archivo)
    if isinstance(contenido, Observacion):
        _imprimir([contenido], sys.stdout)
        return 1
    codigo = 0
    for linea in abrir(contenido).renglones:
        objeto: dict[str, Any] = {"renglon": linea.numero, **leer(linea.texto).a_json()}
        if len(linea.texto) != LARGO or objeto["tipo"] is None:
            objeto["hallazgos"] = [h.a_json() for h in _de_lectura(linea.texto)]
            codigo = 1
        print(json.dumps(objeto, ensure_ascii=False))
    return codigo


def correr_revisar(opciones: argparse.Namespace) -> int:
    """One finding per line; 1 when something stops the file."""
    contenido = _bytes(opciones.archivo)
    if isinstance(contenido, Observacion):
        observaciones: Iterable[Observacion] = [contenido]
    else:
        # The clock is read here, at the edge; rules take the date as an argument.
        observaciones = revisar(contenido, hoy=opciones.fecha or date.today())  # noqa: DTZ011
    _imprimir(observaciones, sys.stdout)
    return int(hay_bloqueo(o.hallazgo for o in observaciones))


def correr_respuesta(opciones: argparse.Namespace) -> int:
    """One object per registro patronal block of the answer."""
    from facultativo.movimientos.adapters.acotado import leer_respuesta_acotada

    contenido = _bytes(opciones.archivo)
    bloques = leer_respuesta_acotada(contenido if isinstance(contenido, bytes) else b"")
    for bloque in bloques:
        print(json.dumps(bloque.a_json(), ensure_ascii=False))
    return int(any(hay_bloqueo(b.hallazgos) for b in bloques))


def _separar(
    entrada: Iterable[Fila], tipo: TipoMovimiento, configuracion: Configuracion
) -> tuple[list[tuple[int, Renglon]], list[Observacion]]:
    aptos, ajenos = [], []
    for numero, fila in enumerate(entrada, 1):
        renglon = renglon_de(fila, tipo, configuracion.valores)
        if problema := problema_de(fila, renglon, tipo):
            ajenos.append(Observacion(numero, problema))
        else:
            aptos.append((numero, renglon))
    return aptos, ajenos


def _de_lectura(texto: str) -> list[Any]:
    if len(texto) != LARGO:
        return [hallazgo("lote-largo", largo=len(texto))]
    return [hallazgo("lote-tipo", campo="tipo")]


def _configuracion(ruta: Path | None) -> Configuracion:
    if ruta is None:
        return Configuracion()
    try:
        objeto = json.loads(ruta.read_text(encoding="utf-8-sig"), parse_float=str)
    except (OSError, ValueError, RecursionError) as error:
        raise ConfiguracionInvalida(f"no se puede leer {ruta} como JSON") from error
    if not isinstance(objeto, dict):
        raise ConfiguracionInvalida(f"{ruta} debe ser un objeto JSON")
    return leer_configuracion(objeto)


def _bytes(ruta: Path) -> bytes | Observacion:
    try:
        return sys.stdin.buffer.read() if str(ruta) == "-" else ruta.read_bytes()
    except OSError as error:
        return Observacion(0, hallazgo("lote-ilegible", motivo=_MOTIVOS.get(type(error), "no se puede abrir")))


def _imprimir(observaciones: Iterable[Observacion], salida: Any) -> None:
    for observacion in observaciones:
        print(json.dumps(observacion.a_json(), ensure_ascii=False), file=salida)


def _fecha(texto: str) -> date:
    try:
        return date.fromisoformat(texto)
    except ValueError:
        raise argparse.ArgumentTypeError("la fecha se escribe AAAA-MM-DD") from None
