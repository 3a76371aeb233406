"""What a journey starts from: a CSV of the school system and the papers of each student, as files on disk."""

import random
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from demo.escuela import clave_de_periodo
from demo.historias import Historia, Meta, Situacion
from demo.papeles import constancia, foto_del_carnet, papel_del_nss
from demo.personas import Estudiante, exportar
from tests.papeles.carnet import un_carnet
from tests.papeles.escaneo import como_archivo
from tests.papeles.personas import una_persona
from tests.papeles.respuesta_imss import DISENOS, Fila, Patron, Respuesta, dibujar

CARRERA, SEMESTRE = "Ingeniería Informática", 5
_GENTE = {
    1: (603, Situacion.SIN_COBERTURA),
    2: (668, Situacion.SIN_COBERTURA),
    4: (658, Situacion.PADRES_IMSS),
}
"""By the end of their número de control: a seed whose name carries Ñ or accents, and what protects them.

None ends in a multiple of three, whose NSS the school already knows.
"""
CONTROL_MALO = "24660099"
_CURP_MAL_COPIADA = "XEXX050101MTLXXXA0"


@dataclass(frozen=True)
class Viajero:
    """A student and the folder where their papers are."""

    estudiante: Estudiante
    carpeta: Path
    situacion: Situacion

    @property
    def correo(self) -> str:
        """The institutional mailbox."""
        return self.estudiante.correo

    @property
    def control(self) -> str:
        """The número de control."""
        return self.estudiante.numero_de_control

    @property
    def nombre(self) -> str:
        """The name as a list writes it, apellidos first."""
        p = self.estudiante.persona
        return " ".join(x for x in (p.primer_apellido, p.segundo_apellido, p.nombres) if x)

    def papel(self, cual: str) -> Path:
        """One of their files."""
        return self.carpeta / cual


@dataclass(frozen=True)
class Equipaje:
    """Three students of one group; the third is covered through a parent."""

    padron: Path
    renglon_malo: int
    alumna: Viajero
    otro: Viajero
    cubierta: Viajero


def empacar(carpeta: Path, hoy: date) -> Equipaje:
    """Write the CSV, in Latin-1 and with one row that can't enter, and the papers of everybody."""
    gente = [_viajero(carpeta, numero, quien, hoy) for numero, quien in _GENTE.items()]
    for viajero in gente:
        _escribir_papeles(viajero, hoy)
    bien = exportar([v.estudiante for v in gente], clave_de_periodo(hoy)).decode("latin-1")
    malo = (
        bien.splitlines()[-1]
        .replace(gente[2].control, CONTROL_MALO)
        .replace(gente[2].estudiante.persona.curp, _CURP_MAL_COPIADA)
    )
    padron = carpeta / "alumnos_sii.csv"
    padron.write_bytes(f"{bien}{malo}\r\n".encode("latin-1"))
    return Equipaje(padron, len(gente) + 2, *gente)


def _viajero(carpeta: Path, numero: int, quien: tuple[int, Situacion], hoy: date) -> Viajero:
    semilla, situacion = quien
    persona = una_persona(random.Random(semilla), desde=date(hoy.year - 21, 1, 1), hasta=date(hoy.year - 20, 1, 1))
    estudiante = Estudiante(persona, f"24660{numero:03d}", "IINF", SEMESTRE)
    propia = carpeta / estudiante.numero_de_control
    propia.mkdir()
    return Viajero(estudiante, propia, situacion)


def _escribir_papeles(v: Viajero, hoy: date) -> None:
    historia = Historia(v.estudiante, v.situacion, Meta.COMPLETO)
    v.papel("nss.pdf").write_bytes(papel_del_nss(historia, hoy))
    v.papel("constancia.pdf").write_bytes(constancia(historia, hoy))
    v.papel("constancia_con_alta.pdf").write_bytes(constancia(historia, hoy, con_alta=True))
    v.papel("carnet_sin_sello.jpg").write_bytes(como_archivo(un_carnet(v.estudiante.persona, sello=False)))
    v.papel("carnet.jpg").write_bytes(foto_del_carnet(historia))


def respuesta_del_imss(archivo: Path, numero_de_lote: str, patron: str) -> bytes:
    """The PDF with which IMSS answers that everything in a downloaded file was operated, read by its positions."""
    lineas = [linea for linea in archivo.read_bytes().decode("latin-1").splitlines() if not linea.startswith("***")]
    bloque = Patron(lineas[0][:11], patron, tuple(_fila(linea) for linea in lineas))
    recibida = datetime.now().replace(microsecond=0)
    return dibujar(
        Respuesta(f"{int(numero_de_lote):019d}", numero_de_lote, recibida, (bloque,)), DISENOS["intercalado"]
    )


def _fila(linea: str) -> Fila:
    nombre = " ".join(parte.strip() for parte in (linea[22:49], linea[49:76], linea[76:103]) if parte.strip())
    return Fila("8", linea[11:22], nombre, datetime.strptime(linea[118:126], "%d%m%Y").date(), "000", "", "")
