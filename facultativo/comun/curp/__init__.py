"""The CURP: Clave Única de Registro de Población (Instructivo Normativo, DOF 18-10-2021). Pure."""

from facultativo.comun.curp.letras import concuerda_con_nombre, letras_del_nombre, raiz_curp
from facultativo.comun.curp.partes import digito_curp, entidad_de_curp, fecha_de_curp, sexo_de_curp
from facultativo.comun.curp.tablas import ENTIDADES, PALABRAS_INCONVENIENTES
from facultativo.comun.curp.validar import validar_curp

__all__ = [
    "ENTIDADES",
    "PALABRAS_INCONVENIENTES",
    "concuerda_con_nombre",
    "digito_curp",
    "entidad_de_curp",
    "fecha_de_curp",
    "letras_del_nombre",
    "raiz_curp",
    "sexo_de_curp",
    "validar_curp",
]
