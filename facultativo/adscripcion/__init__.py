"""Clinic, shift and carnet: the last two milestones (seed, S11 to S13)."""
