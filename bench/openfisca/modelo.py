"""The table of cases for a fully answered survey without a constancia, as an OpenFisca system (vectorised).

Run by `bench.frente_a_openfisca` inside its own environment: `python modelo.py hechos.json salida.json vueltas`.
Each rule is a variable; the first that applies decides. Written as OpenFisca's own guide says: inputs are variables,
numbers are dated parameters, formulas work on whole columns.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERSONA = build_entity(key="persona", plural="personas", label="Persona", is_person=True)
NINGUNA, IMSS, ISSSTE, ISSEMYM = 0, 1, 2, 3
POBLACION_ABIERTA = 9  # IMSS-Bienestar and SSA come after every institution of social security
BOOLEANOS = [
    "inscrito", "trabaja", "padres_vigentes", "pension_orfandad", "discapacidad", "embarazo", "otra_escuela",
    "jovenes_construyendo", "en_linea",
]  # fmt: skip
INSTITUCIONES = ["cobertura_trabajo", "cobertura_padres", "cobertura_conyuge"]
PARAMETROS = {
    "edad_limite": {"values": {"1995-12-21": {"value": 25}}},
    "issste_hija_embarazada": {"values": {"1995-12-21": {"value": 18}}},
}


def entrada(nombre: str, tipo: type) -> type[Variable]:
    return type(nombre, (Variable,), {"value_type": tipo, "entity": PERSONA, "definition_period": DateUnit.ETERNITY})


def formula(nombre: str, tipo: type, calcular) -> type[Variable]:
    def formula(persona, periodo, parametros):
        return calcular(lambda v: persona(v, periodo), parametros(periodo), periodo)

    cuerpo = {"value_type": tipo, "entity": PERSONA, "definition_period": DateUnit.DAY, "formula": formula}
    return type(nombre, (Variable,), cuerpo)


def _edad(p, _, periodo):
    hoy = periodo.start
    mes, dia = p("nacio_mes"), p("nacio_dia")
    falta = (mes > hoy.month) | ((mes == hoy.month) & (dia > hoy.day))
    return hoy.year - p("nacio_anio") - falta


def cubre(institucion):
    return (institucion > NINGUNA) & (institucion < POBLACION_ABIERTA)


REGLAS = {
    "no_inscrito": lambda p, q, _: ~p("inscrito"),
    "jovenes": lambda p, q, _: p("jovenes_construyendo"),
    "empleo_sin_trabajo": lambda p, q, _: ~p("trabaja") & cubre(p("cobertura_trabajo")),
    "regla_otra_escuela": lambda p, q, _: p("otra_escuela"),
    "trabajo_propio": lambda p, q, _: cubre(p("cobertura_trabajo")),
    "conyuge": lambda p, q, _: cubre(p("cobertura_conyuge")),
    "embarazo_issste": lambda p, q, _: (
        p("embarazo")
        & (p("edad") < q.issste_hija_embarazada)
        & (p("cobertura_conyuge") == NINGUNA)
        & ~p("trabaja")
        & (p("cobertura_padres") == ISSSTE)
        & p("padres_en_vigor")
    ),
    "regla_embarazo": lambda p, q, _: p("embarazo"),
    "orfandad": lambda p, q, _: p("pension_orfandad") & (p("joven") | p("discapacidad")),
    "discapacidad_imss": lambda p, q, _: p("discapacidad") & p("padres_en_vigor") & (p("cobertura_padres") == IMSS),
    "discapacidad_otra": lambda p, q, _: p("discapacidad") & p("padres_en_vigor") & ~p("joven"),
    "padres_imss": lambda p, q, _: p("joven") & p("padres_en_vigor") & (p("cobertura_padres") == IMSS),
    "padres_issste": lambda p, q, _: (
        p("joven") & p("padres_en_vigor") & (p("cobertura_padres") == ISSSTE) & ~p("trabaja")
    ),
    "padres_issemym": lambda p, q, _: (
        p("joven") & p("padres_en_vigor") & (p("cobertura_padres") == ISSEMYM) & ~p("en_linea")
    ),
    "padres_otra": lambda p, q, _: p("joven") & p("padres_en_vigor") & (p("cobertura_padres") > ISSEMYM),
    "alta_b": lambda p, q, _: p("joven"),
    "alta_c": lambda p, q, _: ~p("trabaja"),
    "alta_a": lambda p, q, _: p("edad") >= 0,
}
SALIDAS = [
    "no_procede", "decide_persona", "decide_persona", "no_procede otra_escuela", "no_procede cobertura_propia",
    "no_procede conyuge", "no_procede", "alta D", "no_procede orfandad", "no_procede 84-VI", "no_procede",
    "no_procede 84-VI", "no_procede", "no_procede", "no_procede", "alta B", "alta C", "alta A",
]  # fmt: skip


def sistema() -> TaxBenefitSystem:
    s = TaxBenefitSystem([PERSONA])
    s.parameters = ParameterNode("", data=PARAMETROS)
    for nombre in BOOLEANOS:
        s.add_variable(entrada(nombre, bool))
    for nombre in [*INSTITUCIONES, "nacio_anio", "nacio_mes", "nacio_dia"]:
        s.add_variable(entrada(nombre, int))
    s.add_variable(formula("edad", int, _edad))
    s.add_variable(formula("joven", bool, lambda p, q, _: p("edad") < q.edad_limite))
    en_vigor = formula("padres_en_vigor", bool, lambda p, q, _: p("padres_vigentes") & cubre(p("cobertura_padres")))
    s.add_variable(en_vigor)
    for nombre, calcular in REGLAS.items():
        s.add_variable(formula(nombre, bool, calcular))
    orden = list(enumerate(REGLAS))
    s.add_variable(
        formula("propuesta", int, lambda p, q, _: np.select([p(r) for _, r in orden], [i for i, _ in orden], -1))
    )
    return s


def calcular(s: TaxBenefitSystem, columnas: dict[str, np.ndarray], fecha: str, *, traza: bool = False) -> np.ndarray:
    cuantos = len(next(iter(columnas.values())))
    simulacion = SimulationBuilder().build_default_simulation(s, cuantos)
    simulacion.trace = traza
    for nombre, valores in columnas.items():
        simulacion.set_input(nombre, "ETERNITY", valores)
    propuesta = simulacion.calculate("propuesta", fecha)
    if traza:
        simulacion.tracer.computation_log.lines()
    return propuesta


def cpu(trabajo) -> float:
    antes = time.process_time()
    trabajo()
    return time.process_time() - antes


def main(entra: str, sale: str, repetido: str) -> None:
    crudo = json.loads(Path(entra).read_text())
    fecha, muestra = crudo.pop("fecha"), {n: np.array(v) for n, v in crudo.items()}
    veces = int(repetido) // len(muestra["inscrito"])
    todos = {n: np.tile(v, veces) for n, v in muestra.items()}
    uno = {n: v[:1] for n, v in muestra.items()}
    s = sistema()
    respuestas = [SALIDAS[i] for i in calcular(s, muestra, fecha)]
    segundos = min(cpu(lambda: calcular(s, todos, fecha)) for _ in range(3))
    vueltas = 100
    uno_explicado = cpu(lambda: [calcular(s, uno, fecha, traza=True) for _ in range(vueltas)]) / vueltas
    salida = {"respuestas": respuestas, "millon": segundos, "uno": uno_explicado}
    Path(sale).write_text(json.dumps(salida))


if __name__ == "__main__":
    main(*sys.argv[1:])
