"""Sentences with offsets, words, normal forms and the language of a text."""
