"""Whatever a page says, and wherever, the reader answers: it may not understand, but it does not break or take long."""

import time
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facultativo.documentos.adapters.lector import a_json, leer
from facultativo.documentos.rules import vocabulario
from facultativo.documentos.rules.lectores import LECTORES
from facultativo.documentos.rules.papel import Pagina, Papel
from facultativo.documentos.rules.trozos import Trozo

HOY = date(2026, 11, 22)
ETIQUETAS = [f for c in vars(vocabulario).values() if isinstance(c, vocabulario.Campo) for f in c.frases]
VALORES = [
    "PUFX050115MTLRCMA0", "73220500017", "C2717687323", "1M2005ES", "03/02/2025", "3 de febrero de 2025", "SI", "NO",
    "VIGENTE", "BAJA", "XIMENA PRUEBA FICTICIA", "UMF 8", "MATUTINO", "Beneficiarios", "HIJOS", "||Invocante:",
    "||Invocante:portalimssdigital|Fecha:03 de febrero 2025|Folio:1|Nombre o Razón Social:A", "||", "|Curp:", ":",
]  # fmt: skip
TITULOS = [t for x in LECTORES for t in x.titulos]
textos = st.one_of(
    st.sampled_from(ETIQUETAS), st.sampled_from(VALORES), st.sampled_from(TITULOS), st.text(min_size=1, max_size=60)
)


@st.composite
def trozos(azar: st.DrawFn) -> Trozo:
    x, y = azar(st.floats(0, 600)), azar(st.floats(0, 780))
    texto, alto = azar(textos), azar(st.sampled_from([6.0, 9.0, 12.0]))
    fuente = azar(st.sampled_from(["texto", "ocr"]))
    return Trozo(texto, x, y, x + alto * 0.5 * len(texto), y + alto, azar(st.integers(1, 2)), 0.9, fuente)


@given(st.lists(trozos(), max_size=60), st.sampled_from(["texto", "ocr"]))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_el_lector_contesta_diga_lo_que_diga_la_hoja(papeles: list[Trozo], origen: str) -> None:
    hojas = (Pagina(1, 612, 792), Pagina(2, 612, 792))
    inicio = time.process_time()
    leido = a_json(leer(Papel(hojas, tuple(papeles), origen=origen), HOY))
    assert time.process_time() - inicio < 2
    for campo in leido["campos"].values():
        assert campo["valor"] is not None
        assert 0 < campo["confianza"] <= 1
