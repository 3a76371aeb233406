"""Aviso de privacidad and retention: the policy is one file that people read and the program executes."""
