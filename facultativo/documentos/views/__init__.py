"""Pages of the room: the student's on the phone, the staff's beside the paper."""
