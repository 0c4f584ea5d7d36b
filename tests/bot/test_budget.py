"""What a model cost, as people read it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from bot import budget
from bot.cli import run
from briefings.storage import Spent
from config.models import ModelSettings

SETTINGS = ModelSettings(
    name="fake-1", tokens_per_day=50_000, cost_per_day=Decimal("0.5"), plan_cost_per_day=Decimal("0.2")
)
SPENT = (
    Spent(plan="News", model="fake-1", currency="USD", calls=5, tokens=12_345, cost=41_250),
    Spent(plan="Sport", model="old-1", currency="USD", calls=1, tokens=800, cost=10_000),
    Spent(plan="", model="fake-1", currency="USD", calls=2, tokens=0, cost=0),
)


def test_the_whole_comes_first_then_each_plan() -> None:
    assert budget.lines(SPENT, SETTINGS, day="2026-02-03") == (
        "fake-1, 2026-02-03 (UTC)",
        "  tokens: 13,145 of 50,000",
        "  cost: 0.0512 of 0.50 USD",
        "  News: 12,345 tokens, 0.0412 USD, 5 calls",
        "  Sport: 800 tokens, 0.01 USD, 1 call (old-1)",
        "  answers: 0 tokens, 0.00 USD, 2 calls",
        "  a plan may use 0.20 USD a day",
    )


def test_without_a_model_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["budget", "--data", str(tmp_path)]) == 0
    assert "No model is configured" in capsys.readouterr().out
