"""Questions on which protection the student already has, in the order that spares most of them."""

from facultativo.encuesta.rules.condiciones import MenorDe, contesto
from facultativo.encuesta.rules.pregunta import NO, NO_SE, SI, SIN_DECIR, Hecho, Opcion, Pregunta, TipoPregunta
from facultativo.encuesta.rules.supuestos import (
    CONYUGE_CUBRE,
    EDAD_LIMITE_HIJOS,
    EMBARAZO_IMPORTA,
    EN_EDAD_DE_HIJO,
    ES_MENOR,
    PADRES_CUBREN,
    PROTEGEN,
    SOLO_COMO_HIJO,
    TRABAJO_CUBRE,
)

_INSTITUCIONES = {
    "IMSS": ("IMSS", "Clínicas y hospitales del Seguro Social."),
    "ISSSTE": ("ISSSTE", "Personal del gobierno federal y del magisterio."),
    "ISSEMYM": ("ISSEMyM", "Personal del Estado de México y sus municipios."),
    "SEDENA": ("Ejército o Fuerza Aérea (SEDENA)", ""),
    "SEMAR": ("Marina (SEMAR)", ""),
    "PEMEX": ("PEMEX", ""),
    "CFE": ("CFE", ""),
    "IMSS_BIENESTAR": ("IMSS-Bienestar", "El que antes fue Seguro Popular o INSABI."),
    "SSA": ("Centro de salud u hospital de la Secretaría de Salud", ""),
    "OTRA": ("Otra institución", "Por ejemplo un banco, una universidad o el gobierno del estado."),
}


def _cobertura(hecho: str, ninguna: str, *, con_no_se: bool = False) -> tuple[Opcion, ...]:
    """The options of one `cobertura_*` fact: the institutions, a private insurance (which excludes nothing,
    row 14), none."""
    opciones = [Opcion(v, texto, ayuda, {hecho: v}) for v, (texto, ayuda) in _INSTITUCIONES.items()]
    privado: dict[str, Hecho] = {hecho: "ninguna", "seguro_privado": True}
    opciones.append(Opcion("PRIVADO", "Solo un seguro privado de gastos médicos", "", privado))
    opciones.append(Opcion("ninguna", ninguna, "", {hecho: "ninguna"}))
    if con_no_se:
        opciones.append(Opcion(NO_SE, "No sé", "Lo veremos con tu constancia de vigencia."))
    return tuple(opciones)


def _si_no(hecho: str, si: str = "Sí", no: str = "No", *mas: Opcion) -> tuple[Opcion, ...]:
    return (Opcion(SI, si, "", {hecho: True}), Opcion(NO, no, "", {hecho: False}), *mas)


