"""What the student declared, with which consent."""
