"""How a server wants to be asked, and what its refusals teach about that: the cascade, pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

Form = Literal["json_schema", "json_object_schema", "json_object", "text"]
_FORMS: tuple[Form, ...] = ("json_schema", "json_object_schema", "json_object", "text")
# What servers answer to a response_format that they cannot do; llama-cpp-python's answers a schema with 500.
_CANNOT = frozenset((400, 404, 415, 422, 500, 501))


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """The best way that a server is known to take: structured output, the name of the limit, a temperature or none.

    `limit` and `temperature`: platform.openai.com/docs/api-reference/chat/create; newer models refuse `max_tokens`
    and any temperature but their own, older servers know nothing else.
    """

    form: Form = "json_schema"
    limit: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    temperature: bool = True

    def written(self) -> str:
        """As text, to be kept."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> Manner:
        """From text that was kept; the usual one where that is no longer understood."""
        try:
            found = cls(**json.loads(text))
        except (TypeError, ValueError):
            return cls()
        return found if found.form in _FORMS else cls()


def request(manner: Manner, *, schema: Mapping[str, Any], tokens: int) -> dict[str, Any]:
    """The fields of a request beside model and messages."""
    fields: dict[str, Any] = {manner.limit: tokens}
    if manner.temperature:
        fields["temperature"] = 0
    if manner.form == "json_schema":
        named = {"name": "answer", "strict": True, "schema": schema}
        fields["response_format"] = {"type": "json_schema", "json_schema": named}
    elif manner.form == "json_object_schema":  # llama-cpp-python's own way, which others pass over or refuse
        fields["response_format"] = {"type": "json_object", "schema": schema}
    elif manner.form == "json_object":
        fields["response_format"] = {"type": "json_object"}
    return fields


def system(manner: Manner, text: str, schema: Mapping[str, Any]) -> str:
    """The system's message; the schema stands in it where the server is not handed one."""
    if manner.form == "json_schema":
        return text
    return f"{text}\n\nAnswer with one JSON object and nothing else. Its JSON schema:\n{json.dumps(schema)}"


def lesser(manner: Manner, status: int, what: str) -> Manner | None:
    """How to ask instead after a refusal; None where the way of asking is not what is wrong."""
    return next(_lessons(manner, status, what.casefold()), None)


def _lessons(manner: Manner, status: int, what: str) -> Iterator[Manner]:
    if status in (400, 422):
        if manner.limit == "max_tokens" and "max_completion_tokens" in what:
            yield replace(manner, limit="max_completion_tokens")
        if manner.temperature and "temperature" in what:
            yield replace(manner, temperature=False)
    if status in _CANNOT and manner.form != "text" and "context" not in what:
        yield replace(manner, form=_FORMS[_FORMS.index(manner.form) + 1])
