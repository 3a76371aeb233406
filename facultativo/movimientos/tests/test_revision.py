"""The pre-flight finds what was planted, and says nothing of a sound file."""

from datetime import date, timedelta

import pytest

from facultativo.comun.hallazgos import Nivel, hay_bloqueo
from facultativo.movimientos.datos import tabla
from facultativo.movimientos.rules.archivo import Formato, escribir_archivo
from facultativo.movimientos.rules.renglon import Renglon, escribir
from facultativo.movimientos.rules.revision import revisar, revisar_renglon
from facultativo.movimientos.rules.revision.fechas import plazo_de
from facultativo.movimientos.states import TipoMovimiento
from facultativo.movimientos.tests.muestras import HOY, baja, poner, renglon

# Position and text planted in the second of three rows of an alta → the code that must be found there.
EN_ALTA = [
    (1, "?", "registro-patronal-forma"),
    (1, " " * 11, "lote-registro-patronal-falta"),
    (1, "y", "lote-registro-patronal-forma"),
    (9, "10", "lote-modalidad"),
    (11, "9", "registro-patronal-digito"),
    (12, " " * 11, "lote-nss-falta"),
    (14, "A", "lote-nss-forma"),
    (12, "0" * 11, "nss-ceros"),
    (23, " " * 27, "lote-primer-apellido-falta"),
    (77, " " * 27, "lote-nombres-falta"),
    (77, "Ana", "lote-nombre-signos"),
    (77, "JUAN 2", "lote-nombre-signos"),
    (77, "ÁNGEL", "lote-nombre-signos"),
    (77, "MA. ", "lote-nombre-puntuacion"),
    (77, " ANA", "lote-nombre-espacios"),
    (104, "000000", "lote-sbc-cero"),
    (104, "      ", "lote-sbc-falta"),
    (104, "315.04", "lote-sbc-forma"),
    (104, "010000", "lote-sbc-minimo"),
    (104, "293276", "lote-sbc-tope"),
    (110, "0", "lote-relleno"),
    (116, "0", "lote-tipo-trabajador-forma"),
    (116, " ", "lote-tipo-trabajador-falta"),
    (117, "3", "lote-tipo-salario-forma"),
    (117, " ", "lote-tipo-salario-falta"),
    (118, "7", "lote-jornada-forma"),
    (118, " ", "lote-jornada-falta"),
    (119, "31022026", "lote-fecha-forma"),
    (119, "        ", "lote-fecha-falta"),
    (119, "00000000", "lote-fecha-falta"),
    (119, "24112026", "lote-fecha-anticipada"),
    (119, "20102026", "lote-fecha-antigua"),
    (127, "T21", "lote-umf-forma"),
    (127, "   ", "lote-umf-falta"),
    (130, "x", "lote-relleno"),
    (132, "09", "lote-tipo"),
    (132, "02", "lote-tipos-mezclados"),
    (134, "01401", "lote-guia-400"),
    (134, "99400", "lote-guia-desconocida"),
    (134, "0140A", "lote-guia-forma"),
    (134, "     ", "lote-guia-falta"),
    (134, "19400", "lote-guias-mezcladas"),
    (149, "1", "lote-relleno"),
    (150, " " * 18, "lote-curp-falta"),
    (150, "CORTA" + " " * 13, "curp-longitud"),
    (150, "x", "lote-curp-forma"),
    (167, "x", "curp-digito-forma"),
    (168, "0", "lote-identificador"),
    (140, "\t", "lote-caracter"),
    (50, "ZZZZZZZZ", "lote-nombre-curp"),
]
EN_BAJA = [
    (104, " ", "lote-relleno"),
    (119, "21112026", "lote-fecha-futura"),
    (119, "20112025", "lote-fecha-antigua"),
    (149, "B", "lote-causa-forma"),
    (149, " ", "lote-causa-falta"),
    (150, "X", "lote-relleno"),
]


