"""What the entrance (django-allauth) does our way."""

import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter


class Entrada(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody registers alone: accounts come from the padrón or from administración."""

    def is_open_for_signup(self, request: Any) -> bool:
        """Never."""
        return False

    def generate_login_code(self) -> str:
        """Eight digits: what a phone copies without doubt; five tries in fifteen minutes are allowed."""
        return f"{secrets.randbelow(10**8):08d}"
