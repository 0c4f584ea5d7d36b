"""The index of articles' words: SQLite's FTS5, in step with the articles.

Contentless (sqlite.org/fts5.html#contentless_tables): texts are stored once. Its rows are numbered by `documents`,
for SQLite may renumber the rows of a table that has another key. Revisions never change, so nothing is deleted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import Column, ForeignKey, Integer, Table, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article
from briefings.storage import schema
from briefings.urls import headed

_LEAD = re.compile(r"\s*(?:\S+\s+){0,119}\S+")  # the first 120 words

documents = Table(
    "documents",
    schema.metadata,
    Column("number", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True),
)


async def index(connection: AsyncConnection, stored: Sequence[Article]) -> None:
    """Put new articles into the index."""
    if not stored:
        return
    last = (await connection.execute(select(func.coalesce(func.max(documents.c.number), 0)))).scalar_one()
    numbered = list(enumerate(stored, last + 1))
    await connection.execute(
        insert(documents), [{"number": number, "article_id": article.id} for number, article in numbered]
    )
    await connection.execute(
        text("INSERT INTO words (rowid, title, lead, rest) VALUES (:number, :title, :lead, :rest)"),
        [
            {"number": number, **_parts(headed(article.title, article.url), article.text)}
            for number, article in numbered
        ],
    )


def _parts(title: str, body: str) -> dict[str, str]:
    """The columns of the index; its C code ends a text at a NUL."""
    lead = _LEAD.match(body)
    end = lead.end() if lead else 0
    return {
        "title": title.replace("\0", " "),
        "lead": body[:end].replace("\0", " "),
        "rest": body[end:].replace("\0", " "),
    }