TRABAJA = Pregunta(
    clave="trabaja",
    texto="¿Tienes un trabajo por el que te pagan?",
    resumen="Trabajo",
    tipo=TipoPregunta.OPCION,
    hecho="trabaja",
    ayuda="El servicio social, la residencia profesional y la educación dual son parte de tus estudios: no"
    " cuentan como trabajo.",
    opciones=(
        Opcion(SI, "Sí", "", {"trabaja": True, "jovenes_construyendo": False}),
        Opcion(NO, "No", "", {"trabaja": False, "cobertura_trabajo": "ninguna", "jovenes_construyendo": False}),
        Opcion(
            "jovenes",
            "Soy aprendiz de Jóvenes Construyendo el Futuro",
            "Ese programa trae su propio seguro; una persona revisará tu caso.",
            {"trabaja": False, "jovenes_construyendo": True},
        ),
    ),
)
COBERTURA_TRABAJO = Pregunta(
    clave="cobertura_trabajo",
    texto="¿Qué servicio médico te da tu trabajo?",
    resumen="Servicio médico por tu trabajo",
    tipo=TipoPregunta.OPCION,
    hecho="cobertura_trabajo",
    ayuda="Si te registraron, en tu recibo de nómina aparece el descuento.",
    opciones=_cobertura("cobertura_trabajo", "Ninguno: no me han registrado"),
    importa=contesto("trabaja", SI),
)
DISCAPACIDAD = Pregunta(
    clave="discapacidad",
    texto="¿Tienes una discapacidad o enfermedad crónica que te impide mantenerte con tu trabajo?",
    resumen="Discapacidad que impide trabajar",
    tipo=TipoPregunta.SI_NO,
    hecho="discapacidad",
    ayuda="Te lo preguntamos porque, si es así, el seguro de tu mamá o tu papá te protege sin límite de "
    "edad. "
    "Puedes no contestar.",
    opciones=_si_no("discapacidad", "Sí", "No", Opcion(SIN_DECIR, "Prefiero no decirlo")),
    importa=~TRABAJO_CUBRE & ~MenorDe(EDAD_LIMITE_HIJOS),
    sensible=True,
)
COBERTURA_PADRES = Pregunta(
    clave="cobertura_padres",
    texto="¿Tu mamá o tu papá tiene servicio médico por su trabajo o su pensión?",
    resumen="Servicio médico de tu mamá o tu papá",
    tipo=TipoPregunta.OPCION,
    hecho="cobertura_padres",
    ayuda="Si cada quien tiene uno distinto, elige el que esté vigente; si los dos lo están, el primero de esta lista.",
    opciones=_cobertura("cobertura_padres", "Ninguno, o ya no viven", con_no_se=True),
    importa=EN_EDAD_DE_HIJO & ~TRABAJO_CUBRE,
)
PADRES_VIGENTES = Pregunta(
    clave="padres_vigentes",
    texto="¿Ese servicio médico está vigente hoy?",
    resumen="Vigente hoy",
    tipo=TipoPregunta.SI_NO,
    hecho="padres_vigentes",
    ayuda="No lo está cuando esa persona perdió su trabajo o la dieron de baja.",
    opciones=_si_no(
        "padres_vigentes",
        "Sí, está vigente",
        "No, está dado de baja",
        Opcion(NO_SE, "No sé", "Lo veremos con tu constancia de vigencia."),
    ),
    importa=contesto("cobertura_padres", *PROTEGEN),
)
PENSION_ORFANDAD = Pregunta(
    clave="pension_orfandad",
    texto="¿Recibes una pensión de orfandad?",
    resumen="Pensión de orfandad",
    tipo=TipoPregunta.SI_NO,
    hecho="pension_orfandad",
    ayuda="La pagan el IMSS, el ISSSTE u otra institución a hijas e hijos de quien falleció, e incluye "
    "servicio médico.",
    opciones=_si_no("pension_orfandad"),
    importa=EN_EDAD_DE_HIJO & ~TRABAJO_CUBRE & ~PADRES_CUBREN,
)
COBERTURA_CONYUGE = Pregunta(
    clave="cobertura_conyuge",
    texto="¿Tu esposa, esposo o pareja con quien vives tiene servicio médico y dependes de esa persona?",
    resumen="Servicio médico de tu pareja",
    tipo=TipoPregunta.OPCION,
    hecho="cobertura_conyuge",
    ayuda="Cuenta el matrimonio y el concubinato, si el servicio está vigente hoy.",
    opciones=_cobertura("cobertura_conyuge", "No tengo pareja, o no tiene servicio médico"),
    importa=~TRABAJO_CUBRE & ~ES_MENOR & ~SOLO_COMO_HIJO,
)
OTRA_ESCUELA = Pregunta(
    clave="otra_escuela",
    texto="¿Otra escuela pública ya te registró en el Seguro Facultativo?",
    resumen="Registro por otra escuela",
    tipo=TipoPregunta.SI_NO,
    hecho="otra_escuela",
    ayuda="Por ejemplo tu bachillerato, o una segunda carrera. El IMSS acepta el registro de una sola "
    "escuela a la vez.",
    opciones=_si_no("otra_escuela", "Sí, y sigo inscrita o inscrito ahí", "No, o ya no estudio ahí"),
    importa=~TRABAJO_CUBRE & ~CONYUGE_CUBRE & ~SOLO_COMO_HIJO,
)
EMBARAZO_CONSENTIMIENTO = Pregunta(
    clave="embarazo_consentimiento",
    texto="Hay una pregunta sobre embarazo. ¿Quieres contestarla?",
    resumen="Pregunta sobre embarazo",
    tipo=TipoPregunta.OPCION,
    ayuda="Quien está cubierta por su mamá o su papá no recibe atención del embarazo y el parto; con este "
    "seguro sí. Por eso, y "
    "solo por eso, preguntamos. La respuesta se guarda cifrada, la ve únicamente quien resuelve tu caso y no "
    "aparece en listas ni avisos.",
    opciones=(
        Opcion(SI, "Sí: acepto que usen mi respuesta solo para decidir sobre mi seguro"),
        Opcion(NO, "Prefiero no contestarla", "No cambia nada más de tu trámite."),
    ),
    importa=EMBARAZO_IMPORTA,
    sensible=True,
)
EMBARAZO = Pregunta(
    clave="embarazo",
    texto="¿Estás embarazada?",
    resumen="Embarazo",
    tipo=TipoPregunta.SI_NO,
    hecho="embarazo",
    ayuda="Puedes cambiar tu respuesta cuando quieras.",
    opciones=_si_no("embarazo", "Sí", "No", Opcion(SIN_DECIR, "Prefiero no decirlo")),
    importa=contesto("embarazo_consentimiento", SI),
    sensible=True,
)

PREGUNTAS = (
    TRABAJA,
    COBERTURA_TRABAJO,
    DISCAPACIDAD,
    COBERTURA_PADRES,
    PADRES_VIGENTES,
    PENSION_ORFANDAD,
    COBERTURA_CONYUGE,
    OTRA_ESCUELA,
    EMBARAZO_CONSENTIMIENTO,
    EMBARAZO,
)
