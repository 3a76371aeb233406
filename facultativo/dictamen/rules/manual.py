"""The manual: every rule in the order in which it is asked. The first decisive rule that applies gives the
proposal. To change a rule once released: give the old class its `hasta`, and put the new one, with the same key
and its `desde`, beside it.
"""

from facultativo.dictamen.rules import (
    derecho,
    desacuerdo,
    escuela,
    familia,
    inscripcion,
    nota,
    observacion,
    pedido,
    presuncion,
    propia,
)
from facultativo.dictamen.rules.libro import Libro
from facultativo.dictamen.rules.regla import Decisiva, Observacion

DECISIVAS: tuple[Decisiva, ...] = (
    # Is this person ours?
    inscripcion.Intercambio(),
    inscripcion.Egresado(),
    inscripcion.BajaTemporal(),
    inscripcion.BajaDefinitiva(),
    inscripcion.NoInscrito(),
    # Only a person can tell.
    inscripcion.JovenesConstruyendo(),
    desacuerdo.ConstanciaIncoherente(),
    desacuerdo.NacimientoEnDuda(),
    desacuerdo.EmpleoSinTrabajo(),
    desacuerdo.EmpleoContraConstancia(),
    desacuerdo.FamiliaContraConstancia(),
    desacuerdo.EscuelaContraConstancia(),
    desacuerdo.DerechoSinMotivo(),
    # An alta exists already.
    escuela.OtraEscuela(),
    escuela.EscuelaSinIdentificar(),
    escuela.AltaYEmpleo(),
    escuela.AltaYFamilia(),
    escuela.YaTieneAlta(),
    # Covered in their own right, or by marriage.
    propia.ConstanciaAntigua(),
    propia.Conservacion(),
    propia.TrabajoPropio(),
    propia.PensionPropia(),
    propia.SeguroVoluntario(),
    propia.Conyuge(),
    propia.Ascendiente(),
    # Covered as a child, which does not include a pregnancy.
    familia.EmbarazoIssste(),
    familia.Embarazo(),
    familia.PensionOrfandad(),
    familia.HijoConDiscapacidad(),
    familia.PadresImss(),
    familia.PadresIssste(),
    familia.PadresIssemym(),
    familia.PadresOtraInstitucion(),
    derecho.PoblacionAbierta(),
    # Nothing took the right away.
    derecho.SinEdad(),
    derecho.MenorSinPadres(),
    derecho.MayorSinEmpleo(),
    derecho.MayorSinDerecho(),
)

OBSERVACIONES: tuple[Observacion, ...] = (
    pedido.ConstanciaFalta(),
    pedido.ConstanciaVieja(),
    pedido.EvidenciaOtraInstitucion(),
    pedido.SinCurp(),
    observacion.PadresEnBaja(),
    observacion.PadresSinInstitucion(),
    observacion.Cumple25Pronto(),
    observacion.PensionTermino(),
    observacion.SinDerechoTodavia(),
    observacion.AvisoPoblacionAbierta(),
    observacion.SeguroPrivado(),
    observacion.EmbarazoOtraInstitucion(),
    observacion.EmbarazoYaCubierto(),
    observacion.MenorDeEdad(),
    observacion.NacimientoYCurp(),
    observacion.ConstanciaSinFecha(),
    observacion.AgregadoRaro(),
    presuncion.Presuncion(),
)

NOTAS: tuple[nota.Nota, ...] = (
    nota.Extranjero(),
    nota.SigueInscrito(),
    nota.Reingreso(),
    nota.CurpConSexoX(),
    nota.EnLinea(),
)

LIBRO = Libro(DECISIVAS, OBSERVACIONES, NOTAS)
"""All of them, by date."""

MIRA = {regla.clave: frozenset(regla.usa) for regla in LIBRO.todas()}
"""The facts that each rule looks at by itself."""
