"""Pages of the room: after the entrance, and the desk of administración."""
