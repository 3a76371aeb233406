"""Tests of the dictamen."""
