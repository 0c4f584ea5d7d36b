"""Servers of our own that speak the real protocols."""
