"""The machine door: a small, described, read-only API."""
