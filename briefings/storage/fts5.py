"""The index of articles' words on SQLite: FTS5 without the texts themselves, in step with the articles.

Contentless (sqlite.org/fts5.html#contentless_tables): texts are stored once. Its rows are numbered by `documents`,
for SQLite may renumber the rows of a table that has another key. Revisions never change, so nothing is deleted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Integer, Select, bindparam, column, func, select, table

from briefings.model import Scope
from briefings.storage import articles, schema

# A title says more than a lead, a lead more than the rest.
_WEIGHTS = 3.0, 2.0, 1.0
_PIECE = re.compile(r"[^\W_]+")

PUT = "INSERT INTO words (rowid, title, lead, rest) VALUES (:number, :title, :lead, :rest)"
COUNT = "(SELECT count(*) FROM words WHERE words MATCH :p{0} AND rowid > :n{0})"
STATE = (
    "SELECT (SELECT max(rowid) FROM wordings), (SELECT max(rowid) FROM feed_articles),"
    " (SELECT group_concat(platform || ' ' || place || ' ' || feed_id) FROM subscriptions)"
)
"""Of wordings and lists of feeds none is ever taken away but with its feed."""
ALL: int | None = -1
"""No limit (sqlite.org/lang_select.html#limitoffset)."""

_words = table("words", column("words"), column("rowid"))


def row(number: int, title: str, lead: str, rest: str) -> dict[str, Any]:
    """What is put into the index; its C code ends a text at a NUL."""
    parts = {"title": title, "lead": lead, "rest": rest}
    return {"number": number, **{name: text.replace("\0", " ") for name, text in parts.items()}}


def spelled(phrase: str) -> str:
    """A phrase as a string, in which nothing is an operator (sqlite.org/fts5.html#fts5_strings)."""
    return f'"{" ".join(pieces)}"' if (pieces := _PIECE.findall(phrase)) else ""


def asked(rarities: Mapping[str, float]) -> dict[str, Any]:
    """The parameters of `scoring` for some phrases as they are spelled; FTS5 counts their rarity itself."""
    return {"words": " OR ".join(rarities)}


@lru_cache(maxsize=articles.MOST_SCOPES)
def scoring(scope: Scope) -> Select[Any]:
    """Scores for the parameters words, until, depth and most; built once for a scope, for that takes a millisecond.

    Sorted and limited first, so that the scope is looked up for the best only; the limit keeps their order.
    """
    article, documents = schema.articles, schema.documents
    score = func.bm25(_words.table_valued(), *_WEIGHTS).label("score")
    matching = select(_words.c.rowid.label("number"), score).where(_words.c.words.op("MATCH")(bindparam("words")))
    best = matching.order_by(score).limit(bindparam("depth", type_=Integer)).subquery()
    indexed = select(article.c.key).join(documents, documents.c.article_id == article.c.id)
    indexed = indexed.where(documents.c.number == best.c.number)
    seen = indexed.where(*articles.within(scope, until=bindparam("until", type_=article.c.at.type)))
    most = bindparam("most", type_=Integer)
    return select(indexed.scalar_subquery(), -best.c.score).where(seen.exists()).limit(most)
