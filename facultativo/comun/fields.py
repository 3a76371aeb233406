"""Model fields shared by the rooms."""

import json
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from facultativo.comun.cifrado import abrir, sellar


class JSONCifrado(models.BinaryField):  # type: ignore[type-arg]
    """A JSON value encrypted at rest, bound to its model and field. It can't be searched, on purpose."""

    description = "JSON cifrado"

    def _contexto(self) -> bytes:
        return f"{self.model._meta.label}.{self.name}".encode()

    def get_prep_value(self, value: Any) -> bytes | None:
        """JSON to sealed bytes."""
        if value is None:
            return None
        claro = json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True).encode()
        return sellar(claro, maestra=settings.LLAVE_MAESTRA, contexto=self._contexto())

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Sealed bytes to JSON."""
        if value is None:
            return None
        return json.loads(abrir(bytes(value), maestra=settings.LLAVE_MAESTRA, contexto=self._contexto()))

    def value_to_string(self, obj: models.Model) -> str:
        """Never written in clear by a serializer."""
        raise TypeError("un campo cifrado no se exporta")


def pareja(modelo: str, campo: str) -> models.CheckConstraint:
    """`campo_at` and `campo_por` are written together or not at all; `modelo` names the constraint."""
    vacio = models.Q(**{f"{campo}_at__isnull": True, f"{campo}_por": ""})
    lleno = models.Q(**{f"{campo}_at__isnull": False}) & ~models.Q(**{f"{campo}_por": ""})
    return models.CheckConstraint(condition=vacio | lleno, name=f"{modelo}_{campo}_pareja")
