"""A student uploads a constancia; web and worker die at every instant of it, one after another."""

# ruff: noqa: E402
from tests.caidas.preparar import preparar

preparar()

import random

from django.utils import timezone
from django_q.models import OrmQ
from django_q.signing import SignedPackage

from facultativo.bitacora.models import Asiento
from facultativo.bitacora.queries import cadena_rota
from facultativo.comun.adapters import almacen
from facultativo.documentos.actions import leer, recibir
from facultativo.documentos.models import Documento, Lectura
from facultativo.documentos.states import EstadoDocumento, TipoPapel
from facultativo.expediente.models import Expediente
from tests import mundo
from tests.caidas.muerte import en_hijo
from tests.papeles.personas import agregado, un_registro, una_persona
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

_AZAR = random.Random(31)


def caso(plantel: mundo.Plantel, numero: int) -> tuple[Expediente, bytes]:
    """A new student and their own constancia."""
    persona = una_persona(_AZAR)
    papel = una_vigencia(
        _AZAR,
        hoy=timezone.localdate(),
        persona=persona,
        situacion="BAJA",
        modalidad="10",
        registro_patronal=un_registro(_AZAR, "10"),
        patron="TALLERES UNIDOS",
        agregado_medico=agregado(persona, "1", "OR"),
    )
    return mundo.expediente_de(plantel, persona, numero), constancia_vigencia(papel)


def subir(expediente: Expediente, datos: bytes) -> Documento:
    """What the web does."""
    return recibir(
        expediente=expediente, datos=datos, nombre="c.pdf", pedido=TipoPapel.CONSTANCIA_VIGENCIA, por=mundo.POR
    )


def trabajar(expediente: Expediente) -> None:
    """What the worker does."""
    for documento in Documento.objects.filter(expediente=expediente):
        leer(documento=documento.pk, por=mundo.POR)


def comprobar(expediente: Expediente, datos: bytes, instante: int) -> None:
    """One document, read once, whole; one task; the log unbroken."""
    expediente.refresh_from_db()
    documento = Documento.objects.get(expediente=expediente)
    assert documento.estado == EstadoDocumento.ADJUNTO, (instante, documento.estado, documento.error)
    assert almacen.leer(documento.clave) == datos
    assert documento.imagenes.count() == 1, instante
    elegidas = Lectura.objects.filter(documento=documento, elegida=True)
    assert elegidas.filter(campo="nss").count() == 1, instante
    assert expediente.constancia_al_dia and expediente.alumno.nss, instante
    eventos = Asiento.objects.filter(expediente=expediente.pk).values_list("evento", flat=True)
    assert list(eventos).count("documento.recibido") == 1, instante
    assert list(eventos).count("documento.adjuntado") == 1, instante
    tareas = [t for t in OrmQ.objects.all() if SignedPackage.loads(t.payload)["args"] == (documento.pk,)]
    assert len(tareas) == 1, instante
    assert cadena_rota(expediente.plantel_id) is None, instante


def main() -> None:
    """Every instant of the upload, then every instant of the reading."""
    plantel = mundo.un_plantel()
    expediente, datos = caso(plantel, 0)
    al_subir = en_hijo(lambda: subir(expediente, datos), None)
    al_leer = en_hijo(lambda: trabajar(expediente), None)
    comprobar(expediente, datos, 0)
    for instante in range(1, al_subir + al_leer + 1):
        expediente, datos = caso(plantel, instante)
        en_hijo(lambda e=expediente, d=datos: subir(e, d), instante if instante <= al_subir else None)
        subir(expediente, datos)
        en_hijo(lambda e=expediente: trabajar(e), instante - al_subir if instante > al_subir else None)
        trabajar(expediente)
        comprobar(expediente, datos, instante)
    print(f"{al_subir} instants of the upload and {al_leer} of the reading")  # noqa: T201 - the story's last words


if __name__ == "__main__":
    main()
