"""The visitas of a plantel, one of them, and its printed roll."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from facultativo.cuentas.permissions import Peticion, solo
from facultativo.cuentas.roles import Rol
from facultativo.visitas import queries
from facultativo.visitas.forms import GrupoForm
from facultativo.visitas.models import Visita
from facultativo.visitas.permissions import lleva
from facultativo.visitas.rules import FRASES
from facultativo.visitas.states import EN_CURSO
from facultativo.visitas.views.comun import visita_abierta_a

_POR_PAGINA = 25


@solo(Rol.DOCENTE, Rol.ESCOLARES, Rol.DIRECCION)
def lista(request: Peticion) -> HttpResponse:
    """A docente's own first; the others of the plantel without their students."""
    es_docente = Rol.DOCENTE in request.roles
    propias = es_docente and request.GET.get("de") != "plantel"
    visitas = queries.lista_de(request.plantel, request.user if propias else None)
    datos = {
        "pagina": Paginator(visitas, _POR_PAGINA).get_page(request.GET.get("pagina")),
        "pestanas": _pestanas(propias) if es_docente else [],
        "propias": propias,
        "es_docente": es_docente,
        "abre_todas": Rol.ESCOLARES in request.roles,
    }
    return render(request, "visitas/lista.html", datos)


def _pestanas(propias: bool) -> list[dict[str, object]]:
    return [
        {"texto": "Las que llevo", "url": "?de=mias", "activa": propias},
        {"texto": "Del plantel", "url": "?de=plantel", "activa": not propias},
    ]


@solo(Rol.DOCENTE, Rol.ESCOLARES)
def ver(request: Peticion, pk: int) -> HttpResponse:
    """One visita: what follows, and what each student may do that day."""
    return pagina_de(request, visita_abierta_a(request, pk), GrupoForm(request.plantel))


def pagina_de(request: Peticion, visita: Visita, grupo: GrupoForm) -> HttpResponse:
    """The page of one visita, with the form to add students as it came."""
    es_escolares, roster = Rol.ESCOLARES in request.roles, queries.roster(visita)
    papeles = queries.papeles_de(visita) if es_escolares else {}
    datos = {
        "visita": visita,
        "roster": roster,
        "filas": [(r, papeles.get(r.participante)) for r in roster.renglones],
        "grupo": grupo,
        "la_lleva": lleva(request.roles, request.user, visita.responsable_id),
        "es_escolares": es_escolares,
        "frases": FRASES,
        "en_curso": visita.estado in EN_CURSO,
    }
    return render(request, "visitas/ver.html", datos, status=422 if grupo.errors else 200)


@solo(Rol.DOCENTE, Rol.ESCOLARES)
def rol(request: Peticion, pk: int) -> HttpResponse:
    """The roll, to print, sign and seal."""
    visita = visita_abierta_a(request, pk)
    datos = {"visita": visita, "roster": queries.roster(visita), "ahora": timezone.localtime()}
    return render(request, "visitas/rol.html", datos)
