"""An entry and its page become an article: canonical URL, identity, plain text."""

from briefings.articles.making import from_entry, from_page, from_text
from briefings.articles.teasers import wants_page
from briefings.urls import canonical

__all__ = ["canonical", "from_entry", "from_page", "from_text", "wants_page"]
