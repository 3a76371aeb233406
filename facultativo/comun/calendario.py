"""Business days: Monday to Friday without the mandatory rest days of the Ley Federal del Trabajo, art. 74."""

from datetime import date, timedelta

from holidays import country_holidays

_FESTIVOS = country_holidays("MX")
_DIA = timedelta(days=1)


def es_habil(fecha: date) -> bool:
    """True from Monday to Friday when the day is not a mandatory rest day (LFT art. 74)."""
    return fecha.weekday() < 5 and fecha not in _FESTIVOS


def sumar_habiles(fecha: date, n: int) -> date:
    """The n-th business day after the date (before it when n is negative); with n = 0 the same date."""
    paso = _DIA if n > 0 else -_DIA
    for _ in range(abs(n)):
        fecha += paso
        while not es_habil(fecha):
            fecha += paso
    return fecha


def habiles_entre(a: date, b: date) -> int:
    """Business days after `a` up to and including `b`; negative when `b` comes before `a`.

    `habiles_entre(d, sumar_habiles(d, n)) == n` for every n when d is a business day.
    """
    if b < a:
        return -sum(es_habil(b + _DIA * i) for i in range((a - b).days))
    return sum(es_habil(a + _DIA * i) for i in range(1, (b - a).days + 1))
