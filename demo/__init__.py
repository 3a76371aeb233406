"""The demo: a whole invented school, served on this machine."""
