"""Settings, read once from the environment. Everything a school may change is here or in the `plantel` room.

FACULTATIVO_VAR            folder of everything that is written (database, documents, keys); default `var/`
DATABASE_URL               postgresql://… ; without it, SQLite in FACULTATIVO_VAR
FACULTATIVO_HOSTS          host names served, separated by commas; default 127.0.0.1,localhost
FACULTATIVO_ORIGEN         https address people type, for e-mail links and CSRF; default http://127.0.0.1:8000
FACULTATIVO_CLAVE          signing secret; without it one is made and kept in FACULTATIVO_VAR
FACULTATIVO_LLAVE_MAESTRA  base64 of 32 bytes that wraps the encryption keys; without it one is made and kept
FACULTATIVO_SMTP           smtp://user:password@host:port (STARTTLS with a user) or smtps://…; without it, mail is
                           written to files
FACULTATIVO_SEGUNDO_PASO   1 asks Servicios Escolares and Administración for an application of codes, 0 does not;
                           default 1 when FACULTATIVO_ORIGEN is https
FACULTATIVO_CLAMD          antivirus: unix:/run/clamav/clamd.ctl or tcp://host:3310; without it, files are not scanned
FACULTATIVO_DEMO           1 shows the demo mailbox and its accounts
"""

import base64
import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from facultativo.comun.cifrado import secreto_en_disco

PAQUETE = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("FACULTATIVO_VAR", PAQUETE.parent / "var")).resolve()
VAR.mkdir(mode=0o700, parents=True, exist_ok=True)

DEBUG = False
DEMO = os.environ.get("FACULTATIVO_DEMO") == "1"
SECRET_KEY = os.environ.get("FACULTATIVO_CLAVE") or base64.b64encode(secreto_en_disco(VAR / "clave")).decode()
LLAVE_MAESTRA = base64.b64decode(os.environ.get("FACULTATIVO_LLAVE_MAESTRA", "")) or secreto_en_disco(
    VAR / "llave_maestra"
)
ORIGEN = os.environ.get("FACULTATIVO_ORIGEN", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = os.environ.get("FACULTATIVO_HOSTS", "127.0.0.1,localhost").split(",")
CSRF_TRUSTED_ORIGINS = [ORIGEN]

ROOMS = (
    "bitacora",
    "plantel",
    "cuentas",
    "alumnos",
    "expediente",
    "encuesta",
    "documentos",
    "dictamen",
    "constancias",
    "movimientos",
    "adscripcion",
    "visitas",
    "avisos",
    "tablero",
    "privacidad",
    "portal",
    "api",
)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    *(f"facultativo.{room}" for room in ROOMS if (PAQUETE / room).is_dir()),
    "facultativo.config",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_q",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "facultativo.config.middleware.PoliticaDeContenido",
    "facultativo.config.middleware.CuerpoConLimite",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "facultativo.cuentas.middleware.DenegarPorDefecto",
]
ROOT_URLCONF = "facultativo.config.urls"
WSGI_APPLICATION = "facultativo.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "facultativo.cuentas.context.quien",
            ]
        },
    }
]


def _base_de_datos(url: str) -> dict[str, object]:
    if url.startswith(("postgres://", "postgresql://")):
        partes = urlsplit(url)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(partes.path.lstrip("/")),
            "USER": unquote(partes.username or ""),
            "PASSWORD": unquote(partes.password or ""),
            "HOST": unquote(partes.hostname or ""),
            "PORT": str(partes.port or ""),
            "OPTIONS": {"pool": {"min_size": 1, "max_size": 4, "timeout": 10}},
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": url.removeprefix("sqlite:///") if url else VAR / "facultativo.sqlite3",
        "OPTIONS": {
            # IMMEDIATE: a transaction that will write takes its turn at the start instead of failing half way.
            # FULL: what was acknowledged to a student survives a power cut.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


DATABASES = {"default": _base_de_datos(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        # Shared by all processes: rate limits of the entrance must count the same everywhere.
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
    }
}

LANGUAGE_CODE = "es-mx"
TIME_ZONE = "America/Mexico_City"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/estatico/"
STATIC_ROOT = VAR / "estaticos"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR / "archivos"},
    },
    "documentos": {
        "BACKEND": "facultativo.comun.adapters.almacen.DiscoDuradero",
        "OPTIONS": {"location": VAR / "documentos"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
CLAMD = os.environ.get("FACULTATIVO_CLAMD", "")
# Nothing uploaded waits in a temporary folder: what a request may bring stays in memory, and more is refused at the
# door (`CuerpoConLimite`). The largest that a form takes is an answer of IMSS, of 20 MB.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 24 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600

AUTH_USER_MODEL = "cuentas.Usuario"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SEGUNDO_PASO = os.environ.get("FACULTATIVO_SEGUNDO_PASO", "1" if ORIGEN.startswith("https://") else "0") == "1"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/entrar/a-donde/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "facultativo.cuentas.adapters.entrada.Entrada"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "correo"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_PREVENT_ENUMERATION = True
# Per account, not per address: a whole school stands behind one address in the week of enrolment.
ACCOUNT_RATE_LIMITS = {"login": False, "login_failed": "10/5m/key", "request_login_code": "5/10m/key"}

# Messages name people ("el carnet de … quedó aceptado"): they wait in the session, not in a cookie anybody can read.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if ORIGEN.startswith("https://"):
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000

DEFAULT_FROM_EMAIL = os.environ.get("FACULTATIVO_REMITENTE", "Seguro Facultativo <no-responder@localhost>")
EMAIL_FILE_PATH = VAR / "buzon"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_TIMEOUT = 20


def servidor_de_correo(url: str) -> dict[str, object]:
    """The mail settings of a `smtp://` or `smtps://` address. A password never goes in the clear: with a user, `smtp`
    begins TLS (STARTTLS) before it says who it is, as mail providers ask.
    """
    partes = urlsplit(url)
    desde_el_principio, con_usuario = partes.scheme == "smtps", bool(partes.username)
    puerto = 465 if desde_el_principio else 587 if con_usuario else 25
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": partes.hostname or "localhost",
        "EMAIL_PORT": partes.port or puerto,
        "EMAIL_HOST_USER": unquote(partes.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(partes.password or ""),
        "EMAIL_USE_SSL": desde_el_principio,
        "EMAIL_USE_TLS": con_usuario and not desde_el_principio,
    }


if smtp := os.environ.get("FACULTATIVO_SMTP"):
    globals().update(servidor_de_correo(smtp))

LATIDO: str | None = "facultativo.config.latido.latir"
Q_CLUSTER = {
    "name": "facultativo",
    "orm": "default",
    "workers": 2,
    "timeout": 300,
    "retry": 360,
    "max_attempts": 5,
    "ack_failures": False,
    "poll": 0.3,
    "catch_up": False,
    "save_limit": 200,
    "recycle": 500,
    "label": "Trabajo",
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "linea": {
            "()": "facultativo.config.registro.SinDatos",
            "fmt": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"consola": {"class": "logging.StreamHandler", "formatter": "linea"}},
    "root": {"handlers": ["consola"], "level": os.environ.get("FACULTATIVO_NIVEL_LOG", "WARNING")},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
