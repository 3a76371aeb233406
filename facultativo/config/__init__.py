"""The program as a whole: settings, addresses, command line."""
