"""Every row of the table of cases, by its number, and every rule, by its key."""

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

ALTA_B = ("alta", "B", None, False)
ALTA_C = ("alta", "C", None, False)
ALTA_D = ("alta", "D", None, True)
PERSONA = ("decide_persona", None, None, False)


def no(ruta: str | None) -> tuple[str, None, str | None, bool]:
    return ("no_procede", None, ruta, False)


def test_fila_1_padres_imss() -> None:
    assert resumen(JOVEN, **HIJO_IMSS) == no("84-VI")
    assert resumen(JOVEN, **HIJO_IMSS, vigencia=SIN_DERECHO) == no("84-VI")
    assert resumen(JOVEN, cobertura_padres=..., padres_vigentes=..., **constancia(agregado_medico="3M2005OR")) == no(
        "84-VI"
    )
    assert resumen(JOVEN, **HIJO_IMSS | constancia(agregado_medico="6M2005PE")) == no("84-VI")


def test_fila_2_padres_en_baja_menor_sin_padres_asegurados() -> None:
    assert resumen(JOVEN, cobertura_padres="IMSS", padres_vigentes=False) == ALTA_B
    assert "padres-en-baja" in codigos(JOVEN, cobertura_padres="IMSS", padres_vigentes=False)
    assert resumen(JOVEN) == ALTA_B
    assert "padres-en-baja" not in codigos(JOVEN)
    assert "padres-en-baja" not in codigos(JOVEN, cobertura_padres="IMSS", padres_vigentes=..., embarazo=True)


def test_fila_2_padres_vigentes_sin_institucion() -> None:
    assert resumen(JOVEN, padres_vigentes=True) == ALTA_B
    assert "padres-vigentes-sin-institucion" in codigos(JOVEN, padres_vigentes=True)
    assert "padres-vigentes-sin-institucion" not in codigos(MAYOR, padres_vigentes=True)


@pytest.mark.parametrize(
    ("nacio", "vispera", "dia"),
    [
        ("2001-11-12", "2026-11-11", "2026-11-12"),
        ("2004-02-29", "2029-02-28", "2029-03-01"),
        ("2000-02-29", "2025-02-28", "2025-03-01"),
        ("2001-12-31", "2026-12-30", "2026-12-31"),
        ("2001-01-01", "2025-12-31", "2026-01-01"),
    ],
)
def test_fila_3_cumple_edad_limite_pronto(nacio: str, vispera: str, dia: str) -> None:
    hijo = JOVEN | HIJO_IMSS | {"fecha_nacimiento": nacio}
    assert resumen(hijo, fecha=vispera) == no("84-VI")
    assert resumen(hijo, fecha=dia) == ALTA_C
    assert resumen(hijo, fecha=dia, trabaja=True) == ("alta", "A", None, False)
    assert "cumple-edad-limite-pronto" in codigos(hijo, fecha=vispera)
    assert "cumple-edad-limite-pronto" not in codigos(hijo, fecha=dia)
    cumple = next(c for c in decide(hijo, fecha=vispera).cambiaria_si if c.hecho == "fecha")
    assert (cumple.valor, cumple.propuesta) == (dia, "alta")


def test_fila_3_se_avisa_sesenta_dias_antes() -> None:
    hijo = JOVEN | HIJO_IMSS | {"fecha_nacimiento": "2001-11-12"}
    assert "cumple-edad-limite-pronto" not in codigos(hijo, fecha="2026-09-12")
    assert "cumple-edad-limite-pronto" in codigos(hijo, fecha="2026-09-13")


def test_fila_3_la_constancia_de_hijo_anterior_al_cumpleanos_ya_no_cuenta() -> None:
    hijo = JOVEN | HIJO_IMSS | {"fecha_nacimiento": "2001-11-12"} | constancia(agregado_medico="3M2001OR")
    assert resumen(hijo, fecha="2026-11-11") == no("84-VI")
    assert resumen(hijo, fecha="2026-11-12") == ALTA_C


def test_fila_4_mayor_sin_empleo_mayor_sin_derecho_por_trabajo() -> None:
    assert resumen(MAYOR) == ALTA_C
    assert resumen(MAYOR, trabaja=True) == ("alta", "A", None, False)
    assert resumen(MAYOR, trabaja=...) == ("alta", "A", None, False)
    assert resumen(MAYOR, **HIJO_IMSS) == ALTA_C


@pytest.mark.parametrize("base", [JOVEN, MAYOR])
@pytest.mark.parametrize("quien", ["IMSS", "ISSSTE", "ISSEMYM", "SEDENA", "SEMAR", "PEMEX", "CFE", "OTRA"])
def test_fila_5_trabajo_propio(base: dict[str, object], quien: str) -> None:
    assert resumen(base, trabaja=True, cobertura_trabajo=quien) == no("cobertura_propia")


