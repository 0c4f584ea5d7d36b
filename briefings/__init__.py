"""Feeds go in, briefings and answers come out; nothing here knows a chat platform."""
