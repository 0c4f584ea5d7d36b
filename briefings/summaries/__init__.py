"""A story becomes a headline, points, a quote and key figures."""
