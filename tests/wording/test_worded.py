"""A model may word a sentence; what it cannot be vouched for is told in the outlets' own words."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefings.model import Briefing, Story
from briefings.storage import Limits
from briefings.wording import worded
from tests.fakes import model as fake
from tests.fakes.model import Asked, Reply
from tests.wording.desk import BOARD, FERRY, Line, answering, briefing, desk, story

INJURED: Line = (
    "The coastguard said 12 people were hurt in a fire on the ferry Maid of Ellery on Monday.",
    FERRY,
    "A fire on the ferry Maid of Ellery injured 12 people on Monday, the coastguard said.",
)
TAKEN: Line = (
    "Lifeboats took off all 214 passengers within 50 minutes.",
    FERRY,
    "All 214 passengers were taken off by lifeboats within 50 minutes.",
)
INQUIRY: Line = (
    "The Marine Accident Board has begun an inquiry into the fire on the ferry Maid of Ellery.",
    BOARD,
    "The Marine Accident Board has opened an inquiry into the fire on the ferry Maid of Ellery off Port Ellery",
)
GOOD = answering(INJURED, TAKEN, INQUIRY, headline=("Fire on Port Ellery ferry injures 12", *INJURED[1:]))


def replying(answer: Any) -> Reply:
    return fake.says(lambda asked: json.dumps(answer(asked)))


def texts(told: Briefing | Story) -> list[str]:
    stories = told.stories if isinstance(told, Briefing) else (told,)
    return [point.text for each in stories for point in each.points]


async def test_what_holds_is_told_in_the_models_words_with_its_receipts(tmp_path: Path) -> None:
    async with desk(tmp_path, replying(GOOD)) as at:
        told = await worded(briefing(), writer=at.writer)
    (after,) = told.stories
    assert texts(after)[:3] == [INJURED[0], TAKEN[0], INQUIRY[0]]
    assert [point.wrote for point in after.points[:3]] == ["model"] * 3
    assert (after.headline, after.headline_wrote) == ("Fire on Port Ellery ferry injures 12", "model")
    known = {article.id: article.text for article in after.articles}
    for point in after.points:
        for span in point.spans:
            assert known[span.article_id][span.start : span.end].endswith(".")
    assert told.wrote == "fake-1"
    assert after.points[0].glosses[0].text == "2 February"


async def test_each_point_that_does_not_hold_is_replaced_by_the_outlets_own_and_marked_so(tmp_path: Path) -> None:
    lie = ("Lifeboats took off all 241 passengers within 50 minutes.", *TAKEN[1:])
    async with desk(tmp_path, replying(answering(INJURED, lie, INQUIRY))) as at:
        (after,) = (await worded(briefing(), writer=at.writer)).stories
    assert lie[0] not in texts(after)
    assert {point.wrote for point in after.points} == {"model", "outlet"}
    assert all(point.text in story_texts() for point in after.points if point.wrote == "outlet")
    assert after.headline_wrote == "outlet"
    assert after.headline == story().headline


def story_texts() -> set[str]:
    return {point.text for point in story().points}


LIES = [
    ("a changed figure", "The coastguard said 21 people were hurt in a fire on the ferry Maid of Ellery on Monday."),
    ("a wrong date", "The coastguard said 12 people were hurt in a fire on the ferry Maid of Ellery on Sunday."),
    (
        "an invented name",
        "Captain Igor Santini said 12 people were hurt in a fire on the ferry Maid of Ellery on Monday.",
    ),
    ("a swapped speaker", "Ellery Lines said 12 people were hurt in a fire on the ferry Maid of Ellery on Monday."),
    ("who says so left out", "A fire on the ferry Maid of Ellery hurt 12 people on Monday."),
    ("a negation", "The coastguard said no people were hurt in a fire on the ferry Maid of Ellery on Monday."),
    ("an altered quote", "“The drill never worked,” said coastguard commander Peter Lund."),
    ("what may be, as what will be", "Ellery Lines will cancel all sailings until Friday."),
    ("what will be, as done", "Ellery Lines has paid each passenger about 400 crowns."),
    ("a limit left out", "Ellery Lines will pay each passenger 400 crowns."),
    ("nothing to hold it by", "Several crew members were praised for their courage by local people."),
    ("a link", "The coastguard said 12 people were hurt, see http://evil.example/page for more on the ferry fire."),
    ("two facts merged", "Inspector Judith Vane said 12 people were injured by a fuel pipe."),
]


@pytest.mark.parametrize(("how", "text"), LIES, ids=[how for how, _ in LIES])
async def test_a_lie_is_never_told_whatever_it_cites(tmp_path: Path, how: str, text: str) -> None:
    everything = FERRY.text.split("\n\n")

    def answer(asked: Asked) -> Any:
        said = answering(INJURED)(asked)
        number = said["points"][0]["sources"][0]["report"]
        sources = [{"report": number, "words": words} for words in everything]
        said["points"] = [{"text": text, "sources": sources}]
        said["headline"] = {"text": text.removesuffix("."), "sources": sources}
        return said

    async with desk(tmp_path, replying(answer)) as at:
        told = await worded(briefing(), writer=at.writer)
    assert text not in texts(told), how
    assert told.stories[0].headline == story().headline
    assert texts(told) == texts(story())
    assert told.wrote == "extractive; nothing that the model wrote could be vouched for"


async def test_words_that_stand_nowhere_are_no_receipt(tmp_path: Path) -> None:
    cited = (INJURED[0], FERRY, "The coastguard told us that twelve people were hurt.")
    async with desk(tmp_path, replying(answering(cited))) as at:
        assert texts(await worded(briefing(), writer=at.writer)) == texts(story())


async def test_one_receipt_that_stands_nowhere_spoils_the_others(tmp_path: Path) -> None:
    def answer(asked: Asked) -> Any:
        said = answering(INJURED)(asked)
        said["points"][0]["sources"].append({"report": 1, "words": "The coastguard has praised the whole crew."})
        return said

    async with desk(tmp_path, replying(answer)) as at:
        assert texts(await worded(briefing(), writer=at.writer)) == texts(story())


async def test_the_quote_is_the_outlets_and_its_speaker_the_one_that_we_found(tmp_path: Path) -> None:
    quote = {"report": FERRY, "words": "The drill worked", "translation": ""}
    async with desk(tmp_path, replying(answering(INJURED, quote=quote))) as at:
        (after,) = (await worded(briefing(), writer=at.writer)).stories
    assert after.quote
    assert after.quote.text == "The drill worked,"
    assert after.quote.speaker
    assert after.quote.speaker.name == "Peter Lund"
    changed = {"report": FERRY, "words": "The drill failed", "translation": ""}
    async with desk(tmp_path / "again", replying(answering(INJURED, quote=changed))) as at:
        assert (await worded(briefing(), writer=at.writer)).stories[0].quote == story().quote


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (fake.fails(500), "the model or its server failed"),
        (fake.fails(400), "the model's server refused the question"),
        (fake.fails(401), "the model's server refused the key"),
        (fake.fails(503), "the model or its server failed"),
        (fake.hangs_up, "the model could not be reached"),
        (fake.html, "the model or its server failed"),
        (fake.endless, "the model or its server failed"),
        (fake.says('{"headline": {"text": "A', finish="length"), "the model's answer could not be read"),
        (fake.says("I'd rather not.", refusal="No."), "the model declined to answer"),
        (fake.says("", tool_calls=[{"id": "1", "type": "function"}]), "the model's answer could not be read"),
        (fake.says("The fire was bad."), "the model's answer could not be read"),
        (fake.says("[" * 5000), "the model's answer could not be read"),
        (fake.silent, "the model was too slow"),
    ],
)
async def test_whatever_a_model_does_the_briefing_goes_out_and_says_why(tmp_path: Path, reply: Reply, why: str) -> None:
    async with desk(tmp_path, reply, seconds=0.4 if why.endswith("slow") else 20) as at:
        told = await worded(briefing(), writer=at.writer)
    assert told.stories == briefing().stories
    assert told.wrote == f"extractive; {why}"


async def test_what_was_worded_in_time_stays_and_the_rest_is_extractive(tmp_path: Path) -> None:
    slow = story()

    async def second_is_silent(request: Any, asked: Asked) -> Any:
        return await (replying(GOOD) if len(server.asked) == 1 else fake.silent)(request, asked)

    async with desk(tmp_path, second_is_silent, seconds=1.5) as at:
        server = at.server
        alone = story(BOARD)
        told = await worded(briefing(slow, alone), writer=at.writer)
    assert told.wrote == "fake-1; the model was too slow"
    assert {point.wrote for each in told.stories for point in each.points} == {"model", "outlet"}


async def test_a_broken_answer_is_mended_once_with_the_error_given_back(tmp_path: Path) -> None:
    async with desk(tmp_path, fake.says('{"headline": 1}'), replying(GOOD)) as at:
        told = await worded(briefing(), writer=at.writer)
        roles = [each["role"] for each in at.server.asked[1]["messages"]]
        assert roles == ["system", "user", "assistant", "user"]
        assert "points: Field required" in at.server.asked[1]["messages"][3]["content"]
    assert told.wrote == "fake-1"


@pytest.mark.parametrize(
    "around", ["```json\n{}\n```", "<think>The reports say {{so}}.</think>{}", "Here it is:\n{}\nDone.", "{}\n\n{{}}"]
)
async def test_an_answer_is_found_in_what_stands_around_it(tmp_path: Path, around: str) -> None:
    def text(asked: Asked) -> str:
        given = json.dumps(GOOD(asked)).replace("All 214 passengers were", "All 214 passengers\nwere")
        return around.replace("{{", "\0").replace("}}", "\1").replace("{}", given).replace("\0", "{").replace("\1", "}")

    async with desk(tmp_path, fake.says(text)) as at:
        told = await worded(briefing(), writer=at.writer)
    assert TAKEN[0] in texts(told), "a line break within a string is forgiven"


async def test_the_same_story_is_paid_for_once(tmp_path: Path) -> None:
    async with desk(tmp_path, replying(GOOD)) as at:
        first = await worded(briefing(), writer=at.writer)
        again = await worded(briefing(), writer=at.writer)
        assert first == again
        assert len(at.server.asked) == 1
        (spent,) = await at.store.spent(at.writer.tenant, on="2026-02-03")
        assert (spent.calls, spent.tokens, spent.cost, spent.currency) == (1, 790, 700 * 2 + 90 * 8, "USD")


@pytest.mark.parametrize("reply", [fake.hangs_up, fake.html, fake.endless, fake.silent])
async def test_a_call_that_was_cut_off_or_cannot_be_read_counts_in_full(tmp_path: Path, reply: Reply) -> None:
    async with desk(tmp_path, reply, seconds=0.4 if reply is fake.silent else 20) as at:
        await worded(briefing(), writer=at.writer)
        (spent,) = await at.store.spent(at.writer.tenant, on="2026-02-03")
    assert spent.tokens > 1500, "the question and the most that may have been written"
    assert spent.cost > 1500 * 8


@pytest.mark.parametrize("reply", [fake.fails(401), fake.fails(500)])
async def test_a_call_that_the_server_refused_costs_nothing(tmp_path: Path, reply: Reply) -> None:
    async with desk(tmp_path, reply) as at:
        await worded(briefing(), writer=at.writer)
        assert sum(each.cost for each in await at.store.spent(at.writer.tenant, on="2026-02-03")) == 0


async def test_a_server_that_is_not_there_costs_nothing_and_is_named_so(tmp_path: Path) -> None:
    async with desk(tmp_path, replying(GOOD)) as at:
        await at.server.__aexit__(None, None, None)
        told = await worded(briefing(), writer=at.writer)
        assert sum(each.cost for each in await at.store.spent(at.writer.tenant, on="2026-02-03")) == 0
    assert told.wrote == "extractive; the model could not be reached"


async def test_a_headline_that_follows_its_source_but_not_the_story_is_not_told(tmp_path: Path) -> None:
    aside = ("Spokesman Ole Brandt collects old clocks.", FERRY, "Its spokesman Ole Brandt collects old clocks")
    report = replace(FERRY, text=FERRY.text + " Its spokesman Ole Brandt collects old clocks.")
    given = story(report, BOARD)
    given = replace(given, points=tuple(each for each in given.points if "clocks" not in each.text))
    async with desk(tmp_path, replying(answering(INJURED, headline=aside))) as at:
        (after,) = (await worded(briefing(given), writer=at.writer)).stories
    assert after.points[0].wrote == "model"
    assert (after.headline, after.headline_wrote) == (given.headline, "outlet")


@pytest.mark.parametrize(
    "limits", [Limits(tokens=1000), Limits(cost=10), Limits(plan_tokens=1000), Limits(plan_cost=10)]
)
async def test_beyond_the_budget_nothing_is_asked(tmp_path: Path, limits: Limits) -> None:
    async with desk(tmp_path, replying(GOOD), limits=limits) as at:
        told = await worded(briefing(), writer=at.writer)
        assert at.server.asked == []
    assert told.stories == briefing().stories
    assert told.wrote == "extractive; the model's budget of the day is used up"


async def test_what_a_server_cannot_do_is_remembered_for_the_next_run(tmp_path: Path) -> None:
    reply = fake.without(["json_schema"], replying(GOOD))
    async with desk(tmp_path, reply) as at:
        await worded(briefing(), writer=at.writer)
        assert at.server.forms == ["json_schema", "json_object"]
        at.writer.llm.manner = type(at.writer.llm.manner)()
        await worded(briefing(story(BOARD)), writer=at.writer)
        assert at.server.forms[2:] == ["json_object"]


async def test_a_briefing_without_news_asks_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path, replying(GOOD)) as at:
        empty = Briefing(**{**_fields(briefing()), "stories": ()})
        assert await worded(empty, writer=at.writer) == empty
        assert at.server.asked == []


def _fields(told: Briefing) -> dict[str, Any]:
    return {name: getattr(told, name) for name in told.__slots__}


async def test_a_database_that_fails_is_not_called_a_failure_of_the_model(tmp_path: Path) -> None:
    async with desk(tmp_path, replying(GOOD)) as at:
        with sqlite3.connect(tmp_path / "desk.db") as broken:
            broken.execute("DROP TABLE spending")
            broken.execute("DROP TABLE manners")
        told = await worded(briefing(), writer=at.writer)
        assert at.server.asked == []
    assert told.stories == briefing().stories
    assert told.wrote == "extractive; the desk's database could not be used to pay the model"
