"""Settings: a wrong one is told by its name, with the cure."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import SettingError
from briefings.model import Channel
from config import example
from config.plans import KEYS
from config.settings import duration, known, load, secrets
from config.tokens import Secret

HERE = Path(__file__).resolve().parents[2]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "nutgraf.toml"


def _error(path: Path, text: str) -> SettingError:
    path.write_text(text, "utf-8")
    with pytest.raises(SettingError) as caught:
        load({}, config=path)
    return caught.value


def test_a_mark_at_the_beginning_of_the_file_is_no_setting(written: Path) -> None:
    written.write_bytes(b"\xef\xbb\xbfstories = 7\n")
    assert load({}, config=written).stories == 7


def test_a_folder_in_the_files_place_is_refused_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nutgraf.toml").mkdir()
    with pytest.raises(SettingError, match=r"nutgraf\.toml: Is a directory"):
        load({})


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
        ('admin = "#desk"', "admin"),
        ("most_feeds = 0", "most_feeds"),
        ('catch_up = "soon"', "catch_up"),
        ('http_port = "http"', "http_port"),
        ('database = "mysql://desk:hunter2@db/desk"', "database"),
        ('discord_api_url = "https://proxy.example/v9"', "discord_api_url"),
        ("plans = 3", "plans"),
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


@pytest.mark.parametrize("text", ["36500d", "9999999d", "9999999w"])
def test_a_hundred_years_are_refused_for_they_reach_back_before_all_dates(text: str) -> None:
    with pytest.raises(ValueError, match="less than a hundred years"):
        duration(text)


@given(st.text(max_size=12).filter(lambda text: text.strip()[-1:] not in tuple("mhdw")))
def test_anything_else_is_refused_with_the_right_form(text: str) -> None:
    with pytest.raises(ValueError, match="write 90m, 24h, 3d or 1w"):
        duration(text)


SLACK = {"NUTGRAF_SLACK_BOT_TOKEN": "xoxb-hunter2", "NUTGRAF_SLACK_APP_TOKEN": "xapp-hunter2"}
SIGNING = {"NUTGRAF_SLACK_SIGNING_SECRET": "0123456789abcdef" * 2}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_setting_is_documented_and_means_something() -> None:
    page = example.page()
    for setting in known():
        assert f"| `{setting.name}` |" in page
        assert setting.meaning.endswith(".")
        assert f"{setting.name} = " in example.toml() or setting.name in ("feeds", "plans")
    for secret in secrets():
        assert f"`{secret.env}_FILE`" in page
        assert secret.meaning.endswith(".")
    assert all(f"| `{name}` |" in page and key.meaning.endswith(".") for name, key in KEYS.items())


def test_what_may_be_in_the_environment_outweighs_the_file(written: Path) -> None:
    written.write_text('http_port = 1\ndatabase = "sqlite:///a.db"\nslack_api_url = "https://a.example/api"\n', "utf-8")
    settings = load(
        {
            "NUTGRAF_DATABASE_URL": "sqlite:////srv/b.db",
            "NUTGRAF_HTTP_PORT": "8080",
            "NUTGRAF_HTTP_HOST": "0.0.0.0",  # noqa: S104  what a container listens on
            "NUTGRAF_DISCORD_API_URL": "http://127.0.0.1:1/api/v10/",
            "NUTGRAF_DISCORD_GATEWAY_URL": "ws://127.0.0.1:2/",
        },
        config=written,
    )
    assert (settings.database, settings.http_port) == (Path("/srv/b.db"), 8080)
    assert settings.slack_api_url == "https://a.example/api/"
    assert settings.discord_api_url == "http://127.0.0.1:1/api/v10"
    assert settings.discord_gateway_url == "ws://127.0.0.1:2"
    assert load({"NUTGRAF_DATABASE_URL": "sqlite:///b.db"}, config=written, data=Path("c")).database is None


def test_an_address_of_postgresql_shows_its_password_nowhere(here: Path) -> None:
    settings = load({"NUTGRAF_DATABASE_URL": "postgres://desk:hunter2@db:5433/desk?sslmode=require"})
    assert isinstance(settings.database, Secret)
    assert settings.database.reveal() == "postgresql://desk:hunter2@db:5433/desk?sslmode=require"
    assert "hunter2" not in f"{settings!r} {settings}"
    with pytest.raises(SettingError, match="postgresql://user:password@host/name") as refused:
        load({"NUTGRAF_DATABASE_URL": "postgresql+asyncpg://desk:hunter2@db/desk"})
    assert "hunter2" not in str(refused.value)


def test_secrets_come_from_the_environment_or_a_file_and_show_in_no_print(here: Path) -> None:
    (here / "token").write_text("part.of.hunter2\n")
    settings = load({"NUTGRAF_DISCORD_TOKEN_FILE": str(here / "token"), **SLACK, **SIGNING})
    assert settings.discord_token is not None
    assert settings.discord_token.reveal() == "part.of.hunter2"
    assert [each.reveal() for each in settings.slack_bot_tokens] == ["xoxb-hunter2"]
    assert "hunter2" not in f"{settings} {settings!r} {settings.discord_token} {settings.slack_bot_tokens}"


def test_several_workspaces_have_a_token_each_and_channels_say_which(here: Path) -> None:
    tokens = SLACK | {"NUTGRAF_SLACK_BOT_TOKEN": "xoxb-1, xoxb-2,xoxb-1"}
    assert [each.reveal() for each in load(tokens).slack_bot_tokens] == ["xoxb-1", "xoxb-2"]
    (here / "nutgraf.toml").write_text('admin = "slack:T1/C1"')
    assert load(tokens).admin == Channel(platform="slack", id="C1", place="T1")
    (here / "nutgraf.toml").write_text('admin = "slack:C1"')
    with pytest.raises(SettingError, match="admin: slack:C1 may be in any of 2 workspaces") as refused:
        load(tokens)
    assert refused.value.cure == "name the workspace before it: slack:T…/C1"


@pytest.mark.parametrize(
    ("environment", "what", "cure"),
    [
        ({"NUTGRAF_DISCORD_TOKEN": "Bot a.hunter2.c"}, "NUTGRAF_DISCORD_TOKEN", "it without the word Bot"),
        ({"NUTGRAF_DISCORD_TOKEN": "hunter2"}, "NUTGRAF_DISCORD_TOKEN: this is no bot's token", "from the page Bot"),
        ({"NUTGRAF_SLACK_BOT_TOKEN": "xoxp-hunter2"}, "begins with xoxb-, and this is a person's", "OAuth"),
        ({"NUTGRAF_SLACK_BOT_TOKEN": "xapp-hunter2"}, "and this is an app-level token", "OAuth"),
        ({"NUTGRAF_SLACK_APP_TOKEN": "xoxb-hunter2"}, "begins with xapp-, and this is a bot's", "connections:write"),
        ({"NUTGRAF_SLACK_SIGNING_SECRET": "hunter2"}, "NUTGRAF_SLACK_SIGNING_SECRET: a signing secret has 32", "Basic"),
        ({"NUTGRAF_SLACK_BOT_TOKEN": "xoxb-hunter2"}, "no way to be reached", "NUTGRAF_SLACK_APP_TOKEN (xapp-…) for"),
        ({"NUTGRAF_SLACK_BOT_TOKEN": "xoxb-1", **SIGNING}, "no way to be reached", "or for HTTP, NUTGRAF_HTTP_PORT"),
        ({**SLACK, "NUTGRAF_HTTP_PORT": "80"}, "signing secret that HTTP needs is missing", "SLACK_SIGNING_SECRET"),
        ({"NUTGRAF_SLACK_APP_TOKEN": "xapp-hunter2"}, "the bot's token is missing", "NUTGRAF_SLACK_BOT_TOKEN"),
        ({"NUTGRAF_DISCORD_TOKEN_FILE": "none"}, "NUTGRAF_DISCORD_TOKEN_FILE: none: No such file", "nothing but the"),
        ({"NUTGRAF_DISCORD_TOKEN_FILE": "x", "NUTGRAF_DISCORD_TOKEN": "a.b.c"}, "are both there", "keep one"),
        ({"NUTGRAF_SLACK_TOKEN": "xoxb-hunter2"}, "NUTGRAF_SLACK_TOKEN is none of", "NUTGRAF_SLACK_BOT_TOKEN?"),
        ({"NUTGRAF_HTTP_PORT": "http"}, "NUTGRAF_HTTP_PORT: 'http' should be a number from 1 to 65535", "example"),
        ({"NUTGRAF_SLACK_API_URL": "https://a.example/"}, "NUTGRAF_SLACK_API_URL: “https://a.example/” is", "/api/"),
    ],
)  # fmt: skip
def test_a_wrong_or_half_set_up_variable_is_named_with_the_cure_and_without_the_secret(
    here: Path, environment: dict[str, str], what: str, cure: str
) -> None:
    with pytest.raises(SettingError) as refused:
        load(environment)
    assert what in refused.value.what
    assert cure in refused.value.cure
    assert "hunter2" not in str(refused.value)


def test_a_secret_in_the_file_is_sent_to_where_it_belongs(written: Path) -> None:
    error = _error(written, 'slack_bot_token = "xoxb-hunter2"')
    assert "slack_bot_token is a secret" in error.what
    assert "NUTGRAF_SLACK_BOT_TOKEN_FILE" in error.cure
    assert "hunter2" not in str(error)
