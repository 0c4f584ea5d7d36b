from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.facts import facts
from briefings.model import Article, Difference, Figure, Span
from briefings.stories import differences
from briefings.stories.agreeing import agree
from tests.stories.samples import NOON, article

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "differing.jsonl").read_text("utf-8").splitlines()]


def differ(*articles: Article) -> tuple[Difference, ...]:
    return differences(articles, {each.id: facts(each) for each in articles})


def test_the_test_set_is_large_enough_and_half_of_it_are_look_alikes() -> None:
    assert len(PAIRS) >= 60
    assert 0.4 <= sum(pair["differ"] for pair in PAIRS) / len(PAIRS) <= 0.6


def test_differing_figures_are_found_with_precision_95_and_recall_60() -> None:
    said = [bool(differ(article("a", p["one"]), article("b", p["other"], hours=1))) for p in PAIRS]
    right = sum(p["differ"] and s for p, s in zip(PAIRS, said, strict=True))
    assert right >= 0.95 * sum(said)
    assert right >= 0.6 * sum(p["differ"] for p in PAIRS)


def test_each_figure_stands_with_its_outlet_and_hour_the_newest_first() -> None:
    old = article("a", "The blast killed seven workers.", outlet="Outlet A")
    new = article("b", "Nine workers died in the blast.", outlet="Outlet B", hours=2)
    (found,) = differ(old, new)
    assert [(s.outlet, s.figure.value, s.at) for s in found.statements] == [
        ("Outlet B", Decimal(9), NOON + timedelta(hours=2)),
        ("Outlet A", Decimal(7), NOON),
    ]
    assert "killed" in found.about


def test_a_noun_may_have_its_owner_behind_it_and_another_sum_for_a_deal_is_another_thing() -> None:
    one = "Thieves copied bank details of 240,000 customers of Calder Water. Aldane pays €1.2 billion for Brightwell."
    other = "Hackers took data of about 230,000 Calder Water customers. Aldane borrows €700 million to buy Brightwell."
    (found,) = differ(article("a", one), article("b", other, hours=1))
    assert {s.figure.value for s in found.statements} == {Decimal(230_000), Decimal(240_000)}


def test_an_outlets_own_update_is_no_difference() -> None:
    first = article("a", "The blast killed seven workers.", outlet="Outlet A")
    update = article("b", "The blast killed nine workers.", outlet="Outlet A", hours=2)
    assert differ(first, update) == ()


def test_an_outlet_that_gives_several_figures_for_a_thing_is_not_held_to_one_of_them() -> None:
    both = "Ruritania will send 2.5 million doses of the vaccine to Amsel and 1.5 million doses of the vaccine to Tarn."
    one = "Ruritania will send 2.5 million doses of the vaccine to Amsel."
    assert differ(article("a", both), article("b", one, hours=1)) == ()


def test_an_outlets_newest_word_counts() -> None:
    first = article("a", "The blast killed seven workers.", outlet="Outlet A")
    update = article("b", "The blast killed nine workers.", outlet="Outlet A", hours=1)
    other = article("c", "Nine workers died in the blast.", outlet="Outlet B", hours=2)
    assert differ(first, update, other) == ()


def test_a_day_apart_is_not_the_same_time() -> None:
    old, new = article("a", "The blast killed seven workers."), article("b", "The blast killed nine workers.", hours=24)
    assert differ(old, new) == ()


def test_other_languages_get_no_differences_rather_than_wrong_ones() -> None:
    one = Article(id="a", outlet="A", language="de", text="Bei dem Brand starben 12 Menschen.")
    other = Article(id="b", outlet="B", language="de", text="Bei dem Brand starben 15 Menschen.")
    assert differ(one, other) == ()


def test_the_order_of_articles_does_not_matter() -> None:
    a, b = article("a", "The blast killed seven workers."), article("b", "Nine workers died in the blast.", hours=1)
    assert differ(a, b) == differ(b, a)


def figure(value: str, hedge: str = "", upper: str | None = None) -> Figure:
    span = Span(article_id="a", start=0, end=1)
    top = Decimal(upper) if upper else None
    return Figure(span=span, text=value, value=Decimal(value), upper=top, hedge=hedge, phrase=span)


@pytest.mark.parametrize(
    ("one", "other", "both_right"),
    [
        (figure("1600", "about"), figure("1600"), True),
        (figure("1600", "about"), figure("1580"), True),
        (figure("1600", "about"), figure("1500"), False),
        (figure("10", "At least"), figure("12"), True),
        (figure("12", "at least"), figure("10"), False),
        (figure("38", "at least"), figure("41", "at least"), False),
        (figure("5000", "up to"), figure("4500", "about"), True),
        (figure("300", upper="400"), figure("350"), True),
        (figure("300", upper="400"), figure("420"), False),
        (figure("12"), figure("15"), False),
        (figure("4200000000"), figure("4190000000"), True),
        (figure("0"), figure("0"), True),
        (figure("230000", "about"), figure("240000"), False),
    ],
)
def test_hedged_ranged_and_rounded_figures_may_both_be_right(one: Figure, other: Figure, both_right: bool) -> None:
    assert agree(one, other) is both_right
    assert agree(other, one) is both_right


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=120), st.text(max_size=120))
def test_any_two_texts_are_compared_without_trouble(one: str, other: str) -> None:
    found = differ(article("a", one), article("b", other))
    assert all(len({s.outlet for s in each.statements}) > 1 for each in found)