def _archivo(*renglones: Renglon, **formato: object) -> bytes:
    return escribir_archivo(list(enumerate(renglones, 1)), Formato(**formato)).contenido  # type: ignore[arg-type]


def _codigos(contenido: bytes, hoy: date = HOY) -> set[tuple[int, str]]:
    return {(o.renglon, o.hallazgo.codigo) for o in revisar(contenido, hoy=hoy)}


def _plantado(inicio: int, texto: str, sanos: list[Renglon]) -> bytes:
    lineas = [escribir(r)[0] for r in sanos]
    lineas[1] = poner(lineas[1], inicio, texto)
    return "".join(linea + "\r\n" for linea in lineas).encode("cp1252")


@pytest.mark.parametrize("formato", [{}, {"pie": True}, {"salto_final": False}, {"enie": "Ñ"}])
def test_de_un_archivo_sano_no_dice_nada(formato: dict[str, object]) -> None:
    assert _codigos(_archivo(*(renglon(i) for i in range(40)), **formato)) == set()
    assert _codigos(_archivo(*(baja(i) for i in range(40)), **formato)) == set()


@pytest.mark.parametrize(("inicio", "texto", "codigo"), EN_ALTA)
def test_halla_el_defecto_plantado_en_un_alta(inicio: int, texto: str, codigo: str) -> None:
    assert (2, codigo) in _codigos(_plantado(inicio, texto, [renglon(i) for i in (1, 2, 3)]))


@pytest.mark.parametrize(("inicio", "texto", "codigo"), EN_BAJA)
def test_halla_el_defecto_plantado_en_una_baja(inicio: int, texto: str, codigo: str) -> None:
    hallados = _codigos(_plantado(inicio, texto, [baja(i) for i in (1, 2, 3)]))
    assert {codigo for numero, codigo in hallados if numero == 2} == {codigo}


def test_cada_digito_del_nss_se_compara() -> None:
    sano = renglon(5)
    otro = str((int(sano.nss[10]) + 1) % 10)
    assert (1, "nss-digito") in _codigos(_archivo(renglon(5, nss=sano.nss[:10] + otro)))


def test_nadie_va_dos_veces_en_un_archivo() -> None:
    hallados = revisar(_archivo(renglon(1), renglon(2), renglon(1)), hoy=HOY)
    assert [(o.renglon, o.hallazgo.codigo, o.hallazgo.datos["primero"]) for o in hallados] == [
        (3, "lote-nss-repetido", 1)
    ]


def test_un_renglon_corto_no_estropea_a_los_demas() -> None:
    lineas = _archivo(*(renglon(i) for i in (1, 2, 3))).split(b"\r\n")
    lineas[1] = lineas[1][:-1]
    assert _codigos(b"\r\n".join(lineas)) == {(2, "lote-largo")}


@pytest.mark.parametrize(
    ("inicio", "texto", "codigo"),
    [(57, "000009", "lote-pie-cuenta"), (134, "99400", "lote-pie-guia"), (168, " ", "lote-pie-forma")],
)
def test_el_pie_cuenta_y_nombra_la_guia(inicio: int, texto: str, codigo: str) -> None:
    *cuerpo, pie, _ = _archivo(renglon(1), renglon(2), pie=True).decode("cp1252").split("\r\n")
    assert _codigos("\r\n".join([*cuerpo, poner(pie, inicio, texto)]).encode("cp1252")) == {(3, codigo)}


def test_el_pie_va_al_final() -> None:
    uno, dos, pie, _ = _archivo(renglon(1), renglon(2), pie=True).split(b"\r\n")
    assert _codigos(b"\r\n".join([uno, pie, dos])) == {(2, "lote-pie-lugar")}


