"""Version 1. Every address says in one line who may come in; the default is nobody."""

from importlib.metadata import version

from django.http import HttpRequest, JsonResponse
from ninja import NinjaAPI

from facultativo.api.esquemas import HitoContado, Indicadores, Problema, Salud
from facultativo.api.permissions import NADIE, VE_INDICADORES
from facultativo.api.queries import base_de_datos_responde, cobertura
from facultativo.cuentas.permissions import Peticion, publica

# No page of documentation: it would fetch its script from a third party. The description itself is enough for tools,
# and `descripcion` below serves it, so that it passes the same door as every other page.
api = NinjaAPI(
    title="facultativo",
    version="1",
    description="Seguro Facultativo: salud del sistema e indicadores sin datos personales.",
    auth=NADIE,
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)


@api.get("/salud", auth=None, response={200: Salud}, summary="¿Está en pie?", tags=["sistema"])
def salud(request: HttpRequest) -> Salud:
    """For a load balancer or a watchman. It says nothing that could help an attacker beyond the version."""
    estado = "ok" if base_de_datos_responde() else "sin base de datos"
    return Salud(estado=estado, version=version("facultativo"))


@api.get(
    "/indicadores",
    auth=VE_INDICADORES,
    response={200: Indicadores, 401: Problema, 403: Problema},
    summary="Cobertura de tu plantel por hito",
    tags=["indicadores"],
)
def indicadores(request: Peticion) -> Indicadores:
    """How many cases hold each of the five milestones, and how many hold all: people who could be treated tomorrow."""
    datos = cobertura(request.plantel)
    return Indicadores(
        plantel=datos.plantel,
        expedientes=datos.expedientes,
        completos=datos.completos,
        hitos=[HitoContado(clave=c, nombre=n, alcanzado=k) for c, n, k in datos.hitos],
    )


@publica
def descripcion(request: HttpRequest) -> JsonResponse:
    """The OpenAPI description: what may be asked and how, without a single figure."""
    return JsonResponse(api.get_openapi_schema())
