"""Whom a row speaks of, and what it changes."""

from dataclasses import replace
from datetime import date

from facultativo.alumnos.rules.emparejar import Conocido, emparejar
from facultativo.alumnos.rules.ficha import Ficha
from facultativo.alumnos.states import FuenteNSS, Resultado, SituacionAcademica

XIMENA = Ficha(
    numero_de_control="21660001",
    nombres="Ximena",
    primer_apellido="Prueba",
    segundo_apellido="Ficticia",
    curp="PUFX050115MTLRCMA0",
    fecha_nacimiento=date(2005, 1, 15),
    sexo="M",
    carrera="IINF",
    semestre=7,
    correo="x@itat.example",
    nss="73220500018",
    en_linea=False,
)
CONOCIDA = Conocido(1, XIMENA, FuenteNSS.PADRON)


def test_nadie_conocido_es_nuevo_si_esta_vigente_y_se_omite_si_ya_se_fue() -> None:
    assert emparejar(XIMENA, por_curp=None, por_control=None).resultado is Resultado.NUEVO
    egresada = replace(XIMENA, situacion_academica=SituacionAcademica.EGRESADO, inscrito=False)
    assert emparejar(egresada, por_curp=None, por_control=None).resultado is Resultado.OMITIDO


def test_lo_mismo_escrito_en_mayusculas_y_sin_acentos_es_igual() -> None:
    gritada = replace(XIMENA, nombres="XIMENA", primer_apellido="PRUEBA", carrera="iinf")
    assert emparejar(gritada, por_curp=CONOCIDA, por_control=CONOCIDA).resultado is Resultado.IGUAL


def test_lo_que_el_padron_no_dice_no_borra_lo_que_hay() -> None:
    muda = Ficha(numero_de_control="21660001", nombres="Ximena", primer_apellido="Prueba", segundo_apellido="Ficticia")
    assert emparejar(muda, por_curp=None, por_control=CONOCIDA).resultado is Resultado.IGUAL


def test_reinscrita_con_otro_numero_de_control_se_reconoce_por_la_curp() -> None:
    decision = emparejar(replace(XIMENA, numero_de_control="B21660001"), por_curp=CONOCIDA, por_control=None)
    assert (decision.resultado, decision.conocido, decision.cambios) == (Resultado.CAMBIO, 1, ("numero_de_control",))
    assert [h.codigo for h in decision.hallazgos] == ["padron-control-cambia"]


def test_una_curp_corregida_se_reconoce_por_el_control_y_el_nombre() -> None:
    decision = emparejar(replace(XIMENA, curp="PUFX050115MTLRCMB8"), por_curp=None, por_control=CONOCIDA)
    assert decision.cambios == ("curp",)
    assert [h.codigo for h in decision.hallazgos] == ["padron-curp-cambia"]


def test_un_control_ajeno_es_error_y_no_toca_a_nadie() -> None:
    otra = replace(XIMENA, nombres="Zaira", curp="EUFZ050115MTLRCMA0")
    assert emparejar(otra, por_curp=None, por_control=CONOCIDA).resultado is Resultado.ERROR
    zaira = Conocido(2, replace(otra, numero_de_control="99"), FuenteNSS.NINGUNA)
    decision = emparejar(otra, por_curp=zaira, por_control=CONOCIDA)
    assert (decision.resultado, decision.cambios) == (Resultado.ERROR, ())


def test_el_nss_de_un_documento_no_lo_cambia_el_padron() -> None:
    documentada = replace(CONOCIDA, nss_fuente=FuenteNSS.DOCUMENTO)
    otro = replace(XIMENA, nss="73220500026")
    assert emparejar(otro, por_curp=documentada, por_control=None).resultado is Resultado.IGUAL
    assert emparejar(otro, por_curp=CONOCIDA, por_control=None).cambios == ("nss",)


def test_egresar_es_dejar_la_inscripcion() -> None:
    egresada = replace(XIMENA, situacion_academica=SituacionAcademica.EGRESADO, inscrito=False)
    decision = emparejar(egresada, por_curp=CONOCIDA, por_control=CONOCIDA)
    assert decision.deja_inscripcion
    assert set(decision.cambios) == {"situacion_academica", "inscrito"}
