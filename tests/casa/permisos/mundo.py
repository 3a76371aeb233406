"""Two planteles with two students each, whose cases have everything that an address can show, by the real path."""

import random
import uuid
from dataclasses import dataclass, replace
from datetime import timedelta

from django.utils import timezone

from demo.trabajo import terminar_pendientes
from facultativo.adscripcion.actions import recibir_carnet, registrar_umf
from facultativo.adscripcion.models import Carnet
from facultativo.adscripcion.rules import leer_clinica
from facultativo.adscripcion.states import FuenteUMF
from facultativo.alumnos.actions import confirmar, elegir_columnas
from facultativo.alumnos.actions import recibir as recibir_padron
from facultativo.alumnos.models import Alumno, Padron
from facultativo.alumnos.queries import propuesta_de_columnas
from facultativo.alumnos.tests.archivos import en_csv, fila
from facultativo.comun.actor import Actor, TipoActor
from facultativo.comun.curp import digito_curp, raiz_curp
from facultativo.constancias.actions import armar_tanda, guardar_emisor
from facultativo.constancias.models import ConstanciaEstudios, Tanda
from facultativo.constancias.states import TipoCarta
from facultativo.cuentas.models import Usuario
from facultativo.cuentas.roles import Rol
from facultativo.dictamen.actions import inconformarse, resolver
from facultativo.dictamen.models import Dictamen
from facultativo.dictamen.states import Sentido
from facultativo.documentos.actions import corregir, empezar
from facultativo.documentos.actions import recibir as recibir_documento
from facultativo.documentos.models import Documento, Subida
from facultativo.documentos.states import TipoPapel
from facultativo.encuesta.tests.mundo import contestar_y_enviar
from facultativo.expediente.models import Expediente
from facultativo.movimientos.actions import empezar_configuracion, proponer_baja, recibir_respuesta
from facultativo.movimientos.models import BorradorDeConfiguracion, Lote, Movimiento, PropuestaDeBaja, RespuestaIMSS
from facultativo.movimientos.tests import mundo as de_movimientos
from facultativo.plantel.models import Plantel
from facultativo.visitas.actions import anotar_papel, verificar
from facultativo.visitas.models import Participante, Visita
from facultativo.visitas.states import Abordaje
from facultativo.visitas.tests.mundo import visita_abierta
from tests.mundo import POR, alguien, un_plantel
from tests.papeles.carnet import un_carnet
from tests.papeles.escaneo import como_archivo
from tests.papeles.personas import Persona, agregado, un_registro, una_persona
from tests.papeles.sello import un_sello
from tests.papeles.vigencia import constancia_vigencia, una_vigencia

# Names that no template, help page or example says: whoever reads one on a page is reading about this person.
_NOMBRES = (
    ("Xochipilli", "Tecuapetla", "Zitlalpopoca"),
    ("Yaretzi", "Cuatlayotl", "Huerfanoz"),
    ("Quiahuitl", "Popocatl", "Mixcoatzin"),
    ("Tonantzin", "Ahuatzi", "Netzahualt"),
)


@dataclass(frozen=True, slots=True)
class Caso:
    """One student and a key of everything there is of the student."""

    plantel: Plantel
    alumno: Alumno
    expediente: Expediente
    documento: Documento
    subida: Subida
    dictamen: Dictamen
    movimiento: Movimiento
    lote: Lote
    borrador_de_configuracion: BorradorDeConfiguracion
    respuesta: RespuestaIMSS
    carnet: Carnet
    constancia: ConstanciaEstudios
    tanda: Tanda
    visita: Visita
    participante: Participante
    padron: Padron
    propuesta: PropuestaDeBaja

    @property
    def docente(self) -> Usuario:
        """Who leads the visita."""
        return self.visita.responsable


@dataclass(frozen=True, slots=True)
class Escuela:
    """A plantel, its staff by role, its two cases."""

    plantel: Plantel
    personal: dict[Rol, Usuario]
    casos: tuple[Caso, Caso]


