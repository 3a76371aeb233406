"""The answer as a table that nobody has seen: proposed by its content, confirmed by a person, read like the PDF."""

import io
import random
import zipfile
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facultativo.movimientos.adapters.acotado import leer_archivo_acotado
from facultativo.movimientos.adapters.respuesta_archivo import leer_archivo
from facultativo.movimientos.adapters.respuesta_pdf import RespuestaIlegible
from facultativo.movimientos.rules.conciliacion import Esperado, conciliar, sobrantes
from facultativo.movimientos.rules.respuesta.bloque import Bloque, MovimientoLeido
from facultativo.movimientos.rules.tabla import Tabla, bloque_de_tabla, leer_mapeo, proponer
from facultativo.movimientos.rules.tabla.palabras import codigo_de, nss_de, se_opero
from facultativo.movimientos.states import EstadoMovimiento, TipoMovimiento
from facultativo.movimientos.tests.muestras import nss_de as inventar_nss
from facultativo.movimientos.tests.muestras import renglon
from tests.papeles.respuesta_imss import DISENOS, dibujar, una_respuesta

_MENSAJE = "NOMBRE DE LA PERSONA ES DIFERENTE AL REGISTRADO"


def _filas(cuantas: int = 12) -> list[list[str]]:
    filas = []
    for n in range(1, cuantas + 1):
        r = renglon(n)
        malo = n % 4 == 0
        resultado = ["RECHAZADO", "059", _MENSAJE] if malo else ["OPERADO", "", ""]
        filas.append([str(n), r.registro_patronal, r.nss, f"{r.primer_apellido} {r.nombres}", "20/11/2026", *resultado])
    return filas


_TITULOS = ["Consec.", "Reg. Pat.", "Afiliación", "Asegurado", "F. Mov", "Estatus", "Cve", "Observaciones"]
_CLAVES = ["renglon", "registro_patronal", "nss", "nombre", "fecha", "resultado", "codigo", "mensaje"]


def _csv(filas: Sequence[Sequence[str]], separador: str = ",") -> str:
    return "".join(separador.join(f) + "\r\n" for f in filas)


def _tabla(contenido: bytes) -> Tabla:
    (tabla,) = leer_archivo(contenido).tablas
    return tabla


