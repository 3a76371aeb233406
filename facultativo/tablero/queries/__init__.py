"""The only room that looks at every room, through their queries and models; it never writes."""
