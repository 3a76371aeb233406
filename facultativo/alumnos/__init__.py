"""Who is enrolled: the student, and each snapshot (padrón) of the school's own system."""
