"""Pages of the room: the list and one visita, making it, its door, its acta, and papers seen at the desk."""
