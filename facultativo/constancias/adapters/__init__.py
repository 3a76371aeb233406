"""Signature and print."""
