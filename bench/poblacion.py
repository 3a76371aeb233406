"""A campus of any size, written in bulk: the only place that fills tables without walking the path."""

import random
from datetime import UTC, date, datetime, timedelta

from facultativo.adscripcion.models import Carnet
from facultativo.alumnos.models import Alumno
from facultativo.cuentas.models import Cargo, Usuario
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import EstadoDictamen, Grupo, Sentido
from facultativo.expediente.models import Expediente
from facultativo.expediente.rules import etapa
from facultativo.expediente.states import Etapa, Resolucion, RevisionCarnet, Tramite
from facultativo.plantel.models import Plantel

_SIN_DICTAMEN = {Etapa.POR_CONTESTAR, Etapa.POR_DOCUMENTAR}
_AHORA = datetime(2026, 11, 22, 12, tzinfo=UTC)


def poblar(plantel: Plantel, hasta: int) -> None:
    """Grow the campus to `hasta` students, each with account and case, stages mixed as in the middle of a period."""
    azar = random.Random(hasta)
    hay = Alumno.objects.filter(plantel=plantel).count()
    for inicio in range(hay, hasta, 2000):
        _tanda(plantel, range(inicio, min(inicio + 2000, hasta)), azar)


def _tanda(plantel: Plantel, numeros: range, azar: random.Random) -> None:
    usuarios = Usuario.objects.bulk_create(
        Usuario(correo=f"b{n}@bench.example", nombre=f"Alumno {n}", password="!") for n in numeros
    )
    Cargo.objects.bulk_create(Cargo(usuario=u, plantel=plantel, rol=Rol.ALUMNO) for u in usuarios)
    alumnos = Alumno.objects.bulk_create(
        Alumno(
            plantel=plantel,
            usuario=u,
            numero_de_control=f"B{n:08d}",
            nombres=f"Nombre {n % 97}",
            primer_apellido=f"Apellido {n % 1009}",
            segundo_apellido=f"Segundo {n % 503}",
            fecha_nacimiento=date(2000, 1, 1) + timedelta(days=n % 3000),
            correo=u.correo,
        )
        for n, u in zip(numeros, usuarios, strict=True)
    )
    casos = Expediente.objects.bulk_create(_expediente(a, azar) for a in alumnos)
    Dictamen.objects.bulk_create(_dictamen(c) for c in casos if c.etapa not in _SIN_DICTAMEN)
    Carnet.objects.bulk_create(
        Carnet(plantel=plantel, expediente=c, recibido_at=c.desde, recibido_por="bench")
        for c in casos
        if c.carnet == RevisionCarnet.POR_REVISAR
    )


def _expediente(alumno: Alumno, azar: random.Random) -> Expediente:
    avance = azar.random()
    caso = Expediente(
        plantel_id=alumno.plantel_id,
        alumno=alumno,
        encuesta_contestada=avance > 0.2,
        nss_conocido=avance > 0.3,
        constancia_al_dia=avance > 0.35,
        dictamen=Resolucion.ALTA if avance > 0.4 else Resolucion.NINGUNA,
        tramite=Tramite.ACEPTADO if avance > 0.6 else Tramite.NINGUNO,
        alta_confirmada=avance > 0.7,
        umf_registrada=avance > 0.8,
        carnet=_carnet(avance),
        dictamen_al_dia=True,
        prioridad=azar.random() < 0.02,
        desde=_AHORA - timedelta(minutes=azar.randrange(60_000)),
    )
    caso.etapa = etapa(caso.hechos())
    return caso


def _carnet(avance: float) -> RevisionCarnet:
    if avance > 0.95:
        return RevisionCarnet.ACEPTADO
    return RevisionCarnet.POR_REVISAR if avance > 0.9 else RevisionCarnet.NINGUNA


def _dictamen(caso: Expediente) -> Dictamen:
    resuelto = bool(caso.dictamen)
    return Dictamen(
        plantel_id=caso.plantel_id,
        expediente=caso,
        version=1,
        estado=EstadoDictamen.RESUELTO if resuelto else EstadoDictamen.PROPUESTO,
        fecha=_AHORA.date(),
        hechos={},
        evidencia={},
        resultado={},
        version_reglas="bench",
        propuesta=Sentido.ALTA,
        grupo=Grupo.LIMPIO,
        prioridad=caso.prioridad,
        propuesto_at=caso.desde,
        propuesto_por="bench",
        resolucion=Sentido.ALTA if resuelto else "",
        resuelto_at=caso.desde if resuelto else None,
        resuelto_por="bench" if resuelto else "",
    )
