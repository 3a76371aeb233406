"""When two sources say different things a person decides, with both sides shown; an old paper only asks for
a new one.
"""

from typing import Any

import pytest

from facultativo.dictamen.tests.hechos import (
    DEL_PLANTEL,
    HIJO_IMSS,
    JOVEN,
    MAYOR,
    SIN_DERECHO,
    codigos,
    constancia,
    decide,
    resumen,
    una_curp,
)

EMPLEO = {"trabaja": True, "cobertura_trabajo": "IMSS"}
HACE_MUCHO = {"fecha_expedicion": "2026-01-10"}


def decide_persona(codigo: str, base: dict[str, Any], **cambios: Any) -> dict[str, Any]:
    p = decide(base, **cambios)
    assert (p.propuesta, p.supuesto, p.ruta) == ("decide_persona", None, None)
    assert p.hallazgos[0].codigo == codigo
    return dict(p.hallazgos[0].datos)


def test_empleo_contra_constancia_muestra_las_dos_caras() -> None:
    datos = decide_persona("empleo-contra-constancia", JOVEN, **EMPLEO, vigencia=SIN_DERECHO)
    assert datos["declarado"] == {"trabaja": True, "cobertura_trabajo": "IMSS"}
    assert datos["constancia"] == SIN_DERECHO


@pytest.mark.parametrize("declara", [{}, {"trabaja": True}, {"trabaja": False, "cobertura_trabajo": ...}])
def test_empleo_contra_constancia_con_un_patron_vigente(declara: dict[str, Any]) -> None:
    decide_persona("empleo-contra-constancia", MAYOR, **declara, **constancia(agregado_medico="1M1999OR"))


def test_empleo_contra_constancia_no_aplica_a_otra_institucion() -> None:
    assert resumen(JOVEN, trabaja=True, cobertura_trabajo="ISSSTE", vigencia=SIN_DERECHO)[2] == "cobertura_propia"


def test_empleo_sin_trabajo() -> None:
    decide_persona("empleo-sin-trabajo", JOVEN, trabaja=False, cobertura_trabajo="IMSS")
    conserva = constancia(situacion="CONSERVACION DE DERECHOS", agregado_medico="1M2005OR")
    assert resumen(JOVEN, cobertura_trabajo="IMSS", **conserva)[2] == "cobertura_propia"


@pytest.mark.parametrize(
    "declara", [{"cobertura_padres": "ninguna"}, {"cobertura_padres": "IMSS", "padres_vigentes": False}]
)
def test_familia_contra_constancia(declara: dict[str, Any]) -> None:
    decide_persona("familia-contra-constancia", JOVEN, **declara, **constancia(agregado_medico="3M2005OR"))


def test_familia_contra_constancia_del_conyuge_o_pasada_la_edad() -> None:
    decide_persona("familia-contra-constancia", MAYOR, **constancia(agregado_medico="2M1999OR"))
    hijo = HIJO_IMSS | constancia(agregado_medico="3M1999OR")
    decide_persona("familia-contra-constancia", MAYOR, **hijo)
    assert resumen(MAYOR, **hijo, discapacidad=True)[2] == "84-VI"


def test_los_padres_en_conservacion_todavia_cubren() -> None:
    conserva = constancia(situacion="CONSERVACION DE DERECHOS", agregado_medico="3M2005OR")
    assert resumen(JOVEN, cobertura_padres="IMSS", padres_vigentes=False, **conserva)[2] == "84-VI"
    assert resumen(JOVEN, cobertura_padres="IMSS", padres_vigentes=False, fecha="2027-01-05", **conserva)[0] == "alta"


@pytest.mark.parametrize("vigencia", [SIN_DERECHO, DEL_PLANTEL])
def test_escuela_contra_constancia(vigencia: dict[str, Any]) -> None:
    decide_persona("escuela-contra-constancia", JOVEN, otra_escuela=True, vigencia=vigencia)


def test_derecho_sin_motivo() -> None:
    decide_persona("derecho-sin-motivo", JOVEN, **constancia())
    assert resumen(JOVEN, **constancia(), **HIJO_IMSS)[2] == "84-VI"
    assert resumen(JOVEN, **constancia(patron="TIENDA SA", registro_patronal="Y5412345104"), **EMPLEO)[2] == (
        "cobertura_propia"
    )


def test_derecho_sin_motivo_se_explica_cuando_solo_puede_ser_su_patron() -> None:
    patron = constancia(patron="TIENDA SA", registro_patronal="Y5412345104")
    callado = {"trabaja": ..., "cobertura_trabajo": ...}
    assert resumen(MAYOR, **callado, **patron)[2] == "cobertura_propia"
    assert resumen(JOVEN, **callado, **patron)[2] == "cobertura_propia"
    assert resumen(JOVEN, **callado | {"trabaja": True, "cobertura_padres": ...}, **patron)[2] == "cobertura_propia"
    no_sabe = {"cobertura_padres": ..., "padres_vigentes": ...}
    decide_persona("derecho-sin-motivo", JOVEN, **callado | no_sabe, **patron)
    decide_persona("derecho-sin-motivo", JOVEN, **patron)


def test_una_fecha_imposible_no_es_una_constancia_sin_fecha() -> None:
    assert codigos(JOVEN, **constancia(fecha_expedicion="2026-11-13")) == ["constancia-incoherente"]


