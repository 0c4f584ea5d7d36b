"""Messages as their platforms show them, as one page to look at."""
