"""The desk's pages of what goes to IMSS."""
