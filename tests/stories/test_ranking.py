from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from briefings.model import Article
from briefings.stories import rank
from briefings.stories.kinds import is_aside, kind
from tests.stories.samples import ALONE, MILL, NOON, article


def ranked(stories: list[list[Article]], *, topics: tuple[str, ...], now: datetime) -> tuple[Any, ...]:
    return tuple(rank(stories, topics=topics, now=now))


def order(*stories: list[Article], topics: tuple[str, ...] = ()) -> list[str]:
    return [story[0].id for story, _ in rank(stories, topics=topics, now=NOON)]


def test_what_more_outlets_tell_weighs_more() -> None:
    many = [article(f"m{k}", ALONE[k], outlet=f"Outlet {k}") for k in range(3)]
    assert order([article("one", ALONE[0])], many) == ["m0", "one"]


def test_wire_copy_counts_once_and_so_do_an_outlets_several_pieces() -> None:
    copied = [article(f"c{k}", ALONE[0], outlet=f"Outlet {k}") for k in range(5)]
    own = [article(f"o{k}", f"{ALONE[0]} Part {k}.", outlet="One") for k in range(5)]
    two = [article("t0", ALONE[1], outlet="Outlet A"), article("t1", ALONE[2], outlet="Outlet B")]
    assert order(copied, two)[0] == "t0"
    assert order(own, two)[0] == "t0"


def test_what_is_new_weighs_more_than_what_is_a_day_old() -> None:
    assert order([article("old", ALONE[0], hours=-24)], [article("new", ALONE[1], hours=-1)]) == ["new", "old"]


def test_what_has_consequences_weighs_more() -> None:
    assert order([article("bear", ALONE[0])], [article("fire", MILL[0])], [article("club", ALONE[1])])[0] == "fire"


def test_a_diary_weighs_less_than_a_report_and_a_quoted_speaker_does_not_make_one() -> None:
    diary = article("diary", "I went to see my old school in Karvo when the war over the mill was lost. I liked it.")
    said = article("said", "“I lost my mill, I lost my house,” said Ada Byrne of the war over Karvo's only mill.")
    assert order([diary], [said]) == ["said", "diary"]
    assert (
        order([article("walk", "I walked to the mill with my dog on Friday, and I met no one.")], [diary])[0] == "diary"
    )


def test_a_topic_asked_for_comes_first() -> None:
    comet = [article("comet", ALONE[2], title="Comet seen from Mount Vella")]
    fire = [article(f"f{k}", text, outlet=f"Outlet {k}") for k, text in enumerate(MILL)]
    assert order(fire, comet, topics=("comets", "comet")) == ["comet", "f0"]
    assert order(fire, comet) == ["f0", "comet"]


@pytest.mark.parametrize(
    "title",
    [
        "Horoscope for Tuesday, 3 February",
        "Live: parliament debates the harbour bill",
        "Storm over Linden – live",
        "Harbour bill: live updates",
        "10 things to do in Linden this weekend",
        "The 5 best tips for a tidy desk",
        "Quiz: how well do you know the harbour?",
        "In pictures: snow in Karvo",
        "The Harbour newsletter: what the vote tells",
        "Your Monday tip sheet",
        "Quiz of the week: 2 to 8 February",
        "Harbour trivia quiz: ten questions on the tides",
    ],
)
def test_what_is_no_report_is_never_told(title: str) -> None:
    assert ranked([[article("a", ALONE[0], title=title)]], topics=(), now=NOON)[0][1] == 0.0


@pytest.mark.parametrize(
    "title",
    [
        "Live Nation sued over ticket fees",
        "State-sponsored hackers entered the ministry",
        "10 people killed in mill fire",
        "Watch industry fears tariffs",
        "Video shows officer opening the gate",
        "Podcast host killed in crash",
    ],
)
def test_headlines_that_only_sound_like_it_are_reports(title: str) -> None:
    assert kind(article("a", ALONE[0], title=title)) == "report"


def test_a_list_of_things_to_know_is_not_told_and_yet_may_answer() -> None:
    title = "Five things to know today: harbour bill, storm, ferries"
    assert kind(article("a", ALONE[0], title=title)) == "aside"
    assert not is_aside(title)
    assert is_aside("Quiz of the week: 2 to 8 February")
    assert not is_aside("Live Nation sued over ticket fees")


def test_a_live_blog_beside_reports_adds_no_outlet() -> None:
    fire = [article("f", MILL[0], outlet="Outlet A")]
    live = article("l", MILL[1], title="Live: fire in Karvo", outlet="Outlet B")
    assert ranked([[*fire, live]], topics=(), now=NOON)[0][1] == ranked([fire], topics=(), now=NOON)[0][1]


def test_opinion_alone_weighs_half() -> None:
    plain = ranked([[article("a", ALONE[0], title="Bears and us")]], topics=(), now=NOON)[0][1]
    opinion = ranked([[article("a", ALONE[0], title="Opinion: Bears and us")]], topics=(), now=NOON)[0][1]
    assert opinion == pytest.approx(plain / 2)


def test_articles_without_dates_and_odd_topics_are_no_trouble() -> None:
    undated = Article(id="u", text="Snow.")
    assert ranked([[undated]], topics=("", "(", "§ 5"), now=NOON)[0][0] == (undated,)
    assert ranked([], topics=(), now=NOON) == ()
