"""The same rules here and in OpenFisca, in the same run, on one core: `python -m bench.frente_a_openfisca`.

OpenFisca is what governments write benefit rules in. It is installed in an environment of its own, thrown away
afterwards. What is modelled there is the table of cases for a fully answered survey without a constancia (18 of our
decisive rules): first both must give the same answer to every one of the sampled fact sets, then they are timed in
processor time.
"""

import json
import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.medida import cpu
from bench.medida import tabla as renglones
from facultativo.dictamen.rules import Hechos, decidir, dictaminar, tabla
from facultativo.dictamen.states import Institucion, ModalidadEstudio

OPENFISCA = "openfisca-core==46.0.1"
MODELO = Path(__file__).parent / "openfisca" / "modelo.py"
HOY = date(2026, 9, 15)
MUESTRA, MILLON, EXPLICADAS = 10_000, 1_000_000, 20_000
_LOGICOS = (
    "inscrito", "trabaja", "padres_vigentes", "pension_orfandad", "discapacidad", "embarazo", "otra_escuela",
    "jovenes_construyendo",
)  # fmt: skip
_ORDEN = tuple(Institucion)
"""Number of each institution there: those of social security first, then IMSS-Bienestar and SSA."""
_PESOS = (60, 20, 6, 2, 1, 1, 1, 1, 1, 1, 1)
_NUMERO = {
    i: n
    for n, i in enumerate(
        sorted(_ORDEN, key=lambda i: (i in (Institucion.IMSS_BIENESTAR, Institucion.SSA), _ORDEN.index(i)))
    )
}


def main() -> None:
    """Sample, compare, time and print."""
    azar = random.Random(7)
    hechos = [alguien(azar) for _ in range(MUESTRA)]
    ellos = _openfisca(_columnas(hechos))
    nuestras = list(map(_respuesta, hechos))
    distintas = [(h, n, e) for h, n, e in zip(hechos, nuestras, ellos["respuestas"], strict=True) if n != e]
    if distintas:
        raise SystemExit(f"{len(distintas)} distintas; la primera: {distintas[0]}")
    print(f"{MUESTRA:,} conjuntos de hechos, {len(set(nuestras))} respuestas distintas: las dos contestan lo mismo.\n")
    numeros = tabla()
    decidido = cpu(lambda: [decidir(h, numeros).sentido for _ in range(MILLON // MUESTRA) for h in hechos])
    explicado = cpu(lambda: [dictaminar(h, numeros) for h in hechos * (EXPLICADAS // MUESTRA)]) / EXPLICADAS
    filas = [
        ("1,000,000 decisiones", f"{decidido:.2f} s", f"{ellos['millon']:.2f} s", _razon(decidido, ellos["millon"])),
        (
            "una decisión explicada",
            f"{explicado * 1e6:.0f} µs",
            f"{ellos['uno'] * 1e6:.0f} µs",
            _razon(explicado, ellos["uno"]),
        ),
    ]
    print(renglones(("trabajo", "facultativo", OPENFISCA, "quién gana"), filas))


def alguien(azar: random.Random) -> Hechos:
    """Somebody who answered everything; the rarer the answer in life, the rarer here."""

    def raro(uno_de: int) -> bool:
        return azar.randrange(uno_de) == 0

    def institucion() -> Institucion:
        return azar.choices(_ORDEN, _PESOS)[0]

    return Hechos(
        fecha=HOY,
        inscrito=not raro(20),
        modalidad_estudio=ModalidadEstudio.EN_LINEA if raro(10) else ModalidadEstudio.ESCOLARIZADA,
        fecha_nacimiento=HOY - timedelta(days=azar.randrange(16 * 365, 32 * 365)),
        trabaja=raro(3),
        cobertura_trabajo=institucion() if raro(4) else Institucion.NINGUNA,
        cobertura_padres=institucion(),
        padres_vigentes=not raro(4),
        cobertura_conyuge=institucion() if raro(10) else Institucion.NINGUNA,
        pension_orfandad=raro(50),
        discapacidad=raro(30),
        embarazo=raro(15),
        otra_escuela=raro(50),
        jovenes_construyendo=raro(100),
    )


def _respuesta(hechos: Hechos) -> str:
    d = decidir(hechos, tabla())
    return " ".join(filter(None, (d.sentido, d.supuesto, d.ruta)))


def _columnas(hechos: list[Hechos]) -> dict[str, Any]:
    columnas: dict[str, Any] = {n: [getattr(h, n) for h in hechos] for n in _LOGICOS}
    for nombre in ("cobertura_trabajo", "cobertura_padres", "cobertura_conyuge"):
        columnas[nombre] = [_NUMERO[getattr(h, nombre)] for h in hechos]
    nacieron = [h.fecha_nacimiento for h in hechos if h.fecha_nacimiento]
    columnas["nacio_anio"] = [d.year for d in nacieron]
    columnas["nacio_mes"] = [d.month for d in nacieron]
    columnas["nacio_dia"] = [d.day for d in nacieron]
    columnas["en_linea"] = [h.modalidad_estudio is ModalidadEstudio.EN_LINEA for h in hechos]
    return columnas | {"fecha": HOY.isoformat()}


def _openfisca(columnas: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as carpeta:
        venv, entra, sale = (Path(carpeta) / n for n in ("venv", "hechos.json", "salida.json"))
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        python = venv / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "-q", OPENFISCA], check=True, stderr=subprocess.DEVNULL)
        entra.write_text(json.dumps(columnas))
        subprocess.run([python, MODELO, entra, sale, str(MILLON)], check=True)
        hecho: dict[str, Any] = json.loads(sale.read_text())
        return hecho


def _razon(nuestro: float, suyo: float) -> str:
    return f"facultativo, {suyo / nuestro:.0f} veces" if nuestro < suyo else f"OpenFisca, {nuestro / suyo:.0f} veces"


if __name__ == "__main__":
    main()
