"""Why a file is not a table that can be read."""


class HojaIlegible(Exception):
    """The file cannot be read as a padrón; `mensaje` tells the clerk what to do."""

    def __init__(self, codigo: str, mensaje: str) -> None:
        super().__init__(mensaje)
        self.codigo = codigo
        self.mensaje = mensaje
