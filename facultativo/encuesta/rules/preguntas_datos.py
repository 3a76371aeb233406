"""Questions that confirm or complete what the padrón says. What the school knows is not typed again."""

from facultativo.encuesta.rules.condiciones import contesto, dato
from facultativo.encuesta.rules.pregunta import NO, SI, Opcion, Pregunta, TipoPregunta
from facultativo.encuesta.rules.supuestos import ES_MENOR

IDENTIDAD = Pregunta(
    clave="identidad",
    texto="¿Estos son tus datos?",
    resumen="Tus datos",
    tipo=TipoPregunta.CONFIRMAR,
    ayuda="Son los que tiene la escuela. El IMSS los compara letra por letra con los suyos.",
    opciones=(Opcion(SI, "Sí, están bien"), Opcion(NO, "Algo no está bien")),
    importa=dato("identidad", "si"),
)
CORRECCION = Pregunta(
    clave="correccion",
    texto="¿Qué dato no está bien?",
    resumen="Lo que hay que corregir",
    tipo=TipoPregunta.TEXTO,
    ayuda="Por ejemplo: «Mi segundo apellido es Xochitiotzi, con X». Servicios Escolares lo revisa con tus"
    " papeles. "
    "Mientras tanto puedes seguir.",
    importa=contesto("identidad", NO),
    largo_maximo=500,
)
CURP = Pregunta(
    clave="curp",
    texto="¿Cuál es tu CURP?",
    resumen="CURP",
    tipo=TipoPregunta.TEXTO,
    ayuda="Son 18 letras y números. Si no tienes CURP o es temporal, déjalo vacío: no pierdes tu derecho y "
    "Servicios Escolares te ayuda a obtenerla.",
    importa=dato("anonimo", "no") & dato("curp", "no"),
    hecho="curp",
    opcional=True,
    largo_maximo=40,
)
FECHA_NACIMIENTO = Pregunta(
    clave="fecha_nacimiento",
    texto="¿Cuándo naciste?",
    resumen="Fecha de nacimiento",
    tipo=TipoPregunta.TEXTO,
    ayuda="Escribe día, mes y año; por ejemplo, 27/03/2004.",
    importa=dato("nacimiento", "no"),
    hecho="fecha_nacimiento",
    largo_maximo=40,
)
NSS = Pregunta(
    clave="nss",
    texto="¿Cuál es tu Número de Seguridad Social?",
    resumen="Número de Seguridad Social",
    tipo=TipoPregunta.TEXTO,
    ayuda="Son 11 dígitos y es tuyo para toda la vida. Si todavía no lo tienes, déjalo vacío: al terminar "
    "te decimos "
    "cómo obtenerlo en cinco minutos.",
    importa=dato("anonimo", "no") & dato("nss", "no"),
    opcional=True,
    largo_maximo=40,
)
TUTOR_NOMBRE = Pregunta(
    clave="tutor_nombre",
    texto="¿Cómo se llama tu mamá, tu papá o la persona que es tu tutor?",
    resumen="Madre, padre o tutor",
    tipo=TipoPregunta.TEXTO,
    ayuda="Escribe su nombre completo. Como eres menor de 18 años, esa persona autoriza que usemos tus datos.",
    importa=dato("anonimo", "no") & ES_MENOR,
)
TUTOR_AUTORIZA = Pregunta(
    clave="tutor_autoriza",
    texto="¿Esa persona está contigo y lo autoriza?",
    resumen="Autorización de tu madre, padre o tutor",
    tipo=TipoPregunta.OPCION,
    opciones=(
        Opcion(SI, "Sí, leyó el aviso de privacidad y lo autoriza"),
        Opcion(NO, "No está conmigo", "Puedes seguir. Firmará después en Servicios Escolares."),
    ),
    importa=dato("anonimo", "no") & ES_MENOR,
)

PREGUNTAS = (IDENTIDAD, CORRECCION, CURP, FECHA_NACIMIENTO, NSS, TUTOR_NOMBRE, TUTOR_AUTORIZA)
