"""The keys: one signs, it is replaced in good order, or thrown away because somebody got hold of it."""

from django.db import transaction
from django.utils import timezone

from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.constancias.adapters.firma import nueva_llave
from facultativo.constancias.models import LlaveDeFirma
from facultativo.constancias.queries import llave_que_firma
from facultativo.constancias.states import BajaDeLlave

ALGORITMO = "EdDSA"
_INSTALACION = 0


def llave_en_uso(*, por: Actor) -> LlaveDeFirma:
    """The key that signs today; the first letter of an installation makes it."""
    return llave_que_firma() or _crear(por)


@transaction.atomic
def _crear(por: Actor) -> LlaveDeFirma:
    kid, publica, privada = nueva_llave()
    campos = {
        "kid": kid,
        "publica": publica,
        "privada": privada,
        "creada_at": timezone.now(),
        "creada_por": str(por),
    }
    llave, nueva = LlaveDeFirma.objects.get_or_create(algoritmo=ALGORITMO, retirada_at=None, defaults=campos)
    if nueva:
        asentar(evento="llave_de_firma.creada", por=por, plantel=_INSTALACION, objeto=llave, datos={"kid": kid})
    return llave


@transaction.atomic
def rotar_llave(*, por: Actor) -> LlaveDeFirma:
    """Sign with a new key from now on; what the one before signed goes on being verified."""
    _retirar(llave_en_uso(por=por).kid, BajaDeLlave.ROTACION, por)
    return llave_en_uso(por=por)


@transaction.atomic
def desconocer_llave(*, kid: str, por: Actor) -> LlaveDeFirma:
    """Somebody got hold of a key: nothing it signed is believed without asking the school. Returns the one that signs.

    Raises LlaveDeFirma.DoesNotExist.
    """
    _retirar(kid, BajaDeLlave.COMPROMETIDA, por)
    return llave_en_uso(por=por)


def _retirar(kid: str, motivo: BajaDeLlave, por: Actor) -> None:
    llave = LlaveDeFirma.objects.select_for_update().get(kid=kid)
    if llave.baja in (motivo, BajaDeLlave.COMPROMETIDA):
        return
    llave.baja, llave.retirada_at, llave.retirada_por = motivo, timezone.now(), str(por)
    llave.save()
    datos = {"kid": kid, "motivo": motivo.value}
    asentar(evento="llave_de_firma.retirada", por=por, plantel=_INSTALACION, objeto=llave, datos=datos)
