"""What the gate says of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsupported:
    """Something in a sentence that its sources do not support: a figure, quote, name, date, word, negation or order.

    Of a model's sentence also: "attribution" (who says so left out), "limit" ("about" left out), "modality" ("will" for
    "may"), "address" (a link, of which models have none).
    """

    kind: Literal[
        "figure", "quote", "speaker", "name", "date", "word", "negation", "order", "gist",
        "attribution", "limit", "modality", "address",
    ]  # fmt: skip
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether sources support a text; `score` is 0 to 1, `unsupported` names what they do not."""

    supported: bool
    score: float
    unsupported: tuple[Unsupported, ...] = ()
