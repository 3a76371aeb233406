"""The help pages, in the order in which a student needs them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tema:
    """One help page: its address, its title, what it answers and its icon."""

    clave: str
    titulo: str
    resumen: str
    icono: str


TEMAS = (
    Tema("nss", "Consigue tu NSS", "Tu Número de Seguridad Social, en línea y gratis. 10 minutos.", "tarjeta"),
    Tema(
        "vigencia",
        "Consigue tu constancia de vigencia",
        "El papel que dice si hoy estás asegurado, por quién y desde cuándo.",
        "documento",
    ),
    Tema("alta", "Comprueba que la escuela te dio de alta", "Ocho cosas que debe decir tu constancia nueva.", "escudo"),
    Tema("clinica", "Regístrate en tu clínica", "Elige tu UMF, tu turno y tu consultorio.", "clinica"),
    Tema("carnet", "Saca tu carnet", "Foto, sello y una copia para tu expediente.", "carnet"),
    Tema("mensajes", "Qué significa el mensaje que te salió", "«Token inválido» y los demás, explicados.", "ayuda"),
    Tema("escolares", "Habla con Servicios Escolares", "Dónde, cuándo y qué llevar.", "persona"),
)


def por_clave(clave: str) -> Tema | None:
    """The help page at this address."""
    return next((t for t in TEMAS if t.clave == clave), None)
