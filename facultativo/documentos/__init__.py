"""What does this paper say, is it genuine, whose is it."""
