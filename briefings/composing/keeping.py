"""Topics that feeds are filed under: a plan that keeps to one reads those feeds, instead of looking for the word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.model import Plan, Subscription


def kept_to(plan: Plan, subscriptions: Sequence[Subscription]) -> Plan:
    """The plan with the feeds that are filed under the topics which it keeps to, if each of these has some.

    Where one has none, all topics are looked for in the texts, as they stand in the plan.
    """
    wanted = {topic.casefold() for topic in plan.only}
    read = [each for each in subscriptions if plan.reads(each.feed.id)]
    filed = {each.feed.id: {topic.casefold() for topic in each.topics} & wanted for each in read}
    if not wanted or wanted - set().union(*filed.values()):
        return plan
    return replace(plan, only=(), feeds=tuple(feed for feed, topics in filed.items() if topics))
