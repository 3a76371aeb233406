"""Tests of the constancias."""
