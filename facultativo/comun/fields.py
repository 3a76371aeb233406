"""Model fields shared by the rooms."""

import json
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from facultativo.comun.cifrado import abrir, sellar


class BytesCifrados(models.BinaryField):  # type: ignore[type-arg]
    """Bytes encrypted at rest, bound to their model and field. They can't be searched, on purpose."""

    description = "bytes cifrados"

    def _contexto(self) -> bytes:
        return f"{self.model._meta.label}.{self.name}".encode()

    def _a_bytes(self, value: Any) -> bytes:
        return bytes(value)

    def _de_bytes(self, claro: bytes) -> Any:
        return claro

    def get_prep_value(self, value: Any) -> bytes | None:
        """The value sealed."""
        if value is None:
            return None
        return sellar(self._a_bytes(value), maestra=settings.LLAVE_MAESTRA, contexto=self._contexto())

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """The value that was sealed."""
        if value is None:
            return None
        return self._de_bytes(abrir(bytes(value), maestra=settings.LLAVE_MAESTRA, contexto=self._contexto()))

    def value_to_string(self, obj: models.Model) -> str:
        """Never written in clear by a serializer."""
        raise TypeError("un campo cifrado no se exporta")


class JSONCifrado(BytesCifrados):
    """A JSON value encrypted at rest, bound to its model and field. It can't be searched, on purpose."""

    description = "JSON cifrado"
    empty_strings_allowed = False

    def get_default(self) -> Any:
        """The default as it was given: an empty text is JSON, not empty bytes."""
        return models.Field.get_default(self)

    def _a_bytes(self, value: Any) -> bytes:
        return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True).encode()

    def _de_bytes(self, claro: bytes) -> Any:
        return json.loads(claro)


def pareja(modelo: str, campo: str) -> models.CheckConstraint:
    """`campo_at` and `campo_por` are written together or not at all; `modelo` names the constraint."""
    vacio = models.Q(**{f"{campo}_at__isnull": True, f"{campo}_por": ""})
    lleno = models.Q(**{f"{campo}_at__isnull": False}) & ~models.Q(**{f"{campo}_por": ""})
    return models.CheckConstraint(condition=vacio | lleno, name=f"{modelo}_{campo}_pareja")
