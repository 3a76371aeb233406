"""The commands, as a script of a school calls them."""

import csv
import io
import json
import random
import subprocess
import sys
from pathlib import Path

from facultativo.movimientos.rules.archivo import Formato, escribir_archivo
from facultativo.movimientos.rules.renglon import COLUMNAS
from facultativo.movimientos.tests.muestras import HOY, baja, poner, renglon
from tests.papeles.respuesta_imss import DISENOS, dibujar, una_respuesta


def _correr(*argumentos: str, entrada: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    orden = [sys.executable, "-m", "facultativo", *argumentos]
    return subprocess.run(orden, input=entrada, capture_output=True, check=False, timeout=60)


def _objetos(salida: bytes) -> list[dict[str, object]]:
    return [json.loads(linea) for linea in salida.decode("utf-8").splitlines()]


def _csv(filas: list[dict[str, object]]) -> bytes:
    texto = io.StringIO()
    escritor = csv.DictWriter(texto, COLUMNAS, extrasaction="ignore", lineterminator="\n")
    escritor.writeheader()
    escritor.writerows(filas)
    return texto.getvalue().encode("utf-8")


def _config(carpeta: Path, **valores: object) -> str:
    ruta = carpeta / "RP.json"
    ruta.write_text(json.dumps(valores), encoding="utf-8")
    return str(ruta)


def test_leer_y_escribir_da_los_mismos_bytes_por_csv_y_por_json(tmp_path: Path) -> None:
    for tipo, hacer in (("alta", renglon), ("baja", baja)):
        formato = Formato(pie=True, enie="Ñ")
        original = escribir_archivo([(i, hacer(i)) for i in range(1, 30)], formato).contenido
        archivo = tmp_path / "lote.txt"
        archivo.write_bytes(original)
        config = _config(tmp_path, pie=True, enie="Ñ")
        leido = _correr("lote", "leer", str(archivo))
        objetos = _objetos(leido.stdout)
        assert leido.returncode == 0
        assert {o["tipo"] for o in objetos} == {tipo}
        assert [o["renglon"] for o in objetos] == list(range(1, 30))
        for entrada in (_csv(objetos), leido.stdout):
            escrito = _correr("lote", "escribir", "--tipo", tipo, "--config", config, entrada=entrada)
            assert (escrito.returncode, escrito.stderr, escrito.stdout) == (0, b"", original)


def test_lo_que_no_puede_escribirse_va_a_la_salida_de_errores(tmp_path: Path) -> None:
    filas = [renglon(1).a_json(), renglon(2, fecha="ayer").a_json(), renglon(3).a_json()]
    escrito = _correr("lote", "escribir", "--tipo", "alta", entrada=_csv(filas))  # type: ignore[arg-type]
    assert escrito.returncode == 1
    assert len(escrito.stdout.splitlines()) == 2
    (hallazgo,) = _objetos(escrito.stderr)
    assert (hallazgo["renglon"], hallazgo["codigo"], hallazgo["nivel"]) == (2, "lote-fecha-forma", "error")


def test_no_se_mezclan_tipos_al_escribir() -> None:
    entrada = "\n".join(json.dumps(r.a_json()) for r in (renglon(1), baja(2))).encode()
    escrito = _correr("lote", "escribir", "--tipo", "alta", entrada=entrada)
    assert (escrito.returncode, len(escrito.stdout.splitlines())) == (1, 1)
    assert [(h["renglon"], h["codigo"]) for h in _objetos(escrito.stderr)] == [(2, "lote-tipos-mezclados")]


def test_revisar_dice_el_renglon_y_sale_con_uno(tmp_path: Path) -> None:
    archivo = tmp_path / "lote.txt"
    sano = escribir_archivo([(i, renglon(i)) for i in (1, 2)], Formato()).contenido
    archivo.write_bytes(sano)
    limpio = _correr("lote", "revisar", str(archivo), "--fecha", HOY.isoformat())
    assert (limpio.returncode, limpio.stdout) == (0, b"")
    archivo.write_bytes(poner(sano.decode("cp1252"), 168, "0").encode("cp1252"))
    sucio = _correr("lote", "revisar", str(archivo), "--fecha", HOY.isoformat())
    assert sucio.returncode == 1
    assert [(h["renglon"], h["codigo"]) for h in _objetos(sucio.stdout)] == [(1, "lote-identificador")]
    viejo = _correr("lote", "revisar", str(archivo), "--fecha", "2027-06-01")
    assert "lote-fecha-antigua" in {h["codigo"] for h in _objetos(viejo.stdout)}


def test_respuesta_da_un_objeto_por_registro_patronal(tmp_path: Path) -> None:
    respuesta = una_respuesta(random.Random(8), patrones=2, tipos="82")
    archivo = tmp_path / "respuesta.pdf"
    archivo.write_bytes(dibujar(respuesta, DISENOS["etiquetas_y_luego_valores"]))
    corrida = _correr("respuesta", str(archivo))
    assert corrida.returncode == 0
    assert _objetos(corrida.stdout) == [{**e, "hallazgos": []} for e in respuesta.esperado()]
    archivo.write_bytes(b"%PDF-1.7 mentira")
    corrida = _correr("respuesta", str(archivo))
    assert corrida.returncode == 1
    assert "respuesta-ilegible" in corrida.stdout.decode()


def test_una_entrada_mala_nunca_termina_en_traza(tmp_path: Path) -> None:
    basura = tmp_path / "basura"
    basura.write_bytes(bytes(range(256)) * 40)
    mala = _config(tmp_path, enie="##")
    casos = [
        (("lote", "leer", str(tmp_path / "no-existe")), b"", 1),
        (("lote", "leer", str(tmp_path)), b"", 1),
        (("lote", "leer", str(basura)), b"", 1),
        (("lote", "revisar", str(basura)), b"", 1),
        (("lote", "revisar", str(basura), "--fecha", "mañana"), b"", 2),
        (("lote", "escribir", "--tipo", "alta"), basura.read_bytes(), 2),
        (("lote", "escribir", "--tipo", "alta"), b"nss\n" + b"1" * 200_000 + b"\n\xff\xfe\n", 1),
        (("lote", "escribir", "--tipo", "alta"), b'{"nss": [1, {"a": 2}]}\n{mal\n', 1),
        (("lote", "escribir", "--tipo", "alta", "--config", mala), b"nss\n", 2),
        (("lote", "escribir", "--tipo", "alta", "--config", str(basura)), b"nss\n", 2),
        (("lote", "escribir"), b"", 2),
        (("lote",), b"", 2),
        (("respuesta", str(tmp_path / "no-existe")), b"", 1),
        (("respuesta", str(basura)), b"", 1),
    ]
    for argumentos, entrada, codigo in casos:
        corrida = _correr(*argumentos, entrada=entrada)
        assert corrida.returncode == codigo, (argumentos, corrida.stderr)
        assert b"Traceback" not in corrida.stderr
