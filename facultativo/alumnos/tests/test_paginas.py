"""The padrón in the browser: who may enter, what each page says, what it costs."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from facultativo.alumnos import tasks
from facultativo.alumnos.models import Alumno, Padron
from facultativo.alumnos.tests.archivos import en_csv, fila
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Plantel
from tests import mundo

pytestmark = pytest.mark.django_db
Entrar = Callable[[Rol], Client]


def subir(cliente: Client, datos: bytes, nombre: str = "padron.csv") -> str:
    """Upload a file; the address of its page."""
    respuesta = cliente.post(reverse("alumnos:subir"), {"archivo": SimpleUploadedFile(nombre, datos)})
    assert respuesta.status_code == 302, respuesta.content.decode()
    return str(respuesta.url)


def mandar_columnas(cliente: Client, padron: Padron) -> None:
    """Accept the proposed columns as they are drawn."""
    direccion = reverse("alumnos:columnas", args=[padron.pk])
    forma = cliente.get(direccion).context["form"]
    elegidas = {bf.name: bf.value() for bf in forma}
    assert cliente.post(direccion, elegidas).status_code == 302
    tasks.analizar_padron(padron.pk)


def vista_previa(cliente: Client, datos: bytes) -> tuple[Padron, str]:
    """A padrón up to its preview, and the address."""
    direccion = subir(cliente, datos)
    padron = Padron.objects.latest("pk")
    if padron.estado == "recibido":
        mandar_columnas(cliente, padron)
    tasks.analizar_padron(padron.pk)
    return padron, direccion


def test_de_subirlo_a_ver_a_los_alumnos(entra_como: Entrar) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    assert "Todavía no hay padrones" in escolares.get("/padron/").content.decode()
    direccion = subir(escolares, en_csv([fila(1), fila(2, curp_alumno="MAL")]))
    padron = Padron.objects.get()
    pagina = escolares.get(direccion, follow=True).content.decode()
    assert "¿Qué trae cada columna?" in pagina
    assert "21660001" in pagina  # the first rows help to recognise the columns

    mandar_columnas(escolares, padron)
    pagina = escolares.get(direccion).content.decode()
    assert "Revisa antes de confirmar" in pagina
    assert "1 renglón no entra; los demás sí." in pagina
    assert "curp_alumno" in escolares.get(direccion + "?ver=error").content.decode()

    respuesta = escolares.post(reverse("alumnos:confirmar", args=[padron.pk]), {})
    assert respuesta.status_code == 422
    assert "Di si el archivo trae a todos" in respuesta.content.decode()
    escolares.post(reverse("alumnos:confirmar", args=[padron.pk]), {"completo": "si"})
    pagina = escolares.get(direccion).content.decode()
    assert "<progress" in pagina
    assert 'http-equiv="refresh"' in pagina
    tasks.aplicar_padron(padron.pk)
    assert "Padrón aplicado" in escolares.get(direccion).content.decode()
    assert "Ficticia Prueba Íñigo" in escolares.post(reverse("alumnos:lista"), {"q": "ficti"}).content.decode()


def test_el_avance_manda_al_resultado_cuando_termina(entra_como: Entrar) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    subir(escolares, en_csv([fila(1)]))
    padron = Padron.objects.get()
    direccion = reverse("alumnos:columnas", args=[padron.pk])
    escolares.post(direccion, {bf.name: bf.value() for bf in escolares.get(direccion).context["form"]})
    avance = reverse("alumnos:avance", args=[padron.pk])
    assert "HX-Redirect" not in escolares.get(avance).headers
    tasks.analizar_padron(padron.pk)
    assert escolares.get(avance).headers["HX-Redirect"] == reverse("alumnos:ver", args=[padron.pk])


@pytest.mark.parametrize(
    ("datos", "mensaje"),
    [(b"", "está vacío"), (b"%PDF-1.7", "Es un PDF"), (b"PK\x03\x04", "dañada"), (b"\x89PNG....", "imagen")],
)
def test_un_archivo_que_no_sirve_dice_que_hacer(entra_como: Entrar, datos: bytes, mensaje: str) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    archivo = SimpleUploadedFile("padron.xlsx", datos)
    pagina = escolares.post(reverse("alumnos:subir"), {"archivo": archivo}, follow=True).content.decode()
    assert mensaje in pagina


def test_sin_archivo_o_demasiado_grande_se_queda_en_la_pagina(
    entra_como: Entrar, monkeypatch: pytest.MonkeyPatch
) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    respuesta = escolares.post(reverse("alumnos:subir"), {})
    assert respuesta.status_code == 422
    assert "Elige el archivo" in respuesta.content.decode()
    monkeypatch.setattr("facultativo.alumnos.forms.MAX_MB", 0)
    respuesta = escolares.post(reverse("alumnos:subir"), {"archivo": SimpleUploadedFile("a.csv", b"a,b,c")})
    assert "Divídelo" in respuesta.content.decode()
    assert not Padron.objects.exists()


def test_sin_la_columna_del_control_no_sigue(entra_como: Entrar) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    subir(escolares, en_csv([fila(1)]))
    direccion = reverse("alumnos:columnas", args=[Padron.objects.get().pk])
    respuesta = escolares.post(direccion, {"c0": "curp", "c1": "curp"})
    assert respuesta.status_code == 422
    assert "Elige la columna del número de control." in respuesta.content.decode()
    assert "dos columnas para «CURP»" in respuesta.content.decode()


def test_los_errores_se_descargan_neutralizados(entra_como: Entrar) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    padron, _ = vista_previa(escolares, en_csv([fila(1, nombre_alumno="=1+1"), fila(2)]))
    respuesta = escolares.get(reverse("alumnos:errores", args=[padron.pk]))
    assert "attachment" in respuesta.headers["Content-Disposition"]
    texto = b"".join(respuesta.streaming_content).decode("utf-8-sig")
    assert len(texto.splitlines()) == 2
    assert ",'=1+1," in texto


def test_un_nombre_con_etiquetas_no_se_vuelve_html(entra_como: Entrar) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    direccion = subir(escolares, en_csv([fila(1, carrera="<script>alert(1)</script>")]))
    assert "<script>alert" not in escolares.get(direccion, follow=True).content.decode()


@pytest.mark.parametrize("rol", [Rol.ALUMNO, Rol.DOCENTE, Rol.DIRECCION])
def test_otros_roles_no_entran(entra_como: Entrar, rol: Rol) -> None:
    cliente = entra_como(rol)
    assert cliente.get("/padron/").status_code == 403
    assert cliente.post("/padron/subir/").status_code == 403


def test_el_padron_de_otro_plantel_no_existe(entra_como: Entrar, otro_plantel: Plantel) -> None:
    vecino = Client()
    vecino.force_login(mundo.alguien(otro_plantel, Rol.ESCOLARES))
    padron, _ = vista_previa(vecino, en_csv([fila(1)]))
    escolares = entra_como(Rol.ESCOLARES)
    for nombre in ("ver", "columnas", "avance", "errores"):
        assert escolares.get(reverse(f"alumnos:{nombre}", args=[padron.pk])).status_code == 404
    for nombre in ("confirmar", "descartar"):
        assert escolares.post(reverse(f"alumnos:{nombre}", args=[padron.pk]), {"completo": "si"}).status_code == 404


def contar(cliente: Client, direccion: str) -> int:
    with CaptureQueriesContext(connection) as consultas:
        assert cliente.get(direccion).status_code == 200
    return len(consultas)


def test_mas_renglones_no_son_mas_consultas(entra_como: Entrar) -> None:
    escolares = entra_como(Rol.ESCOLARES)
    paginas = ("alumnos:inicio", "alumnos:lista")
    padron, direccion = vista_previa(escolares, en_csv([fila(1)]))
    escolares.post(reverse("alumnos:confirmar", args=[padron.pk]), {"completo": "si"})
    tasks.aplicar_padron(padron.pk)
    una = [contar(escolares, reverse(p)) for p in paginas]
    _, direccion = vista_previa(escolares, en_csv([fila(1, semestre="8")]))
    una_previa = contar(escolares, direccion + "?ver=cambio")
    padron, _ = vista_previa(escolares, en_csv([fila(n) for n in range(1, 40)]))
    escolares.post(reverse("alumnos:confirmar", args=[padron.pk]), {"completo": "si"})
    tasks.aplicar_padron(padron.pk)
    assert Alumno.objects.count() == 39
    assert [contar(escolares, reverse(p)) for p in paginas] == una
    _, direccion = vista_previa(escolares, en_csv([fila(n, semestre="9") for n in range(1, 40)]))
    assert contar(escolares, direccion + "?ver=cambio") == una_previa


def test_la_plantilla_vacia_se_reconoce_sola(entra_como: Entrar) -> None:
    texto = entra_como(Rol.ESCOLARES).get(reverse("alumnos:plantilla")).content.decode("utf-8-sig")
    assert texto.startswith("no_de_control,curp_alumno,nombre_alumno,apellido_paterno")
