"""The PDFs that each invented student brings, drawn for them."""

import random
from datetime import date, datetime, time, timedelta
from typing import Any

from demo.datos import PATRON, REGISTRO_PATRONAL
from demo.historias import Historia, Situacion
from tests.papeles.carnet import un_carnet
from tests.papeles.escaneo import como_archivo
from tests.papeles.otros import AltaUMF, alta_umf, asignacion_nss
from tests.papeles.personas import agregado, un_registro
from tests.papeles.vigencia import constancia_vigencia, una_vigencia


def papel_del_nss(historia: Historia, hoy: date) -> bytes:
    """The document by which IMSS tells the NSS."""
    azar = _azar(historia)
    cuando = datetime.combine(hoy - timedelta(days=azar.randint(3, 400)), time(10, azar.randint(0, 59)))
    return asignacion_nss(historia.estudiante.persona, f"{azar.randrange(10**9, 10**10)}", cuando, azar.randrange(6))


def constancia(historia: Historia, hoy: date, *, con_alta: bool = False) -> bytes:
    """The constancia de vigencia of today; `con_alta` the new one, which shows the school's alta."""
    azar = _azar(historia)
    dice = _del_alta(historia, hoy) if con_alta else _de_su_situacion(historia, hoy)
    vigencia = una_vigencia(azar, hoy=hoy, persona=historia.estudiante.persona, **dice)
    return constancia_vigencia(vigencia, azar.randrange(12))


def registro_en_la_clinica(historia: Historia, hoy: date) -> bytes:
    """The PDF of the registration in a UMF."""
    azar = _azar(historia)
    return alta_umf(
        AltaUMF(
            persona=historia.estudiante.persona,
            umf=str(azar.randint(8, 20)),
            turno=azar.choice(["MATUTINO", "VESPERTINO"]),
            consultorio=str(azar.randint(1, 12)),
            folio=str(azar.randrange(10**9, 10**10)),
            cuando=datetime.combine(hoy - timedelta(days=1), time(11, azar.randint(0, 59))),
        ),
        azar.randrange(6),
    )


def foto_del_carnet(historia: Historia) -> bytes:
    """A photograph of the carnet, by phone."""
    return como_archivo(un_carnet(historia.estudiante.persona, semilla=int(historia.estudiante.numero_de_control)))


def _azar(historia: Historia) -> random.Random:
    return random.Random(historia.estudiante.numero_de_control)


def _del_alta(historia: Historia, hoy: date) -> dict[str, Any]:
    return {
        "situacion": "VIGENTE",
        "con_derecho": True,
        "emitida": datetime.combine(hoy, time(9, 15)),
        "ultimo_movimiento": hoy - timedelta(days=2),
        "vigente_hasta": hoy + timedelta(days=180),
        "registro_patronal": REGISTRO_PATRONAL,
        "patron": PATRON,
        "modalidad": "32",
        "agregado_medico": agregado(historia.estudiante.persona, "1", "ES"),
    }


def _de_su_situacion(historia: Historia, hoy: date) -> dict[str, Any]:
    persona, situacion = historia.estudiante.persona, historia.situacion
    if situacion == Situacion.YA_DE_ALTA:
        return _del_alta(historia, hoy) | {"ultimo_movimiento": hoy - timedelta(days=150)}
    bajada = datetime.combine(hoy - timedelta(days=_azar(historia).randint(0, 3)), time(18, 5))
    empresa = {
        "emitida": bajada,
        "ultimo_movimiento": bajada.date() - timedelta(days=120),
        "modalidad": "10",
        "patron": "MAQUILADORA FICTICIA DEL ALTIPLANO",
        "registro_patronal": un_registro(_azar(historia), "10"),
    }
    if situacion in (Situacion.PADRES_IMSS, Situacion.SE_CONTRADICE, Situacion.EMBARAZO):
        return empresa | {"situacion": "VIGENTE", "agregado_medico": agregado(persona, "3", "OR")}
    if situacion == Situacion.TRABAJO:
        return empresa | {"situacion": "VIGENTE", "agregado_medico": agregado(persona, "1", "OR")}
    # Nobody insures them today; what is printed is the last employer of a parent.
    nadie = {"situacion": "BAJA", "con_derecho": False, "vigente_hasta": None}
    return empresa | nadie | {"agregado_medico": agregado(persona, "3", "OR")}
