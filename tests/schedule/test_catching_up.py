from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.schedule import LIMIT, decide
from briefings.model import TERMINAL, Occurrence

NOW = datetime(2026, 2, 4, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def occurrence(hours: float) -> Occurrence:
    at = NOW - hours * HOUR
    return Occurrence(tenant=TERMINAL, plan="News", nominal=f"{at:%Y-%m-%dT%H:%M}", at=at)


def test_the_newest_within_the_limit_is_posted_and_the_rest_is_skipped_with_a_reason() -> None:
    due = [occurrence(hours) for hours in (26, 1.5, 1)]
    decision = decide(due, (), now=NOW)
    assert decision.post == due[-1]
    assert [each.occurrence for each in decision.skip] == due[:-1]
    assert {each.why for each in decision.skip} == {"the one of 2026-02-04T11:00 was due, too"}


def test_what_is_later_than_the_limit_is_skipped_and_says_by_how_much() -> None:
    decision = decide([occurrence(2.5)], (), now=NOW)
    assert decision.post is None
    assert [each.why for each in decision.skip] == ["we were 2 h 30 min late"]
    assert decide([occurrence(2.5)], (), now=NOW, limit=3 * HOUR).post == occurrence(2.5)
    assert decide([occurrence(2)], (), now=NOW).post == occurrence(2)


def test_after_a_newer_one_no_older_one_is_posted() -> None:
    due = [occurrence(1), occurrence(0.5)]
    decision = decide(due, {due[1].nominal}, now=NOW)
    assert decision.post is None
    assert [each.occurrence for each in decision.skip] == [due[0]]


def test_of_two_that_fall_together_after_a_jump_one_is_posted() -> None:
    first, second = (Occurrence(tenant=TERMINAL, plan="N", nominal=f"2026-03-29T02:{m}", at=NOW) for m in ("15", "45"))
    decision = decide([first, second], (), now=NOW)
    assert (decision.post, [each.occurrence for each in decision.skip]) == (second, [first])


@given(st.sets(st.integers(0, 300), max_size=12), st.data())
def test_each_is_settled_posted_or_skipped_and_at_most_one_is_posted(minutes: set[int], data: st.DataObject) -> None:
    due = [occurrence(each / 60) for each in sorted(minutes, reverse=True)]
    settled = {each.nominal for each in due if data.draw(st.booleans())}
    decision = decide(due, settled, now=NOW)
    skipped = {each.occurrence.nominal for each in decision.skip}
    posted = {decision.post.nominal} if decision.post else set()
    assert not any((skipped & settled, posted & settled, skipped & posted))
    assert skipped | posted | settled == {each.nominal for each in due}
    assert decision.post is None or (decision.post == due[-1] and NOW - decision.post.at <= LIMIT)
