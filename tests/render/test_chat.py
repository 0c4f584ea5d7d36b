"""Briefings, receipts and forms as chats get them, held against golden files and the platforms' contracts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bot.blocks import Bullets, Button, Buttons, Card, Document, Field, Form, Headline, Lead, Paragraph, Small, Words
from bot.chat import File, Reply
from bot.render import discord, fitting, plain, preview, slack, told
from briefings.model import Briefing
from tests.contracts import discord as discord_contract
from tests.contracts import slack as slack_contract
from tests.render import samples
from tests.render.briefings import BRIEFINGS, ID

GOLDEN = Path(__file__).parent / "golden" / "chat"
NEXT = samples.NOW + timedelta(days=1)


def _key(part: int) -> str:
    return f"c0ffee-{part}"


def _payloads(briefing: Briefing, platform: str) -> tuple[dict[str, Any], ...]:
    if platform == "discord":
        return discord.messages(told.briefing(briefing, zone=UTC, following=NEXT), key=_key)
    return slack.messages(told.briefing(briefing, zone=UTC, following=NEXT, feeds="/nutgraf feed list"), key=_key)


def _check(message: dict[str, Any], platform: str) -> None:
    if platform == "discord":
        discord_contract.check("POST", "/channels/1/messages", message)
    else:
        slack_contract.check_message(message)


@pytest.mark.parametrize("platform", ["discord", "slack"])
@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_briefing_is_sent_as_it_was_last_approved(name: str, platform: str, request: pytest.FixtureRequest) -> None:
    messages = _payloads(BRIEFINGS[name], platform)
    for message in messages:
        _check(message, platform)
    shown = json.dumps(messages, ensure_ascii=True, indent=1) + "\n"
    path = GOLDEN / f"{name}.{platform}.json"
    if request.config.getoption("--write-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, "utf-8")
    assert shown == path.read_text("utf-8")


@pytest.mark.parametrize("platform", ["discord", "slack"])
def test_receipts_are_sent_as_they_were_last_approved(platform: str, request: pytest.FixtureRequest) -> None:
    briefing = BRIEFINGS["corrected"]
    behind = told.receipts(briefing, briefing.stories[0], zone=UTC)
    messages = discord.reply(Reply(document=behind)) if platform == "discord" else slack.messages(behind)
    for message in messages:
        _check(message, platform)
    shown = json.dumps(messages, ensure_ascii=True, indent=1) + "\n"
    path = GOLDEN / f"receipts.{platform}.json"
    if request.config.getoption("--write-golden"):
        path.write_text(shown, "utf-8")
    assert shown == path.read_text("utf-8")


def test_receipts_hold_the_sentence_behind_every_point_and_the_quote() -> None:
    briefing = BRIEFINGS["short"]
    shown = plain.text(told.receipts(briefing, briefing.stories[0], zone=UTC), links=True)
    for sentence in (
        "after inspectors found 14 cracks.” — [1] The Harbour Post, 05:30 <https://outlet-5.example/report>",
        "“Inspectors found about 16 cracks in the Tarn bridge, the road agency said.” — [2] Meridian Wire, 06:30",
        "“Nobody was at risk,” said county engineer Sofie Dahl.",
    ):
        assert sentence in shown


def test_nothing_new_is_worth_one_line() -> None:
    line, ask = told.briefing(BRIEFINGS["nothing-new"], zone=UTC)
    assert plain.text((line,)) == (
        "World · Tue 3 Feb, morning: nothing new (31 articles, 3 outlets) · 1 of 3 feeds failed: see /feed list"
    )
    assert isinstance(ask, Buttons)
    assert [button.act for button in ask.row] == [f"ask:{ID}"]


def test_whoever_asks_reads_again_what_was_told() -> None:
    shown = plain.text(told.briefing(BRIEFINGS["nothing-new"], zone=UTC, asked=True))
    assert "Nothing new since the last briefing; here it is again." in shown
    assert "The ferry sails again." in shown


def test_a_briefing_that_is_not_kept_has_no_buttons() -> None:
    document = told.briefing(replace(BRIEFINGS["short"], id=""), zone=UTC)
    assert not any(isinstance(each, Buttons) for block in document if isinstance(block, Card) for each in block.blocks)


def test_more_than_a_few_stories_told_before_are_counted_not_listed() -> None:
    before = tuple(replace(samples.told_before(), id=f"{number:012x}") for number in range(9))
    shown = plain.text(told.briefing(samples.briefing(samples.bridge(), *before), zone=UTC, following=NEXT))
    assert shown.count("Ellery ferry sails again (as told 04:30, nothing new)") == 5
    assert "4 more stories held back: nothing new in them" in shown
    assert shown.endswith("Next edition: Wed 4 Feb, 07:30")


def test_what_runs_from_right_to_left_is_kept_together_with_its_marks() -> None:
    card = told.briefing(BRIEFINGS["right-to-left"], zone=UTC)[1]
    assert isinstance(card, Card)
    points = next(each for each in card.blocks if isinstance(each, Bullets))
    texts = [each.text for each in points.items[0]]
    assert (texts[0], texts[-2], texts[-1]) == ("\u2068", "\u00a0[1]", "\u2069")


def _of(size: int) -> fitting.Fits:
    return lambda document: len(plain.text(document)) <= size


def _card(name: str, *points: str) -> Card:
    items = tuple((Words(text=point),) for point in points)
    row = (Button(label="Ask", act=f"ask:{name}"),)
    return Card(blocks=(Headline(text=name), Bullets(items=items), Buttons(row=row)))


def test_messages_part_between_cards() -> None:
    document: Document = (Lead(text="Lead"), _card("one", "a" * 20), _card("two", "b" * 20), _card("three", "c" * 20))
    found = fitting.parts(document, _of(70))
    assert [len(part) for part in found] == [3, 1]
    assert tuple(block for part in found for block in part) == document


def test_a_card_too_long_for_a_message_parts_between_its_points_and_keeps_its_buttons() -> None:
    found = fitting.parts((_card("one", *("point " * 4 for _ in range(9))),), _of(120))
    assert len(found) > 1
    cards = [block for part in found for block in part if isinstance(block, Card)]
    assert all(isinstance(card.blocks[-1], Buttons) for card in cards)
    points = [item for card in cards for each in card.blocks if isinstance(each, Bullets) for item in each.items]
    assert len(points) == 9
    assert all(point[0].text == "point " * 4 for point in points)


def test_a_foot_takes_a_card_along_rather_than_stand_alone() -> None:
    foot = Small(lines=((Words(text="f" * 40),),))
    found = fitting.parts((_card("one", "a" * 20), _card("two", "b" * 20), foot), _of(75))
    assert [len(part) for part in found] == [1, 2]


def test_a_text_too_long_for_a_message_parts_at_a_sentence_else_at_a_word() -> None:
    sentences = fitting.parts((Paragraph(line=(Words(text="One two three. Four five six. " * 4),)),), _of(50))
    assert all(plain.text(part).endswith(".") for part in sentences)
    words = [plain.text(part) for part in fitting.parts((Paragraph(line=(Words(text="word " * 30),)),), _of(40))]
    assert words[0].endswith("word…")
    assert words[1].startswith("… word")


FORM = Form(
    title="A briefing that is planned for this channel",
    act="schedule:1",
    fields=(
        Field(name="title", label="Name", value=("World",), hint="What readers see above it " * 10),
        Field(name="topics", label="Topics", kind="paragraph", required=False, longest=4000),
        Field(name="day", label="Day", kind="choice", choices=(("mo", "Monday"), ("tu", "Tuesday")), value=("tu",)),
        Field(
            name="days", label="Days", kind="choices", choices=(("mo", "Monday"), ("tu", "Tuesday")), value=("mo", "tu")
        ),
        Field(name="none", label="Zone", kind="choice", choices=(("x", "X"),), required=False),
    ),
)


def test_a_form_is_a_modal_on_both() -> None:
    discord_contract.check("POST", "/interactions/1/token/callback", discord.modal(FORM))
    view = slack.modal(FORM, private_metadata="C1")
    slack_contract.check_view(view)
    assert [block["element"]["action_id"] for block in view["blocks"]] == [field.name for field in FORM.fields]
    assert view["callback_id"] == discord.modal(FORM)["data"]["custom_id"] == "schedule:1"


def test_a_reply_is_private_unless_it_is_public_and_shows_its_file() -> None:
    said = Reply(document=(Lead(text="Your feeds"),), file=File(name="feeds.opml", body=b"<opml/>"))
    (private,) = discord.reply(said)
    (public,) = discord.reply(replace(said, public=True))
    assert (private["flags"] & 64, public["flags"] & 64) == (64, 0)
    assert private["components"][-1] == {"type": 13, "file": {"url": "attachment://feeds.opml"}}
    discord_contract.check("POST", "/interactions/1/token/callback", {"type": 4, "data": private})
    assert discord.reply(Reply(document=()))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


@pytest.mark.parametrize("name", BRIEFINGS)
def test_the_preview_shows_what_is_sent_and_loads_nothing(name: str) -> None:
    scenes = [
        preview.Scene(platform=platform, title="Briefing", messages=_payloads(BRIEFINGS[name], platform))
        for platform in ("discord", "slack")
    ]
    tags = _Tags()
    tags.feed(preview.page(scenes, at="07:30"))
    seen = [tag for tag, _ in tags.seen]
    assert not {"script", "link", "img", "iframe", "mark"} & set(seen)  # a mark is what a client would make alive
    assert seen.count("section") == 4
    addresses = [about.get("href") or "" for tag, about in tags.seen if tag == "a"]
    assert all(address.startswith("https://outlet") for address in addresses)
