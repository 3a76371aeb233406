"""What the environment says, as the settings take it."""

import pytest

from facultativo.config.settings import servidor_de_correo


def test_a_server_that_asks_for_a_password_is_spoken_to_under_tls() -> None:
    ajustes = servidor_de_correo("smtp://escuela%40itat.example:s%3Acreta@correo.example")
    assert ajustes["EMAIL_USE_TLS"] is True
    assert ajustes["EMAIL_PORT"] == 587
    assert (ajustes["EMAIL_HOST_USER"], ajustes["EMAIL_HOST_PASSWORD"]) == ("escuela@itat.example", "s:creta")


def test_smtps_is_tls_from_the_first_byte() -> None:
    ajustes = servidor_de_correo("smtps://u:p@correo.example")
    assert (ajustes["EMAIL_USE_SSL"], ajustes["EMAIL_USE_TLS"], ajustes["EMAIL_PORT"]) == (True, False, 465)


@pytest.mark.parametrize(("url", "puerto"), [("smtp://127.0.0.1", 25), ("smtp://127.0.0.1:8025", 8025)])
def test_a_relay_beside_us_needs_neither(url: str, puerto: int) -> None:
    ajustes = servidor_de_correo(url)
    assert (ajustes["EMAIL_USE_SSL"], ajustes["EMAIL_USE_TLS"], ajustes["EMAIL_PORT"]) == (False, False, puerto)