@pytest.mark.parametrize(
    "dice",
    [
        {"situacion": "BAJA"},
        {"situacion": "FALLECIDO"},
        {"con_derecho": False},
        {"con_derecho": ..., "situacion": "FALLECIDO"},
        {"fecha_expedicion": "2026-11-13"},
        {"agregado_medico": "3M2005OR", "registro_patronal": "Y5412345323"},
    ],
)
def test_constancia_incoherente(dice: dict[str, Any]) -> None:
    vigencia = {n: v for n, v in constancia(**dice)["vigencia"].items() if v is not ...}
    decide_persona("constancia-incoherente", JOVEN, vigencia=vigencia)


def test_nacimiento_contra_curp_solo_detiene_si_cambia_la_edad_y_si_no_es_nacimiento_y_curp() -> None:
    decide_persona("nacimiento-contra-curp", JOVEN, curp=una_curp(nacio="010115"))
    cerca = una_curp(nacio="050116")
    assert resumen(JOVEN, curp=cerca) == ("alta", "B", None, False)
    assert "nacimiento-y-curp" in codigos(JOVEN, curp=cerca)
    assert "nacimiento-y-curp" not in codigos(JOVEN, curp=una_curp())


def test_constancia_antigua_con_derecho_pide_una_nueva_y_no_niega() -> None:
    for agregado in ("3M2005OR", "1M2005OR", "2M2005OR", "1M2005SF"):
        p = decide(JOVEN, **constancia(agregado_medico=agregado, **HACE_MUCHO))
        assert p.propuesta == "falta_informacion"
        assert {"falta-vigencia", "constancia-vigencia-antigua"} <= {h.codigo for h in p.hallazgos}
        assert ("vigencia", "alta") in [(c.hecho, c.propuesta) for c in p.cambiaria_si]
    assert resumen(JOVEN, **EMPLEO, vigencia=SIN_DERECHO | HACE_MUCHO)[0] == "no_procede"


def test_constancia_vigencia_antigua_sin_derecho_o_del_plantel_se_pide_otra_vez() -> None:
    assert resumen(JOVEN, vigencia=SIN_DERECHO | HACE_MUCHO)[0] == "alta"
    assert "constancia-vigencia-antigua" in codigos(JOVEN, vigencia=SIN_DERECHO | HACE_MUCHO)
    assert resumen(JOVEN, vigencia=DEL_PLANTEL | HACE_MUCHO)[0] == "ya_tiene_alta"
    assert "constancia-vigencia-antigua" not in codigos(
        JOVEN, vigencia=SIN_DERECHO | {"fecha_expedicion": "2026-09-13"}
    )
    assert "constancia-vigencia-antigua" in codigos(JOVEN, vigencia=SIN_DERECHO | {"fecha_expedicion": "2026-09-12"})


def test_constancia_vigencia_falta_y_constancia_vigencia_sin_fecha() -> None:
    assert codigos(JOVEN) == ["constancia-vigencia-falta"]
    assert codigos(JOVEN, vigencia=SIN_DERECHO) == []
    assert codigos(JOVEN, vigencia={"con_derecho": False}) == ["constancia-vigencia-sin-fecha"]


def test_constancia_agregado_raro() -> None:
    assert codigos(JOVEN, vigencia=DEL_PLANTEL | {"agregado_medico": "1M05ES"}) == ["constancia-agregado-raro"]
    assert codigos(JOVEN, vigencia=DEL_PLANTEL | {"agregado_medico": "1M1999ES"}) == ["constancia-agregado-raro"]
    for sexo, curp, raro in [
        ("H", "M", True),
        ("H", "H", False),
        ("F", "H", True),
        ("M", "H", False),
        ("H", "X", False),
    ]:
        dicho = codigos(JOVEN, vigencia=DEL_PLANTEL | {"agregado_medico": f"1{sexo}2005ES"}, curp=una_curp(curp))
        assert dicho == (["constancia-agregado-raro"] if raro else [])


def test_respuesta_presumida_nombra_lo_que_se_presumio() -> None:
    p = decide(JOVEN, cobertura_conyuge=..., otra_escuela=..., vigencia=SIN_DERECHO)
    assert [h.datos["hechos"] for h in p.hallazgos] == [["cobertura_conyuge"]]
    assert not p.limpia()
    assert decide(JOVEN, vigencia=SIN_DERECHO).limpia()


@pytest.mark.parametrize(
    ("sin", "falta", "caminos"),
    [
        ({"inscrito": ...}, "falta-inscrito", {"no_procede", "alta"}),
        ({"trabaja": ..., "cobertura_trabajo": ...}, "falta-trabaja", {"no_procede", "alta"}),
        ({"trabaja": True, "cobertura_trabajo": ...}, "falta-cobertura-trabajo", {"no_procede", "alta"}),
        ({"cobertura_padres": ...}, "falta-cobertura-padres", {"no_procede", "alta"}),
        ({"cobertura_padres": "IMSS", "padres_vigentes": ...}, "falta-padres-vigentes", {"no_procede", "alta"}),
        ({"fecha_nacimiento": ...}, "falta-fecha-nacimiento", {"no_procede"}),
    ],
)
def test_falta_informacion_nombra_el_dato_y_a_que_llevaria(sin: dict[str, Any], falta: str, caminos: set[str]) -> None:
    p = decide(JOVEN, **sin)
    assert (p.propuesta, p.supuesto, p.ruta) == ("falta_informacion", None, None)
    assert p.hallazgos[0].codigo == falta
    hecho = str(p.hallazgos[0].datos["hechos"][0])
    propios = {str(c.propuesta) for c in p.cambiaria_si if hecho in c.hechos() or hecho == "fecha_nacimiento"}
    assert caminos <= propios


def test_sin_fecha_de_nacimiento_la_curp_la_da() -> None:
    assert resumen(JOVEN, fecha_nacimiento=..., curp=una_curp()) == ("alta", "B", None, False)
