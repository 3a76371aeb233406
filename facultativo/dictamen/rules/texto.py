"""docs/reglas.md, written from the rules themselves (`make docs`)."""

from collections.abc import Iterable, Iterator

from facultativo.dictamen.rules.evidencia import precedencia
from facultativo.dictamen.rules.falta import FALTA_INFORMACION
from facultativo.dictamen.rules.manual import DECISIVAS, LIBRO, NOTAS, OBSERVACIONES
from facultativo.dictamen.rules.parametros import Tabla, tabla
from facultativo.dictamen.rules.regla import NOMBRES_DE_PARAMETRO, Decisiva, Regla

_VERSION = max(r.version for r in LIBRO.todas())
_INTRODUCCION = f"""\
# Las reglas del dictamen

Versión {_VERSION}. Las reglas **proponen**; una persona de Servicios Escolares **decide**. Cada regla es una clase
del programa y lo que se lee aquí es lo mismo que aparece en pantalla. «Fila» es el renglón de la tabla de casos.

Las reglas que deciden se preguntan en este orden y la primera que se cumple da la propuesta. Un alta, además,
espera a que se conozcan todos los datos de los que depende: si falta alguno, la propuesta es «falta información»
y se nombra el dato. Cada regla y cada parámetro rigen desde un día: una decisión se toma, y se vuelve a explicar
años después, con los de su fecha; el cambio de una regla es otra edición, con su propio «desde», y la anterior se
queda con su «hasta». Lo que una persona declara es una presunción; la constancia de vigencia es la prueba más
fuerte sobre el IMSS y no dice nada de otras instituciones. Cuando se contradicen, decide una persona con las dos
cosas a la vista.
"""
_PRUEBAS = """\
## Qué prueba gana

Cuando dos fuentes dicen cosas distintas de un mismo hecho, se usa la primera de esta tabla y se muestran las dos.

| Hecho | Orden | Fuente | Por qué |
|---|---|---|---|"""
_PARAMETROS = """\
## Parámetros

Confianza: H ley o texto oficial leído · M buena fuente secundaria · L una fuente débil.

| Parámetro | Desde | Hasta | Valor | Por plantel | Confianza | Fuente | Revisado el |
|---|---|---|---|---|---|---|---|"""


def texto_de_reglas() -> str:
    """The whole page, in Markdown. The same rules give the same text."""
    numeros = {e.nombre: e.valor for e in sorted(tabla().entradas, key=lambda e: e.desde)}
    valores = {n: numeros[n] for n in NOMBRES_DE_PARAMETRO}
    partes = [
        _INTRODUCCION,
        *_capitulo("Reglas que deciden", (*DECISIVAS, FALTA_INFORMACION), valores),
        *_capitulo("Lo que además se pide o se advierte", OBSERVACIONES, valores),
        *_capitulo("Lo que no cambia nada, y por eso se escribe", NOTAS, valores),
        _parametros(tabla()),
        _evidencia(),
    ]
    return "\n".join(partes)


def _capitulo(titulo: str, reglas: Iterable[Regla], valores: dict[str, int | str]) -> Iterator[str]:
    yield f"## {titulo}\n"
    for regla in reglas:
        yield _regla(regla, valores)


def _regla(regla: Regla, valores: dict[str, int | str]) -> str:
    lineas = [f"### `{regla.clave}`\n", f"**{regla.texto.format(**valores)}**\n"]
    if regla.explicacion:
        lineas.append(regla.explicacion.format(**valores) + "\n")
    lineas.append(f"- Fila: {regla.fila} · {_efecto(regla)}")
    lineas.append(f"- Norma: {regla.norma}")
    lineas.append(f"- Mira: {', '.join(f'`{h}`' for h in regla.usa) or 'nada'}")
    lineas.append(f"- {_vigencia(regla)} · versión {regla.version} · revisada el {regla.revisado_el}\n")
    return "\n".join(lineas)


def _vigencia(regla: Regla) -> str:
    return f"Rige desde {regla.desde}" + (f" hasta {regla.hasta}" if regla.hasta else "")


def _efecto(regla: Regla) -> str:
    if not isinstance(regla, Decisiva):
        return f"Tipo: {regla.tipo}"
    supuesto = f" (supuesto {regla.supuesto})" if regla.supuesto else ""
    ruta = f" · Ruta: `{regla.ruta}`" if regla.ruta else ""
    return f"Propone: `{regla.propuesta}`{supuesto}{ruta}"


def _parametros(numeros: Tabla) -> str:
    filas = (
        (
            f"`{e.nombre}`",
            e.desde,
            numeros.hasta(e) or "hoy",
            f"{e.valor} {e.unidad}".strip(),
            "sí" if e.por_plantel else "no",
            e.confianza,
            e.fuente,
            e.revisado_el,
        )
        for e in numeros.entradas
    )
    return "\n".join([_PARAMETROS, *map(_fila, filas), ""])


def _evidencia() -> str:
    filas = ((f"`{p.hecho}`", p.orden, p.fuente, p.motivo) for p in precedencia())
    return "\n".join([_PRUEBAS, *map(_fila, filas), ""])


def _fila(celdas: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, celdas))} |"
