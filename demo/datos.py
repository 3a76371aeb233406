"""What the demo's school is called and who works there. Nobody in it exists."""

from dataclasses import dataclass

from facultativo.cuentas.roles import Rol

CLAVE = "itat"
CONTRASENA = "altiplano-2026"
REGISTRO_PATRONAL = "Y5412345323"
NOMBRE = "Instituto Tecnológico del Altiplano de Tlaxcala"
PATRON = "INSTITUTO TECNOLOGICO DEL ALTIPLANO DE TLAXCALA"
CARRERAS = {
    "IAGR": "Ingeniería en Agronomía",
    "IFOR": "Ingeniería Forestal",
    "IINF": "Ingeniería Informática",
    "IGEM": "Ingeniería en Gestión Empresarial",
}


@dataclass(frozen=True)
class Cuenta:
    """Somebody of the staff, with a password that everybody knows."""

    correo: str
    nombre: str
    rol: Rol


PERSONAL = (
    Cuenta("escolares@itat.example", "Elvira Sandoval Prueba", Rol.ESCOLARES),
    Cuenta("docente@itat.example", "Damián Roldán Prueba", Rol.DOCENTE),
    Cuenta("direccion@itat.example", "Inés Arriaga Prueba", Rol.DIRECCION),
    Cuenta("administracion@itat.example", "Adrián Montes Prueba", Rol.ADMINISTRACION),
)
