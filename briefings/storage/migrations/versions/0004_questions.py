"""Passages for questions, threads, feedback, marks."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_LEAD = re.compile(r"\s*(?:\S+\s+){0,119}\S+")
_AT_ONCE = 500


def upgrade() -> None:
    """Make what this step adds."""
    _index()
    _threads()
    _feedback()
    _marks()
    _answers()


def _index() -> None:
    op.create_table(
        "documents",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("article_id"),
    )
    op.execute(
        "CREATE VIRTUAL TABLE words USING fts5(title, lead, rest, content='',"
        " tokenize='porter unicode61 remove_diacritics 2')"
    )
    connection = op.get_bind()
    connection.execute(
        sa.text(
            "INSERT INTO documents (number, article_id) SELECT row_number() OVER (ORDER BY at, id), id FROM articles"
        )
    )
    _fill(connection)


def _fill(connection: sa.Connection) -> None:
    """Put the articles that there are into the index, some at a time: a desk may have a hundred thousand."""
    some = sa.text(
        "SELECT number, title, text FROM documents JOIN articles ON id = article_id"
        " WHERE number > :last ORDER BY number LIMIT :most"
    )
    put = sa.text("INSERT INTO words (rowid, title, lead, rest) VALUES (:number, :title, :lead, :rest)")
    last = 0
    while rows := connection.execute(some, {"last": last, "most": _AT_ONCE}).all():
        connection.execute(put, [_row(*row) for row in rows])
        last = rows[-1].number


def _row(number: int, title: str, text: str) -> dict[str, int | str]:
    text, title = text.replace("\0", " "), title.replace("\0", " ")
    lead = _LEAD.match(text)
    end = lead.end() if lead else 0
    return {"number": number, "title": title, "lead": text[:end], "rest": text[end:]}


def _threads() -> None:
    op.create_table(
        "turns",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("article_ids", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("turns_by_thread", "turns", ["platform", "place", "channel", "thread"], unique=False)


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("answer_id", sa.String(), nullable=False),
        sa.Column("up", sa.Boolean(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "place", "person", "answer_id"),
    )


def _marks() -> None:
    op.create_table(
        "marks",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "place", "person"),
    )


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "place", "id"),
    )
