"""The facts as the rules look at them: age on the day, what the paper proves, which coverage is known,
absent or unknown.
"""

import re
from datetime import date, timedelta
from functools import lru_cache

from facultativo.comun.curp import fecha_de_curp, validar_curp
from facultativo.comun.validacion import sin_separadores
from facultativo.dictamen.rules.hechos import Hechos
from facultativo.dictamen.rules.papel import Origen, Papel, Pariente, leer_papel
from facultativo.dictamen.rules.parametros import Parametros
from facultativo.dictamen.states import SIN_COBERTURA, Institucion

_PRESUMEN_VIGENCIA = frozenset({Institucion.ISSSTE, Institucion.ISSEMYM})
"""Rows 10 and 11 of the table do not ask whether the parent is in force: declared means in force until denied."""


class Caso:
    """One set of facts on one day, under the parameters of that day. Coverage is True, False or None (not
    known).
    """

    __slots__ = (
        "conyuge",
        "edad",
        "h",
        "joven",
        "nacimiento",
        "nacimiento_de_curp",
        "p",
        "padres",
        "padres_vigentes",
        "papel",
        "pension",
        "trabajo",
    )

    def __init__(self, hechos: Hechos, parametros: Parametros) -> None:
        self.h = hechos
        self.p = parametros
        self._leer_edad()
        self.papel: Papel | None = None
        if hechos.vigencia is not None:
            self.papel = leer_papel(
                hechos.vigencia,
                hechos.registros_del_plantel,
                pariente=self._pariente(),
                fecha=hechos.fecha,
                p=parametros,
            )
        self._leer_coberturas()

    def origen(self) -> Origen | None:
        """Why the paper says the person is covered; None without a paper."""
        return self.papel.origen if self.papel else None

    def plantel(self) -> bool:
        """The paper says: student of mod. 32, registered by this plantel, with rights."""
        return self.papel is not None and self.papel.origen is Origen.PLANTEL

    def papel_fresco(self) -> bool:
        """There is a paper, and it is not older than the plantel accepts."""
        return self.papel is not None and self.papel.fresco

    def conserva(self) -> bool:
        """The paper shows rights kept after losing a job (LSS 109)."""
        return self.papel is not None and self.papel.conserva

    def nacimiento_en_duda(self) -> bool:
        """The date declared and that of the CURP are not the same."""
        return self.nacimiento_de_curp is not None and self.nacimiento_de_curp != self.nacimiento

    def cumple(self, edad: int) -> date | None:
        """The day on which the person turns `edad`."""
        return cumpleanos(self.nacimiento, edad) if self.nacimiento else None

    def _leer_edad(self) -> None:
        self.nacimiento_de_curp = _nacimiento_de_curp(self.h.curp, self.h.fecha)
        self.nacimiento = self.h.fecha_nacimiento or self.nacimiento_de_curp
        self.edad = edad_en(self.nacimiento, self.h.fecha) if self.nacimiento else None
        self.joven = None if self.edad is None else self.edad < self.p.edad_limite

    def _pariente(self) -> Pariente:
        if self.h.pension_orfandad and (self.joven is not False or self.h.discapacidad):
            return Pariente.HUERFANO
        return Pariente.CONYUGE if self.joven is False else Pariente.HIJO

    def _leer_coberturas(self) -> None:
        h, origen = self.h, self.papel.origen if self.papel else None
        self.trabajo = _declarada(h.cobertura_trabajo)
        if self.trabajo is None and h.trabaja is False:
            self.trabajo = False
        if origen is Origen.TRABAJO and self.conserva():
            self.trabajo = True
        if self.trabajo is None and (origen is Origen.TRABAJO or self._solo_puede_ser_su_patron(origen)):
            self.trabajo = True
        self.conyuge = _declarada(h.cobertura_conyuge)
        if origen is Origen.CONYUGE and (self.conyuge is None or self.conserva()):
            self.conyuge = True
        self.pension = h.pension_orfandad
        if origen is Origen.PENSION and self.pension is None and self.joven:
            self.pension = True
        self._leer_padres(origen is Origen.PADRES)

    def _leer_padres(self, por_papel: bool) -> None:
        inst = self.h.cobertura_padres
        vigentes = _declarada(inst)
        if vigentes:
            vigentes = self.h.padres_vigentes
            if vigentes is None and inst in _PRESUMEN_VIGENCIA:
                vigentes = True
        if por_papel and not self.papel_rebasado() and (vigentes is not False or self.conserva()):
            inst, vigentes = Institucion.IMSS, True
        self.padres, self.padres_vigentes = inst, vigentes

    def papel_rebasado(self) -> bool:
        """The paper that shows a child of an insured was issued before the birthday that ended that cover."""
        limite = self.cumple(self.p.edad_limite)
        expedicion = self.papel.expedicion if self.papel else None
        rebasado = limite is not None and expedicion is not None and expedicion < limite <= self.h.fecha
        return rebasado and self.h.discapacidad is not True

    def _solo_puede_ser_su_patron(self, origen: Origen | None) -> bool:
        """The paper names an employer without saying whose, and nobody else of the family has one at the IMSS."""
        h, imss = self.h, Institucion.IMSS
        if origen is not Origen.SIN_MOTIVO or h.vigencia is None or not h.vigencia.registro_patronal:
            return False
        if h.cobertura_conyuge is imss or h.pension_orfandad:
            return False
        hijo = self.joven is not False or h.discapacidad is True
        sin_padres = h.cobertura_padres not in (None, imss) or h.padres_vigentes is False
        return h.trabaja is True or not hijo or sin_padres


def edad_en(nacimiento: date, fecha: date) -> int:
    """Full years on `fecha`. Whoever was born on 29 February turns on 1 March in the other years."""
    return fecha.year - nacimiento.year - ((fecha.month, fecha.day) < (nacimiento.month, nacimiento.day))


def cumpleanos(nacimiento: date, edad: int) -> date:
    """The first day on which `edad_en` gives `edad`."""
    anio = nacimiento.year + edad
    try:
        return nacimiento.replace(year=anio)
    except ValueError:
        return date(anio, 2, 28) + timedelta(days=1)


def _declarada(institucion: Institucion | None) -> bool | None:
    return None if institucion is None else institucion not in SIN_COBERTURA


_GENERICA = re.compile("XEXX010101[HMX]NEXXX..")
"""The CURP that systems write for foreigners who have none of their own (SAT, complemento de nómina)."""


@lru_cache(maxsize=8)  # «what would change it» looks at the same person some twenty times
def curp_propia(curp: str, fecha: date) -> bool:
    """A CURP that RENAPO could have given to this person: valid, and not the generic one of foreigners."""
    validacion = validar_curp(curp, hoy=fecha)
    return validacion.valido and not _GENERICA.fullmatch(validacion.normalizado)


def _nacimiento_de_curp(curp: str | None, fecha: date) -> date | None:
    return fecha_de_curp(sin_separadores(curp)) if curp and curp_propia(curp, fecha) else None
