"""Papers drawn by other hands: whose each part is, and letters drawn one by one, split or narrow."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from facultativo.documentos.adapters.lector import leer_bytes
from facultativo.documentos.tests.test_disposiciones import HOY, exigir_entera, vigencia
from tests.papeles.lienzo import Lienzo, Par
from tests.papeles.personas import una_persona
from tests.papeles.vigencia import Beneficiario, Vigencia, escribe_familia

AZAR = random.Random(77)
FAMILIA = tuple(Beneficiario(una_persona(AZAR), p) for p in ("HIJOS", "CONCUBINA"))
TITULAR = una_persona(AZAR)


def hoja_de(letra: str = "Helvetica", titulo: str = "Constancia de Vigencia de Derechos") -> Lienzo:
    h = Lienzo(letra=letra, tamano=7.5 if letra == "Courier" else 9)
    h.titulo(titulo)
    return h


def letra_por_letra(h: Lienzo, x: float, texto: str) -> None:
    for c in texto:
        h.texto(x, h.y, c)
        x += h.c.stringWidth(c, h.letra, h.tamano)


@pytest.mark.parametrize("encabezado", ["Fechas", "Datos de la clínica", ""])
@pytest.mark.parametrize("semilla", range(4))
def test_lo_que_sigue_a_los_beneficiarios_es_del_asegurado(semilla: int, encabezado: str) -> None:
    v, ps = vigencia(semilla)
    h = hoja_de()
    h.pares(ps[:4], "tabla")
    escribe_familia(h, FAMILIA)
    if encabezado:
        h.texto(54, h.y, encabezado, negrita=True, tamano=10)
        h.y += 16
    h.pares([(f"{e}:", x) for e, x in ps[4:]], "tabla")
    h.sello(v.cadena, random.Random(1))
    datos = h.bytes()
    exigir_entera(v, datos)
    campos = leer_bytes(datos, HOY)[0]["campos"]
    assert [b["curp"] for b in campos["beneficiarios"]["valor"]] == [b.persona.curp for b in FAMILIA]


@pytest.mark.parametrize("primero", [True, False])
@pytest.mark.parametrize("con_sello", [True, False])
def test_el_titular_de_quien_depende_no_es_el_dueno_del_papel(primero: bool, con_sello: bool) -> None:
    v, ps = vigencia(6)
    del_titular = [("Nombre del titular", TITULAR.nombre), ("NSS", v.persona.nss), ("CURP", TITULAR.curp)]
    h = hoja_de()
    for titulo, pares in [("Datos del titular", del_titular), ("Datos del beneficiario", ps)][:: 1 if primero else -1]:
        h.texto(54, h.y, titulo, negrita=True, tamano=10)
        h.y += 16
        h.pares(pares, "tabla")
    if con_sello:
        h.sello(v.cadena, random.Random(1))
    exigir_entera(v if con_sello else replace(v, con_cadena=False), h.bytes())


def test_si_el_papel_solo_nombra_al_titular_el_dueno_es_el_titular() -> None:
    v, ps = vigencia(6)
    h = hoja_de()
    h.pares(
        [("Nombre del titular", v.persona.nombre), *[p for p in ps if not p[0].startswith("Nombre del as")]], "tabla"
    )
    assert leer_bytes(h.bytes(), HOY)[0]["campos"]["nombre"]["valor"] == v.persona.nombre


def _letras_de_maquina(h: Lienzo, ps: Sequence[Par]) -> None:
    for etiqueta, valor in ps:
        letra_por_letra(h, 54, etiqueta + ":")
        letra_por_letra(h, 230, valor)
        h.y += 15


def _palabras_de_maquina(h: Lienzo, ps: Sequence[Par]) -> None:
    for etiqueta, valor in ps:
        x = 54.0
        for palabra in f"{etiqueta}: {valor}".split(" "):
            h.texto(x, h.y, palabra)
            x += h.c.stringWidth(palabra + " ", h.letra, h.tamano)
        h.y += 15


@pytest.mark.parametrize("dibujar", [_letras_de_maquina, _palabras_de_maquina])
@pytest.mark.parametrize("semilla", range(4))
def test_en_letra_de_maquina_un_espacio_no_separa_columnas(semilla: int, dibujar: object) -> None:
    v, ps = vigencia(semilla)
    h = hoja_de("Courier")
    dibujar(h, ps)  # type: ignore[operator]
    h.sello(v.cadena, random.Random(2))
    exigir_entera(v, h.bytes())


@pytest.mark.parametrize("semilla", range(6))
def test_un_encabezado_pegado_bajo_un_valor_no_es_parte_de_el(semilla: int) -> None:
    v, ps = vigencia(semilla)
    h = hoja_de()
    for etiqueta, valor in sorted(ps, key=lambda p: "azón" in p[0] or "Patr" in p[0]):
        h.texto(54, h.y, etiqueta, tamano=7)
        h.texto(54, h.y + 11, valor, tamano=9)
        h.y += 26
    h.y -= 5
    h.texto(54, h.y, "Movimientos", negrita=True, tamano=9)
    h.y += 30
    h.sello(v.cadena, random.Random(2))
    exigir_entera(v, h.bytes())


def test_un_encabezado_con_nombre_de_etiqueta_no_se_lleva_el_segundo_renglon() -> None:
    v, _ = vigencia(2)
    h = hoja_de()
    h.pares([("CURP", v.persona.curp), ("NSS", v.persona.nss)], "junto")
    h.texto(54, h.y, "Último patrón", negrita=True)
    for i, (etiqueta, valor) in enumerate([("Patrón:", "COLEGIO DE BACHILLERES,"), ("", "PLANTEL"), ("", "03")]):
        h.texto(54, h.y + 14 + 11 * i, etiqueta)
        h.texto(100, h.y + 14 + 11 * i, valor)
    assert leer_bytes(h.bytes(), HOY)[0]["campos"]["patron"]["valor"] == "COLEGIO DE BACHILLERES, PLANTEL 03"


def test_un_nombre_partido_en_muchos_renglones_del_sello_se_lee_entero() -> None:
    v: Vigencia = vigencia(0)[0]
    persona = una_persona(random.Random(5))
    largo = type(persona)(
        "MARÍA DE LA CONCEPCIÓN GUADALUPE", "RUIZ DE ALARCÓN Y MENDOZA", "ORTIZ MONASTERIO",
        persona.fecha_nacimiento, persona.sexo, persona.entidad, persona.curp, persona.nss,
    )  # fmt: skip
    cadena = v.cadena.replace(v.persona.nombre, largo.nombre)
    h = hoja_de()
    for i in range(0, len(cadena), 11):
        h.texto(54, h.y, cadena[i : i + 11].strip(), tamano=6)
        h.y += 7
    junto = leer_bytes(h.bytes(), HOY)[0]["campos"]["nombre"]["valor"].replace(" ", "")
    assert junto == largo.nombre.replace(" ", "")


def _campos(h: Lienzo) -> dict[str, object]:
    leido, _ = leer_bytes(h.bytes(), HOY)
    return {k: c["valor"] for k, c in leido["campos"].items()}


def test_lo_que_corre_como_una_frase_sigue_al_empezar_el_otro_renglon() -> None:
    h = hoja_de()
    for x, dy, texto in (
        (54, 0, "Turno: MATUTINO"), (180, 0, "Situación: VIGENTE POR"), (400, 0, "Fecha de expedición: 10 DE ABRIL DE"),
        (54, 12, "2026"), (100, 12, "Unidad Médica: UMF 8"), (300, 12, "Consultorio: 3"), (470, 12, "Agregado"),
        (54, 24, "médico: 1M2005ES"), (300, 24, "Estado del derechohabiente: VIGENTE POR"), (54, 36, "PRÓRROGA"),
    ):  # fmt: skip
        h.texto(x, h.y + dy, texto)
    campos = _campos(h)
    assert campos["fecha_expedicion"] == "2026-04-10"
    assert campos["agregado_medico"] == "1M2005ES"
    assert campos["situacion"] == "VIGENTE POR PRORROGA"
    assert (campos["umf"], campos["consultorio"], campos["turno"]) == ("8", "3", "MATUTINO")


def test_media_situacion_no_es_otra_situacion() -> None:
    h = hoja_de()
    h.pares([("CURP", TITULAR.curp), ("NSS", TITULAR.nss), ("Situación", "VIGENTE POR")], "tabla")
    assert "situacion" not in _campos(h)


def test_una_celda_a_media_altura_no_corta_el_valor_de_al_lado() -> None:
    h = hoja_de()
    for x, dy, texto in (
        (54, 0, "NRP"), (220, 0, "Nombre o razón social"), (470, 0, "Modalidad"), (54, 25, "90675151105"),
        (220, 15, "HILATURAS DEL ALTIPLANO Y SERVICIOS"), (220, 25, "INDUSTRIALES DE LA MALINCHE,"), (470, 25, "10"),
        (220, 35, "S. DE R.L. DE C.V."),
    ):  # fmt: skip
        h.texto(x, h.y + dy, texto)
    patron = "HILATURAS DEL ALTIPLANO Y SERVICIOS INDUSTRIALES DE LA MALINCHE, S. DE R.L. DE C.V."
    assert _campos(h)["patron"] == patron


def test_un_valor_en_la_otra_orilla_gana_al_encabezado_de_abajo() -> None:
    h = hoja_de()
    for etiqueta, valor in (("CURP", TITULAR.curp), ("NSS", TITULAR.nss), ("Patrón", "7 ELEVEN MEXICO SA DE CV")):
        h.texto(54, h.y, etiqueta)
        h.texto(560, h.y, valor, derecha=True)
        h.y += 15
    h.texto(54, h.y + 4, "MOVIMIENTOS", negrita=True, tamano=10)
    assert _campos(h)["patron"] == "7 ELEVEN MEXICO SA DE CV"


def test_el_guion_al_final_de_un_renglon_es_un_guion() -> None:
    h = hoja_de()
    h.texto(54, h.y, "||Invocante:portalimssdigital|Trámite:VIGENCIA|Nombre o Razón Social:PAZ TÉLLEZ-", tamano=6)
    h.texto(54, h.y + 7.5, f"GIRÓN LEÓN|Curp:{TITULAR.curp}|NSS:{TITULAR.nss}||", tamano=6)
    assert _campos(h)["nombre"] == "PAZ TÉLLEZ-GIRÓN LEÓN"


@pytest.mark.parametrize("con_sello", [True, False])
def test_beneficiarios_escritos_en_renglones_no_son_el_asegurado(con_sello: bool) -> None:
    v, ps = vigencia(4)
    h = hoja_de()
    h.pares(ps, "tabla")
    h.texto(54, h.y, "Beneficiarios", negrita=True, tamano=10)
    h.y += 14
    for b in FAMILIA:
        x = 54.0
        for texto in (b.persona.nombre, b.persona.curp, b.parentesco, "BAJA", "NO"):
            etiqueta = ("Nombre:", "CURP:", "Parentesco:", "Situación:", "Servicio médico:")[int((x - 54) // 110)]
            h.texto(x, h.y, etiqueta, tamano=6)
            h.texto(x, h.y + 8, texto, tamano=5)
            x += 110
        h.y += 22
    if con_sello:
        h.sello(v.cadena, random.Random(1))
    exigir_entera(v if con_sello else replace(v, con_cadena=False), h.bytes())


@pytest.mark.parametrize("layout", ["tabla", "rejilla", "debajo", "dos_columnas", "centrada"])
@pytest.mark.parametrize("semilla", range(3))
def test_las_etiquetas_pueden_ir_numeradas(semilla: int, layout: str) -> None:
    v, ps = vigencia(semilla)
    h = hoja_de()
    h.pares([(f"{i}. {etiqueta}", valor) for i, (etiqueta, valor) in enumerate(ps, 1)], layout)
    h.sello(v.cadena, random.Random(1))
    exigir_entera(v, h.bytes())
