"""What anybody may know: is a letter authentic, which keys sign, what was revoked."""

from dataclasses import dataclass
from datetime import date

from facultativo.constancias.models import ConstanciaEstudios, LlaveDeFirma
from facultativo.constancias.rules.contenido import Contenido, curp_velada, nombre_velado
from facultativo.constancias.states import BajaDeLlave
from facultativo.plantel.models import Plantel


@dataclass(frozen=True, slots=True)
class Verificada:
    """What a stranger who holds the letter may read: enough to compare it, nothing to learn from it."""

    titulo: str
    folio: str
    plantel: str
    nombre: str
    curp: str
    carrera: str
    periodo: str
    inicio: date
    fin: date
    emitida: date
    revocada: bool
    termino: bool


def verificar(folio: str, codigo: str, hoy: date) -> Verificada | None:
    """The letter with this folio and this code, however they were typed; None when there is none with both."""
    constancia = ConstanciaEstudios.objects.filter(codigo=_limpio(codigo)[:16]).first()
    if constancia is None or _limpio(constancia.folio) != _limpio(folio):
        return None
    c = Contenido.de_json(constancia.contenido)
    return Verificada(
        titulo=constancia.titulo,
        folio=constancia.folio,
        plantel=c.plantel,
        nombre=nombre_velado(c.nombre),
        curp=curp_velada(c.curp),
        carrera=c.carrera,
        periodo=c.periodo,
        inicio=date.fromisoformat(c.inicio),
        fin=date.fromisoformat(c.fin),
        emitida=date.fromisoformat(c.fecha),
        revocada=constancia.revocada_at is not None,
        termino=date.fromisoformat(c.fin) < hoy,
    )


def _limpio(texto: str) -> str:
    return "".join(c for c in texto.upper() if c.isalnum())


def llaves_de_confianza() -> list[LlaveDeFirma]:
    """The public keys with which a letter may be verified, the one in use first."""
    return list(LlaveDeFirma.objects.de_confianza().defer("privada"))


def llave_que_firma() -> LlaveDeFirma | None:
    """The key in use; None until the first letter is issued."""
    return LlaveDeFirma.objects.filter(retirada_at=None).first()


def llaves_desconocidas() -> list[bytes]:
    """The names of the keys that somebody got hold of."""
    malas = LlaveDeFirma.objects.filter(baja=BajaDeLlave.COMPROMETIDA)
    return [bytes.fromhex(k) for k in malas.values_list("kid", flat=True)]


def codigos_revocados(hoy: date) -> list[str]:
    """The codes of the revoked letters that by their dates would still count."""
    return list(ConstanciaEstudios.objects.revocadas_en_curso(hoy).values_list("codigo", flat=True))


def escuelas() -> dict[str, str]:
    """The name of each school by its siglas, which is what a signed code says."""
    return dict(Plantel.objects.values_list("siglas", "nombre"))
