"""Articles for a question: what it asks for, which articles may answer, which of their sentences does."""

from briefings.passages.asking import Wanted
from briefings.passages.firmness import Tone, tone
from briefings.passages.query import PRONOUNS, Query
from briefings.passages.query import query as looked_for
from briefings.passages.sentences import Sentence, candidates, likely
from briefings.passages.sentences import sentences as answering
from briefings.passages.terms import terms
from briefings.passages.weighing import CANDIDATES, Ranked, informed, rank

__all__ = [
    "CANDIDATES",
    "PRONOUNS",
    "Query",
    "Ranked",
    "Sentence",
    "Tone",
    "Wanted",
    "answering",
    "candidates",
    "informed",
    "likely",
    "looked_for",
    "rank",
    "terms",
    "tone",
]
