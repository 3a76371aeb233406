"""A table and what its columns are, to a block like the one that the PDF gives."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facultativo.comun.fechas import leer_fecha
from facultativo.comun.hallazgos import Hallazgo
from facultativo.movimientos.rules.catalogo import hallazgo
from facultativo.movimientos.rules.respuesta.bloque import Bloque, MovimientoLeido
from facultativo.movimientos.rules.tabla.mapeo import Mapeo
from facultativo.movimientos.rules.tabla.palabras import codigo_de, nss_de, se_opero, tipo_de
from facultativo.movimientos.rules.tabla.tabla import Tabla


def bloque_de_tabla(tabla: Tabla, mapeo: Mapeo) -> Bloque:
    """The rows that say who and what became of them; each of the others is a finding, with its number in the file."""
    movimientos: list[MovimientoLeido] = []
    hallazgos: list[Hallazgo] = []
    for orden, fila in enumerate(tabla.filas, 1):
        celdas = {clave: fila[i] for clave, i in mapeo.items()}
        if (leido := _movimiento(celdas)) is None:
            hallazgos.append(hallazgo("respuesta-renglon-dudoso", que=_duda(celdas), orden=orden))
        else:
            movimientos.append(leido)
    return Bloque(
        folio=_unico(tabla, mapeo, "folio"),
        lote=_unico(tabla, mapeo, "lote"),
        registro_patronal=_unico(tabla, mapeo, "registro_patronal"),
        movimientos=tuple(movimientos),
        hallazgos=(*hallazgos, *_varios(tabla, mapeo)),
    )


def _movimiento(celdas: dict[str, str]) -> MovimientoLeido | None:
    operado, codigo = _desenlace(celdas), codigo_de(celdas.get("codigo", ""))
    renglon = celdas.get("renglon", "")
    nss = nss_de(celdas.get("nss", ""))
    if operado is None or not (nss or renglon.isdigit()) or ("nss" in celdas and celdas["nss"] and not nss):
        return None
    fecha = leer_fecha(celdas.get("fecha", ""))
    return MovimientoLeido(
        tipo=tipo_de(celdas.get("tipo", "")),
        nss=nss,
        nombre=celdas.get("nombre", ""),
        fecha=fecha.isoformat() if fecha else "",
        umf="",
        causa="",
        operado=operado,
        codigo="" if operado else codigo,
        mensaje="" if operado else celdas.get("mensaje", ""),
        renglon=int(renglon) if renglon.isdigit() else None,
        nss_nuevo=nss_de(celdas.get("nss_nuevo", "")),
    )


def _desenlace(celdas: dict[str, str]) -> bool | None:
    """What the result says; without that column a row with a code is rejected and one without is not."""
    if "resultado" in celdas:
        return se_opero(celdas["resultado"])
    return not codigo_de(celdas["codigo"])


def _duda(celdas: dict[str, str]) -> str:
    return "el resultado" if _desenlace(celdas) is None else "el NSS"


def _valores(tabla: Tabla, mapeo: Mapeo, clave: str) -> Sequence[str]:
    return sorted({v.replace("-", "").replace(" ", "") for v in tabla.columna(mapeo[clave])}) if clave in mapeo else []


def _unico(tabla: Tabla, mapeo: Mapeo, clave: str) -> str | None:
    valores = _valores(tabla, mapeo, clave)
    return valores[0] if len(valores) == 1 else None


def _varios(tabla: Tabla, mapeo: Mapeo) -> Iterator[Hallazgo]:
    """One file, one lote of one registro: otherwise a row could be taken for that of another."""
    for clave, que in (("lote", "lotes"), ("registro_patronal", "registros patronales")):
        if (cuantos := len(_valores(tabla, mapeo, clave))) > 1:
            yield hallazgo("respuesta-varios", cuantos=cuantos, que=que)


def sumar(bloque: Bloque, otro: Bloque) -> Bloque:
    """What two files of one answer say together: the PDF has the totals, the table the reasons."""
    return replace(
        bloque,
        folio=bloque.folio or otro.folio,
        lote=bloque.lote or otro.lote,
        registro_patronal=bloque.registro_patronal or otro.registro_patronal,
        movimientos=(*bloque.movimientos, *otro.movimientos),
        hallazgos=(*bloque.hallazgos, *otro.hallazgos),
    )
