"""facultativo: the whole process of the IMSS Seguro Facultativo (modalidad 32) in a public school."""