def test_fila_5_conservacion_de_derechos() -> None:
    perdio = MAYOR | constancia(situacion="CONSERVACIÓN DE DERECHOS", agregado_medico="1M1999OR")
    assert resumen(perdio) == no("cobertura_propia")
    fin = next(c for c in decide(perdio).cambiaria_si if c.hecho == "fecha")
    assert (fin.valor, fin.propuesta) == ("2027-01-05", "alta")
    assert resumen(perdio, fecha="2027-01-04") == no("cobertura_propia")
    assert resumen(perdio, fecha="2027-01-05") == ALTA_C
    assert resumen(MAYOR, vigencia=SIN_DERECHO) == ALTA_C


def test_fila_5_pension_propia_seguro_de_salud_para_la_familia_ascendiente_de_asegurado() -> None:
    assert resumen(MAYOR, **constancia(agregado_medico="5M1999PE")) == no("cobertura_propia")
    assert resumen(MAYOR, **constancia(agregado_medico="1M1999SF")) == no("seguro_familia")
    assert resumen(MAYOR, **constancia(agregado_medico="4M1999OR")) == no(None)


def test_fila_6_alta_y_empleo() -> None:
    dado = JOVEN | {"vigencia": DEL_PLANTEL}
    assert resumen(dado, trabaja=True, cobertura_trabajo="IMSS") == ("baja", None, "cobertura_propia", False)
    assert resumen(dado, trabaja=True, cobertura_trabajo="ISSSTE")[0] == "baja"
    assert resumen(dado, trabaja=True)[0] == "ya_tiene_alta"
    assert codigos(dado, trabaja=True, cobertura_trabajo=...)[0] == "falta-cobertura-trabajo"


def test_fila_7_conyuge_y_sin_derecho_todavia() -> None:
    assert resumen(MAYOR, cobertura_conyuge="IMSS") == no("conyuge")
    assert resumen(JOVEN, cobertura_conyuge="ISSSTE") == no("conyuge")
    assert resumen(MAYOR, cobertura_conyuge=..., **constancia(agregado_medico="2M1999OR")) == no("conyuge")
    assert resumen(MAYOR, cobertura_conyuge=..., **constancia(agregado_medico="6M1999PE")) == no("conyuge")
    assert "sin-derecho-todavia" in codigos(MAYOR, cobertura_conyuge="IMSS", vigencia=SIN_DERECHO)


def test_fila_8_pension_de_orfandad_y_pension_de_orfandad_termino() -> None:
    assert resumen(JOVEN, pension_orfandad=True) == no("orfandad")
    assert resumen(JOVEN, pension_orfandad=False) == ALTA_B
    assert resumen(MAYOR, pension_orfandad=True) == ALTA_C
    assert "pension-de-orfandad-termino" in codigos(MAYOR, pension_orfandad=True)
    assert resumen(MAYOR, pension_orfandad=True, discapacidad=True) == no("orfandad")
    assert resumen(JOVEN, pension_orfandad=..., **constancia(agregado_medico="5M2005PE")) == no("orfandad")
    for agregado in ("3M2005PE", "6M2005PE"):
        assert resumen(JOVEN, pension_orfandad=True, **constancia(agregado_medico=agregado)) == no("orfandad")
    assert resumen(MAYOR, pension_orfandad=True, **constancia(agregado_medico="6M1999PE"))[0] == "decide_persona"


def test_fila_9_hijo_con_discapacidad() -> None:
    assert resumen(MAYOR, **HIJO_IMSS, discapacidad=True) == no("84-VI")
    assert resumen(JOVEN, **HIJO_IMSS, discapacidad=True) == no("84-VI")
    assert resumen(MAYOR, cobertura_padres="ISSSTE", padres_vigentes=True, discapacidad=True) == no(None)
    assert resumen(MAYOR, cobertura_padres="IMSS", discapacidad=True) == ALTA_C
    assert resumen(MAYOR, discapacidad=True, cobertura_padres=...)[0] == "falta_informacion"


def test_fila_10_padres_issste() -> None:
    issste = {"cobertura_padres": "ISSSTE", "padres_vigentes": True}
    assert resumen(JOVEN, **issste) == no(None)
    assert resumen(JOVEN, **issste, trabaja=True) == ALTA_B
    assert resumen(JOVEN, **issste, trabaja=...)[0] == "falta_informacion"
    assert resumen(MAYOR, **issste) == ALTA_C
    assert resumen(JOVEN, **issste, vigencia=SIN_DERECHO) == no(None)
    assert resumen(JOVEN, cobertura_padres="ISSSTE", padres_vigentes=...) == no(None)
    assert "respuesta-presumida" in codigos(JOVEN, cobertura_padres="ISSSTE", padres_vigentes=...)


