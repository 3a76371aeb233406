"""One lote as the desk sees it: how far it is, what to do now, what IMSS said and who mends it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from facultativo.cuentas.models import Usuario
from facultativo.movimientos.models import Lote, RenglonDeLote, RespuestaIMSS
from facultativo.movimientos.rules.catalogo import PAPELES_SUBDELEGACION, CodigoIMSS, codigos_imss
from facultativo.movimientos.states import EstadoLote, EstadoMovimiento, EstadoRespuesta

TONO = {
    EstadoMovimiento.BORRADOR: "atencion",
    EstadoMovimiento.LISTO: "info",
    EstadoMovimiento.EN_LOTE: "info",
    EstadoMovimiento.ENVIADO: "info",
    EstadoMovimiento.ACEPTADO: "ok",
    EstadoMovimiento.RECHAZADO: "mal",
    EstadoMovimiento.POR_ACLARAR: "mal",
    EstadoMovimiento.SIN_RESPUESTA: "atencion",
    EstadoMovimiento.ANULADO: "neutro",
}
NOMBRE = {
    EstadoMovimiento.BORRADOR: "Detenido",
    EstadoMovimiento.LISTO: "Listo",
    EstadoMovimiento.EN_LOTE: "En lote",
    EstadoMovimiento.ENVIADO: "Enviado",
    EstadoMovimiento.ACEPTADO: "Aceptado",
    EstadoMovimiento.RECHAZADO: "Rechazado",
    EstadoMovimiento.POR_ACLARAR: "Por aclarar",
    EstadoMovimiento.SIN_RESPUESTA: "Sin respuesta",
    EstadoMovimiento.ANULADO: "Anulado",
}
CORRIGE = {
    "alumno": "El alumno",
    "escuela": "Servicios Escolares",
    "subdelegacion": "El alumno, en la subdelegación",
    "nadie": "Nadie: ya estaba hecho",
}
_ESPERAN_A_ALGUIEN = (EstadoRespuesta.POR_EXPLICAR, EstadoRespuesta.POR_REVISAR, EstadoRespuesta.ILEGIBLE)
_SIN_CODIGO = "El IMSS no dijo por qué. Búscalo en IDSE con el número de lote y anota el código en el movimiento."
_ORDEN = (EstadoLote.ARMADO, EstadoLote.DESCARGADO, EstadoLote.ENVIADO, EstadoLote.CERRADO)
_TITULOS = ("Armado", "Descargado", "Enviado al IMSS", "Respondido")


@dataclass(frozen=True, slots=True)
class Paso:
    """One of the four steps of a lote, as the component of milestones draws it."""

    titulo: str
    estado: str
    fecha: datetime | None
    detalle: str


@dataclass(frozen=True, slots=True)
class Causa:
    """A reason of IMSS with how many rows it stopped, the next step and who takes it."""

    codigo: str
    mensaje: str
    explicacion: str
    que_sigue: str
    corrige: str
    cuantos: int
    papeles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoteVisto:
    """Everything of one lote but its rows."""

    lote: Lote
    pasos: tuple[Paso, ...]
    cuentas: Mapping[str, int]
    causas: tuple[Causa, ...]
    respuestas: tuple[RespuestaIMSS, ...]
    partes: tuple[Lote, ...]

    @property
    def resueltos(self) -> int:
        """Rows that IMSS has answered."""
        return sum(n for estado, n in self.cuentas.items() if estado not in ("", EstadoMovimiento.SIN_RESPUESTA))

    @property
    def aceptados(self) -> int:
        """Rows that IMSS operated."""
        return self.cuentas.get(EstadoMovimiento.ACEPTADO, 0)

    @property
    def rechazados(self) -> int:
        """Rows that IMSS refused."""
        return self.cuentas.get(EstadoMovimiento.RECHAZADO, 0) + self.cuentas.get(EstadoMovimiento.POR_ACLARAR, 0)

    @property
    def por_revisar(self) -> RespuestaIMSS | None:
        """The last answer, when it has to be explained, does not add up or could not be read."""
        ultima = next(iter(self.respuestas), None)
        espera = ultima is not None and ultima.estado in _ESPERAN_A_ALGUIEN
        return ultima if espera else None

    @property
    def leyendo(self) -> bool:
        """An answer is being read right now."""
        return any(r.estado == EstadoRespuesta.RECIBIDA for r in self.respuestas)


def visto(lote: Lote) -> LoteVisto:
    """The lote for the screen."""
    filas = lote.renglones.order_by().values_list("resultado").annotate(n=Count("pk"))
    return LoteVisto(
        lote=lote,
        pasos=tuple(_pasos(lote)),
        cuentas=dict(filas),
        causas=tuple(_causas(lote)),
        respuestas=tuple(lote.respuestas.all()),
        partes=tuple(lote.partes.order_by("pk")),
    )


def quien(por: str) -> str:
    """The name of whoever acted, for a person of the staff; the program otherwise."""
    tipo, _, clave = por.partition(":")
    if tipo == "persona" and clave.isdigit():
        nombre = Usuario.objects.filter(pk=clave).values_list("nombre", flat=True).first()
        return nombre or "una persona"
    return "el programa" if por else ""


def _pasos(lote: Lote) -> list[Paso]:
    hechos = [getattr(lote, f"{e.value}_at") for e in _ORDEN]
    actual = next((i for i, momento in enumerate(hechos) if momento is None), len(_ORDEN))
    muerto = lote.estado in (EstadoLote.DESHECHO, EstadoLote.RECHAZADO)
    pasos = []
    for i, (estado, titulo) in enumerate(zip(_ORDEN, _TITULOS, strict=True)):
        if lote.estado == EstadoLote.RECHAZADO and estado is EstadoLote.CERRADO:
            pasos.append(Paso("Rechazado completo", "alerta", hechos[i], "por el IMSS"))
        elif hechos[i] is not None:
            pasos.append(Paso(titulo, "hecho", hechos[i], quien(getattr(lote, f"{estado.value}_por"))))
        else:
            marca = "paso" if muerto else "actual" if i == actual else "pendiente"
            pasos.append(Paso(titulo, marca, None, ""))
    return pasos


def _causas(lote: Lote) -> list[Causa]:
    rechazados = lote.renglones.filter(resultado__in=(EstadoMovimiento.RECHAZADO, EstadoMovimiento.POR_ACLARAR))
    forzados = lote.renglones.exclude(codigo_imss="").filter(resultado=EstadoMovimiento.ACEPTADO)
    filas = (rechazados | forzados).order_by().values_list("codigo_imss").annotate(n=Count("pk")).order_by("-n")
    return [causa_de(codigos_imss().get(codigo), codigo, n) for codigo, n in filas]


def causa_de(ficha: CodigoIMSS | None, codigo: str, cuantos: int = 1) -> Causa:
    """A code in plain words; without a code, how to find it."""
    if ficha is None:
        return Causa(codigo, "", "Rechazado sin motivo", _SIN_CODIGO, CORRIGE["escuela"], cuantos)
    papeles = PAPELES_SUBDELEGACION if ficha.corrige == "subdelegacion" and ficha.grupo == "NSS" else ()
    return Causa(
        ficha.codigo, ficha.mensaje, ficha.explicacion, ficha.que_sigue, CORRIGE[ficha.corrige], cuantos, papeles
    )


@dataclass(frozen=True, slots=True)
class FilaDeLote:
    """One row on the screen and in the printed list."""

    movimiento: int
    renglon: int
    nombre: str
    nss: str
    clave: str
    estado: str
    tono: str
    motivo: str


def renglones(lote: Lote, resultado: str = "") -> "QuerySet[RenglonDeLote]":
    """The rows of a lote in their order, all or those with one outcome."""
    filas = RenglonDeLote.objects.filter(lote=lote).order_by("renglon")
    return filas.filter(resultado=resultado) if resultado else filas


def fila(renglon: RenglonDeLote, lote: Lote) -> FilaDeLote:
    """A row as people read it."""
    datos = renglon.datos
    estado, tono = _resultado(renglon, lote)
    ficha = codigos_imss().get(renglon.codigo_imss)
    return FilaDeLote(
        movimiento=renglon.movimiento_id,
        renglon=renglon.renglon,
        nombre=" ".join(datos[c] for c in ("primer_apellido", "segundo_apellido", "nombres") if datos[c]),
        nss=renglon.nss,
        clave=datos["clave"],
        estado=estado,
        tono=tono,
        motivo=f"{ficha.codigo}: {ficha.explicacion}" if ficha else "",
    )


def _resultado(renglon: RenglonDeLote, lote: Lote) -> tuple[str, str]:
    """Word and tone: what IMSS said of the row, else where its lote is."""
    if renglon.resultado:
        estado = EstadoMovimiento(renglon.resultado)
        return NOMBRE[estado], TONO[estado]
    if lote.estado in (EstadoLote.RECHAZADO, EstadoLote.DESHECHO):
        return "Volvió a la lista", "neutro"
    sin_salir = lote.estado in (EstadoLote.ARMADO, EstadoLote.DESCARGADO)
    return ("En el lote", "neutro") if sin_salir else ("Enviado", "info")
