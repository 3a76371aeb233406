"""Many letters at once: asked once, issued once, printed in order."""

import csv
import uuid
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from facultativo.constancias import actions, tasks
from facultativo.constancias.models import ConstanciaEstudios, Tanda
from facultativo.constancias.queries import por_emitir
from facultativo.constancias.states import EstadoTanda, TipoCarta
from facultativo.constancias.tests.mundo import con_emisor, en_ruta, qr_del_pdf
from facultativo.cuentas.roles import Rol
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel
from tests.mundo import POR

pytestmark = pytest.mark.django_db


@pytest.fixture
def casos(plantel: Plantel) -> list[Expediente]:
    """Three students who wait."""
    con_emisor(plantel)
    return [en_ruta(plantel, n) for n in (1, 2, 3)]


def pedida(plantel: Plantel, casos: list[Expediente], clave: uuid.UUID | None = None) -> Tanda:
    return actions.armar_tanda(
        plantel=plantel, clave=clave or uuid.uuid4(), tipo=TipoCarta.IMSS, expedientes=[c.pk for c in casos], por=POR
    )


def test_pedir_dos_veces_es_pedir_una(casos: list[Expediente], plantel: Plantel) -> None:
    clave = uuid.uuid4()
    assert pedida(plantel, casos, clave) == pedida(plantel, casos[:1], clave)
    tanda = Tanda.objects.get()
    for _ in range(2):
        tasks.preparar_tanda(tanda.pk)
    assert ConstanciaEstudios.objects.count() == 3
    assert not por_emitir(plantel).exists()


def test_un_pdf_para_imprimir_en_el_orden_pedido_y_un_zip_con_cada_una(
    casos: list[Expediente], plantel: Plantel
) -> None:
    tanda = pedida(plantel, casos[::-1])
    tasks.preparar_tanda(tanda.pk)
    tanda.refresh_from_db()
    cartas = [ConstanciaEstudios.objects.get(expediente=c) for c in casos[::-1]]
    impreso = actions.pdf_de_tanda(tanda)
    assert len(PdfReader(BytesIO(impreso)).pages) == 3
    for pagina, carta in enumerate(cartas):
        assert qr_del_pdf(impreso, pagina) == qr_del_pdf(actions.pdf(carta))
    with zipfile.ZipFile(BytesIO(b"".join(actions.paquete(tanda)))) as zip_:
        assert zip_.testzip() is None
        assert {n: zip_.read(n) for n in zip_.namelist()[1:]} == {f"{c.folio}.pdf": actions.pdf(c) for c in cartas}
        indice = list(csv.DictReader(zip_.read("indice.csv").decode("utf-8-sig").splitlines()))
    assert [f["numero_de_control"] for f in indice] == [c.alumno.numero_de_control for c in casos[::-1]]


def test_la_que_no_se_puede_dice_por_que_y_las_demas_salen(
    casos: list[Expediente], plantel: Plantel, entra_como: Callable[[Rol], Client]
) -> None:
    type(casos[1].alumno).objects.filter(pk=casos[1].alumno_id).update(inscrito=False)
    tanda = pedida(plantel, casos)
    tasks.preparar_tanda(tanda.pk)
    assert ConstanciaEstudios.objects.count() == 2
    pagina = entra_como(Rol.ESCOLARES).get(f"/constancia/tanda/{tanda.pk}/").content.decode()
    assert "2 constancias listas" in pagina and "No está inscrito en el periodo" in pagina


def test_la_que_se_quedo_a_medias_se_termina(casos: list[Expediente], plantel: Plantel) -> None:
    actions.emitir(expediente=casos[0], por=POR)
    tanda = pedida(plantel, casos)
    assert tasks.ponerse_al_dia() == 0
    Tanda.objects.update(avanzada_at=timezone.now() - timezone.timedelta(minutes=5))
    assert tasks.ponerse_al_dia() == 1
    tasks.preparar_tanda(tanda.pk)
    assert Tanda.objects.get().estado == EstadoTanda.LISTA
    assert tasks.ponerse_al_dia() == 0


def test_desde_la_pantalla_se_eligen_y_la_segunda_vez_lleva_a_la_misma(
    casos: list[Expediente], entra_como: Callable[[Rol], Client]
) -> None:
    escolares, clave = entra_como(Rol.ESCOLARES), str(uuid.uuid4())
    assert "3 alumnos esperan la suya" in escolares.get("/constancia/").content.decode()
    pedido = {"clave": clave, "carrera": "", "elegido": [casos[0].pk, casos[2].pk]}
    destino = escolares.post("/constancia/tanda/", pedido).headers["Location"]
    tanda = Tanda.objects.get()
    assert destino == f"/constancia/tanda/{tanda.pk}/"
    assert "0 de 2" in escolares.get(f"{destino}avance/").content.decode()
    tasks.preparar_tanda(tanda.pk)
    assert escolares.get(f"{destino}avance/").headers["HX-Redirect"] == destino
    assert escolares.post("/constancia/tanda/", pedido).headers["Location"] == destino
    assert escolares.get(f"{destino}pdf/")["Content-Type"] == "application/pdf"
    assert b"".join(escolares.get(f"{destino}zip/").streaming_content).startswith(b"PK")
    assert [e.pk for e in por_emitir(casos[0].plantel)] == [casos[1].pk]


def test_todas_las_de_una_carrera(casos: list[Expediente], entra_como: Callable[[Rol], Client]) -> None:
    carrera, escolares = casos[0].alumno.carrera_id, entra_como(Rol.ESCOLARES)
    type(casos[0].alumno).objects.filter(pk=casos[2].alumno_id).update(carrera=None)
    assert "2 alumnos esperan" in escolares.get(f"/constancia/?carrera={carrera}").content.decode()
    escolares.post("/constancia/tanda/", {"clave": str(uuid.uuid4()), "carrera": carrera, "todas": "1"})
    assert Tanda.objects.get().total == 2


def test_no_alcanza_a_nadie_de_otro_plantel(casos: list[Expediente], otro_plantel: Plantel) -> None:
    with pytest.raises(actions.NoSePuedeEmitir):
        pedida(otro_plantel, casos)
