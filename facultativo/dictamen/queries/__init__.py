"""What the dictamen reads: facts with their source, and what its screens show."""
