"""What a readable row says of a student."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from facultativo.alumnos.states import SituacionAcademica


@dataclass(frozen=True, slots=True)
class Ficha:
    """One student according to the padrón. Empty text and None mean that the padrón does not say."""

    numero_de_control: str
    nombres: str
    primer_apellido: str
    segundo_apellido: str = ""
    curp: str = ""
    fecha_nacimiento: date | None = None
    sexo: str = ""
    carrera: str = ""
    semestre: int | None = None
    correo: str = ""
    nss: str = ""
    en_linea: bool | None = None
    situacion_academica: SituacionAcademica = SituacionAcademica.VIGENTE
    inscrito: bool = True
    periodo: str = ""
    servicio_medico: str = ""

    @property
    def nombre_completo(self) -> str:
        """Given names first."""
        return " ".join(p for p in (self.nombres, self.primer_apellido, self.segundo_apellido) if p)

    def a_json(self) -> dict[str, Any]:
        """As it is kept in the snapshot."""
        return asdict(self)

    @classmethod
    def de_json(cls, datos: dict[str, Any]) -> Self:
        """Back from `a_json`, through JSON."""
        nacimiento = datos["fecha_nacimiento"]
        return cls(
            **{
                **datos,
                "fecha_nacimiento": date.fromisoformat(nacimiento) if isinstance(nacimiento, str) else nacimiento,
                "situacion_academica": SituacionAcademica(datos["situacion_academica"]),
            }
        )
