"""Fixtures of the whole house."""

pytest_plugins = ["tests.fixtures"]
