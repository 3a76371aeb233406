"""Why a file could not be read: a code for ever, and what its owner can do about it."""

ERRORES: dict[str, str] = {
    "documento-inexistente": "No encontramos el archivo. Revisa el nombre y la carpeta.",
    "documento-carpeta": "Eso es una carpeta. Elige el archivo que está dentro.",
    "documento-sin-permiso": "No tenemos permiso de abrir el archivo. Cámbialo de carpeta o da permiso de lectura.",
    "documento-vacio": "El archivo está vacío. Vuelve a descargarlo del portal del IMSS y súbelo otra vez.",
    "documento-formato": "No es un PDF, una foto ni un XML. Sube el PDF que descargaste del IMSS o una foto del papel.",
    "documento-cifrado": "El PDF pide contraseña. Sube el original del IMSS, que no la pide, o una foto del papel.",
    "documento-danado": "El archivo está dañado o incompleto. Vuelve a descargarlo y súbelo otra vez.",
    "documento-grande": (
        "El archivo pesa más de lo permitido ({limite} MB). Sube el original del IMSS o una foto más ligera."
    ),
    "documento-paginas": "El documento tiene más de {limite} páginas. Sube solo el documento que te pedimos.",
    "documento-tiempo": "Tardamos demasiado en leer el archivo. Vuelve a descargarlo del IMSS y súbelo otra vez.",
    "documento-memoria": (
        "El archivo pide demasiada memoria para abrirse. Vuelve a descargarlo del IMSS y súbelo otra vez."
    ),
    "documento-caido": (
        "El archivo hizo fallar al lector y lo detuvimos. Vuelve a descargarlo del IMSS y súbelo otra vez."
    ),
    "documento-javascript": (
        "El PDF trae programas (JavaScript) y por seguridad no lo abrimos. Descárgalo de nuevo del IMSS."
    ),
    "documento-lanza": (
        "El PDF intenta abrir otro programa o archivo y por seguridad no lo abrimos. Descárgalo de nuevo del IMSS."
    ),
    "documento-adjuntos": (
        "El PDF trae otros archivos adentro y por seguridad no lo abrimos. Descárgalo de nuevo del IMSS."
    ),
    "documento-poliglota": (
        "El archivo se hace pasar por dos formatos a la vez y no lo abrimos. Descárgalo de nuevo del IMSS."
    ),
    "documento-xfa": (
        "El PDF es un formulario que se llena en otro programa. Guárdalo como PDF normal y súbelo otra vez."
    ),
    "imagen-gigante": "La imagen es demasiado grande. Toma la foto de nuevo o redúcela y súbela otra vez.",
    "xml-entidades": "El XML trae definiciones que no se permiten. Pide el XML original del recibo de nómina.",
    "documento-infectado": (
        "El antivirus encontró algo dañino en este archivo y no lo abrimos. Descarga otra vez tu documento del IMSS, "
        "si puedes en otro equipo, y súbelo."
    ),
    "documento-sin-ocr": (
        "Este documento es una imagen y aquí no hay lector de imágenes. Sube el PDF original del IMSS."
    ),
}


class DocumentoIlegible(Exception):
    """The document cannot be read; `codigo` is one of `ERRORES`."""

    def __init__(self, codigo: str, **datos: object) -> None:
        """Keep the code and fill its sentence."""
        super().__init__(codigo)
        self.codigo = codigo
        self.mensaje = ERRORES[codigo].format(**datos)

    def a_json(self) -> dict[str, str]:
        """The error as the command line contract gives it."""
        return {"codigo": self.codigo, "mensaje": self.mensaje}
