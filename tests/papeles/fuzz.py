"""Broken papers by the thousand, read through the real closed child: the one who asks must never fall.

    python -m tests.papeles.fuzz --minutos 10 --semilla 1 --guardar tests/papeles/semillas

Good and hostile papers are mutated (bytes, numbers, names, pieces of others, and the content under its compression) and
read as any document. What breaks the contract is kept as a seed; so is the first small file of each kind of answer.
`facultativo/documentos/tests/test_semillas.py` reads every seed again.
"""

import argparse
import hashlib
import io
import json
import random
import re
import sys
import time
import zlib
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pillow_heif
from PIL import Image, ImageDraw

from facultativo.documentos.adapters.hijo import leer_acotado
from facultativo.documentos.rules.errores import ERRORES
from tests.papeles.alterados import ALTERADOS
from tests.papeles.hostiles import hostiles
from tests.papeles.otros import cfdi_nomina
from tests.papeles.vigencia import Beneficiario, constancia_vigencia, una_vigencia

HOY = date(2026, 11, 22)
PLAZO = 15.0
pillow_heif.register_heif_opener()
_CLAVES = {"tipo", "origen", "paginas", "campos", "hallazgos", "error", "lecturas"}
_FLUJO = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMERO = re.compile(rb"-?\d+(?:\.\d+)?")
_RAROS = (b"0", b"-1", b"1e9", b"4294967296", b"-2147483649", b"99999999999999999999", b"0.00000001", b"nan")
_NOMBRES = (
    b"/Type /Pages", b"/Kids [1 0 R]", b"/Filter /FlateDecode", b"/Filter [/LZWDecode /FlateDecode]", b"/Parent 3 0 R",
    b"/Contents 2 0 R", b"<< /Length -1 >>", b"stream\n", b"endobj", b"/Rotate 45", b"/MediaBox [0 0 0 0]", b"q " * 80,
    b"/Encrypt 5 0 R", b"[" * 300, b"<<" * 300, b"BT", b"ET", b"/Font << /F1 2 0 R >>", b"3 Tr", b"\x00" * 64,
)  # fmt: skip
Mutacion = Callable[[bytes, random.Random, list[bytes]], bytes]


def corpus() -> list[bytes]:
    """Papers to start from: text, tampered, hostile, payslips, and pictures small enough to be read quickly."""
    azar = random.Random(3)
    v, otra = una_vigencia(azar, hoy=HOY), una_vigencia(azar, hoy=HOY)
    familia = una_vigencia(azar, hoy=HOY, beneficiarios=(Beneficiario(otra.persona, "HIJOS"),), con_qr=True)
    recibo = cfdi_nomina(v.persona, v.registro_patronal, v.patron, v.emitida)
    textos = [constancia_vigencia(v, i) for i in range(4)] + [constancia_vigencia(familia, 5)]
    alterados = [hacer(v, otra, i % 8) for i, (_, hacer) in enumerate(ALTERADOS.values())]
    malos = [datos for datos, _ in hostiles().values() if 0 < len(datos) < 60_000]
    return textos * 2 + [desplegar(t) for t in textos] * 6 + alterados + malos + _fotos() + [recibo] * 4


def _fotos() -> list[bytes]:
    foto = Image.new("RGB", (220, 120), "white")
    ImageDraw.Draw(foto).text((10, 50), "NSS 12345678903", fill="black")
    archivos = []
    for formato in ("JPEG", "PNG", "WEBP", "HEIF", "PDF"):
        salida = io.BytesIO()
        foto.save(salida, formato)
        archivos.append(salida.getvalue())
    return archivos


def desplegar(pdf: bytes) -> bytes:
    """The PDF with its streams uncompressed, so that a mutation reaches what they draw."""

    def abrir(hallado: re.Match[bytes]) -> bytes:
        try:
            return b"stream\n" + zlib.decompress(hallado[1]) + b"\nendstream"
        except zlib.error:
            return hallado[0]

    return re.sub(rb"/Filter ?(?:\[ ?)?(?:/ASCII85Decode ?)?/FlateDecode ?\]?", b"", _FLUJO.sub(abrir, pdf))


def _bytes(datos: bytes, azar: random.Random, _: list[bytes]) -> bytes:
    cambiado = bytearray(datos)
    for _n in range(azar.randrange(1, 30)):
        cambiado[azar.randrange(len(cambiado))] = azar.randrange(256)
    return bytes(cambiado)


