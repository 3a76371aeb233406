"""The library that keeps the entrance."""
