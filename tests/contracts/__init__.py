"""What the platforms accept: their published schemas where ../shared is present, and the rules that those lack."""
