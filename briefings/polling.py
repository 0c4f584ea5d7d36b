"""When to fetch a feed again, and what a response means for that."""
