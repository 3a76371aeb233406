"""Which school, period, carrera and registro patronal: configuration with dates."""
