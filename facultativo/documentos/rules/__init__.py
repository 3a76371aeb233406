"""Reading without files: pieces of text in, fields and findings out. Pure; the date is an argument."""
