from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.labelled import neus
from benchmarks.table import SHARED
from briefings.model import Article
from briefings.stories import group, join
from briefings.stories.pairing import log_odds, pairs
from tests.stories.samples import ALONE, BANK, MILL, NOON, article, newswire

NEUS = SHARED / "data" / "stories" / "neus_val.jsonl"


def names(stories: Sequence[Sequence[Article]]) -> set[frozenset[str]]:
    return {frozenset(each.id for each in story) for story in stories}


def test_reports_of_one_event_are_one_story_and_the_rest_stand_alone() -> None:
    found = names(group(newswire()))
    assert found == {
        frozenset(("a0", "a1", "a2")),
        frozenset(("a3", "a4")),
        *(frozenset((f"a{k}",)) for k in (5, 6, 7)),
    }


def test_nothing_is_grouped_from_nothing() -> None:
    assert group([]) == ()


def test_one_article_is_one_story() -> None:
    only = article("only", MILL[0])
    assert group([only]) == ((only,),)


def test_two_reports_alone_are_enough_to_see_that_they_are_one_story() -> None:
    assert len(group([article("a", MILL[0]), article("b", MILL[1])])) == 1
    assert len(group([article("a", MILL[0]), article("b", BANK[0])])) == 2


def test_articles_without_a_word_in_them_stand_alone_together() -> None:
    assert len(group([article("a", ""), article("b", "…"), article("c", MILL[0])])) == 3


def test_the_same_article_many_times_over_is_one_story() -> None:
    flood = [article(f"f{k}", MILL[0], hours=k / 100) for k in range(300)]
    assert len(group([*flood, article("x", BANK[0])])) == 2


def test_a_wire_text_that_forty_outlets_trim_each_in_its_way_is_one_story() -> None:
    sentences = [f"{text} This is part {k} of what the agency sent." for k, text in enumerate((*MILL, *BANK) * 2)]
    chance = random.Random(1)
    trimmed = [" ".join(each for each in sentences if chance.random() < 0.8) for _ in range(40)]
    wire = [article(f"w{k}", text, title="Fire and rates in Ruritania") for k, text in enumerate(trimmed)]
    rest = [article(f"r{k}", f"{text} Number {k}.") for k, text in enumerate(ALONE * 20)]
    assert max(len(story) for story in group([*wire, *rest])) >= 36


def test_revisions_of_an_article_stay_together_however_much_was_rewritten() -> None:
    first = article("v1", MILL[0])
    second = replace(article("v2", BANK[0], hours=1), key=first.key)
    assert len(group([first, second])) == 1


def test_the_same_topic_a_week_later_is_another_story() -> None:
    later = replace(article("later", BANK[1]), published_at=NOON + timedelta(days=7))
    assert len(group([article("now", BANK[0]), later])) == 2


def test_another_weekday_speaks_against_one_event() -> None:
    on_monday = "Minister Pell defended the harbour bill in Ruritania's parliament on Monday."
    again = "On {}, Ruritania's minister Pell stood up for the harbour bill before parliament."
    same, other = (
        log_odds(pairs([article("a", on_monday), article("b", again.format(day))])) for day in ("Monday", "Friday")
    )
    assert other[0] < same[0] - 1


def test_a_story_lists_its_articles_as_they_appeared() -> None:
    for story in group(reversed_wire()):
        assert [each.published_at for each in story] == sorted(each.published_at for each in story if each.published_at)


def reversed_wire() -> list[Article]:
    return list(reversed(newswire()))


@settings(deadline=None, max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_change_the_stories(chance: object) -> None:
    wire = list(newswire())
    chance.shuffle(wire)  # type: ignore[attr-defined]
    assert group(wire) == group(newswire())


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=200)), max_size=12))
def test_every_article_is_in_exactly_one_story_whatever_its_text(texts: list[tuple[str, str]]) -> None:
    articles = [article(str(k), text, title=title) for k, (title, text) in enumerate(texts)]
    grouped = [each.id for story in group(articles) for each in story]
    assert sorted(grouped) == sorted(each.id for each in articles)
    assert group(articles) == group(list(reversed(articles)))


def test_an_arriving_article_joins_its_story_or_opens_one() -> None:
    stories = [[article("a", MILL[0])], [article("b", BANK[0])], [article("c", ALONE[0])]]
    assert join(article("d", MILL[1], hours=1), stories) == 0
    assert join(article("e", BANK[1], hours=1), stories) == 1
    assert join(article("f", ALONE[2], hours=1), stories) is None
    assert join(article("g", MILL[0]), []) is None


@pytest.mark.skipif(not NEUS.exists(), reason="../shared/data/stories is absent")
def test_one_by_one_and_at_once_agree_on_nine_tenths_of_pairs() -> None:
    articles = neus(NEUS, 0, 40, alone=0.6).articles
    online: list[list[Article]] = []
    for each in articles:
        found = join(each, online)
        if found is None:
            online.append([each])
        else:
            online[found].append(each)
    one, other = together(online), together(group(articles))
    every = len(list(combinations(articles, 2)))
    assert len(one ^ other) <= 0.1 * every
    assert len(one & other) >= 0.7 * len(one | other)


def together(stories: Sequence[Sequence[Article]]) -> set[frozenset[str]]:
    return {frozenset((a.id, b.id)) for story in stories for a, b in combinations(story, 2)}
