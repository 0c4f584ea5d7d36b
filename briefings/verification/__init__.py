"""What in a sentence its sources do not support."""
