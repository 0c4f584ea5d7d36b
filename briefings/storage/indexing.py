"""The index of articles' words, each database's own behind one door: SQLite's FTS5, PostgreSQL's tsvector."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol

from sqlalchemy import Select, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Scope
from briefings.storage import fts5, tsvector
from briefings.storage.schema import documents
from briefings.urls import headed

_LEAD = re.compile(r"\s*(?:\S+\s+){0,119}\S+")  # the first 120 words


class Index(Protocol):
    """How a database keeps the words: statements, and what they take.

    `COUNT` counts the texts after n0 that have the phrase p0; `STATE` is another once a scope may hold more; `ALL` is
    the depth without an end.
    """

    PUT: str
    COUNT: str
    STATE: str
    ALL: int | None

    def row(self, number: int, title: str, lead: str, rest: str) -> dict[str, Any]:
        """What is put into the index."""

    def spelled(self, phrase: str) -> str:
        """A phrase as it is asked for; "" if it has no word."""

    def asked(self, rarities: Mapping[str, float]) -> dict[str, Any]:
        """Parameters for phrases as they are spelled, with their rarities."""

    def scoring(self, scope: Scope) -> Select[Any]:
        """Articles' keys with their scores, best first."""


_INDEXES: Final[Mapping[str, Index]] = {"sqlite": fts5, "postgresql": tsvector}


def index_of(connection: AsyncConnection) -> Index:
    """The index of the database that a connection leads to."""
    return _INDEXES[connection.dialect.name]


async def index(connection: AsyncConnection, stored: Sequence[Article]) -> None:
    """Put new articles into the index."""
    if not stored:
        return
    last = (await connection.execute(select(func.coalesce(func.max(documents.c.number), 0)))).scalar_one()
    numbered = list(enumerate(stored, last + 1))
    await connection.execute(
        insert(documents), [{"number": number, "article_id": article.id} for number, article in numbered]
    )
    own = index_of(connection)
    await connection.execute(text(own.PUT), [own.row(number, *_parts(article)) for number, article in numbered])


def _parts(article: Article) -> tuple[str, str, str]:
    """Title, lead and rest."""
    lead = _LEAD.match(article.text)
    end = lead.end() if lead else 0
    return headed(article.title, article.url), article.text[:end], article.text[end:]
