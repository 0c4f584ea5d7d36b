"""How fast and how good, beside the peers, by one command (`make bench`)."""
