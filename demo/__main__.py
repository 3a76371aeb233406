"""`make demo`: sets up an invented school once, then serves it until Ctrl-C."""

import argparse
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

from demo.avance import decir
from demo.datos import CONTRASENA, NOMBRE, PERSONAL

RAIZ = Path(__file__).resolve().parent.parent


def main() -> int:
    """Prepare, say where and who, and become the server."""
    opciones = argparse.ArgumentParser(prog="make demo", description="Una escuela inventada, en esta máquina.")
    opciones.add_argument("--puerto", type=int, default=8000)
    opciones.add_argument("--carpeta", type=Path, default=RAIZ / "var" / "demo", help="dónde se guarda la escuela")
    opciones.add_argument("--alumnos", type=int, default=300)
    opciones.add_argument("--nueva", action="store_true", help="tira la escuela que había y hace otra")
    pedido = opciones.parse_args()
    if _ocupado(pedido.puerto):
        decir(f"El puerto {pedido.puerto} está ocupado. Usa otro: make demo PUERTO={pedido.puerto + 1}")
        return 1
    entorno = os.environ | {
        "DJANGO_SETTINGS_MODULE": "facultativo.config.settings",
        "FACULTATIVO_VAR": str(pedido.carpeta),
        "FACULTATIVO_DEMO": "1",
        "FACULTATIVO_ORIGEN": f"http://127.0.0.1:{pedido.puerto}",
    }
    for estorba in ("DATABASE_URL", "PYTHONDONTWRITEBYTECODE"):
        entorno.pop(estorba, None)
    fallo = _poner_a_punto(entorno, pedido)
    if fallo:
        return fallo
    _presentar(pedido)
    # From a script's background Ctrl-C comes ignored, and exec would hand that down.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(RAIZ)
    os.execve(sys.executable, [sys.executable, "manage.py", "servir", "--puerto", str(pedido.puerto)], entorno)


def _ocupado(puerto: int) -> bool:
    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            s.bind(("127.0.0.1", puerto))
        except OSError:
            return True
    return False


def _poner_a_punto(entorno: dict[str, str], pedido: argparse.Namespace) -> int:
    """Bring the school up to date, or make it. A school half made is never kept: it is built aside and moved whole."""
    carpeta: Path = pedido.carpeta
    huella, sello = _huella(), "preparada.txt"
    if carpeta.exists() and not pedido.nueva:
        if (carpeta / sello).exists() and (carpeta / sello).read_text() == huella:
            return 0
        fallo = subprocess.run([sys.executable, "manage.py", "preparar"], cwd=RAIZ, env=entorno, check=False).returncode
        if fallo:
            decir("La escuela que había es de otra versión. Haz una nueva: make demo NUEVA=1")
        else:
            (carpeta / sello).write_text(huella)
        return fallo
    aparte = carpeta.with_name(f"{carpeta.name}.a-medias")
    shutil.rmtree(aparte, ignore_errors=True)
    orden = [sys.executable, "-m", "demo.sembrar", "--alumnos", str(pedido.alumnos)]
    hecho = subprocess.run(orden, cwd=RAIZ, env=entorno | {"FACULTATIVO_VAR": str(aparte)}, check=False).returncode
    if hecho == 0:
        shutil.rmtree(carpeta, ignore_errors=True)
        (aparte / sello).write_text(huella)
        aparte.rename(carpeta)
    return hecho


def _huella() -> str:
    """Of what `preparar` depends on: with the same tables and static files, a second start goes straight to serving."""
    casa = RAIZ / "facultativo"
    archivos = [*casa.glob("*/migrations/*.py"), *(r for r in casa.glob("*/static/**/*") if r.is_file())]
    datos = [f"{r.relative_to(casa)} {r.stat().st_size} {r.stat().st_mtime_ns}" for r in sorted(archivos)]
    return hashlib.sha256("\n".join(datos).encode()).hexdigest()


def _presentar(pedido: argparse.Namespace) -> None:
    sitio = f"http://127.0.0.1:{pedido.puerto}"
    decir(f"\n{NOMBRE} (demostración: nadie de aquí existe)\n")
    decir(f"  Sitio              {sitio}")
    decir(f"  Entrar             {sitio}/entrar/login/")
    decir(f"  Buzón de la demo   {sitio}/buzon/   (aquí llegan los códigos para entrar)\n")
    decir(f"  Personal, con la contraseña {CONTRASENA} o con un código:")
    for cuenta in PERSONAL:
        decir(f"    {cuenta.correo:<28} {cuenta.rol.value}")
    decir("  Alumnos, con un código:")
    for correo in (pedido.carpeta / "alumnos.txt").read_text(encoding="utf-8").splitlines():
        decir(f"    {correo}")
    decir("\n  Ctrl-C para terminar. La escuela se guarda en var/demo; NUEVA=1 hace otra.\n")


if __name__ == "__main__":
    sys.exit(main())
