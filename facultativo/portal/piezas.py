"""What the milestones and the findings look like, from objects or from their kept JSON."""

from collections.abc import Iterable
from typing import Any

PALABRA_DE_ESTADO = {
    "hecho": "Hecho",
    "actual": "Sigue esto",
    "pendiente": "Después",
    "alerta": "Por corregir",
    "no_aplica": "No te corresponde",
    "paso": "",
}
"""A state is never told by colour alone. `paso` is a step of nobody, on the public page."""

NIVELES = {
    "error": ("error", "error", "No se puede usar"),
    "impedimento": ("error", "alerta", "Impedimento"),
    "falta": ("advertencia", "documento", "Falta"),
    "advertencia": ("advertencia", "ojo", "Hay que mirarlo"),
}
"""Of each level of finding, heaviest first: tone, icon and word."""


def lee(objeto: Any, nombre: str, otro: Any = "") -> Any:
    """A field of an object or of a dictionary; `otro` when it is missing or None."""
    valor = objeto.get(nombre, otro) if isinstance(objeto, dict) else getattr(objeto, nombre, otro)
    return otro if valor is None else valor


def hitos(lista: Iterable[Any], *, compacto: bool, titulo: str) -> dict[str, Any]:
    """What `componentes/hitos.html` draws; those that do not apply are not counted as pending."""
    vistos = [(str(lee(h, "estado")), h) for h in lista]
    return {
        "compacto": compacto,
        "titulo": titulo,
        "total": sum(estado != "no_aplica" for estado, _ in vistos),
        "hechos": sum(estado == "hecho" for estado, _ in vistos),
        "hitos": [
            {"estado": estado, "palabra": PALABRA_DE_ESTADO[estado], "titulo": lee(h, "titulo") or lee(h, "nombre")}
            | {campo: lee(h, campo) for campo in ("detalle", "fecha", "url")}
            for estado, h in vistos
        ],
    }


def hallazgos(lista: Iterable[Any] | None) -> list[dict[str, str]]:
    """Findings ready to draw, the heaviest first; `donde` names the box of the picture that shows one."""
    orden = list(NIVELES)
    vistos = sorted(lista or (), key=lambda h: orden.index(str(lee(h, "nivel"))))
    return [
        dict(zip(("tono", "icono", "palabra"), NIVELES[str(lee(h, "nivel"))], strict=True))
        | {campo: lee(h, campo) for campo in ("mensaje", "norma", "marca", "donde")}
        for h in vistos
    ]
