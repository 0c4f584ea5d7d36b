"""The door to the web: HTTP with limits, manners, and no way to a private address."""
