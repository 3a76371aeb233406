"""Invented IMSS and RENAPO papers: every person, number and seal in them is made up.

Drawn with reportlab, read by nobody's layout.
"""
