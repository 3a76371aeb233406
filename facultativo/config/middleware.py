"""What every request is measured by, and the headers of every answer."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

POLITICA = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)


class PoliticaDeContenido:
    """Nothing inline, nothing from elsewhere; pages about people are kept in no cache."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the headers added."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLITICA)
        response.headers.setdefault("Permissions-Policy", "camera=(self), geolocation=(), microphone=()")
        if getattr(request, "user", None) is not None and request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class CuerpoConLimite:
    """Refuses what is too large before a byte of it is read. Django bounds fields and not files: it would write a
    file of any size into the temporary folder, before asking who sends it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """413, or on. A body that does not say how long it is counts as empty (Django reads none of it)."""
        largo = str(request.META.get("CONTENT_LENGTH") or "")
        if largo.isdecimal() and (len(largo) > 12 or int(largo) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE):
            return HttpResponse(render_to_string("400.html"), status=413)
        return self.get_response(request)