def dos_escuelas() -> tuple[Escuela, Escuela]:
    """The world of the walk."""
    return (
        _escuela(un_plantel("itat"), _NOMBRES[:2], 1),
        _escuela(un_plantel("itap", registro="C1512345327"), _NOMBRES[2:], 3),
    )


def _escuela(plantel: Plantel, nombres: tuple[tuple[str, str, str], ...], primera: int) -> Escuela:
    personas = [_persona(n, numero) for numero, n in enumerate(nombres, primera)]
    personal: dict[Rol, Usuario] = {rol: alguien(plantel, rol) for rol in Rol if rol != Rol.ALUMNO}
    firma = {"nombre": "Rosa Firma", "puesto": "Jefa", "lugar": "Tlaxcala"}
    guardar_emisor(plantel=plantel, datos=firma, sello=un_sello(), escudo=un_sello(), por=POR)
    padron = _padron(plantel, personas)
    alumnos = [Alumno.objects.get(plantel=plantel, curp=p.curp) for p in personas]
    expedientes = [Expediente.objects.select_related("alumno", "plantel").get(alumno=a) for a in alumnos]
    for expediente, persona in zip(expedientes, personas, strict=True):
        _hasta_el_dictamen(expediente, persona)
    terminar_pendientes()
    _hasta_el_imss(plantel, len(expedientes))
    otro_docente = alguien(plantel, Rol.DOCENTE, f"otro.docente@{plantel.clave}.example")
    for expediente, persona, docente in zip(expedientes, personas, (personal[Rol.DOCENTE], otro_docente), strict=True):
        _hasta_la_visita(expediente, persona, docente)
    terminar_pendientes()
    uno, otro = (_caso(e, padron) for e in expedientes)
    return Escuela(plantel, personal, (uno, otro))


def _persona(nombre: tuple[str, str, str], numero: int) -> Persona:
    base = una_persona(random.Random(numero))
    nombres, primero, segundo = (n.upper() for n in nombre)
    raiz = raiz_curp(
        nombres=nombres,
        primer_apellido=primero,
        segundo_apellido=segundo,
        fecha_nacimiento=base.fecha_nacimiento,
        sexo=base.sexo,
        entidad=base.entidad,
    )
    clave = raiz + ("A" if base.fecha_nacimiento.year >= 2000 else "0")
    return replace(
        base, nombres=nombres, primer_apellido=primero, segundo_apellido=segundo, curp=clave + digito_curp(clave)
    )


def _padron(plantel: Plantel, personas: list[Persona]) -> Padron:
    filas = [
        fila(
            n,
            no_de_control=f"21{plantel.pk % 100:02d}{n:04d}",
            apellido_paterno=p.primer_apellido,
            apellido_materno=p.segundo_apellido,
            nombre_alumno=p.nombres,
            curp_alumno=p.curp,
            fecha_nacimiento=f"{p.fecha_nacimiento:%d/%m/%Y}",
            sexo="F" if p.sexo == "M" else "M",
            correo_electronico=f"{p.primer_apellido.lower()}@{plantel.clave}.example",
        )
        for n, p in enumerate(personas, 7301)
    ]
    mala = fila(7999, curp_alumno="NO-ES-CURP", no_de_control="")
    padron = recibir_padron(plantel=plantel, nombre="padron.csv", datos=en_csv([*filas, mala]), por=POR)
    elegir_columnas(padron=padron, mapeo=propuesta_de_columnas(padron), por=POR)
    terminar_pendientes()
    confirmar(padron=Padron.objects.get(pk=padron.pk), completo=True, por=POR)
    terminar_pendientes()
    return Padron.objects.get(pk=padron.pk)