def test_dice_como_estan_escritos_los_bytes() -> None:
    sano = _archivo(renglon(1, nombres="ÑUÑO"), renglon(2), enie="Ñ", encoding="utf-8")
    assert (0, "lote-codificacion") in _codigos(sano)
    assert (0, "lote-codificacion") in _codigos(b"\xef\xbb\xbf" + _archivo(renglon(1)))
    assert (0, "lote-fin-de-linea") in _codigos(_archivo(renglon(1), renglon(2), fin_de_renglon="lf"))
    assert _codigos(b"") == {(0, "lote-vacio")}
    assert (2, "lote-linea-vacia") in _codigos(_archivo(renglon(1)) + b"\r\n" + _archivo(renglon(2)))


@pytest.mark.parametrize("sobra", [b"\r\n", b"\r\n\r\n", b"\r"])
def test_un_renglon_en_blanco_al_final_se_avisa_y_no_detiene_el_archivo(sobra: bytes) -> None:
    hallados = revisar(_archivo(renglon(1)) + sobra, hoy=HOY)
    assert [(o.renglon, o.hallazgo.codigo) for o in hallados] == [(2, "lote-linea-final")]
    assert not hay_bloqueo(o.hallazgo for o in hallados)


def test_el_tope_y_el_minimo_del_sbc_son_los_del_dia_del_movimiento() -> None:
    sanos = [("2026-01-31", "2828.50"), ("2026-02-01", "2932.75"), ("2025-12-31", "278.80"), ("2026-01-01", "315.04")]
    for fecha, sbc in sanos:
        assert revisar_renglon(renglon(1, fecha=fecha, sbc=sbc), hoy=date.fromisoformat(fecha)) == ()
    malos = [("2026-01-31", "2828.51", "lote-sbc-tope"), ("2026-01-01", "315.03", "lote-sbc-minimo")]
    for fecha, sbc, codigo in malos:
        (uno,) = revisar_renglon(renglon(1, fecha=fecha, sbc=sbc), hoy=date.fromisoformat(fecha))
        assert uno.codigo == codigo


def test_las_cifras_de_la_ley_dicen_de_donde_salen_y_que_tan_seguras_son() -> None:
    for fila in tabla("limites_sbc"):
        assert fila["confianza"] in {"H", "M", "L"}
        assert fila["fuente"]
        assert date.fromisoformat(fila["revisado_el"]) >= date(2026, 11, 22)


def test_la_ventana_de_un_alta_salta_el_fin_de_semana_y_no_pasa_de_treinta_dias() -> None:
    primera, ultima = plazo_de(TipoMovimiento.ALTA).ventana(HOY)
    assert (primera, ultima) == (HOY - timedelta(days=30), date(2026, 11, 23))
    assert _codigos(_archivo(renglon(1, fecha="2026-11-23"), renglon(2, fecha="2026-10-21"))) == set()
    assert plazo_de(TipoMovimiento.ALTA, "01").dias_atras == 364


def test_cada_hallazgo_dice_quien_lo_corrige_y_el_nombre_lleva_los_papeles_del_tramite() -> None:
    (del_nombre,) = (
        h for h in revisar_renglon(renglon(1, nombres="ZENAIDA"), hoy=HOY) if h.codigo == "lote-nombre-curp"
    )
    assert del_nombre.nivel is Nivel.ADVERTENCIA
    assert del_nombre.datos["corrige"] == "subdelegacion"
    assert del_nombre.datos["tramite"] == "IMSS-02-012"
    assert "acta de nacimiento" in del_nombre.datos["papeles"]
    assert {f["corrige"] for f in tabla("hallazgos")} <= {"alumno", "escuela", "subdelegacion"}


def test_un_renglon_suelto_se_revisa_igual_que_en_el_archivo() -> None:
    assert revisar_renglon(renglon(1), hoy=HOY) == ()
    assert hay_bloqueo(revisar_renglon(renglon(1, sbc="0"), hoy=HOY))
    assert hay_bloqueo(revisar_renglon(renglon(1, nss=""), hoy=HOY))
