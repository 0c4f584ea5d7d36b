from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefings import sample
from briefings.catching_up import WORDS_A_MINUTE, catch_up, find, within, words
from briefings.model import Scope, Told
from tests.answering.newswire import ANNA, NOW, stored

HERS = Scope(tenant=ANNA)


@pytest.mark.parametrize("minutes", [0.1, 0.5, 1, 3, 30])
async def test_what_was_missed_is_told_in_the_minutes_given(tmp_path: Path, minutes: float) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        whole = await catch_up(store, HERS, "p", now=NOW)
    told = within(whole.stories, minutes)
    assert told
    assert all(story.points for story in told)
    assert [story.id for story in told] == [story.id for story in whole.stories][: len(told)]
    if len(told) > 1:
        assert sum(map(words, told)) <= minutes * WORDS_A_MINUTE


async def test_it_goes_back_to_the_mark_but_a_week_at_most(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        assert (await catch_up(store, HERS, "p", now=NOW)).since == NOW - timedelta(days=1)
        await store.mark(ANNA, "p", NOW - timedelta(hours=5))
        told = await catch_up(store, HERS, "p", now=NOW)
        assert told.since == NOW - timedelta(hours=5)
        await store.mark(ANNA, "p", NOW - timedelta(days=90))
        assert (await catch_up(store, HERS, "p", now=NOW)).since == NOW - timedelta(days=7)
        await store.mark(ANNA, "p", NOW)
        assert (await catch_up(store, HERS, "p", now=NOW)).stories == ()


def test_nothing_missed_takes_no_time() -> None:
    assert within((), 3) == ()


def test_a_told_story_is_found_by_its_words_while_they_are_typed() -> None:
    ferry = _told("1", "Fire on Port Ellery ferry injures 12", "A clamp came loose.")
    bank = _told("2", "Bank of Vastria cuts its rate", "The ferry operator welcomed it.")
    again = replace(ferry, at=NOW, headline="Ellery ferry sails again")
    assert find([ferry, bank], "ferries") == (ferry, bank)
    assert find([ferry, bank], "clamp") == (ferry,)
    assert find([ferry, bank], "vas") == (bank,)
    assert find([ferry, bank], "zebra") == ()
    assert find([ferry, bank, again], "ferry")[0] == again
    assert find([ferry, bank, again], "") == (again, bank)


def _told(name: str, headline: str, point: str) -> Told:
    at = NOW - timedelta(hours=int(name))
    return Told(story_id=name, at=at, headline=headline, article_ids=(name,), points=(point,))
