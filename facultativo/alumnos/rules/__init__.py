"""How a padrón is read: which column is what, what a row says, whom it speaks of. Pure."""
