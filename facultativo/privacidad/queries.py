"""The fields of the house, for the policy to answer for each."""

from django.apps import apps


def campos_de_la_casa() -> list[tuple[str, str]]:
    """`(model, field)` of every column that a room keeps, in the order of the rooms; keys to other records left out,
    for they say nothing that those records do not."""
    return [
        (modelo._meta.label, campo.name)
        for modelo in apps.get_models()
        if modelo.__module__.startswith("facultativo.")
        for campo in modelo._meta.concrete_fields
        if not campo.is_relation
    ]
