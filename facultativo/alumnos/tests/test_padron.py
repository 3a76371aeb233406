"""The life of a padrón: kept, compared, confirmed, applied; twice is once, and half done is finished later."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.utils import timezone
from django_q.models import OrmQ

from facultativo.alumnos import tasks
from facultativo.alumnos.actions import (
    aplicacion,
    confirmar,
    descartar,
    elegir_columnas,
    recibir,
    registrar_nss,
    renglones_malos,
)
from facultativo.alumnos.models import Alumno, Padron, RenglonPadron
from facultativo.alumnos.queries import propuesta_de_columnas, resumen
from facultativo.alumnos.rules.renglon import leer_renglon
from facultativo.alumnos.states import EstadoPadron, FuenteNSS, Resultado, SituacionAcademica
from facultativo.alumnos.tests.archivos import curp_de, en_csv, en_xlsx, fila
from facultativo.bitacora.models import Asiento
from facultativo.comun.adapters import almacen
from facultativo.comun.nss import digito_nss
from facultativo.cuentas.models import Cargo
from facultativo.cuentas.roles import Rol
from facultativo.plantel.models import Carrera, Plantel
from tests import mundo

pytestmark = pytest.mark.django_db
POR = mundo.POR


def comparado(plantel: Plantel, datos: bytes) -> Padron:
    """A padrón up to its preview."""
    padron = recibir(plantel=plantel, nombre="padron.csv", datos=datos, por=POR)
    if padron.estado == EstadoPadron.RECIBIDO:
        padron = elegir_columnas(padron=padron, mapeo=propuesta_de_columnas(padron), por=POR)
    tasks.analizar_padron(padron.pk)
    padron.refresh_from_db()
    return padron


def aplicado(plantel: Plantel, datos: bytes, *, completo: bool = True) -> Padron:
    """A padrón to its end."""
    padron = confirmar(padron=comparado(plantel, datos), completo=completo, por=POR)
    tasks.aplicar_padron(padron.pk)
    padron.refresh_from_db()
    assert padron.estado == EstadoPadron.APLICADO
    return padron


def resultados(padron: Padron) -> dict[int | None, str]:
    return dict(padron.renglones.values_list("renglon", "resultado"))


def test_del_archivo_a_los_alumnos_con_su_cuenta(plantel: Plantel) -> None:
    datos = en_csv([fila(1), fila(2, nss="7322030001" + digito_nss("7322030001"))], "latin-1", ";")
    padron = comparado(plantel, datos)
    assert (padron.estado, padron.codificacion, padron.delimitador) == (EstadoPadron.POR_CONFIRMAR, "cp1252", ";")
    assert almacen.leer(padron.archivo) == datos
    assert resultados(padron) == {2: Resultado.NUEVO, 3: Resultado.NUEVO}
    assert not Alumno.objects.exists()

    tasks.aplicar_padron(confirmar(padron=padron, completo=True, por=POR).pk)
    uno, dos = Alumno.objects.order_by("numero_de_control")
    assert (uno.nombres, uno.primer_apellido, uno.carrera.clave, uno.sexo) == ("Íñigo", "Ficticia", "IINF", "M")
    assert (dos.nss, dos.nss_fuente) == ("7322030001" + digito_nss("7322030001"), FuenteNSS.PADRON)
    assert uno.usuario.correo == "l21660001@itat.example"
    assert Cargo.objects.filter(plantel=plantel, rol=Rol.ALUMNO).count() == 2
    eventos = set(Asiento.objects.filter(evento__startswith="padron").values_list("evento", flat=True))
    assert eventos >= {"padron.recibido", "padron.analizado", "padron.confirmado", "padron.aplicado"}


def test_el_mismo_archivo_dos_veces_no_cambia_nada(plantel: Plantel) -> None:
    datos = en_csv([fila(n) for n in range(5)])
    aplicado(plantel, datos)
    antes = list(Alumno.objects.order_by("pk").values())
    otra = aplicado(plantel, datos)
    assert set(resultados(otra).values()) == {Resultado.IGUAL}
    assert list(Alumno.objects.order_by("pk").values()) == antes
    assert Alumno.objects.count() == 5


def test_apretar_dos_veces_abre_un_solo_padron(plantel: Plantel) -> None:
    datos = en_csv([fila(1)])
    una = recibir(plantel=plantel, nombre="a.csv", datos=datos, por=POR)
    assert recibir(plantel=plantel, nombre="a.csv", datos=datos, por=POR) == una


def test_los_renglones_malos_se_dicen_y_los_buenos_entran(plantel: Plantel) -> None:
    filas = [
        fila(1),
        fila(2, curp_alumno="PUFX050230MTLRCMA0"),
        fila(3, no_de_control=""),
        fila(4, no_de_control="21660001"),
        fila(5, nombre_alumno="=cmd|' /C calc'!A0"),
        fila(6),
    ]
    padron = aplicado(plantel, en_csv(filas))
    assert resultados(padron) == {2: "nuevo", 3: "error", 4: "error", 5: "error", 6: "error", 7: "nuevo"}
    assert Alumno.objects.count() == 2
    lineas = "".join(renglones_malos(padron)).splitlines()
    assert lineas[0].startswith("\ufeffrenglon,columna,que_corregir,no_de_control")
    assert lineas[1].startswith("3,curp_alumno,")
    assert lineas[2].startswith("4,no_de_control,Falta el número de control.")
    assert "ya viene en el renglón 2" in lineas[3]
    assert "'=cmd|" in lineas[4]


def test_el_padron_siguiente_trae_cambios_y_ausentes(plantel: Plantel) -> None:
    aplicado(plantel, en_csv([fila(n) for n in range(6)]))
    siguiente = [
        fila(0, semestre="8"),
        fila(1, estatus_alumno="EGR"),
        fila(2, estatus_alumno="BT"),
        fila(3, no_de_control="B21660003"),
        fila(4),
        fila(90, estatus_alumno="EGR"),
        fila(91, carrera="Ingeniería Nueva"),
    ]
    padron = comparado(plantel, en_csv(siguiente))
    assert resultados(padron) == {
        2: "cambio",
        3: "cambio",
        4: "cambio",
        5: "cambio",
        6: "igual",
        7: "omitido",
        8: "nuevo",
        None: "ausente",
    }
    cuentas = resumen(padron)
    assert (cuentas.dejan, cuentas.ausentes, cuentas.omitidos) == (3, 1, 1)

    tasks.aplicar_padron(confirmar(padron=padron, completo=True, por=POR).pk)
    assert Alumno.objects.count() == 7
    assert Alumno.objects.get(numero_de_control="21660000").semestre == 8
    assert Alumno.objects.get(numero_de_control="21660001").situacion_academica == SituacionAcademica.EGRESADO
    assert not Alumno.objects.get(numero_de_control="21660002").inscrito
    assert Alumno.objects.get(numero_de_control="B21660003").inscrito
    assert not Alumno.objects.get(numero_de_control="21660005").inscrito
    assert Carrera.objects.get(plantel=plantel, nombre="Ingeniería Nueva")


def test_un_archivo_parcial_no_da_de_baja_a_nadie(plantel: Plantel) -> None:
    aplicado(plantel, en_csv([fila(n) for n in range(4)]))
    parcial = aplicado(plantel, en_csv([fila(0), fila(9)]), completo=False)
    assert (resumen(parcial).ausentes, resumen(parcial).dejan) == (0, 0)
    assert set(resultados(parcial).values()) == {"igual", "nuevo"}
    assert Alumno.objects.filter(inscrito=True).count() == 5


def test_quien_reingreso_con_otro_numero_de_control_sigue_inscrito_aunque_su_renglon_viejo_diga_baja(
    plantel: Plantel,
) -> None:
    """Row 30: the school system keeps both careers of one person, and the old one comes first."""
    viejo, nuevo = fila(1, estatus_alumno="BD", ultimo_periodo_inscrito="20191"), fila(1, no_de_control="26660777")
    aplicado(plantel, en_csv([viejo, nuevo, fila(2)]))
    otra = aplicado(plantel, en_csv([viejo, nuevo, fila(2)]))
    assert resultados(otra) == {2: "omitido", 3: "igual", 4: "igual"}
    alumno = Alumno.objects.get(curp=nuevo["curp_alumno"])
    assert (alumno.numero_de_control, alumno.inscrito, Alumno.objects.count()) == ("26660777", True, 2)


def test_cada_inscripcion_deja_su_periodo(plantel: Plantel) -> None:
    aplicado(plantel, en_csv([fila(1), fila(2)]))
    padron = aplicado(plantel, en_csv([fila(1, ultimo_periodo_inscrito="20271"), fila(2)]))
    assert resultados(padron) == {2: "cambio", 3: "igual"}
    assert list(Alumno.objects.order_by("numero_de_control").values_list("periodo", flat=True)) == ["20271", "20263"]


def test_los_hallazgos_de_un_renglon_no_quedan_legibles_en_la_base(plantel: Plantel) -> None:
    padron = comparado(plantel, en_csv([fila(1, curp_alumno="PUFX050115MTLRCM"), fila(2)]))
    with connection.cursor() as cursor:
        cursor.execute("SELECT hallazgos, ficha FROM alumnos_renglonpadron WHERE padron_id = %s", [padron.pk])
        crudo = b"".join(bytes(parte) for renglon in cursor.fetchall() for parte in renglon if parte)
    assert padron.renglones.get(renglon=2).hallazgos[0]["codigo"] == "curp-longitud"
    assert not any(secreto in crudo for secreto in (b"PUFX", b"curp", b"2166", b"Ficticia"))


def test_un_renglon_con_error_no_hace_ausente_a_quien_ya_estaba(plantel: Plantel) -> None:
    aplicado(plantel, en_csv([fila(1), fila(2)]))
    padron = aplicado(plantel, en_csv([fila(1, curp_alumno="MAL"), fila(2)]))
    assert resultados(padron) == {2: "error", 3: "igual"}
    assert Alumno.objects.filter(inscrito=True).count() == 2


def test_el_nss_de_un_documento_queda_aunque_el_padron_diga_otro(plantel: Plantel) -> None:
    aplicado(plantel, en_csv([fila(1)]))
    documento = "7322050001" + digito_nss("7322050001")
    registrar_nss(alumno=Alumno.objects.get(), nss=documento, fuente=FuenteNSS.DOCUMENTO, por=POR)
    padron = aplicado(plantel, en_csv([fila(1, nss="0322050001" + digito_nss("0322050001"))]))
    assert resultados(padron) == {2: "igual"}
    assert Alumno.objects.get().nss == documento


def test_dos_personas_no_comparten_una_cuenta(plantel: Plantel) -> None:
    padron = aplicado(plantel, en_csv([fila(1), fila(2, correo_electronico="l21660001@ITAT.example")]))
    assert padron.renglones.get(renglon=3).hallazgos[0]["codigo"] == "padron-correo-repetido"
    assert Alumno.objects.filter(usuario__isnull=False).count() == 1
    # Another day somebody else comes with the e-mail of the first.
    otro = comparado(plantel, en_csv([fila(3, correo_electronico="l21660001@itat.example")]))
    assert "padron-correo-ajeno" in [h["codigo"] for h in otro.renglones.get(renglon=2).hallazgos]


def test_un_correo_nuevo_da_una_cuenta_nueva(plantel: Plantel) -> None:
    aplicado(plantel, en_csv([fila(1)]))
    aplicado(plantel, en_csv([fila(1, correo_electronico="nuevo@itat.example")]))
    assert Alumno.objects.get().usuario.correo == "nuevo@itat.example"


def test_la_cuenta_que_se_deja_pierde_su_papel_de_alumno(plantel: Plantel, client: Client) -> None:
    aplicado(plantel, en_csv([fila(1)]))
    dejada = Alumno.objects.get().usuario
    assert dejada is not None
    aplicado(plantel, en_csv([fila(1, correo_electronico="nuevo@itat.example")]))
    assert not Cargo.objects.filter(usuario=dejada).exists()
    client.force_login(dejada)
    assert client.get("/mi/").status_code == 403


def test_una_curp_de_otro_plantel_no_se_toca(plantel: Plantel, otro_plantel: Plantel) -> None:
    datos = en_csv([fila(1)])
    aplicado(otro_plantel, datos)
    padron = aplicado(plantel, datos)
    assert resultados(padron) == {2: "nuevo"}
    assert Alumno.objects.count() == 2


def test_las_columnas_confirmadas_se_recuerdan(plantel: Plantel) -> None:
    curp = curp_de("Zaira", "Prueba", "", mundo.HOY.replace(year=2005))
    primero = recibir(
        plantel=plantel, nombre="a.csv", datos=f"Ficha|Quién|Clave\n2100001|Prueba Zaira|{curp}\n".encode(), por=POR
    )
    assert primero.estado == EstadoPadron.RECIBIDO
    with pytest.raises(ValidationError, match="nombre"):
        elegir_columnas(padron=primero, mapeo={"numero_de_control": 0}, por=POR)
    elegir_columnas(padron=primero, mapeo={"numero_de_control": 0, "nombre_completo": 1, "curp": 2}, por=POR)
    otro = recibir(
        plantel=plantel, nombre="b.csv", datos=f"Clave,Ficha,Quién\n{curp},2100002,Prueba Zaira\n".encode(), por=POR
    )
    assert otro.estado == EstadoPadron.ANALIZANDO
    assert otro.mapeo == {"numero_de_control": 1, "nombre_completo": 2, "curp": 0}


def test_un_excel_con_fechas_y_numeros_entra(plantel: Plantel) -> None:
    alumno = fila(1)
    datos = en_xlsx(
        [
            ["No. de control", "Nombre completo", "CURP", "Semestre"],
            [21660001, f"{alumno['nombre_alumno']} {alumno['apellido_paterno']} Prueba", alumno["curp_alumno"], 3.0],
        ]
    )
    aplicado(plantel, datos)
    assert (Alumno.objects.get().numero_de_control, Alumno.objects.get().semestre) == ("21660001", 3)


def test_lo_que_no_es_tabla_se_guarda_y_dice_que_hacer(plantel: Plantel) -> None:
    padron = recibir(plantel=plantel, nombre="foto.csv", datos=b"%PDF-1.7", por=POR)
    assert (padron.estado, almacen.leer(padron.archivo)) == (EstadoPadron.ILEGIBLE, b"%PDF-1.7")
    assert "PDF" in padron.problema


def test_unas_comillas_rotas_mas_adelante_tambien(plantel: Plantel) -> None:
    datos = en_csv([fila(n) for n in range(3)]) + b'"' + b"x" * 140_000
    padron = comparado(plantel, datos)
    assert padron.estado == EstadoPadron.ILEGIBLE
    assert "comillas" in padron.problema
    assert not padron.renglones.exists()


def test_si_el_trabajador_muere_a_medio_analisis_sigue_donde_iba(
    plantel: Plantel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facultativo.alumnos.actions.analisis.LOTE", 3)
    padron = recibir(
        plantel=plantel,
        nombre="a.csv",
        datos=en_csv([*map(fila, range(7)), fila(8, no_de_control="21660001")]),
        por=POR,
    )
    elegir_columnas(padron=padron, mapeo=propuesta_de_columnas(padron), por=POR)
    vistos = 0

    def morir_en_el_quinto(celdas: object, **otros: object) -> object:
        nonlocal vistos
        vistos += 1
        if vistos == 5:
            raise KeyboardInterrupt
        return leer_renglon(celdas, **otros)  # type: ignore[arg-type]

    with monkeypatch.context() as m, pytest.raises(KeyboardInterrupt):
        m.setattr("facultativo.alumnos.actions.analisis.leer_renglon", morir_en_el_quinto)
        tasks.analizar_padron(padron.pk)
    padron.refresh_from_db()
    assert (padron.leidos, padron.total, padron.renglones.count()) == (3, 8, 3)
    tasks.analizar_padron(padron.pk)
    padron.refresh_from_db()
    assert padron.estado == EstadoPadron.POR_CONFIRMAR
    assert list(resultados(padron).values()).count("nuevo") == 7
    assert padron.renglones.get(renglon=9).resultado == "error"  # repeats a row of the first run


def test_si_muere_al_aplicar_no_repite_ni_pierde(plantel: Plantel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facultativo.alumnos.actions.aplicacion.LOTE", 2)
    padron = confirmar(padron=comparado(plantel, en_csv([*map(fila, range(5))])), completo=True, por=POR)
    assert aplicacion._aplicar_lote(padron.pk, POR)
    assert Alumno.objects.count() == 2
    tasks.aplicar_padron(padron.pk)
    tasks.aplicar_padron(padron.pk)
    padron.refresh_from_db()
    assert (padron.estado, padron.aplicados, padron.por_escribir) == (EstadoPadron.APLICADO, 5, 5)
    assert Alumno.objects.count() == 5


def test_el_latido_retoma_lo_que_se_detuvo(plantel: Plantel) -> None:
    padron = recibir(plantel=plantel, nombre="a.csv", datos=en_csv([fila(1)]), por=POR)
    elegir_columnas(padron=padron, mapeo=propuesta_de_columnas(padron), por=POR)
    assert tasks.ponerse_al_dia() == 0
    Padron.objects.update(ultimo_avance=timezone.now() - timedelta(minutes=5))
    OrmQ.objects.all().delete()
    assert tasks.ponerse_al_dia() == 1
    assert OrmQ.objects.count() == 1


def test_dos_padrones_a_la_vez_el_segundo_se_vuelve_a_comparar(plantel: Plantel) -> None:
    uno, dos = comparado(plantel, en_csv([fila(1)])), comparado(plantel, en_csv([fila(1), fila(2)]))
    tasks.aplicar_padron(confirmar(padron=uno, completo=True, por=POR).pk)
    dos = confirmar(padron=dos, completo=True, por=POR)
    assert dos.estado == EstadoPadron.ANALIZANDO
    tasks.analizar_padron(dos.pk)
    assert resultados(dos) == {2: "igual", 3: "nuevo"}


def test_confirmar_dos_veces_o_lo_descartado_se_niega(plantel: Plantel) -> None:
    padron = comparado(plantel, en_csv([fila(1)]))
    confirmar(padron=padron, completo=True, por=POR)
    with pytest.raises(ValidationError):
        confirmar(padron=padron, completo=True, por=POR)
    otro = descartar(padron=comparado(plantel, en_csv([fila(2)])), por=POR)
    assert not otro.renglones.exists()
    with pytest.raises(ValidationError):
        confirmar(padron=otro, completo=True, por=POR)
    assert not RenglonPadron.objects.filter(padron=otro).exists()


def test_un_archivo_sin_renglones_o_sin_uno_bueno_no_saca_a_nadie(plantel: Plantel) -> None:
    aplicado(plantel, en_csv([fila(1)]))
    vacio = comparado(plantel, en_csv([]))
    assert vacio.estado == EstadoPadron.ILEGIBLE
    assert "ningún renglón" in vacio.problema
    with pytest.raises(ValidationError, match="Ningún renglón"):
        confirmar(padron=comparado(plantel, en_csv([fila(2, curp_alumno="MAL")])), completo=True, por=POR)
    assert Alumno.objects.filter(inscrito=True).count() == 1


@pytest.mark.parametrize("como", ["ausentes", "egresados"])
def test_un_padron_en_que_se_van_muchos_pide_que_alguien_lo_revise(plantel: Plantel, como: str) -> None:
    aplicado(plantel, en_csv([fila(n) for n in range(12)]))
    vienen = [fila(n) for n in range(6)]
    if como == "egresados":
        vienen += [fila(n, estatus_alumno="EGR") for n in range(6, 12)]
    padron = comparado(plantel, en_csv(vienen))
    assert resumen(padron).faltan_demasiados
    with pytest.raises(ValidationError, match="Dejarían de estar inscritos 6"):
        confirmar(padron=padron, completo=True, por=POR)
    assert Padron.objects.get(pk=padron.pk).estado == EstadoPadron.POR_CONFIRMAR
    confirmar(padron=padron, completo=True, seguro=True, por=POR)
