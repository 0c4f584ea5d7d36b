"""What a server's answer holds: text, why it ended, what it cost; pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from briefings.errors import ModelDown

_CHARACTERS = 3  # a token, at least, in the scripts that we brief in: an estimate should not be too low


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens read and written; `estimated` where the server did not count."""

    read: int = 0
    written: int = 0
    estimated: bool = False

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            read=self.read + other.read,
            written=self.written + other.written,
            estimated=self.estimated or other.estimated,
        )


_REFUSED, _FILTERED = "you refused", "your answer was filtered"
DECLINED = (_REFUSED, _FILTERED)
"""Flaws of an answer that are no answer by the model's or its server's will."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the model said; `flaw` is why that is no answer ("" where it may be one)."""

    text: str
    usage: Usage
    flaw: str = ""


def estimate(text: str) -> int:
    """Tokens of a text, rather too many than too few."""
    return ceil(len(text) / _CHARACTERS) if text.isascii() else ceil(len(text.encode()) / 2)


def said(body: bytes, *, asked: str) -> Said:
    """Read a chat completion. Raises ModelDown for what is none."""
    try:
        answer = json.loads(body)
        choice = answer["choices"][0]
        message = choice["message"]
        text = _text(message.get("content"))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        cure = "check the model's base URL: it mostly ends with /v1"
        raise ModelDown("the server's answer is no chat completion", cure=cure, asked=True) from None
    return Said(text=text, usage=_usage(answer, asked, text), flaw=_flaw(choice, message, text))


def _text(content: object) -> str:
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def _flaw(choice: Mapping[str, Any], message: Mapping[str, Any], text: str) -> str:
    if message.get("refusal"):
        return _REFUSED
    if message.get("tool_calls") and not text:
        return "you called a tool; there are none"
    if choice.get("finish_reason") == "length":
        return "your answer was cut off at the limit; be shorter"
    if choice.get("finish_reason") == "content_filter":
        return _FILTERED
    return "" if text.strip() else "your answer was empty"


def _usage(answer: Mapping[str, Any], asked: str, text: str) -> Usage:
    read, written = (_count(answer.get("usage"), name) for name in ("prompt_tokens", "completion_tokens"))
    if read or written:
        return Usage(read=read, written=written)
    return Usage(read=estimate(asked), written=estimate(text), estimated=True)


def _count(usage: object, name: str) -> int:
    number = usage.get(name) if isinstance(usage, dict) else None
    return number if isinstance(number, int) and 0 <= number < 10**9 else 0