def test_fila_11_padres_issemym() -> None:
    issemym = {"cobertura_padres": "ISSEMYM", "padres_vigentes": True}
    assert resumen(JOVEN, **issemym) == no(None)
    assert "evidencia-de-otra-institucion" in codigos(JOVEN, **issemym)
    assert resumen(JOVEN, **issemym, modalidad_estudio="en_linea") == ALTA_B


@pytest.mark.parametrize("quien", ["SEDENA", "SEMAR", "PEMEX", "CFE", "OTRA"])
def test_fila_12_padres_otra_institucion_evidencia_de_otra_institucion(quien: str) -> None:
    assert resumen(JOVEN, cobertura_padres=quien, padres_vigentes=True) == no(None)
    assert "evidencia-de-otra-institucion" in codigos(JOVEN, cobertura_padres=quien, padres_vigentes=True)
    assert resumen(JOVEN, cobertura_padres=quien, padres_vigentes=False) == ALTA_B
    assert resumen(JOVEN, cobertura_padres=quien, padres_vigentes=...)[0] == "falta_informacion"


@pytest.mark.parametrize("quien", ["IMSS_BIENESTAR", "SSA"])
@pytest.mark.parametrize("hecho", ["cobertura_padres", "cobertura_trabajo", "cobertura_conyuge"])
def test_fila_13_poblacion_abierta_no_excluye(quien: str, hecho: str) -> None:
    assert resumen(JOVEN, padres_vigentes=True, **{hecho: quien}) == ALTA_B
    assert "poblacion-abierta-no-excluye" in codigos(JOVEN, padres_vigentes=True, **{hecho: quien})


def test_fila_14_seguro_privado_no_excluye() -> None:
    assert resumen(JOVEN, seguro_privado=True) == ALTA_B
    assert "seguro-privado-no-excluye" in codigos(JOVEN, seguro_privado=True)


def test_fila_15_embarazo_y_embarazo_otra_institucion() -> None:
    assert resumen(JOVEN, **HIJO_IMSS, embarazo=True) == ALTA_D
    assert resumen(JOVEN, **HIJO_IMSS, embarazo=True, **constancia(agregado_medico="3M2005OR")) == ALTA_D
    assert resumen(JOVEN, embarazo=True) == ALTA_D
    assert resumen(MAYOR, embarazo=True) == ALTA_D
    otra = {"cobertura_padres": "PEMEX", "padres_vigentes": True, "embarazo": True}
    assert resumen(JOVEN, **otra) == ALTA_D
    assert "embarazo-otra-institucion" in codigos(JOVEN, **otra)


def test_fila_15_embarazo_no_espera_a_saber_si_trabaja_y_lo_pregunta() -> None:
    callada = JOVEN | {"embarazo": True, "trabaja": ..., "cobertura_trabajo": ...}
    assert resumen(callada) == ALTA_D
    assert codigos(callada)[0] == "falta-trabaja"
    assert not decide(callada, vigencia=SIN_DERECHO).limpia()
    assert resumen(callada, trabaja=True) == ("falta_informacion", None, None, True)
    assert resumen(callada, inscrito=...) == ("falta_informacion", None, None, True)


def test_fila_16_embarazo_issste_menor() -> None:
    issste = {"cobertura_padres": "ISSSTE", "padres_vigentes": True, "embarazo": True}
    assert resumen(JOVEN, **issste) == ALTA_D
    assert resumen(JOVEN, **issste, fecha_nacimiento="2008-11-13") == no(None)
    assert resumen(JOVEN, **issste, fecha_nacimiento="2008-11-12") == ALTA_D
    assert resumen(JOVEN, **issste, fecha_nacimiento="2008-11-13", trabaja=True) == ALTA_D
    assert resumen(JOVEN, **issste, fecha_nacimiento="2008-11-13", cobertura_conyuge="SSA") == ALTA_D
    callada = decide(JOVEN, **issste, fecha_nacimiento="2008-11-13", trabaja=..., cobertura_trabajo=...)
    assert [h.datos["hechos"] for h in callada.hallazgos if h.codigo == "respuesta-presumida"] == [["trabaja"]]
    menor = decide(JOVEN, **issste, fecha_nacimiento="2008-11-13")
    assert ("2026-11-13", "alta") in [(c.valor, c.propuesta) for c in menor.cambiaria_si]


def test_fila_17_embarazo_ya_cubierto() -> None:
    propia = {"trabaja": True, "cobertura_trabajo": "IMSS", "embarazo": True}
    assert resumen(JOVEN, **propia) == no("cobertura_propia")
    assert resumen(MAYOR, cobertura_conyuge="IMSS", embarazo=True) == no("conyuge")
    assert "embarazo-ya-cubierto" in codigos(JOVEN, **propia)


