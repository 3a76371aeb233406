"""The JSON Schema of the facts (draft 2020-12), from the same table that reads them."""

from typing import Any

from facultativo.dictamen.rules.campos import HECHOS, VIGENCIA


def esquema() -> dict[str, Any]:
    """What `facultativo dictaminar --esquema` prints. Unknown names are allowed and change nothing."""
    propiedades = {nombre: dict(campo.esquema) for nombre, campo in HECHOS.items()}
    propiedades["vigencia"] = {
        "type": ["object", "null"],
        "description": "Lo que dice la constancia de vigencia de derechos del IMSS.",
        "properties": {nombre: dict(campo.esquema) for nombre, campo in VIGENCIA.items()},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Hechos de un dictamen de Seguro Facultativo",
        "description": "Un objeto por renglón. Solo `fecha` es obligatoria; lo ausente no se sabe.",
        "type": "object",
        "properties": propiedades,
        "required": ["fecha"],
        "additionalProperties": True,
    }
