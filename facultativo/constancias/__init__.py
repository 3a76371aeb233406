"""The letters that the school issues, which anybody can verify."""
