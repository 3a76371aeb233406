"""Screens of the dictamen."""