def _numeros(datos: bytes, azar: random.Random, _: list[bytes]) -> bytes:
    return _NUMERO.sub(lambda m: azar.choice(_RAROS) if azar.random() < 0.02 else m[0], datos)


def _cortar(datos: bytes, azar: random.Random, _: list[bytes]) -> bytes:
    return datos[: azar.randrange(1, len(datos) + 1)]


def _quitar(datos: bytes, azar: random.Random, _: list[bytes]) -> bytes:
    lugar = azar.randrange(len(datos))
    return datos[:lugar] + datos[lugar + azar.randrange(1, 400) :]


def _repetir(datos: bytes, azar: random.Random, _: list[bytes]) -> bytes:
    lugar = azar.randrange(len(datos))
    trozo = datos[lugar : lugar + azar.randrange(1, 800)]
    return datos[:lugar] + trozo * azar.randrange(1, 40) + datos[lugar:]


def _injertar(datos: bytes, azar: random.Random, todos: list[bytes]) -> bytes:
    otro, lugar = azar.choice(todos), azar.randrange(len(datos))
    desde = azar.randrange(len(otro))
    return datos[:lugar] + otro[desde : desde + azar.randrange(1, 3000)] + datos[lugar:]


def _nombres(datos: bytes, azar: random.Random, _: list[bytes]) -> bytes:
    lugar = azar.randrange(len(datos))
    return datos[:lugar] + azar.choice(_NOMBRES) + datos[lugar:]


MUTACIONES: tuple[Mutacion, ...] = (_bytes, _numeros, _cortar, _quitar, _repetir, _injertar, _nombres)


def mutar(datos: bytes, azar: random.Random, todos: list[bytes]) -> bytes:
    """One to three mutations, one after the other."""
    for _ in range(azar.randrange(1, 4)):
        datos = azar.choice(MUTACIONES)(datos or b"%", azar, todos)
    return datos


def faltas(leido: dict[str, Any], segundos: float) -> list[str]:
    """What in an answer breaks the contract of `facultativo leer`."""
    malas = [] if segundos < PLAZO else [f"tardó {segundos:.1f} s"]
    if set(leido) != _CLAVES:
        return [*malas, f"claves {sorted(leido)}"]
    if leido["error"] and leido["error"]["codigo"] not in ERRORES:
        malas.append("código desconocido")
    for campo, r in leido["campos"].items():
        if r["valor"] is None or not 0 < r["confianza"] <= 1:
            malas.append(f"campo {campo}")
    json.dumps(leido, allow_nan=False)
    return malas


def clase(leido: dict[str, Any]) -> str:
    """The kind of an answer: its error, or its kind of paper with the codes of its findings."""
    if leido["error"]:
        return str(leido["error"]["codigo"])
    return "+".join([leido["tipo"], *sorted({h["codigo"] for h in leido["hallazgos"]})])


def correr(minutos: float, semilla: int, guardar: Path | None, tope: int = 6000) -> int:
    """Mutate and read until the time is up; how many answers broke the contract."""
    azar, todos = random.Random(semilla), corpus()
    cuentas, malas, peor, fin = Counter[str](), 0, 0.0, time.monotonic() + minutos * 60
    while time.monotonic() < fin:
        datos = mutar(azar.choice(todos), azar, todos)
        inicio = time.monotonic()
        leido = leer_acotado(datos, hoy=HOY)
        segundos = time.monotonic() - inicio
        peor, mal, nombre = max(peor, segundos), faltas(leido, segundos), clase(leido)
        if mal:
            malas += 1
            sys.stderr.write(f"{nombre} {mal}\n")
        if guardar and (mal or (leido["error"] and not cuentas[nombre] and len(datos) <= tope)):
            huella = hashlib.sha256(datos).hexdigest()[:8]
            (guardar / f"{nombre[:40]}-{huella}").write_bytes(datos)
        cuentas[nombre] += 1
    resumen = {"leidos": cuentas.total(), "malos": malas, "peor_segundos": round(peor, 2)}
    sys.stdout.write(json.dumps(resumen | {"por_respuesta": dict(cuentas.most_common(25))}, ensure_ascii=False) + "\n")
    return malas


if __name__ == "__main__":
    pedido = argparse.ArgumentParser(description=__doc__)
    pedido.add_argument("--minutos", type=float, default=10.0)
    pedido.add_argument("--semilla", type=int, default=1)
    pedido.add_argument("--guardar", type=Path)
    dicho = pedido.parse_args()
    sys.exit(bool(correr(dicho.minutos, dicho.semilla, dicho.guardar)))
