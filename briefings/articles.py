"""An entry and its page become an article: canonical URL, identity, plain text."""
