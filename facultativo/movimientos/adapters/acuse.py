"""The acknowledgement of a lote as PDF/A-2a and PDF/UA-1 by typst: the same lote gives the same bytes."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

_PLANTILLA = Path(__file__).resolve().parent.parent / "plantillas" / "acuse.typ"


def imprimir_acuse(datos: Mapping[str, Any], *, momento: datetime) -> bytes:
    """The PDF; `momento` is when the lote was armed, so that printing twice gives the same file."""
    pdf = _compilador().compile(
        format="pdf",
        sys_inputs={"datos": json.dumps(datos, ensure_ascii=False)},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=int(momento.timestamp()),
    )
    assert isinstance(pdf, bytes)  # noqa: S101 -- a PDF is one file; only pictures come as a list
    return pdf


@cache
def _compilador() -> typst.Compiler:
    """Fonts are read once."""
    return typst.Compiler(str(_PLANTILLA), ignore_system_fonts=True)
