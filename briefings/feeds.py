"""Feed bytes go in, entries come out."""
