"""Lies aimed at single rules of the gate, and true rewordings of the same sentences: tests/wording/traps.txt."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.adversaries import Written, traps
from benchmarks.quality.worded import MUST

MOST_TOLD = 10  # of the kinds that may be told: this number may only go down
LEAST_TRUE = 257  # true rewordings told: this one only up


@pytest.fixture(scope="module")
def read() -> list[tuple[Written, bool]]:
    return [(each, each.told) for each in traps()]


def test_no_trap_of_a_figure_date_quotation_speaker_or_name_is_told(read: list[tuple[Written, bool]]) -> None:
    planted = Counter(each.kind for each, _ in read)
    assert all(planted[kind] >= 8 for kind in MUST)
    assert [(each.kind, each.text) for each, told in read if told and each.kind in MUST] == []


def test_no_more_traps_of_the_other_kinds_are_told_than_before(read: list[tuple[Written, bool]]) -> None:
    told = [each.text for each, told in read if told and each.kind not in (*MUST, "true")]
    assert len(told) <= MOST_TOLD, told


def test_no_fewer_true_rewordings_are_told_than_before(read: list[tuple[Written, bool]]) -> None:
    assert sum(told for each, told in read if each.kind == "true") >= LEAST_TRUE
