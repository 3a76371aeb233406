"""What the student can do instead: for each route, why, the steps and what to take along."""

from dataclasses import dataclass

from facultativo.dictamen.states import Ruta


@dataclass(frozen=True, slots=True)
class RutaExplicada:
    """One route, in the second person. `direccion` is the last piece of the address of its page."""

    direccion: str
    titulo: str
    frase: str
    pasos: tuple[str, ...]
    llevar: tuple[str, ...] = ()
    norma: str = ""
    si_no_sale: str = ""


RUTAS = {
    Ruta.ART_84_VI: RutaExplicada(
        "84-vi",
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
        si_no_sale=(
            "Si en la ventanilla dicen que no, enséñales el artículo: la ley no pide más que estudiar, depender "
            "de tu papá o tu mamá y que esa persona esté vigente. Si tu papá o tu mamá ya no cotiza, entra aquí y "
            "elige «Mi situación cambió»: entonces te toca el Seguro Facultativo."
        ),
    ),
    Ruta.COBERTURA_PROPIA: RutaExplicada(
        "trabajo-propio",
        "Te atiende el seguro de tu propio trabajo",
        "Mientras tu empleo te asegure, ese servicio médico es el tuyo.",
        (
            "Si todavía no lo haces, regístrate en la clínica que te toca.",
            "Si pierdes el empleo, el IMSS te conserva el servicio ocho semanas.",
            "Cuando terminen, saca tu constancia de vigencia, entra aquí y elige «Mi situación cambió».",
        ),
        (),
        "Ley del Seguro Social, artículos 12 y 109",
        si_no_sale=(
            "Si tu patrón no te registró, o te registró con otro salario, puedes aclararlo en la subdelegación "
            "del IMSS."
        ),
    ),
    Ruta.CONYUGE: RutaExplicada(
        "conyuge",
        "Te atiende el seguro de tu cónyuge o pareja",
        "Quien está casado o vive en concubinato con una persona asegurada recibe el servicio por ella.",
        (
            "Tu cónyuge te registra como beneficiario en su clínica o institución.",
            "Si te separas, o deja de estar asegurado, entra aquí y elige «Mi situación cambió».",
        ),
        ("Acta de matrimonio, o la declaración de concubinato", "Tu CURP y una identificación con fotografía"),
        "Ley del Seguro Social, artículo 84, fracciones III y IV",
        si_no_sale=(
            "Si la institución pide comprobar el concubinato, basta con haber vivido juntos los cinco años "
            "anteriores, o tener hijos en común."
        ),
    ),
    Ruta.ORFANDAD: RutaExplicada(
        "orfandad",
        "Te atiende tu pensión de orfandad",
        "La pensión de orfandad incluye servicio médico hasta los 25 años mientras estudias.",
        (
            "Pide a Servicios Escolares tu constancia de inscripción para conservar la pensión.",
            "Preséntala en la institución que te paga la pensión, cada periodo.",
            "Cuando cumplas 25 años, entra aquí y elige «Mi situación cambió».",
        ),
        ("Constancia de inscripción", "Resolución de tu pensión"),
        "Ley del Seguro Social, artículos 84 y 134",
        si_no_sale=(
            "Si te suspendieron la pensión por falta de la constancia, llévala: se reactiva. Si te la negaron, "
            "entra aquí y elige «Mi situación cambió»."
        ),
    ),
    Ruta.OTRA_ESCUELA: RutaExplicada(
        "otra-escuela",
        "Te tiene asegurado otra escuela",
        "El IMSS acepta el alta de una sola escuela a la vez.",
        (
            "Si sigues estudiando ahí, no tienes que hacer nada: ese seguro te cubre.",
            "Si ya no estudias ahí, pide a esa escuela que presente tu baja ante el IMSS.",
            "Cuando tu constancia de vigencia diga «sin derecho», súbela aquí y damos tu alta.",
        ),
        ("Tu constancia de vigencia: dice el nombre y el registro patronal de la escuela que te aseguró",),
        "Decreto DOF 14-09-1998",
        si_no_sale=(
            "Si nunca estudiaste en la escuela que dice tu constancia, acude a la subdelegación del IMSS con tu "
            "CURP y pide que lo aclaren; también te ayudamos en la ventanilla."
        ),
    ),
    Ruta.SEGURO_FAMILIA: RutaExplicada(
        "seguro-familia",
        "Puedes contratar el Seguro de Salud para la Familia",
        "Al egresar termina el Seguro Facultativo. El IMSS ofrece uno voluntario, con cuota anual.",
        (
            "Si empiezas a trabajar, tu empleo te asegura y no necesitas este.",
            "Si no, contrátalo en la subdelegación del IMSS o en su portal; empieza el día primero del mes siguiente.",
        ),
        ("Tu CURP, tu Número de Seguridad Social y un comprobante de domicilio",),
        "Ley del Seguro Social, artículo 240",
        si_no_sale=(
            "Mientras no tengas otro seguro médico, las clínicas de IMSS-Bienestar y de la Secretaría de Salud "
            "atienden a quien no tiene."
        ),
    ),
    Ruta.VENTANILLA: RutaExplicada(
        "ventanilla",
        "Ven a la ventanilla de Servicios Escolares",
        "Te falta la CURP, o la que tienes es temporal. Nadie pierde su derecho por eso: te ayudamos a obtenerla.",
        (
            "Acércate a Servicios Escolares con el documento de identidad que tengas.",
            "Te decimos dónde tramitar la CURP, que no cuesta, y guardamos tu lugar.",
        ),
        ("Acta de nacimiento o documento migratorio, si lo tienes",),
        "Ley Nacional para Eliminar Trámites Burocráticos, artículo 66",
        si_no_sale="Ninguna ventanilla puede negarte la inscripción por no tener CURP.",
    ),
}


def ruta_en(direccion: str) -> RutaExplicada | None:
    """The route whose page has this address."""
    return next((r for r in RUTAS.values() if r.direccion == direccion), None)
