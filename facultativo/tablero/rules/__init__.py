"""The log in the words of people. Pure."""
