"""One student."""

from typing import Any

from django.db import transaction

from facultativo.alumnos.models import Alumno
from facultativo.alumnos.states import FuenteNSS
from facultativo.bitacora.actions import asentar
from facultativo.comun.actor import Actor
from facultativo.cuentas.actions import dar_cuenta
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Plantel

_FUERZA = (FuenteNSS.NINGUNA, FuenteNSS.DECLARADO, FuenteNSS.PADRON, FuenteNSS.DOCUMENTO).index


@transaction.atomic
def inscribir(*, plantel: Plantel, numero_de_control: str, correo: str, por: Actor, **datos: Any) -> Alumno:
    """Add one student by hand, with an account for the e-mail. Raises ValidationError when a field is wrong.

    The same número de control twice returns the student there is.
    """
    alumno = Alumno.objects.filter(plantel=plantel, numero_de_control=numero_de_control).first()
    if alumno is not None:
        return alumno
    alumno = Alumno(plantel=plantel, numero_de_control=numero_de_control, correo=correo.lower(), **datos)
    alumno.full_clean()
    if correo:
        alumno.usuario = dar_cuenta(
            correo=correo, nombre=alumno.nombre_completo, plantel=plantel, rol=Rol.ALUMNO, por=por
        )
    alumno.save()
    asentar(evento="alumno.inscrito", por=por, plantel=plantel.pk, objeto=alumno)
    return alumno


@transaction.atomic
def registrar_nss(*, alumno: Alumno, nss: str, fuente: FuenteNSS, por: Actor) -> Alumno:
    """Write down the NSS (11 digits). A weaker source never overwrites a stronger one: document, padrón, declared."""
    alumno = Alumno.objects.select_for_update().get(pk=alumno.pk)
    if _FUERZA(fuente) < _FUERZA(FuenteNSS(alumno.nss_fuente)):
        return alumno
    if (alumno.nss, alumno.nss_fuente) == (nss, fuente):
        return alumno
    alumno.nss, alumno.nss_fuente = nss, fuente
    alumno.save(update_fields=["nss", "nss_fuente"])
    asentar(evento="alumno.nss", por=por, plantel=alumno.plantel_id, objeto=alumno, datos={"fuente": fuente.value})
    return alumno
