from __future__ import annotations

from briefings.model import Facts
from briefings.summaries import key_figures
from tests.summaries.samples import BORDER, article, figure

GUARDS = figure(BORDER, "10,000", "10,000 members of the National Guard", "members of the National Guard")
SOLDIERS = figure(BORDER, "around 2,500", "around 2,500 Norland soldiers", "Norland soldiers")
RESERVISTS = figure(BORDER, "around 4,500", "around 4,500 reservists", "reservists")


def test_the_figure_that_the_story_turns_on_comes_first() -> None:
    found = key_figures([article(BORDER)], {"a": Facts(figures=(SOLDIERS, RESERVISTS, GUARDS))}, most=2)
    assert found[0] == GUARDS
    assert len(found) == 2


def test_two_outlets_with_the_same_figure_give_it_once() -> None:
    again = figure(BORDER, "10,000", "10,000 members of the National Guard", GUARDS.unit, article_id="b")
    facts = {"a": Facts(figures=(GUARDS,)), "b": Facts(figures=(again,))}
    assert len(key_figures([article(BORDER), article(BORDER, id="b")], facts)) == 1


def test_without_facts_there_are_none() -> None:
    assert key_figures([article(BORDER)], None) == ()
