"""Repeatable measurements. `python -m bench.<name>`; results in docs/rendimiento.md."""