@pytest.mark.parametrize("codificacion", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16"])
@pytest.mark.parametrize("separador", [",", ";", "\t", "|"])
def test_se_lee_en_cualquier_codificacion_y_con_cualquier_separador(codificacion: str, separador: str) -> None:
    filas = [["Resultados del lote"], _TITULOS, *_filas()]
    tabla = _tabla(_csv(filas, separador).encode(codificacion))
    assert (list(tabla.encabezado), [list(f) for f in tabla.filas]) == (_TITULOS, _filas())


@given(st.permutations(range(len(_TITULOS))), st.booleans())
@settings(max_examples=40, deadline=None)
def test_cada_columna_se_reconoce_por_lo_que_trae_este_donde_este(orden: list[int], con_nombre: bool) -> None:
    """Without names only what has a form of its own is proposed; the rest is left for the person."""
    titulos = [_TITULOS[i] if con_nombre else f"C{i}" for i in orden]
    tabla = Tabla(tuple(titulos), tuple(tuple(f[i] for i in orden) for f in _filas()))
    propuesta = proponer(tabla)
    for clave in _CLAVES if con_nombre else ["nss", "registro_patronal", "resultado", "codigo"]:
        assert propuesta[clave] == orden.index(_CLAVES.index(clave))


def test_el_encabezado_se_reconoce_aunque_cambie_de_acentos_y_no_si_cambia_de_orden() -> None:
    una, otra = Tabla(("Afiliación", "Clave"), ()), Tabla(("AFILIACION ", "clave:"), ())
    assert una.huella == otra.huella != Tabla(("Clave", "Afiliación"), ()).huella


def test_de_la_tabla_sale_un_bloque_con_los_mismos_renglones() -> None:
    tabla = _tabla(_csv([_TITULOS, *_filas()]).encode())
    bloque = bloque_de_tabla(tabla, proponer(tabla))
    assert [m.nss for m in bloque.movimientos] == [f[2] for f in _filas()]
    assert [(m.operado, m.codigo) for m in bloque.movimientos] == [(f[6] == "", f[6]) for f in _filas()]
    assert bloque.registro_patronal == renglon(1).registro_patronal
    assert bloque.hallazgos == ()


def test_lo_que_no_dice_que_paso_no_se_adivina() -> None:
    filas = _filas(3)
    filas[1][5] = "EN PROCESO"
    filas[2][2] = "sin número"
    tabla = _tabla(_csv([_TITULOS, *filas]).encode())
    bloque = bloque_de_tabla(tabla, {c: i for i, c in enumerate(_CLAVES)})
    assert [m.renglon for m in bloque.movimientos] == [1]
    assert [(h.codigo, h.datos["orden"]) for h in bloque.hallazgos] == [
        ("respuesta-renglon-dudoso", 2),
        ("respuesta-renglon-dudoso", 3),
    ]


def test_un_mapeo_necesita_de_quien_es_y_que_paso() -> None:
    assert leer_mapeo(["nss", "", "codigo"]) == ({"nss": 0, "codigo": 2}, [])
    assert [h.codigo for h in leer_mapeo(["nombre"])[1]] == [
        "respuesta-sin-columna-nss",
        "respuesta-sin-columna-resultado",
    ]
    assert [h.codigo for h in leer_mapeo(["nss", "nss", "codigo"])[1]] == ["respuesta-columna-repetida"]


@pytest.mark.parametrize(
    ("celda", "esperado"),
    [("Operado", True), ("NO OPERADO", False), ("no", False), ("Aceptado.", True), ("Rechazado", False), ("?", None)],
)
def test_las_palabras_del_resultado(celda: str, esperado: bool | None) -> None:
    assert se_opero(celda) is esperado


def test_codigos_y_nss_como_los_deja_una_hoja_de_calculo() -> None:
    assert [codigo_de(c) for c in ("48", "048", "E-048", "048 NSS YA ESTA", "0", "000", "")] == ["048"] * 4 + [""] * 3
    assert [nss_de(c) for c in ("1234567890", '="01234567890"', "01-23-45-6789-0", "12")] == ["01234567890"] * 3 + [""]


def _zip(*archivos: tuple[str, bytes]) -> bytes:
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as archivo:
        for nombre, datos in archivos:
            archivo.writestr(nombre, datos)
    return salida.getvalue()


def test_un_zip_con_pdf_y_tabla_se_lee_en_el_hijo_como_los_dos() -> None:
    respuesta = una_respuesta(random.Random(4))
    pdf, csv = dibujar(respuesta, DISENOS["debajo"]), _csv([_TITULOS, *_filas()]).encode()
    leido = leer_archivo_acotado(_zip(("acuse.pdf", pdf), ("rechazos.csv", csv)))
    assert [b.folio for b in leido.bloques] == [respuesta.folio]
    assert [len(t.filas) for t in leido.tablas] == [12]


@pytest.mark.parametrize(
    "malo",
    [
        _zip(("../fuera.csv", b"a,b\n1,2\n")),
        _zip(("carpeta/a.csv", b"a,b\n1,2\n")),
        _zip(*((f"{n}.csv", b"a,b\n1,2\n") for n in range(11))),
        _zip(("bomba.csv", b"0," * (16 * 1024 * 1024))),
        _zip(("otro.zip", _zip(("a.csv", b"a,b\n1,2\n")))),
        _zip(),
        _zip(("a.csv", b"a,b\n1,2\n"))[:40],
        b"\x00\x01\x02" * 50,
        b"una sola palabra",
    ],
    ids=["sale", "carpeta", "muchos", "bomba", "anidado", "vacio", "roto", "binario", "texto"],
)
def test_un_zip_o_un_texto_malo_se_dice_y_nada_mas(malo: bytes) -> None:
    with pytest.raises(RespuestaIlegible):
        leer_archivo(malo)
    (bloque,) = leer_archivo_acotado(malo).bloques
    assert [h.codigo for h in bloque.hallazgos] == ["respuesta-ilegible"]


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_ningun_archivo_rompe_la_lectura(datos: bytes) -> None:
    try:
        leer_archivo(datos)
    except RespuestaIlegible as error:
        assert str(error)


def _leido(nss: str, *, operado: bool = True, codigo: str = "", **resto: object) -> MovimientoLeido:
    return MovimientoLeido(TipoMovimiento.ALTA, nss, "", "", "", "", operado, codigo, **resto)  # type: ignore[arg-type]


def test_lo_que_no_es_de_nadie_y_lo_que_se_contradice_se_aparta() -> None:
    azar = random.Random(3)
    a, b, c, nadie = (inventar_nss(azar, date(2004, 1, 1)) for _ in range(4))
    esperados = [Esperado(1, a, 1), Esperado(2, b, 2), Esperado(3, c, 3)]
    bloque = Bloque(
        movimientos=(
            _leido(a),
            _leido(a),
            _leido(b),
            _leido(b, operado=False, codigo="059"),
            _leido(nadie),
            _leido(c, renglon=1),
        )
    )
    conciliacion = conciliar(esperados, bloque, TipoMovimiento.ALTA)
    estados = [r.estado for r in conciliacion.resultados]
    assert estados == [EstadoMovimiento.ACEPTADO, EstadoMovimiento.SIN_RESPUESTA, EstadoMovimiento.SIN_RESPUESTA]
    assert [m.nss for m in conciliacion.sin_pareja] == [nadie, c]
    assert [m.nss for m in conciliacion.dobles] == [b, b]
    assert [h.codigo for h in sobrantes(conciliacion)] == ["respuesta-personas-ajenas", "respuesta-doble"]


@pytest.mark.parametrize("donde", ["columna", "mensaje", "renglon"])
def test_el_061_trae_el_nss_nuevo_este_donde_este(donde: str) -> None:
    viejo, nuevo = renglon(1).nss, renglon(2).nss
    leido = {
        "columna": _leido(viejo, operado=False, codigo="061", nss_nuevo=nuevo),
        "mensaje": MovimientoLeido(None, viejo, "", "", "", "", False, "061", f"REGULARIZADO, ES {nuevo}"),
        "renglon": _leido(nuevo, operado=False, codigo="061", renglon=1),
    }[donde]
    (resultado,) = conciliar([Esperado(1, viejo, 1)], Bloque(movimientos=(leido,)), TipoMovimiento.ALTA).resultados
    assert (resultado.estado, resultado.codigo, resultado.nss_nuevo) == (EstadoMovimiento.RECHAZADO, "061", nuevo)
