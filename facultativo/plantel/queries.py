"""What the other rooms ask of the school."""

from datetime import date

from facultativo.plantel.models import ConfiguracionDeLote, Periodo, Plantel, RegistroPatronal


def periodo_en_curso(plantel: Plantel, fecha: date) -> Periodo | None:
    """The period in course on `fecha`, else the last one that began before it; None when there is none yet."""
    periodos = Periodo.objects.filter(plantel=plantel)
    return periodos.en(fecha).first() or periodos.filter(inicio__lte=fecha).first()


def registros_vigentes(plantel: Plantel, fecha: date) -> list[RegistroPatronal]:
    """The registros patronales in force on `fecha`."""
    return list(RegistroPatronal.objects.filter(plantel=plantel).vigentes(fecha))


def configuracion_vigente(registro: RegistroPatronal, fecha: date) -> ConfiguracionDeLote | None:
    """How the lotes of a registro are written on `fecha`; None when nobody has said it yet."""
    return ConfiguracionDeLote.objects.filter(registro=registro).en(fecha).first()
