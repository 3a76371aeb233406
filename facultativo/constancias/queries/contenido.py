"""What a letter would say, from what the school knows."""

from datetime import date

from facultativo.constancias.models import Emisor
from facultativo.constancias.queries.manifestacion import manifestacion_de
from facultativo.constancias.rules.contenido import Contenido
from facultativo.constancias.states import TipoCarta
from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Periodo
from facultativo.plantel.queries import periodo_en_curso


def contenido_de(expediente: Expediente, hoy: date, tipo: TipoCarta = TipoCarta.IMSS) -> Contenido:
    """What the letter would say today, with empty text where the school does not know."""
    alumno, plantel = expediente.alumno, expediente.plantel
    periodo = periodo_en_curso(plantel, hoy)
    emisor = Emisor.objects.filter(plantel=plantel).first() or Emisor(plantel=plantel, lugar=plantel.municipio)
    manifiesta = manifestacion_de(expediente) if tipo == TipoCarta.MANIFESTACION else {}
    inicio, fin, vacaciones_inicio, vacaciones_fin = _fechas(periodo)
    return Contenido(
        tipo=tipo.value,
        plantel=plantel.nombre,
        siglas=plantel.siglas,
        color=plantel.color,
        institucion=emisor.institucion,
        departamento=emisor.departamento,
        domicilio=plantel.domicilio,
        contacto=" · ".join(x for x in (plantel.telefono, plantel.correo) if x),
        escudo=emisor.escudo,
        sello=emisor.sello,
        nombre=alumno.nombre_completo,
        curp=alumno.curp or "",
        numero_de_control=alumno.numero_de_control,
        carrera=alumno.carrera.nombre if alumno.carrera else "",
        semestre=str(alumno.semestre or ""),
        periodo=periodo.nombre if periodo else "",
        inicio=inicio,
        fin=fin,
        vacaciones_inicio=vacaciones_inicio,
        vacaciones_fin=vacaciones_fin,
        emisor=emisor.nombre,
        puesto=emisor.puesto,
        lugar=emisor.lugar,
        fecha=hoy.isoformat(),
        **manifiesta,
    )


def _fechas(periodo: Periodo | None) -> tuple[str, ...]:
    if periodo is None:
        return ("",) * 4
    fechas = (periodo.inicio, periodo.fin, periodo.vacaciones_inicio, periodo.vacaciones_fin)
    return tuple(d.isoformat() if d else "" for d in fechas)
