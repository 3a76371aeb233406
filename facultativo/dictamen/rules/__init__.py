"""The law on who has the right: facts in, an explained proposal out. Pure; the date is a fact."""
