"""Files of this room."""
