"""The keys that sign."""

from typing import Self

from django.db import models
from django.db.models import Q

from facultativo.comun.fields import JSONCifrado
from facultativo.constancias.states import BajaDeLlave


class LlaveDeFirmaQuerySet(models.QuerySet["LlaveDeFirma"]):
    """Keys."""

    def de_confianza(self) -> Self:
        """Those whose signatures count: the one in use and those that were replaced in good order."""
        return self.exclude(baja=BajaDeLlave.COMPROMETIDA)


class LlaveDeFirma(models.Model):
    """One Ed25519 key of this installation. The private half is sealed by the master key; the public one is for all.

    One signs; those before it go on verifying the letters they signed, unless somebody got hold of them.
    """

    kid = models.CharField(max_length=16, unique=True)
    algoritmo = models.CharField(max_length=10, default="EdDSA")
    publica = models.BinaryField()
    privada = JSONCifrado()
    creada_at = models.DateTimeField()
    creada_por = models.CharField(max_length=80)
    baja = models.CharField(max_length=12, blank=True, default="", choices=[(b.value, b.value) for b in BajaDeLlave])
    retirada_at = models.DateTimeField(null=True, blank=True)
    retirada_por = models.CharField(max_length=80, blank=True)

    objects = LlaveDeFirmaQuerySet.as_manager()

    class Meta:
        ordering = ["-creada_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["algoritmo"], condition=Q(retirada_at__isnull=True), name="llave_de_firma_en_uso_unica"
            ),
            models.CheckConstraint(
                condition=Q(retirada_at__isnull=True, retirada_por="", baja="")
                | Q(retirada_at__isnull=False) & ~Q(retirada_por="") & ~Q(baja=""),
                name="llave_de_firma_retirada_pareja",
            ),
        ]

    def __str__(self) -> str:
        return self.kid
