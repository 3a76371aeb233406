"""What one paper says twice in other words must agree: right, situation, agregado médico, modalidad, CURP."""

from collections.abc import Iterator

from facultativo.comun.curp import fecha_de_curp
from facultativo.comun.hallazgos import Hallazgo, Nivel
from facultativo.documentos.rules.alteracion.forma import hallazgo
from facultativo.documentos.rules.contexto import Contexto
from facultativo.documentos.rules.lectura import Lectura

_SIN_DERECHO = {"BAJA", "FALLECIDO"}
_CON_DERECHO = {"VIGENTE", "CON DERECHO", "VIGENTE POR PRORROGA"}
_REGIMENES = {"32": ("ES", "SA"), "33": ("SF", "ME")}
_DE_TRABAJO = ("OR", "PE")
_REVISA = "Pide al alumno que descargue otra vez su constancia."


def derecho(c: Contexto) -> Iterator[Hallazgo]:
    """`derecho-situacion`, `derecho-doble`: words of a closed list, that hold for photographs too."""
    yield from _derecho_y_situacion(c)
    yield from _derecho_dicho_dos_veces(c)


def revisar(c: Contexto) -> Iterator[Hallazgo]:
    """`agregado-curp`, `agregado-modalidad`, `registro-modalidad`."""
    yield from agregado_de_otro(c)
    yield from _agregado_y_modalidad(c)
    yield from _registro_y_modalidad(c)


def _derecho_y_situacion(c: Contexto) -> Iterator[Hallazgo]:
    derecho, situacion = c.campos.get("con_derecho"), c.campos.get("situacion")
    if not derecho or not situacion:
        return
    if situacion.valor in (_SIN_DERECHO if derecho.valor else _CON_DERECHO):
        dice = "con derecho" if derecho.valor else "sin derecho"
        mensaje = f"La constancia dice «{dice}» y también situación «{situacion.valor}»: no puede ser. {_REVISA}"
        yield hallazgo("derecho-situacion", mensaje, nivel=Nivel.IMPEDIMENTO, pagina=derecho.pagina, caja=derecho.caja)


def _derecho_dicho_dos_veces(c: Contexto) -> Iterator[Hallazgo]:
    # The bare sentence "con derecho…" is weak: it may be the label of a NO.
    seguras = [r for r in c.lecturas if r.campo == "con_derecho" and r.confianza > 0.65]
    if {r.valor for r in seguras} == {True, False}:
        mensaje = f"En un lugar dice que tiene derecho al servicio médico y en otro que no. {_REVISA}"
        yield hallazgo(
            "derecho-doble", mensaje, nivel=Nivel.IMPEDIMENTO, pagina=seguras[0].pagina, caja=seguras[0].caja
        )


def agregado_de_otro(c: Contexto) -> Iterator[Hallazgo]:
    """`agregado-curp`. In a picture only when the years differ in more than the one digit a machine gets wrong."""
    agregado, curp = c.campos.get("agregado_medico"), c.campos.get("curp")
    nacimiento = fecha_de_curp(str(curp.valor)) if curp else None
    if not agregado or not curp or not nacimiento:
        return
    valor, sexo = str(agregado.valor), str(curp.valor)[10]
    distintos = sum(a != b for a, b in zip(valor[2:6], str(nacimiento.year), strict=True))
    otro_sexo = "X" not in (sexo, valor[1]) and valor[1].replace("F", "M") != sexo
    if distintos > 1 or (c.papel.origen != "ocr" and (distintos or otro_sexo)):
        mensaje = f"El agregado médico «{valor}» no corresponde al sexo o al año de nacimiento de la CURP. {_REVISA}"
        yield _en(agregado, "agregado-curp", mensaje)


def _agregado_y_modalidad(c: Contexto) -> Iterator[Hallazgo]:
    agregado, modalidad = c.campos.get("agregado_medico"), c.campos.get("modalidad")
    if not agregado or not modalidad:
        return
    calidad, regimen = str(agregado.valor)[0], str(agregado.valor)[6:]
    # A student's insurance is for the student alone: nobody is covered through one.
    prestado = regimen == "ES" and calidad != "1"
    if prestado or (regimen not in _REGIMENES.get(str(modalidad.valor), _DE_TRABAJO) and not _varios_patrones(c)):
        mensaje = f"El agregado médico «{agregado.valor}» no corresponde a la modalidad {modalidad.valor}. {_REVISA}"
        yield _en(agregado, "agregado-modalidad", mensaje)


def _varios_patrones(c: Contexto) -> bool:
    """With two employers the agregado is that of the ordinary one."""
    return len({r.valor for r in c.de("registro_patronal", "etiqueta", "ocr")}) > 1


def _registro_y_modalidad(c: Contexto) -> Iterator[Hallazgo]:
    registro, modalidad = c.campos.get("registro_patronal"), c.campos.get("modalidad")
    if registro and modalidad and len(str(registro.valor)) == 11 and str(registro.valor)[8:10] != modalidad.valor:
        mensaje = (
            f"El registro patronal {registro.valor} no es de la modalidad {modalidad.valor} que se lee junto a él. "
            f"{_REVISA}"
        )
        yield _en(registro, "registro-modalidad", mensaje)


def _en(lectura: Lectura, codigo: str, mensaje: str) -> Hallazgo:
    return hallazgo(codigo, mensaje, pagina=lectura.pagina, caja=lectura.caja)
