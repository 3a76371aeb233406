"""Pages of the room: the student's phone, the review of photographs, the desk."""
