"""The prompts: read at a glance, each with a version."""

from __future__ import annotations

from importlib.resources import files

import pytest
from pydantic import BaseModel

from briefings.wording.prompts import instructions, prompt
from briefings.wording.shape import AnswerWords, BackWords, StoryWords, read, schema

NAMES = sorted(each.name.removesuffix(".md") for each in files("briefings.wording").joinpath("prompts").iterdir())
SHAPES: dict[str, type[BaseModel]] = {"story": StoryWords, "answer": AnswerWords, "back": BackWords}


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_has_a_version_and_fits_on_a_screen(name: str) -> None:
    found = prompt(name)
    assert found.version >= 1
    assert len(found.text.splitlines()) <= 30
    assert max(len(line) for line in found.text.splitlines()) <= 120


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_names_every_field_that_is_asked_for(name: str) -> None:
    for field in schema(SHAPES[name])["properties"]:
        assert f'"{field}"' in prompt(name).text


@pytest.mark.parametrize("name", ["story", "answer", "back"])
def test_articles_are_data_in_every_prompt(name: str) -> None:
    assert "data" in prompt(name).text
    assert "{" not in instructions(name, "de").replace("{language}", "")


def test_a_schema_is_as_strict_as_servers_ask_for() -> None:
    for shape in SHAPES.values():
        made = schema(shape)
        for part in (made, *made.get("$defs", {}).values()):
            assert part["additionalProperties"] is False
            assert sorted(part["required"]) == sorted(part["properties"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no JSON object"),
        ('{"sentences": ["a"', "not JSON"),
        ('{"sentences": 3}', "sentences"),
        ('{"a":' * 3000, "nested|not JSON"),
    ],
)
def test_what_cannot_be_read_is_told_in_words(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read(text, BackWords)
