"""Who may do what with a visita. All the plantel's staff of the list may know that it exists; fewer may open it.

A docente opens only the visitas that he or she leads: the list of another's students and what each may do is not
needed to teach. Servicios Escolares opens all of its plantel, and helps at the door; Dirección reads the list.
"""

from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol


def abre(roles: frozenset[Rol], usuario: Usuario, responsable: int) -> bool:
    """May open the visita, and check at its door."""
    return Rol.ESCOLARES in roles or lleva(roles, usuario, responsable)


def lleva(roles: frozenset[Rol], usuario: Usuario, responsable: int) -> bool:
    """May change the visita: only the docente who leads it."""
    return Rol.DOCENTE in roles and usuario.pk == responsable
