"""What the student can do instead: for each route, why, the steps and what to take along."""

from dataclasses import dataclass

from facultativo.dictamen.states import Ruta


@dataclass(frozen=True, slots=True)
class RutaExplicada:
    """One route, in the second person."""

    titulo: str
    frase: str
    pasos: tuple[str, ...]
    llevar: tuple[str, ...] = ()
    norma: str = ""


RUTAS = {
    Ruta.ART_84_VI: RutaExplicada(
        "Te atiende el seguro de tu papá o tu mamá",
        "Estudias y tu papá o tu mamá está asegurado en el IMSS: la clínica te activa el servicio médico.",
        (
            "Pide a Servicios Escolares tu constancia de inscripción para el IMSS. Se hace en el momento.",
            "Ve a la clínica (UMF) que corresponde a tu domicilio, en la ventanilla de Afiliación y Vigencia.",
            "Pide que activen tu servicio por el semestre (artículo 84, fracción VI, de la Ley del Seguro Social).",
            "Repítelo cada semestre, con una constancia nueva.",
        ),
        (
            "Constancia de inscripción con el sello de la escuela",
            "Comprobante de pago reciente de tu papá o tu mamá (la escuela no lo guarda)",
            "Tu CURP y una identificación con fotografía",
            "El Número de Seguridad Social de tu papá o tu mamá",
        ),
        "Ley del Seguro Social, artículo 84, fracción VI",
    ),
    Ruta.COBERTURA_PROPIA: RutaExplicada(
        "Te atiende el seguro de tu propio trabajo",
        "Mientras tu empleo te asegure, ese servicio médico es el tuyo.",
        (
            "Si todavía no lo haces, regístrate en la clínica que te toca.",
            "Si pierdes el empleo, el IMSS te conserva el servicio ocho semanas.",
            "Cuando terminen, saca tu constancia de vigencia, entra aquí y elige «Mi situación cambió».",
        ),
        (),
        "Ley del Seguro Social, artículos 12 y 109",
    ),
    Ruta.CONYUGE: RutaExplicada(
        "Te atiende el seguro de tu cónyuge o pareja",
        "Quien está casado o vive en concubinato con una persona asegurada recibe el servicio por ella.",
        (
            "Tu cónyuge te registra como beneficiario en su clínica o institución.",
            "Si te separas, o deja de estar asegurado, entra aquí y elige «Mi situación cambió».",
        ),
        ("Acta de matrimonio, o la declaración de concubinato", "Tu CURP y una identificación con fotografía"),
        "Ley del Seguro Social, artículo 84, fracciones III y IV",
    ),
    Ruta.ORFANDAD: RutaExplicada(
        "Te atiende tu pensión de orfandad",
        "La pensión de orfandad incluye servicio médico hasta los 25 años mientras estudias.",
        (
            "Pide a Servicios Escolares tu constancia de inscripción para conservar la pensión.",
            "Preséntala en la institución que te paga la pensión, cada periodo.",
            "Cuando cumplas 25 años, entra aquí y elige «Mi situación cambió».",
        ),
        ("Constancia de inscripción", "Resolución de tu pensión"),
        "Ley del Seguro Social, artículos 84 y 134",
    ),
    Ruta.OTRA_ESCUELA: RutaExplicada(
        "Te tiene asegurado otra escuela",
        "El IMSS acepta el alta de una sola escuela a la vez.",
        (
            "Si sigues estudiando ahí, no tienes que hacer nada: ese seguro te cubre.",
            "Si ya no estudias ahí, pide a esa escuela que presente tu baja ante el IMSS.",
            "Cuando tu constancia de vigencia diga «sin derecho», súbela aquí y damos tu alta.",
        ),
        ("Tu constancia de vigencia: dice el nombre y el registro patronal de la escuela que te aseguró",),
        "Decreto DOF 14-09-1998",
    ),
    Ruta.SEGURO_FAMILIA: RutaExplicada(
        "Puedes contratar el Seguro de Salud para la Familia",
        "Al egresar termina el Seguro Facultativo. El IMSS ofrece uno voluntario, con cuota anual.",
        (
            "Si empiezas a trabajar, tu empleo te asegura y no necesitas este.",
            "Si no, contrátalo en la subdelegación del IMSS o en su portal; empieza el día primero del mes siguiente.",
        ),
        ("Tu CURP, tu Número de Seguridad Social y un comprobante de domicilio",),
        "Ley del Seguro Social, artículo 240",
    ),
    Ruta.VENTANILLA: RutaExplicada(
        "Ven a la ventanilla de Servicios Escolares",
        "Te falta la CURP, o la que tienes es temporal. Nadie pierde su derecho por eso: te ayudamos a obtenerla.",
        (
            "Acércate a Servicios Escolares con el documento de identidad que tengas.",
            "Te decimos dónde tramitar la CURP, que no cuesta, y guardamos tu lugar.",
        ),
        ("Acta de nacimiento o documento migratorio, si lo tienes",),
        "Ley Nacional para Eliminar Trámites Burocráticos, artículo 66",
    ),
}
