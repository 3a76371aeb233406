"""Pages of the survey: the student's own, and the desk's, where staff fills it in with the student."""
