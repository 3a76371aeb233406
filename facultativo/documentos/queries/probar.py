"""What the papers of a case prove, and what screens need of them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from facultativo.alumnos.states import FuenteNSS
from facultativo.documentos.models import Documento, Lectura
from facultativo.documentos.rules.comparacion import Titular
from facultativo.documentos.rules.vigencia import al_dia, confirma_alta
from facultativo.documentos.states import PAPELES_DE_NSS, TipoPapel
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import RegistroPatronal

ESPERA_NORMAL = timedelta(minutes=2)
"""After it, something keeps a document from being read."""


@dataclass(frozen=True, slots=True)
class Prueba:
    """A paper that counts, with the values that won."""

    documento: Documento
    campos: dict[str, Any]


def titular_de(expediente: Expediente) -> Titular:
    """The student of the case as papers are compared with."""
    alumno = expediente.alumno
    return Titular(
        curp=alumno.curp or "",
        nss=alumno.nss,
        nss_probado=alumno.nss_fuente == FuenteNSS.DOCUMENTO,
        nombre=alumno.nombre_completo,
        fecha_nacimiento=alumno.fecha_nacimiento,
    )


def prueba(expediente: Expediente, *tipos: TipoPapel) -> Prueba | None:
    """The newest attached paper of these kinds."""
    documento = Documento.objects.adjuntos(*tipos).filter(expediente=expediente).first()
    if documento is None:
        return None
    lecturas = Lectura.objects.filter(documento=documento, elegida=True)
    return Prueba(documento, {r.campo: r.valor for r in lecturas})


def vigencia(expediente: Expediente) -> Prueba | None:
    """The constancia de vigencia that counts, however old: the dictamen looks at its date itself."""
    return prueba(expediente, TipoPapel.CONSTANCIA_VIGENCIA)


def nss_probado(expediente: Expediente) -> str:
    """The NSS that an attached IMSS paper gives, the constancia's first; empty when none does."""
    for tipos in ((TipoPapel.CONSTANCIA_VIGENCIA,), tuple(PAPELES_DE_NSS)):
        papel = prueba(expediente, *tipos)
        if papel and papel.campos.get("nss"):
            return str(papel.campos["nss"])
    return ""


def registros_y_patrones(expediente: Expediente) -> tuple[list[str], list[str]]:
    """Numbers and names under which IMSS knows the school, past ones too."""
    registros = RegistroPatronal.objects.filter(plantel=expediente.plantel_id).values_list("numero", "patron")
    return [n for n, _ in registros], [*(p for _, p in registros), expediente.plantel.nombre]


def hechos_probados(expediente: Expediente, hoy: date | None = None) -> dict[str, bool]:
    """The facts of the case that this room owns, derived from the papers that count now."""
    hoy = hoy or timezone.localdate()
    papel = vigencia(expediente)
    campos = papel.campos if papel else {}
    reciente = bool(campos) and al_dia(campos, hoy, expediente.plantel.dias_de_constancia)
    return {
        "nss_conocido": bool(nss_probado(expediente)),
        "constancia_al_dia": reciente,
        "alta_confirmada": bool(campos) and confirma_alta(campos, *registros_y_patrones(expediente)),
    }


def sin_leer(ahora: datetime) -> list[int]:
    """Keys of documents that wait for longer than is usual and that no worker has read yet."""
    estancados = Documento.objects.sin_leer(ahora - ESPERA_NORMAL)
    return list(estancados.order_by("recibido_at").values_list("pk", flat=True)[:50])
