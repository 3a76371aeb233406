"""Accounts and what each may do in which plantel."""

from typing import Any, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from facultativo.cuentas.roles import PAPELES, Rol
from facultativo.plantel.models import Plantel


class UsuarioManager(BaseUserManager["Usuario"]):
    """Accounts by e-mail, whatever the case of its letters."""

    def get_by_natural_key(self, username: str | None) -> "Usuario":
        """The account with this e-mail."""
        return self.get(correo=(username or "").lower())


class Usuario(AbstractBaseUser):
    """One person who may come in, known by an institutional e-mail. Students have no password: a code reaches them."""

    correo = models.EmailField("correo institucional", unique=True)
    nombre = models.CharField(max_length=160)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "correo"
    EMAIL_FIELD = "correo"
    objects = UsuarioManager()

    def __str__(self) -> str:
        return f"usuario {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """E-mails are kept in lower case so that unique means unique."""
        self.correo = self.correo.lower()
        super().save(*args, **kwargs)


class CargoQuerySet(models.QuerySet["Cargo"]):
    """Posts."""

    def de(self, usuario: Usuario) -> Self:
        """Those of one account, with their plantel at hand."""
        return self.filter(usuario=usuario).select_related("plantel").order_by("pk")


class Cargo(models.Model):
    """A role of an account in one plantel."""

    usuario = models.ForeignKey(Usuario, on_delete=models.CASCADE, related_name="cargos")
    plantel = models.ForeignKey(Plantel, on_delete=models.PROTECT, related_name="+")
    rol = models.CharField(max_length=20, choices=[(r.value, PAPELES[r].nombre) for r in Rol])

    objects = CargoQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["usuario", "plantel", "rol"], name="cargo_unico")]

    def __str__(self) -> str:
        return f"{self.rol} de {self.plantel}"