def test_fila_19_otra_escuela() -> None:
    assert resumen(JOVEN, otra_escuela=True) == no("otra_escuela")
    ajena = constancia(agregado_medico="1M2005ES", registro_patronal="C1512345327")
    assert resumen(JOVEN, **ajena) == no("otra_escuela")
    assert resumen(JOVEN, **constancia(registro_patronal="C1512345327")) == no("otra_escuela")


def test_fila_19_escuela_sin_identificar() -> None:
    alguna = constancia(agregado_medico="1M2005ES", registro_patronal="C1512345327")
    p = decide(JOVEN, **alguna, registros_del_plantel=...)
    assert p.propuesta == "falta_informacion"
    cambios = {str(c.valor): c.propuesta for c in p.cambiaria_si if c.hecho == "registros_del_plantel"}
    assert cambios == {"['C1512345327']": "ya_tiene_alta", "[]": "no_procede"}


def test_fila_20_extranjero_con_curp() -> None:
    extranjera = decide(JOVEN, curp=una_curp("M", "NE"))
    assert (extranjera.propuesta, extranjera.supuesto) == ("alta", "B")
    assert "extranjero-con-curp" in [r.regla for r in extranjera.razones]


@pytest.mark.parametrize("curp", ["", None, "TEMPORAL", "XEXX010101HNEXXXA4"])
def test_fila_21_sin_curp(curp: str | None) -> None:
    assert resumen(JOVEN, curp=curp) == ("alta", "B", "ventanilla", False)
    assert "sin-curp" in codigos(JOVEN, curp=curp)
    assert resumen(JOVEN, curp=curp, **HIJO_IMSS) == no("84-VI")


def test_fila_22_intercambio_sin_matricula() -> None:
    assert resumen(JOVEN, intercambio=True, inscrito=False) == PERSONA


def test_fila_25_ya_tiene_alta_residencia_y_servicio_social() -> None:
    assert resumen(JOVEN, vigencia=DEL_PLANTEL) == ("ya_tiene_alta", None, None, False)
    solo = {"fecha": "2026-11-12", "inscrito": True, "vigencia": DEL_PLANTEL, "registros_del_plantel": ["Y541234532"]}
    assert resumen(solo)[0] == "ya_tiene_alta"


def test_fila_26_jovenes_construyendo() -> None:
    assert resumen(JOVEN, jovenes_construyendo=True) == PERSONA


@pytest.mark.parametrize("situacion", ["baja_temporal", "baja_definitiva"])
def test_fila_27_baja_temporal_baja_definitiva(situacion: str) -> None:
    assert resumen(JOVEN, situacion_academica=situacion, vigencia=DEL_PLANTEL) == ("baja", None, None, False)
    assert resumen(JOVEN, situacion_academica=situacion) == ("baja", None, None, False)
    assert resumen(JOVEN, situacion_academica=situacion, vigencia=SIN_DERECHO) == no(None)


def test_fila_28_egresado() -> None:
    assert resumen(JOVEN, situacion_academica="egresado") == ("baja", None, "seguro_familia", False)
    assert resumen(JOVEN, situacion_academica="egresado", vigencia=SIN_DERECHO) == no("seguro_familia")


def test_fila_30_reingreso_con_otro_numero_no_es_un_hecho() -> None:
    assert decide(JOVEN, numero_de_control="22010001").a_json() == decide(JOVEN).a_json()


def test_fila_31_menor_firma_tutor() -> None:
    assert "menor-firma-tutor" in codigos(JOVEN, fecha_nacimiento="2008-11-13")
    assert "menor-firma-tutor" not in codigos(JOVEN, fecha_nacimiento="2008-11-12")


def test_fila_32_curp_con_sexo_x() -> None:
    con_x, con_m = (decide(JOVEN, curp=una_curp(sexo)) for sexo in "XM")
    assert con_x.a_json() == con_m.a_json()
    assert resumen(JOVEN, curp=una_curp("X")) == ALTA_B
    assert "curp-con-sexo-x" in [r.regla for r in con_x.razones]


def test_fila_33_programa_en_linea() -> None:
    assert resumen(JOVEN, modalidad_estudio="en_linea") == ALTA_B


def test_elegibilidad_no_inscrito() -> None:
    assert resumen(JOVEN, inscrito=False) == no(None)
    assert resumen(JOVEN, inscrito=False, vigencia=DEL_PLANTEL)[0] == "baja"


def test_alta_y_familia_no_quita_un_seguro_sin_que_alguien_mire() -> None:
    assert resumen(JOVEN, vigencia=DEL_PLANTEL, **HIJO_IMSS) == PERSONA
    assert resumen(MAYOR, vigencia=DEL_PLANTEL, **HIJO_IMSS)[0] == "ya_tiene_alta"
    assert resumen(JOVEN, vigencia=DEL_PLANTEL, **HIJO_IMSS, embarazo=True)[0] == "ya_tiene_alta"
