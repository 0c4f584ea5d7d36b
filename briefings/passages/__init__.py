"""Articles for a question: what it asks for, which articles may answer, which of their sentences does."""

from briefings.passages.firmness import Tone, tone
from briefings.passages.query import PRONOUNS, Query, query
from briefings.passages.sentences import Sentence, sentences
from briefings.passages.weighing import Hit, Ranked, informed, rank

__all__ = ["PRONOUNS", "Hit", "Query", "Ranked", "Sentence", "Tone", "informed", "query", "rank", "sentences", "tone"]
