"""What is sent to Discord and Slack: within their limits whatever the text, complete, and nothing in it alive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from bot.blocks import Block, Bullets, Card, Document, Headline, Lead, Line, Paragraph, Quotation, Small, Words
from bot.render import discord, slack
from bot.render.outside import tidied
from bot.render.preview import markup
from tests.contracts import discord as discord_contract
from tests.contracts import slack as slack_contract
from tests.render import documents

# A failing document is looked at as it is: shrinking one of these takes minutes.
_MANY = settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")  # a long text is one
Payload = dict[str, Any]
_DISCORD_MAY = {"heading", "subtext", "list", "item", "quote", "line", "text", "strong", "code", "link"}
_INVISIBLE = re.compile(r"[\s\u200b…]+")
_ALIKE = str.maketrans("∗ˍ∼ˋ∣［］‹›＼", "*_~`|[]<>\\")


def _key(part: int) -> str:
    return f"{'k' * 22}{part:03}"


def _bare(text: str) -> str:
    """Text to compare by: nothing that cutting, gaps and marks that look alike change."""
    return _INVISIBLE.sub("", text).translate(_ALIKE)


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Card():
            for inner in block.blocks:
                yield from _lines(inner)
        case Lead() | Headline():
            yield (Words(text=block.text),)
        case Quotation():
            yield (Words(text=block.text),)
            yield block.by
        case Paragraph():
            yield block.line
        case Bullets():
            yield from block.items
        case Small():
            yield from block.lines


def _whole(document: Document) -> str:
    return _bare("".join(tidied(each.text) for block in document for line in _lines(block) for each in line))


def _links(document: Document) -> set[str]:
    linked = {each.link for block in document for line in _lines(block) for each in line}
    inner = [each for block in document for each in (block.blocks if isinstance(block, Card) else (block,))]
    return linked | {each.link for each in inner if isinstance(each, Headline)}


def _displays(message: Payload) -> list[str]:
    found = discord_contract.components(message["components"])
    return [each["content"] for each in found if each["type"] == 10]


def _nodes(messages: tuple[Payload, ...]) -> tuple[markup.Node, ...]:
    return tuple(node for message in messages for text in _displays(message) for node in markup.discord(text))


@_MANY
@given(documents.document)
def test_whatever_is_said_discord_takes_it(document: Document) -> None:
    for number, message in enumerate(discord.messages(document, key=_key), 1):
        discord_contract.check("POST", "/channels/1/messages", message)
        ids = [each.get("custom_id", "") for each in discord_contract.components(message["components"])]
        assert any(_key(number) in each for each in ids)


@_MANY
@given(documents.document)
def test_whatever_is_said_slack_takes_it(document: Document) -> None:
    for number, message in enumerate(slack.messages(document, key=_key), 1):
        slack_contract.check_message(message)
        assert message["metadata"]["event_payload"] == {"key": _key(number)}


@_MANY
@given(documents.document)
def test_nothing_from_outside_is_alive_on_discord(document: Document) -> None:
    messages = discord.messages(document)
    for node in markup.kinds(_nodes(messages)):
        assert node.kind in _DISCORD_MAY, (node, _displays(messages[0]))
        if node.kind == "link":
            assert node.link in {discord.address(link) for link in _links(document)}
    for text in (text for message in messages for text in _displays(message)):
        assert not re.search(r"@everyone|@here|<@|<#|<t:|<!", text)


@_MANY
@given(documents.document)
def test_nothing_from_outside_is_alive_on_slack(document: Document) -> None:
    for message in slack.messages(document):
        assert not re.search(r"[<>]", message["text"])
        for block in message["blocks"]:
            for text in (each["text"] for each in slack_contract.texts(block) if each.get("type") == "mrkdwn"):
                for node in markup.kinds(markup.slack(text)):
                    assert node.kind in {"line", "text", "strong", "code", "link"}, (node, text)
                    assert not node.link or node.link in {slack.address(link) for link in _links(document)}


@_MANY
@given(documents.document)
def test_all_that_is_said_stands_on_discord_in_order(document: Document) -> None:
    shown = _bare(markup.shown(_nodes(discord.messages(document)))).replace("—", "")
    assert shown == _whole(document).replace("—", "")


def _said(block: Payload) -> str:
    if block["type"] in ("section", "context") and block.get("text", {}).get("type") != "plain_text":
        texts = [each["text"] for each in slack_contract.texts(block)]
        return "".join(markup.shown(markup.slack(text)) for text in texts)
    return "".join(each["text"] for each in slack_contract.texts(block) if block["type"] != "actions")


@_MANY
@given(documents.document)
def test_all_that_is_said_stands_on_slack_in_order(document: Document) -> None:
    shown = "".join(_said(block) for message in slack.messages(document) for block in message["blocks"])
    assert _bare(shown).replace("—", "") == _whole(document).replace("—", "")


def test_a_code_of_nothing_but_controls_leaves_no_marks() -> None:
    line = (Words(text="before "), Words(text="\x19\x80", kind="code"), Words(text="after"))
    (message,) = discord.messages((Paragraph(line=line),))
    assert list(_displays(message)) == ["before after"]
