"""Addresses of the notices."""

from django.urls import path

from facultativo.avisos import views

app_name = "avisos"
urlpatterns = [
    path("mi/aviso/", views.mios, name="mios"),
    path("buzon/", views.buzon, name="buzon"),
]
