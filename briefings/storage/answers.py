"""What is remembered of questions: answers, a thread's turns, what people thought of them, when they caught up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Answer, Article, Judgement, Tenant, Turn
from briefings.storage import articles as _articles
from briefings.storage import schema
from briefings.storage.schema import Moment, Texts, metadata
from briefings.storage.statements import put, put_new

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_LAST_TURNS = 6  # of a thread: what a pronoun may point back to

turns_table = Table(
    "turns",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("platform", String, nullable=False),
    Column("place", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("question", String, nullable=False),
    Column("answer", String, nullable=False),
    Column("article_ids", Texts, nullable=False),
    Column("at", Moment, nullable=False),
    Index("turns_by_thread", "platform", "place", "channel", "thread"),
)
feedback = Table(
    "feedback",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("person", String),
    Column("answer_id", String),
    Column("up", Boolean, nullable=False),
    Column("question", String, nullable=False),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("platform", "place", "person", "answer_id"),
)
marks = Table(
    "marks",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("person", String),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("platform", "place", "person"),
)
answers = Table(
    "answers",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("id", String),
    Column("answer", Text, nullable=False),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("platform", "place", "id"),
)


async def keep(connection: AsyncConnection, tenant: Tenant, answer: Answer) -> None:
    """The answer without its articles' texts: those are stored already, and never change."""
    bare = _adapter().dump_json(_with(answer, lambda article: replace(article, text=""))).decode()
    row = {"id": answer.id, "answer": bare, "at": answer.as_of}
    await put(connection, answers, [_of(tenant) | row], changing=("answer", "at"))
    cited = [_of(tenant) | {"article_id": article_id} for article_id in sorted(_ids(answer))]
    await put_new(connection, schema.cited, cited)


async def kept(connection: AsyncConnection, tenant: Tenant, answer_id: str) -> Answer | None:
    """With the articles that it was given with."""
    query = select(answers.c.answer).where(*_by(answers, tenant), answers.c.id == answer_id)
    found = (await connection.execute(query)).scalar_one_or_none()
    if found is None:
        return None
    bare = _adapter().validate_json(found)
    texts = {each.id: each.text for each in await _articles.by_ids(connection, sorted(_ids(bare)), tenant)}
    return _with(bare, lambda article: replace(article, text=texts.get(article.id, "")))


def _ids(answer: Answer) -> set[str]:
    near = (answer.nearest,) if answer.nearest else ()
    return {each.id for each in (*answer.articles, *(found.article for found in answer.sources), *near)}


def _with(answer: Answer, changed: Callable[[Article], Article]) -> Answer:
    return replace(
        answer,
        articles=tuple(map(changed, answer.articles)),
        sources=tuple(replace(each, article=changed(each.article)) for each in answer.sources),
        nearest=answer.nearest and changed(answer.nearest),
    )


@cache
def _adapter() -> TypeAdapter[Answer]:
    from pydantic import TypeAdapter  # noqa: PLC0415  0.2 s that only an answer that is kept should pay

    return TypeAdapter(Answer)


async def add_turn(connection: AsyncConnection, tenant: Tenant, channel: str, thread: str, turn: Turn) -> None:
    """The thread's oldest turns make room."""
    place = _of(tenant) | {"channel": channel, "thread": thread}
    row = {"question": turn.question, "answer": turn.answer, "article_ids": turn.article_ids, "at": turn.at}
    await connection.execute(insert(turns_table), place | row)
    here = (*_by(turns_table, tenant), turns_table.c.channel == channel, turns_table.c.thread == thread)
    last = select(turns_table.c.number).where(*here).order_by(turns_table.c.number.desc()).limit(_LAST_TURNS)
    await connection.execute(delete(turns_table).where(*here, turns_table.c.number.not_in(last)))


async def turns(connection: AsyncConnection, tenant: Tenant, channel: str, thread: str) -> tuple[Turn, ...]:
    """Oldest first."""
    table = turns_table
    query = (
        select(table.c.question, table.c.answer, table.c.article_ids, table.c.at)
        .where(*_by(table, tenant), table.c.channel == channel, table.c.thread == thread)
        .order_by(table.c.number)
    )
    return tuple(Turn(**row._mapping) for row in await connection.execute(query))


async def judge(connection: AsyncConnection, tenant: Tenant, person: str, judgement: Judgement) -> None:
    """One judgement a person and answer."""
    row = {"answer_id": judgement.answer_id, "up": judgement.up, "question": judgement.question, "at": judgement.at}
    await put(connection, feedback, [_of(tenant) | {"person": person} | row], changing=("up", "at"))


async def judgements(connection: AsyncConnection, tenant: Tenant) -> tuple[Judgement, ...]:
    """Latest first."""
    table = feedback
    query = (
        select(table.c.answer_id, table.c.question, table.c.up, table.c.at)
        .where(*_by(table, tenant))
        .order_by(table.c.at.desc(), table.c.answer_id)
    )
    return tuple(Judgement(**row._mapping) for row in await connection.execute(query))


async def everyones(connection: AsyncConnection) -> tuple[tuple[Tenant, Judgement], ...]:
    """All tenants', latest first."""
    table = feedback
    columns = (table.c.platform, table.c.place, table.c.answer_id, table.c.question, table.c.up, table.c.at)
    rows = await connection.execute(select(*columns).order_by(table.c.at.desc(), table.c.answer_id))
    return tuple(
        (Tenant(platform=platform, place=place), Judgement(answer_id=answer, question=question, up=up, at=at))
        for platform, place, answer, question, up, at in rows
    )


async def mark(connection: AsyncConnection, tenant: Tenant, person: str, at: datetime) -> None:
    """Set, or move."""
    await put(connection, marks, [_of(tenant) | {"person": person, "at": at}], changing=("at",))


async def marked(connection: AsyncConnection, tenant: Tenant, person: str) -> datetime | None:
    """None for somebody who has not caught up yet."""
    query = select(marks.c.at).where(*_by(marks, tenant), marks.c.person == person)
    return (await connection.execute(query)).scalar_one_or_none()


def _of(tenant: Tenant) -> dict[str, Any]:
    return {"platform": tenant.platform, "place": tenant.place}


def _by(table: Table, tenant: Tenant) -> tuple[Any, ...]:
    return table.c.platform == tenant.platform, table.c.place == tenant.place
