"""What a process gives up before it touches somebody's file: memory, time, files, children, network, and being root."""

import ctypes
import os
import resource
import signal

MEMORIA = 800 * 1024**2
CPU = 10
_NADIE = 65534
_PR_SET_PDEATHSIG = 1
_CLONE_NEWNET = 0x40000000


def morir_con_el_padre() -> None:
    """Ask the kernel to end this process when the one that started it ends."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def sin_red() -> None:
    """Leave the network, where the system allows it."""
    if os.geteuid() == 0:
        ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWNET)


def soltar_root() -> None:
    """Go on as nobody, so that no file of the school can be read."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(_NADIE)
        os.setuid(_NADIE)


def encerrar(*, memoria: int = MEMORIA, cpu: int = CPU, hilos: int = 0) -> None:
    """Close every door. No descriptor can be opened after this: no file and no socket, also without being root.

    `hilos` is left above zero only for HEIC, which its library decodes in threads and in no other way.
    """
    morir_con_el_padre()
    soltar_root()
    for recurso, tope in (
        (resource.RLIMIT_AS, memoria),
        (resource.RLIMIT_CPU, cpu),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, hilos),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(recurso, (tope, tope))
