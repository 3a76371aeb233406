"""Tests of the tablero."""
