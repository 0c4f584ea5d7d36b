"""What people ask in their own words: counts that may only get better (benchmarks/followups.py prints them)."""

from __future__ import annotations

import pytest

from benchmarks.followups import told


@pytest.mark.parametrize(("held", "right", "shown", "wrong"), [(False, 20, 38, 10), (True, 15, 30, 9)])
async def test_a_question_in_other_words_than_the_reports_have(held: bool, right: int, shown: int, wrong: int) -> None:
    asked = await told(held=held)
    assert sum(each.right for each in asked) >= right
    assert sum(each.place < 4 for each in asked) >= shown
    assert sum(each.tone == "answered" and each.place == 1_000 for each in asked) <= wrong
