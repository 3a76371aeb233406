"""When to look again: the first day on which time alone changes the answer or calls for a notice."""

from datetime import date, timedelta

from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.papel import fin_de_conservacion
from facultativo.dictamen.rules.parametros import Tabla


def proxima_revision(hechos: Hechos, tabla: Tabla) -> date | None:
    """The next day after `fecha` on which an age, a notice before a birthday, a constancia or a conservation
    runs out.
    """
    caso = Caso(hechos, tabla.en(hechos.fecha))
    p, papel = caso.p, caso.papel
    dias = [caso.cumple(e) for e in (p.mayoria_de_edad, p.edad_limite)]
    if limite := caso.cumple(p.edad_limite):
        dias.append(limite - timedelta(days=p.aviso_cumpleanos))
    if papel and papel.expedicion:
        fin = fin_de_conservacion(papel.expedicion, p) if papel.conserva else None
        dias += [fin, papel.expedicion + timedelta(days=p.constancia_maxima + 1)]
    return min((d for d in dias if d and d > hechos.fecha), default=None)
