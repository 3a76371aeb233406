"""Who knocks: nobody, students, and the staff of both planteles; and what each may do and read."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.conf import settings
from django.test import Client

from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Plantel
from tests.casa.permisos.mundo import Caso, Escuela

_MENU = frozenset({"nombres", "primer_apellido", "segundo_apellido"})
_NOMBRE = _MENU | {"numero_de_control"}
_PADRON = _NOMBRE | {"curp", "correo"}
_TODO = _PADRON | {"nss"}
DONDE_RESPONDE_DIRECCION = frozenset(f"dictamen:{n}" for n in ("inconformidades", "ver", "responder"))


class Trato(Enum):
    """How a request ends."""

    ADELANTE = "comes in"
    ENTRAR = "is asked to log in"
    OTRO_PAPEL = "403"
    NO_ES_SUYO = "404"


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody with a browser."""

    quien: str
    rol: Rol | None
    usuario: Usuario | None
    plantel: Plantel | None

    def es_dueno(self, caso: Caso) -> bool:
        """Whether the things of a case are within reach: one's own, those of one's visita, those of one's plantel."""
        match self.rol:
            case Rol.ALUMNO:
                return self.usuario == caso.alumno.usuario
            case Rol.DOCENTE:
                return self.usuario == caso.docente
        return self.plantel == caso.plantel

    def trato(self, permitidos: frozenset[Rol] | None, caso: Caso | None) -> Trato:
        """What an address marked with these roles does with this person; `caso` is whose object it shows."""
        if permitidos is None:
            return Trato.ADELANTE
        if self.rol is None:
            return Trato.ENTRAR
        if self.rol not in permitidos:
            return Trato.OTRO_PAPEL
        return Trato.ADELANTE if caso is None or self.es_dueno(caso) else Trato.NO_ES_SUYO

    def puede_leer(self, caso: Caso, direccion: str) -> frozenset[str]:
        """What of a student this person may read at an address. Every case of this world was objected to, and that is
        the only door by which Dirección reads of anybody.
        """
        if self.rol is None or not self.es_dueno(caso):
            return frozenset()
        if self.rol == Rol.DIRECCION:
            return _NOMBRE | {"curp"} if direccion in DONDE_RESPONDE_DIRECCION else frozenset()
        return {Rol.DOCENTE: _NOMBRE, Rol.ADMINISTRACION: _PADRON}.get(self.rol, _TODO)

    def su_nombre(self, caso: Caso) -> frozenset[str]:
        """What even an error page says: the account menu calls a student by name."""
        return _MENU if self.rol == Rol.ALUMNO and self.es_dueno(caso) else frozenset()


def datos_personales(caso: Caso) -> dict[str, str]:
    """The data of a student that tell who it is."""
    return {campo: str(getattr(caso.alumno, campo)) for campo in sorted(_TODO)}


@dataclass(frozen=True, slots=True)
class Recorrido:
    """The world, everybody in it, and the session of each, begun once."""

    escuelas: tuple[Escuela, Escuela]
    sesiones: dict[Persona, str]

    @classmethod
    def de(cls, escuelas: tuple[Escuela, Escuela]) -> "Recorrido":
        """Everybody logs in."""
        return cls(escuelas, {p: _entrar(p) for p in _personas(escuelas)})

    @property
    def personas(self) -> list[Persona]:
        """Everybody who may knock."""
        return list(self.sesiones)

    @property
    def casos(self) -> list[Caso]:
        """Everybody about whom something could be learnt."""
        return [c for e in self.escuelas for c in e.casos]

    def navegador(self, persona: Persona, **opciones: Any) -> Client:
        """A browser of this person, already inside, without a memory."""
        cliente = Client(**opciones)
        if self.sesiones[persona]:
            cliente.cookies[settings.SESSION_COOKIE_NAME] = self.sesiones[persona]
        return cliente


def _entrar(persona: Persona) -> str:
    if persona.usuario is None:
        return ""
    cliente = Client()
    cliente.force_login(persona.usuario)
    return cliente.cookies[settings.SESSION_COOKIE_NAME].value


def _personas(escuelas: tuple[Escuela, Escuela]) -> Iterator[Persona]:
    yield Persona("nadie", None, None, None)
    for escuela in escuelas:
        clave, plantel = escuela.plantel.clave, escuela.plantel
        yield Persona(f"alumno de {clave}", Rol.ALUMNO, escuela.casos[0].alumno.usuario, plantel)
        for rol, usuario in escuela.personal.items():
            yield Persona(f"{rol} de {clave}", rol, usuario, plantel)
    aqui, companera = escuelas[0].plantel, escuelas[0].casos[1]
    yield Persona("otra alumna del plantel", Rol.ALUMNO, companera.alumno.usuario, aqui)
    yield Persona("otro docente del plantel", Rol.DOCENTE, companera.docente, aqui)
