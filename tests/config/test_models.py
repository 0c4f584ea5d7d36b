"""A model's settings: on by its name alone, its key never in a file, a text or an error."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from briefings.errors import SettingError
from config.settings import load

KEY = "sk-secret"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_key_that_lies_about_asks_no_model() -> None:
    assert not load({"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": "http://localhost/v1"}).model.wanted


def test_ours_outweigh_openais_and_the_environment_the_file(tmp_path: Path) -> None:
    (tmp_path / "nutgraf.toml").write_text('[model]\nname = "a"\nbase_url = "http://file/v1"\nprice_in = 0.15\n')
    found = load({"OPENAI_BASE_URL": "http://theirs/v1", "OPENAI_API_KEY": "x"}).model
    assert (found.name, found.base_url, found.key, found.price_in) == ("a", "http://file/v1", "x", Decimal("0.15"))
    ours = {"NUTGRAF_MODEL_NAME": "b", "NUTGRAF_MODEL_BASE_URL": "http://ours/v1", "NUTGRAF_MODEL_API_KEY": KEY}
    found = load({**ours, "OPENAI_BASE_URL": "http://theirs/v1", "OPENAI_API_KEY": "x"}).model
    assert (found.name, found.base_url, found.key) == ("b", "http://ours/v1", KEY)


def test_a_key_may_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{KEY}\n")
    assert load({"NUTGRAF_MODEL_API_KEY_FILE": str(tmp_path / "key")}).model.key == KEY
    with pytest.raises(SettingError, match="NUTGRAF_MODEL_API_KEY_FILE"):
        load({"NUTGRAF_MODEL_API_KEY_FILE": str(tmp_path / "none")})


def test_the_key_is_never_shown(tmp_path: Path) -> None:
    assert KEY not in repr(load({"NUTGRAF_MODEL_API_KEY": KEY}))
    (tmp_path / "nutgraf.toml").write_text(f'[model]\napi_key = "{KEY}"\n')
    with pytest.raises(SettingError) as refused:
        load({})
    assert KEY not in str(refused.value)
    assert "NUTGRAF_MODEL_API_KEY" in refused.value.cure


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('base_url = "localhost"', "base_url"),
        ('base_url = "https://user:word@example.org/v1"', "base_url"),
        ("deadline = 0", "deadline"),
        ("tokens_per_day = -1", "tokens_per_day"),
        ("cost_per_day = -0.5", "cost_per_day"),
        ('price_in = "much"', "price_in"),
        ('currency = "crowns"', "currency"),
        ("nmae = 1", "nmae"),
    ],
)
def test_a_wrong_value_is_told_by_its_name(tmp_path: Path, line: str, named: str) -> None:
    (tmp_path / "nutgraf.toml").write_text(f"[model]\n{line}\n")
    with pytest.raises(SettingError, match=named) as refused:
        load({})
    assert refused.value.cure
