from __future__ import annotations

import pytest

from briefings.stories import earlier, is_news, news, story_id
from tests.stories.samples import BANK, MILL, article, told

FIRE = [article(f"f{k}", text, hours=k) for k, text in enumerate(MILL)]
TOLD = ("At least 12 people were killed in a fire in a textile mill in Karvo on Monday, police said.",)


def test_a_story_not_told_before_has_an_id_of_its_earliest_article() -> None:
    assert story_id(FIRE, []) == story_id(list(reversed(FIRE)), []) == story_id(FIRE[:2], [])
    assert story_id(FIRE, []) != story_id([article("b", BANK[0])], [])


def test_a_story_that_goes_on_keeps_its_id() -> None:
    assert story_id(FIRE, [told(*FIRE[:2])]) == "mill"
    assert story_id(FIRE[1:], [told(*FIRE[1:])]) == "mill"


def test_a_told_story_that_falls_apart_goes_on_in_one_group_only() -> None:
    before = told(*FIRE[:2])
    assert story_id([FIRE[0], FIRE[2]], [before]) == "mill"
    assert story_id([FIRE[1]], [before]) != "mill"


def test_no_other_group_gets_the_id_of_a_told_story() -> None:
    mine = story_id([FIRE[0]], [])
    other = told(FIRE[0], *FIRE[1:], story_id=mine)
    assert story_id([FIRE[0]], [other]) != mine


def test_what_was_told_in_several_briefings_is_known_as_one() -> None:
    first, second = told(FIRE[0], points=("a",)), told(FIRE[0], FIRE[1], points=("b",), hours=5)
    before = earlier(FIRE, [second, first])
    assert before is not None
    assert (before.story_id, before.at, before.points) == ("mill", second.at, ("a", "b"))
    assert before.article_ids == ("f0", "f1")


def test_a_story_of_which_nothing_was_told_is_new() -> None:
    assert earlier(FIRE, []) is None
    assert earlier(FIRE, [told(article("b", BANK[0]))]) is None


def test_news_is_what_was_not_there_before_less_copies() -> None:
    again = article("again", MILL[0], hours=4, url="https://b.example/fire")
    assert [a.id for a in news([*FIRE, again], told(*FIRE[:2]))] == ["f2"]


@pytest.mark.parametrize(
    "point",
    [
        "A blaze at a textile mill in Karvo killed at least twelve people on Monday, according to police.",
        "Police said that 12 people were killed on Monday in the fire in the Karvo mill.",
        "Fire killed at least 12 people in a textile mill.",
    ],
)
def test_the_same_in_other_words_is_no_news(point: str) -> None:
    assert not is_news(point, TOLD)


@pytest.mark.parametrize(
    "point",
    [
        "The death toll of the fire in the Karvo mill rose to 15, police said.",
        "Ana Brill, owner of the mill in Karvo, was arrested, police said.",
        "Inspectors had found locked doors during a visit in winter.",
    ],
)
def test_a_new_figure_a_new_name_or_other_words_are_news(point: str) -> None:
    assert is_news(point, TOLD)


def test_everything_is_news_where_nothing_was_told() -> None:
    assert is_news(TOLD[0], [])
    assert not is_news("", TOLD)
