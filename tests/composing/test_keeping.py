from __future__ import annotations

from briefings.composing.keeping import kept_to
from briefings.model import TERMINAL, Feed, Plan, Subscription

READ = tuple(
    Subscription(tenant=TERMINAL, feed=Feed(id=name, url=f"https://{name}.example"), topics=topics)
    for name, topics in (("a", ("Sea",)), ("b", ("sea", "north")), ("c", ()))
)


def test_a_topic_that_feeds_are_filed_under_means_these_feeds() -> None:
    assert kept_to(Plan(only=("SEA",)), READ) == Plan(feeds=("a", "b"))
    assert kept_to(Plan(only=("sea", "north")), READ) == Plan(feeds=("a", "b"))


def test_of_the_feeds_that_a_plan_names_only_these_are_left() -> None:
    assert kept_to(Plan(only=("sea",), feeds=("b", "c")), READ) == Plan(feeds=("b",))


def test_any_other_topic_is_looked_for_in_the_texts() -> None:
    for plan in (Plan(), Plan(only=("bridges",)), Plan(only=("sea", "bridges")), Plan(only=("sea",), feeds=("c",))):
        assert kept_to(plan, READ) == plan
    assert kept_to(Plan(only=("sea",)), ()) == Plan(only=("sea",))
