"""«What would change it»: the facts worth trying, one at a time, with whatever must change along with them."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

from facultativo.alumnos.states import SituacionAcademica
from facultativo.comun.curp import sexo_de_curp
from facultativo.comun.fechas import en_palabras
from facultativo.dictamen.rules.caso import Caso
from facultativo.dictamen.rules.hechos import Hechos, Vigencia
from facultativo.dictamen.rules.papel import Origen, fin_de_conservacion
from facultativo.dictamen.rules.propuesta import Cambio
from facultativo.dictamen.states import Institucion, ModalidadEstudio, Sentido

_IMSS, _NINGUNA = Institucion.IMSS, Institucion.NINGUNA
_ENTONCES = {
    Sentido.ALTA: "procedería el alta",
    Sentido.NO_PROCEDE: "no procedería el alta",
    Sentido.YA_TIENE_ALTA: "ya tendría el alta",
    Sentido.BAJA: "se propondría la baja",
    Sentido.FALTA_INFORMACION: "faltaría información",
    Sentido.DECIDE_PERSONA: "decidiría una persona",
}


class Posible(NamedTuple):
    """Other facts to decide on: the first of `cambios` is what is told, the others change along with it."""

    cambios: dict[str, Any]
    frase: str

    def aplicado(self, conocidos: dict[str, Any]) -> Hechos:
        """The facts of the case, by name, with the changes. Some twelve are made for each decision and only read:
        a plain object with the same names costs a seventh of a frozen one.
        """
        return cast(Hechos, SimpleNamespace(**(conocidos | self.cambios)))

    def cambio(self, propuesta: Sentido) -> Cambio:
        """As it is told, once it is known what it leads to."""
        (hecho, valor), *ademas = ((n, _json(v)) for n, v in self.cambios.items())
        return Cambio(hecho, valor, propuesta, f"{self.frase}, {_ENTONCES[propuesta]}.", dict(ademas))


_CAMPOS = tuple(f.name for f in fields(Hechos))


def por_nombre(hechos: Hechos) -> dict[str, Any]:
    """The facts by name, as they are: some twenty changes are tried on them."""
    return {n: getattr(hechos, n) for n in _CAMPOS}


def posibles(caso: Caso) -> Iterator[Posible]:
    """Every change worth trying on this case, in a fixed order: dates, school, work, family, other
    programmes.
    """
    yield from _fechas(caso)
    yield from _escuela(caso)
    yield from _constancia(caso)
    yield from _trabajo(caso)
    yield from _padres(caso)
    yield from _familia(caso)
    yield from _banderas(caso)


def _fechas(caso: Caso) -> Iterator[Posible]:
    papel, p = caso.papel, caso.p
    dias: dict[date, str] = {}
    for edad in dict.fromkeys((p.mayoria_de_edad, p.issste_hija_embarazada, p.edad_limite)):
        if (cumple := caso.cumple(edad)) and cumple > caso.h.fecha:
            dias[cumple] = f"El {en_palabras(cumple)}, al cumplir {edad} años"
    if papel and papel.expedicion and papel.conserva:
        fin = fin_de_conservacion(papel.expedicion, p)
        dias[fin] = f"El {en_palabras(fin)}, al terminar la conservación de derechos"
    elif papel and papel.expedicion and papel.fresco:
        vence = papel.expedicion + timedelta(days=p.constancia_maxima + 1)
        dias[vence] = f"El {en_palabras(vence)}, cuando la constancia de vigencia ya sea vieja"
    for dia in sorted(dias):
        yield Posible({"fecha": dia}, dias[dia])


def _escuela(caso: Caso) -> Iterator[Posible]:
    h, vigente = caso.h, SituacionAcademica.VIGENTE
    if h.situacion_academica not in (None, vigente):
        yield Posible({"situacion_academica": vigente, "inscrito": True}, "Si se reinscribe")
    else:
        if h.inscrito is not True:
            yield Posible({"inscrito": True}, "Si está inscrito en el periodo actual")
        if h.inscrito is not False:
            yield Posible({"inscrito": False}, "Si no está inscrito en el periodo actual")
        yield Posible({"situacion_academica": SituacionAcademica.EGRESADO}, "Si egresa")
        yield Posible({"situacion_academica": SituacionAcademica.BAJA_TEMPORAL}, "Si pide baja temporal")
    if h.cobertura_padres is Institucion.ISSEMYM:
        otra = {ModalidadEstudio.EN_LINEA: ModalidadEstudio.ESCOLARIZADA}.get(
            h.modalidad_estudio or ModalidadEstudio.ESCOLARIZADA, ModalidadEstudio.EN_LINEA
        )
        yield Posible({"modalidad_estudio": otra}, f"Si su programa es {_PROGRAMA[otra]}")


_PROGRAMA = {ModalidadEstudio.EN_LINEA: "en línea", ModalidadEstudio.ESCOLARIZADA: "escolarizado"}


def _constancia(caso: Caso) -> Iterator[Posible]:
    h, registro = caso.h, caso.h.vigencia.registro_patronal if caso.h.vigencia else None
    if registro and caso.papel and caso.papel.origen is Origen.ALGUNA_ESCUELA:
        yield Posible({"registros_del_plantel": (registro,)}, "Si el registro patronal es de este plantel")
        yield Posible({"registros_del_plantel": ()}, "Si el registro patronal es de otra escuela")
    sin = Vigencia(con_derecho=False, situacion="BAJA", fecha_expedicion=h.fecha)
    yield Posible({"vigencia": sin}, "Si una constancia de hoy dice «sin derecho»")


def _trabajo(caso: Caso) -> Iterator[Posible]:
    if caso.trabajo is not True:
        empleo = {"cobertura_trabajo": _IMSS, "trabaja": True, **_constancia_al_dia(caso)}
        yield Posible(empleo, "Si tiene un trabajo que lo asegura")
    if caso.trabajo is not False or caso.h.trabaja is not False:
        sin_empleo: dict[str, Any] = {"trabaja": False, "cobertura_trabajo": _NINGUNA}
        if caso.papel and caso.papel.origen is Origen.TRABAJO:
            sin_empleo["vigencia"] = Vigencia(False, "BAJA", fecha_expedicion=caso.h.fecha)
        yield Posible(sin_empleo, "Si no trabaja y su constancia lo confirma")


def _constancia_al_dia(caso: Caso) -> dict[str, Any]:
    """Whoever gets an IMSS insurance gets another constancia: the one that says «sin derecho» would
    contradict it.
    """
    if caso.papel is None or caso.papel.origen is not Origen.SIN_DERECHO:
        return {}
    return {"vigencia": Vigencia(True, "VIGENTE", fecha_expedicion=caso.h.fecha)}


def _padres(caso: Caso) -> Iterator[Posible]:
    h = caso.h
    if caso.joven is False and h.discapacidad is not True:
        return
    if caso.padres is None or not caso.padres_vigentes:
        inst = caso.padres if caso.padres_vigentes is None and caso.padres else _IMSS
        frase = "Si su papá o su mamá está asegurado y vigente"
        if inst is h.cobertura_padres:
            yield Posible({"padres_vigentes": True}, frase)
        else:
            yield Posible({"cobertura_padres": inst, "padres_vigentes": True}, frase)
    if caso.padres is None:
        yield Posible({"cobertura_padres": _NINGUNA}, "Si ni su papá ni su mamá tienen servicio médico")
    elif caso.padres_vigentes is not False:
        yield Posible({"padres_vigentes": False}, "Si el seguro de su papá o su mamá deja de estar vigente")


def _familia(caso: Caso) -> Iterator[Posible]:
    h = caso.h
    if caso.conyuge:
        yield Posible({"cobertura_conyuge": _NINGUNA}, "Si ya no lo cubre el seguro de su cónyuge")
    else:
        yield Posible({"cobertura_conyuge": _IMSS}, "Si lo cubre el seguro de su cónyuge")
    if caso.joven is not False or h.discapacidad is True or caso.pension:
        yield from _bandera(caso, "pension_orfandad", "recibe pensión de orfandad")
    if caso.joven is False and caso.padres_vigentes is True:
        yield from _bandera(caso, "discapacidad", "tiene una discapacidad reconocida")
    if h.embarazo is True or sexo_de_curp(h.curp or "") != "H":
        yield from _bandera(caso, "embarazo", "está embarazada")


def _banderas(caso: Caso) -> Iterator[Posible]:
    if caso.h.otra_escuela:
        yield Posible({"otra_escuela": False}, "Si ya no lo tiene dado de alta otra escuela")
    else:
        otra = {"otra_escuela": True, **_constancia_al_dia(caso)}
        yield Posible(otra, "Si otra escuela lo tiene dado de alta")
    yield from _bandera(caso, "jovenes_construyendo", "está en Jóvenes Construyendo el Futuro")
    if caso.h.intercambio:
        yield Posible({"intercambio": False}, "Si ya tiene número de control")


def _bandera(caso: Caso, hecho: str, frase: str) -> Iterator[Posible]:
    if getattr(caso.h, hecho) is True:
        yield Posible({hecho: False}, f"Si ya no {frase}")
    else:
        yield Posible({hecho: True}, f"Si {frase}")


def _json(valor: Any) -> Any:
    if isinstance(valor, date):
        return valor.isoformat()
    if isinstance(valor, Vigencia):
        return {n: _json(v) for n in Vigencia.__slots__ if (v := getattr(valor, n)) is not None}
    return list(valor) if isinstance(valor, tuple) else valor
