"""What a model is asked to return, as JSON Schema and as values; and how its text is read, pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.S)
_LONGEST = 60_000  # characters


class _Shape(BaseModel):
    """Schemas say that nothing else may be there (platform.openai.com/docs/guides/structured-outputs); reading ignores
    it, for servers without schemas let models add what they like."""

    model_config = ConfigDict(extra="ignore", json_schema_extra={"additionalProperties": False})


class SourceWords(_Shape):
    """Which report, and its sentence letter by letter."""

    report: int
    words: str


class SentenceWords(_Shape):
    """A sentence and what it rests on."""

    text: str
    sources: list[SourceWords]


class QuoteWords(_Shape):
    """A quotation as it stands in a report; its translation where it is in another language, else ""."""

    report: int
    words: str
    translation: str


class StoryWords(_Shape):
    """A story, worded."""

    headline: SentenceWords
    points: list[SentenceWords]
    quote: QuoteWords | None


class AnswerWords(_Shape):
    """An answer, worded, or none."""

    answered: bool
    points: list[SentenceWords]


class BackWords(_Shape):
    """Sentences put back into the language that they came from."""

    sentences: list[str]


Shaped = TypeVar("Shaped", StoryWords, AnswerWords, BackWords)


def schema(shape: type[BaseModel]) -> Mapping[str, Any]:
    """The JSON schema of a shape."""
    return shape.model_json_schema()


def read(text: str, shape: type[Shaped]) -> Shaped:
    """The value that a model's text holds: fences, thoughts and words around it are passed over, and line breaks within
    strings, which JSON forbids and models write. Raises ValueError, in words that a model can mend it by."""
    text = _THOUGHT.sub("", text[:_LONGEST])
    start = text.find("{")
    if start < 0:
        raise ValueError("there is no JSON object in it")
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text, start)
        return shape.model_validate(value)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.pos}") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValidationError as error:
        raise ValueError("; ".join(_told(each) for each in error.errors()[:5])) from None


def _told(error: Mapping[str, Any]) -> str:
    return f"{'.'.join(str(part) for part in error['loc'])}: {error['msg']}"
