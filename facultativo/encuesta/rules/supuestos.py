"""When something already answered settles the case, so that the rest need not be asked. Rows are those of
`docs/reglas.md`.

The survey never decides: these conditions only spare questions whose every answer would lead to the same
proposal.
"""

from facultativo.encuesta.rules.condiciones import MenorDe, contesto, dato
from facultativo.encuesta.rules.pregunta import NO_SE, SI

PROTEGEN = ("IMSS", "ISSSTE", "ISSEMYM", "SEDENA", "SEMAR", "PEMEX", "CFE", "OTRA")
"""Institutions whose protection excludes this insurance (Decreto DOF 14-09-1998: "la misma o similar
protección"); OTRA are banks, universities and the like (row 12)."""
EDAD_LIMITE_HIJOS = 25
"""LSS art. 84-VI, LISSSTE art. 6-XII: a child who studies is covered until this birthday."""
MAYORIA_DE_EDAD = 18
"""Código Civil Federal art. 646. Below it the tutor signs, and nobody may marry (art. 148)."""

ES_MENOR = MenorDe(MAYORIA_DE_EDAD)
EN_EDAD_DE_HIJO = MenorDe(EDAD_LIMITE_HIJOS) | contesto("discapacidad", SI)
"""Still coverable through a parent: by age, or at any age when a disability keeps them from earning (row
9)."""

TRABAJO_CUBRE = contesto("cobertura_trabajo", *PROTEGEN)
"""Row 5: own job with social security, at any age."""

CONYUGE_CUBRE = contesto("cobertura_conyuge", *PROTEGEN)
"""Row 7."""

_INSTITUCION_LO_DEJA_FUERA = ~contesto("discapacidad", SI) & (
    (contesto("cobertura_padres", "ISSSTE") & contesto("trabaja", SI))
    | (contesto("cobertura_padres", "ISSEMYM") & dato("modalidad_estudio", "en_linea"))
)
"""Rows 10 and 11: the ISSSTE does not cover a child with a job, nor the ISSEMyM one in an online programme;
a child with a disability is covered anyhow (row 9)."""

PADRES_CUBREN = EN_EDAD_DE_HIJO & contesto("padres_vigentes", SI) & ~_INSTITUCION_LO_DEJA_FUERA
"""Rows 1, 9, 10, 11 and 12. The question on being in force is asked only about institutions that protect."""

ORFANDAD_CUBRE = contesto("pension_orfandad", SI)
"""Row 8: the pension brings its own medical service."""

CUBIERTO_COMO_HIJO = PADRES_CUBREN | ORFANDAD_CUBRE
"""Covered through a parent, alive or not."""

_VIGENTES_O_NO_SE_SABE = contesto("padres_vigentes", SI, NO_SE)
_MENOR_DEPENDIENTE = ES_MENOR & ~contesto("trabaja", SI)
_ISSSTE_LA_ATIENDE = contesto("cobertura_padres", "ISSSTE") & _MENOR_DEPENDIENTE & _VIGENTES_O_NO_SE_SABE
"""Row 16: the ISSSTE attends the unmarried, dependent daughter under 18 (LISSSTE art. 39); nobody under 18 may marry,
and who works does not depend."""

_QUIZA_POR_SUS_PADRES = (
    EN_EDAD_DE_HIJO
    & ~_INSTITUCION_LO_DEJA_FUERA
    & (_VIGENTES_O_NO_SE_SABE | (contesto("cobertura_padres", NO_SE) & ~_MENOR_DEPENDIENTE))
)
"""Covered, or perhaps, as a daughter: that does not reach her childbirth (row 15, LSS art. 95)."""

EMBARAZO_PODRIA_IMPORTAR = (
    ~dato("sexo", "H")
    & (_QUIZA_POR_SUS_PADRES | ORFANDAD_CUBRE)
    & ~_ISSSTE_LA_ATIENDE
    & ~TRABAJO_CUBRE
    & ~contesto("trabaja", "jovenes")
)
"""Before asking about spouse and other school. The CURP says M or X, or nobody knows; a Jóvenes
Construyendo el Futuro case goes to a person anyhow (row 26)."""

EMBARAZO_IMPORTA = EMBARAZO_PODRIA_IMPORTAR & ~CONYUGE_CUBRE & ~contesto("otra_escuela", SI)
"""Rows 15 to 17: a pregnancy changes the proposal. In every other case nobody asks."""

SOLO_COMO_HIJO = CUBIERTO_COMO_HIJO & ~EMBARAZO_PODRIA_IMPORTAR
"""Covered as a child, and no later answer could bring an alta."""
