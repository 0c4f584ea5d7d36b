"""What stands in an article: figures, names, dates and quotations, each with its span."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A receipt: the code points from `start` to `end` of the text of the article with this id."""

    article_id: str
    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.article_id == other.article_id and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as it stands ("about 2,500", "$1.2 billion", "a third"), and what it counts.

    `value` is exact, in units of `unit`: an ISO currency, "%", "part", "years old", "score", a measure in the singular
    ("month", "km"), or the noun counted as it stands ("National Guard troops"). It is None where the number is vague
    ("dozens"). `upper` is the other end of a range, or the other side of a score. `phrase` runs from the number
    through what it counts, for emphasis. `hedge` is what weakens it, as written and within `span` ("about", "up to").
    """

    span: Span
    text: str
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    hedge: str = ""
    phrase: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, organisation or place as mentioned; `full` is its fullest form in the same article."""

    span: Span
    text: str
    kind: Literal["person", "organisation", "place", "other"] = "other"
    full: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A day, month or year as mentioned; `value` is ISO 8601 to the precision known, or "" if it cannot be resolved.

    Weeks are "2025-W05", decades "199X", quarters "2025-Q1", spans of days or years "2025-02-03/2025-02-05".
    `relative` says that `value` was reckoned from the day of publication ("on Thursday", "last week").
    """

    span: Span
    text: str
    value: str = ""
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it: `name` with the receipt of its fullest mention, `mention` what stands beside the quote.

    `mention` may be a pronoun. `role` ("U.S. Defense Secretary") has its own receipt; "" and None where not given.
    """

    name: str
    name_span: Span
    mention: Span
    role: str = ""
    role_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words in quotation marks, without the marks. A speaker who is not `certain` is never printed as fact."""

    span: Span
    text: str
    speaker: Speaker | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an article states, each with its span, each kind in the order of the text."""

    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    names: tuple[Name, ...] = ()
    dates: tuple[Date, ...] = ()
