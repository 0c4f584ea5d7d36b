"""Figures, quotes with speakers, names and dates, each with its span."""
