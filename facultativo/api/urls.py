"""The door: `/api/v1/`, described at `/api/v1/openapi.json`."""

from django.urls import path

from facultativo.api.views import api, descripcion

urlpatterns = [
    path("api/v1/openapi.json", descripcion, name="api_descripcion"),
    path("api/v1/", api.urls),
]
