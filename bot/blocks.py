"""What a message is made of, before any platform: words in lines, lines in blocks, a story's blocks in a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A piece of a line. Text from outside is text: no platform may find markup, a mention or a link in it.

    `link` is an http(s) address, "" for none. "gloss" is an editor's addition, "code" something to type, "channel" the
    id of a channel of the platform that it is shown on, which shows the channel's name for it.
    """

    text: str
    kind: Literal["plain", "strong", "gloss", "code", "channel"] = "plain"
    link: str = ""


Line = tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The first line of a briefing: what, when, from how much."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A story's headline, linked where it has an address."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A line of running text."""

    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list, one line an item."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that somebody said, with their marks, and who said them ("" where it is a source's own sentence)."""

    text: str
    by: Line = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """Lines in small type: sources, what a briefing was made from."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """What a press says to us: `act` is a command and its words, parted by colons ("receipts:3f2a:9c1d"), at most 64
    characters long. With `link` it opens that address instead, and `act` is ""."""

    label: str
    act: str = ""
    link: str = ""
    style: Literal["plain", "main", "danger"] = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Buttons:
    """A row of at most five buttons."""

    row: tuple[Button, ...]


Simple = Lead | Headline | Paragraph | Bullets | Quotation | Small | Buttons


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A story: kept together in one message as long as it fits into one."""

    blocks: tuple[Simple, ...]


Block = Simple | Card
Document = tuple[Block, ...]
"""What is said, in order; a platform's renderer splits it into messages at cards, never within a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that a form asks for. `choices` are (value, label) pairs, for "choice" and "choices"."""

    name: str
    label: str
    kind: Literal["line", "paragraph", "choice", "choices"] = "line"
    value: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    required: bool = True
    longest: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A modal of at most five fields; sending it invokes `act` with the fields as options."""

    title: str
    act: str
    fields: tuple[Field, ...]
    submit: str = "Save"
