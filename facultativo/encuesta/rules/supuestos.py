"""When something already answered settles the case, so that the rest need not be asked. Rows are those of
`docs/reglas.md`.

The survey never decides: these conditions only spare questions whose every answer would lead to the same
proposal.
"""

from facultativo.encuesta.rules.condiciones import MenorDe, contesto, dato
from facultativo.encuesta.rules.pregunta import NO_SE, SI

SEGURIDAD_SOCIAL = ("IMSS", "ISSSTE", "ISSEMYM", "SEDENA", "SEMAR", "PEMEX", "CFE")
"""Institutions whose protection excludes this insurance (Decreto DOF 14-09-1998: "la misma o similar
protección")."""
EDAD_LIMITE_HIJOS = 25
"""LSS art. 84-VI, LISSSTE art. 6-XII: a child who studies is covered until this birthday."""
MAYORIA_DE_EDAD = 18
"""Código Civil Federal art. 646. Below it the tutor signs, and nobody may marry (art. 148)."""

EN_EDAD_DE_HIJO = MenorDe(EDAD_LIMITE_HIJOS) | contesto("discapacidad", SI)
"""Still coverable through a parent: by age, or at any age when a disability keeps them from earning (row
9)."""

TRABAJO_CUBRE = contesto("cobertura_trabajo", *SEGURIDAD_SOCIAL)
"""Row 5: own job with social security, at any age."""

_ISSSTE_CUBRE = contesto("cobertura_padres", "ISSSTE") & ~contesto("trabaja", SI)
"""Row 10: the ISSSTE covers the child who studies and has no job."""
_ISSEMYM_CUBRE = contesto("cobertura_padres", "ISSEMYM") & ~dato("modalidad_estudio", "en_linea")
"""Row 11: the ISSEMyM does not cover open or online systems."""
_OTRAS_CUBREN = contesto("cobertura_padres", "IMSS", "SEDENA", "SEMAR", "PEMEX", "CFE")

PADRES_CUBREN = EN_EDAD_DE_HIJO & contesto("padres_vigentes", SI) & (_ISSSTE_CUBRE | _ISSEMYM_CUBRE | _OTRAS_CUBREN)
"""Rows 1, 9, 10, 11 and 12."""

ORFANDAD_CUBRE = contesto("pension_orfandad", SI)
"""Row 8: the pension brings its own medical service."""

CONYUGE_CUBRE = contesto("cobertura_conyuge", *SEGURIDAD_SOCIAL)
"""Row 7."""

PUEDE_ESTAR_EMBARAZADA = ~dato("sexo", "H")
"""The CURP says M or X, or nobody knows."""

HIJA_SIN_ATENCION_DE_PARTO = EN_EDAD_DE_HIJO & (
    (contesto("cobertura_padres", "IMSS") & contesto("padres_vigentes", SI, NO_SE))
    | (_ISSSTE_CUBRE & contesto("padres_vigentes", SI, NO_SE) & ~MenorDe(MAYORIA_DE_EDAD))
    | contesto("cobertura_padres", NO_SE)
)
"""Rows 15 and 16: covered, or perhaps covered, as a child by an institution that does not attend a
daughter's childbirth (LSS art. 95; LISSSTE art. 39 does attend the unmarried one under 18, and nobody under
18 may marry)."""

EMBARAZO_IMPORTA = (
    PUEDE_ESTAR_EMBARAZADA & HIJA_SIN_ATENCION_DE_PARTO & ~TRABAJO_CUBRE & ~ORFANDAD_CUBRE & ~CONYUGE_CUBRE
)
"""Rows 15 to 17: a pregnancy changes the proposal. In every other case nobody asks."""

YA_CUBIERTO = TRABAJO_CUBRE | ORFANDAD_CUBRE | CONYUGE_CUBRE | (PADRES_CUBREN & ~contesto("embarazo", SI))
"""Nothing asked later could bring an alta."""
