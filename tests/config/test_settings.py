"""Settings: a wrong one is told by its name, with the cure."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import SettingError
from config import example
from config.settings import duration, load

HERE = Path(__file__).resolve().parents[2]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "nutgraf.toml"


def _error(path: Path, text: str) -> SettingError:
    path.write_text(text, "utf-8")
    with pytest.raises(SettingError) as caught:
        load({}, config=path)
    return caught.value


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = load({"NUTGRAF_DATA": str(tmp_path / "d")})
    assert (settings.stories, settings.since, settings.data, settings.path) == (
        5,
        timedelta(hours=24),
        tmp_path / "d",
        None,
    )


def test_the_command_line_outweighs_the_environment_and_that_the_file(written: Path) -> None:
    written.write_text('data = "a"\n', "utf-8")
    assert load({}, config=written).data == Path("a")
    assert load({"NUTGRAF_DATA": "b"}, config=written).data == Path("b")
    assert load({"NUTGRAF_DATA": "b"}, config=written, data=Path("c")).data == Path("c")


def test_the_example_that_init_writes_is_valid_and_holds_the_starter_feeds(written: Path) -> None:
    written.write_text(example.toml(), "utf-8")
    settings = load({}, config=written)
    assert {topic for topic, _ in settings.feeds} == set(example.STARTERS)


def test_the_generated_files_are_up_to_date() -> None:
    assert (HERE / "config" / "nutgraf.toml").read_text("utf-8") == example.toml(), "make docs"
    assert (HERE / "docs" / "configuration.md").read_text("utf-8") == example.page(), "make docs"


def test_an_unknown_setting_is_named_with_the_nearest(written: Path) -> None:
    error = _error(written, "storys = 3\n")
    assert "storys" in error.what
    assert str(written) in error.what
    assert error.cure == "did you mean stories?"


def test_an_unknown_variable_is_named_with_the_nearest() -> None:
    with pytest.raises(SettingError, match="NUTGRAF_DATE") as caught:
        load({"NUTGRAF_DATE": "x"})
    assert caught.value.cure == "did you mean NUTGRAF_DATA?"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("stories = 0", "stories"),
        ("stories = true", "stories"),
        ("stories = 21", "stories"),
        ('since = "3"', "since"),
        ("title = 3", "title"),
        ('topics = "a"', "topics"),
        ('[feeds]\nworld = ["example.org"]', "world"),
        ('feeds = ["https://example.org"]', "feeds"),
        ("stories = \n", "line 1"),
    ],
)
def test_a_wrong_value_is_told_by_file_and_setting(written: Path, text: str, named: str) -> None:
    error = _error(written, text)
    assert str(written) in error.what
    assert named in error.what
    assert error.cure


def test_a_file_that_is_missing_or_not_utf8_is_told(tmp_path: Path, written: Path) -> None:
    with pytest.raises(SettingError, match=r"none\.toml"):
        load({}, config=tmp_path / "none.toml")
    written.write_bytes(b'title = "\xff"')
    with pytest.raises(SettingError, match="UTF-8"):
        load({}, config=written)


@given(st.from_regex(r"[0-9]{1,3}[mhdw]", fullmatch=True).filter(lambda text: text.strip("0mhdw")))
def test_a_length_of_time_is_read(text: str) -> None:
    assert duration(text) > timedelta(0)


@given(st.text(max_size=12).filter(lambda text: text.strip()[-1:] not in tuple("mhdw")))
def test_anything_else_is_refused_with_the_right_form(text: str) -> None:
    with pytest.raises(ValueError, match="write 90m, 24h, 3d or 1w"):
        duration(text)