def _hasta_el_dictamen(expediente: Expediente, persona: Persona) -> None:
    quien = Actor(TipoActor.ALUMNO, str(expediente.alumno.usuario_id))
    contestar_y_enviar(expediente, por=quien)
    documento = recibir_documento(
        expediente=expediente,
        datos=_constancia(persona),
        nombre=f"{persona.curp}.pdf",
        pedido=TipoPapel.CONSTANCIA_VIGENCIA,
        por=quien,
    )
    empezar(
        expediente=expediente,
        para=TipoPapel.ASIGNACION_NSS,
        huella="0" * 64,
        nombre=f"{persona.nss}.pdf",
        tamano=100_000,
        por=quien,
    )
    terminar_pendientes()
    corregir(documento=documento, campo="nombre", dice=f"Me llamo {persona.nombres}", por=quien)
    dictamen = Dictamen.objects.filter(expediente=expediente).latest("pk")
    resolver(dictamen=dictamen, resolucion=Sentido.ALTA, motivo="Así se decide en la prueba.", por=POR)
    inconformarse(dictamen=dictamen, dice=f"Soy {persona.nombres} y no estoy de acuerdo.", por=quien)


def _constancia(persona: Persona) -> bytes:
    """Nobody insures this person today; what is printed is a last employer."""
    azar = random.Random(persona.nss)
    dice = {
        "situacion": "BAJA",
        "modalidad": "10",
        "patron": "TALLERES UNIDOS",
        "registro_patronal": un_registro(azar, "10"),
        "agregado_medico": agregado(persona, "1", "OR"),
    }
    return constancia_vigencia(una_vigencia(azar, hoy=timezone.localdate(), persona=persona, **dice))


def _hasta_el_imss(plantel: Plantel, cuantos: int) -> None:
    """One lote each: the first of a registro patronal is the pilot of one row."""
    for _ in range(cuantos):
        lote = de_movimientos.enviado(plantel)
        recibir_respuesta(lote=lote, nombre="respuesta.pdf", datos=de_movimientos.pdf(lote), por=POR)
        terminar_pendientes()


def _hasta_la_visita(expediente: Expediente, persona: Persona, docente: Usuario) -> None:
    clinica = leer_clinica("8", "matutino", "3")
    registrar_umf(expediente=expediente, clinica=clinica, fuente=FuenteUMF.ALUMNO, por=POR)
    # A small photograph: to look for letters in a big one takes longer than the rest of the walk.
    foto = como_archivo(un_carnet(persona, semilla=expediente.pk)[::5, ::5])
    recibir_carnet(expediente=expediente, datos=foto, por=POR)
    pedido = {"clave": uuid.uuid4(), "tipo": TipoCarta.IMSS, "expedientes": [expediente.pk]}
    armar_tanda(plantel=expediente.plantel, **pedido, por=POR)
    visita = visita_abierta(expediente.plantel, docente, expediente)
    anotar_papel(alumno=expediente.alumno, hasta=timezone.localdate() + timedelta(days=30), por=POR)
    lugar = Participante.objects.get(visita=visita)
    verificar(participante=lugar, abordaje=Abordaje.NO_SUBIO, por=POR)


def _caso(expediente: Expediente, padron: Padron) -> Caso:
    movimiento = Movimiento.objects.get(expediente=expediente)
    lote = Lote.objects.get(renglones__movimiento=movimiento)
    participante = Participante.objects.select_related("visita__responsable").get(alumno=expediente.alumno)
    return Caso(
        plantel=expediente.plantel,
        alumno=Alumno.objects.select_related("usuario").get(pk=expediente.alumno_id),
        expediente=expediente,
        documento=Documento.objects.get(expediente=expediente),
        subida=Subida.objects.get(expediente=expediente),
        dictamen=Dictamen.objects.filter(expediente=expediente, inconformidad__isnull=False).get(),
        movimiento=movimiento,
        lote=lote,
        borrador_de_configuracion=empezar_configuracion(plantel=lote.plantel, registro=lote.registro, por=POR),
        respuesta=RespuestaIMSS.objects.get(lote=lote),
        carnet=Carnet.objects.get(expediente=expediente),
        constancia=ConstanciaEstudios.objects.get(expediente=expediente),
        tanda=Tanda.objects.get(renglones__expediente=expediente),
        visita=participante.visita,
        participante=participante,
        padron=padron,
        propuesta=proponer_baja(expediente=expediente, por=POR),
    )
