"""Does this student have the right, and why: the rules propose, a person decides."""
