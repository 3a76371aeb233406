"""The 168-position lote: layout, one line, one file, the pre-flight."""
