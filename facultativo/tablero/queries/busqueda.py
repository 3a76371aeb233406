"""Finding a student by what is at hand: número de control, CURP, NSS or part of the name."""

import re

from django.db.models import Q

from facultativo.expediente.models import Expediente
from facultativo.plantel.models import Plantel

CUANTOS = 30
_CON_ACENTO = str.maketrans({"A": "[AÁÀÄ]", "E": "[EÉÈË]", "I": "[IÍÌÏ]", "O": "[OÓÒÖ]", "U": "[UÚÙÜ]", "N": "[NÑ]"})
_SIN_ACENTO = str.maketrans("ÁÀÄÉÈËÍÌÏÓÒÖÚÙÜÑ", "AAAEEEIIIOOOUUUN")
_CAMPOS = ("nombres", "primer_apellido", "segundo_apellido")


def buscar(plantel: Plantel, texto: str) -> list[Expediente]:
    """The cases that match, at most `CUANTOS`: exact by identifier, else by every word of the name without
    accents.
    """
    limpio = " ".join(texto.replace("\0", "").split()).upper()
    if len(limpio) < 2:
        return []
    casos = Expediente.objects.del_plantel(plantel)
    return list(casos.filter(_condicion(limpio)).order_by("alumno__primer_apellido", "alumno__nombres", "pk")[:CUANTOS])


def _condicion(texto: str) -> Q:
    junto = re.sub(r"[\s-]", "", texto)
    if any(c.isdigit() for c in junto):
        exacto = Q(alumno__curp=junto) | Q(alumno__nss=junto) | Q(alumno__numero_de_control=junto)
        return exacto | Q(alumno__numero_de_control__startswith=junto) if len(junto) < 11 else exacto
    condicion = Q()
    for palabra in texto.split():
        condicion &= _palabra(palabra)
    return condicion


def _palabra(palabra: str) -> Q:
    patron = r"(^|\s)" + re.escape(palabra.translate(_SIN_ACENTO)).translate(_CON_ACENTO)
    en_algun_campo = Q()
    for campo in _CAMPOS:
        en_algun_campo |= Q(**{f"alumno__{campo}__iregex": patron})
    return en_algun_campo
