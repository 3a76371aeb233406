"""Screens of the constancias."""
