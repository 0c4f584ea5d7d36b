"""The index of articles' words on PostgreSQL: tsvector, in step with the articles, ranked as BM25 does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Float, Integer, Select, bindparam, column, select, text

from briefings.model import Scope
from briefings.storage import articles, schema

_PIECE = re.compile(r"[^\W_]+")
_LONGEST = 300_000  # characters: a tsvector holds a megabyte (postgresql.org/docs/current/textsearch-limitations.html)

# Stems as SQLite's porter tokenizer makes them, and no stop words: "the who" is looked for, too.
TABLES: Final = (
    "CREATE TEXT SEARCH DICTIONARY nutgraf_stem (TEMPLATE = snowball, LANGUAGE = porter)",
    "CREATE TEXT SEARCH CONFIGURATION nutgraf (COPY = pg_catalog.simple)",
    "ALTER TEXT SEARCH CONFIGURATION nutgraf ALTER MAPPING FOR asciiword, word WITH nutgraf_stem",
    "CREATE TABLE words (number INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,"
    " length INTEGER NOT NULL, vector TSVECTOR NOT NULL)",
    "CREATE INDEX words_by_vector ON words USING gin (vector) WITH (fastupdate = off)",
)

PUT = (
    "INSERT INTO words (number, length, vector) VALUES (:number, :length,"
    " setweight(to_tsvector('nutgraf', :title), 'A') || setweight(to_tsvector('nutgraf', :lead), 'B')"
    " || to_tsvector('nutgraf', :rest))"
)

COUNT = "(SELECT count(*) FROM words WHERE vector @@ phraseto_tsquery('nutgraf', :p{0}) AND number > :n{0})"
STATE = (
    "SELECT (SELECT count(*) FROM wordings), (SELECT count(*) FROM feed_articles),"
    " (SELECT string_agg(platform || ' ' || place || ' ' || feed_id, ',' ORDER BY number) FROM subscriptions)"
)
ALL: int | None = None

# Okapi BM25 as FTS5 has it (sqlite.org/fts5.html#the_bm25_function), but for how often: ts_rank of one word weighs its
# first place .61 and all together 1, BM25 with k1 = 1.2 weighs .45 and 1. A place in the title counts 1.57 times, one
# in the lead 1.38 times what one in the rest does, which is what 3 and 2 occurrences would.
_SCORES: Final = (
    "WITH asked AS (SELECT phraseto_tsquery('nutgraf', phrase) AS query, rarity"
    " FROM unnest(CAST(:phrases AS text[]), CAST(:rarities AS double precision[])) AS given (phrase, rarity)),"
    " likely AS (SELECT words.number FROM asked JOIN words ON vector @@ query"
    " GROUP BY words.number ORDER BY sum(rarity) / sqrt(400 + words.length) DESC, words.number"
    " LIMIT 400 + CAST(:depth AS integer)),"
    " ranked AS (SELECT number, length, sum(rarity * ts_rank('{.64, .64, .875, 1}', vector, query)) AS told"
    " FROM likely JOIN words USING (number) JOIN asked ON vector @@ query GROUP BY number, length)"
    " SELECT number, 2.5 * told / sqrt(.25 + .75 * length / avg(length) OVER ()) AS score FROM ranked"
)


def row(number: int, title: str, lead: str, rest: str) -> dict[str, Any]:
    """What is put into the index: words alone, of which PostgreSQL's parser makes no addresses and no decimals."""
    parts = {"title": spelled(title), "lead": spelled(lead), "rest": spelled(rest[:_LONGEST])}
    return {"number": number, "length": sum(len(part.split()) for part in parts.values()), **parts}


def spelled(phrase: str) -> str:
    """The words of a text without marks and accents."""
    parts = unicodedata.normalize("NFKD", phrase)
    return " ".join(_PIECE.findall("".join(each for each in parts if not unicodedata.combining(each))))


def asked(rarities: Mapping[str, float]) -> dict[str, Any]:
    """The parameters of `scoring` for some phrases as they are spelled."""
    return {"phrases": list(rarities), "rarities": list(rarities.values())}


@lru_cache(maxsize=articles.MOST_SCOPES)
def scoring(scope: Scope) -> Select[Any]:
    """Scores for the parameters phrases, rarities, until, depth and most; built once for a scope."""
    article, documents = schema.articles, schema.documents
    best = text(_SCORES).columns(column("number", Integer), column("score", Float)).subquery()
    found = select(article.c.key, best.c.score).join(documents, documents.c.article_id == article.c.id)
    found = found.join(best, best.c.number == documents.c.number)
    seen = found.where(*articles.within(scope, until=bindparam("until", type_=article.c.at.type)))
    return seen.order_by(best.c.score.desc()).limit(bindparam("most", type_=Integer))
