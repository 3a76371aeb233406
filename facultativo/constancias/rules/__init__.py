"""What a constancia says and how it is written to be signed. Pure."""
