"""Every setting, its default and its meaning; nothing else reads the environment or nutgraf.toml."""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from briefings.errors import SettingError
from briefings.model import Channel, Plan
from config import models, tokens, values
from config import plans as _plans
from config.models import ModelSettings
from config.times import duration
from config.tokens import Secret

__all__ = ["Settings", "duration", "known", "load", "secrets"]

FILE = "nutgraf.toml"
_OTHERS = frozenset({"NUTGRAF_CONFIG", "NUTGRAF_SHARED"})  # read in other ways: which file, where tests find texts


def _says(meaning: str, read: Callable[[object], Any], *, env: str = "", example: str = "") -> Mapping[str, Any]:
    return {"meaning": meaning, "read": read, "env": env, "example": example}


def _secret(meaning: str, shape: tokens.Shape, env: str) -> Mapping[str, Any]:
    return {"meaning": meaning, "shape": shape, "env": env}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, checked. Made by `load`; `path` is the file they came from, None where there is none."""

    title: str = field(
        default="News", metadata=_says("The name of the briefing, as its first line shows it.", values.text)
    )
    stories: int = field(default=5, metadata=_says("How many stories a briefing tells, 1 to 20.", values.whole(1, 20)))
    since: timedelta = field(
        default=timedelta(hours=24),
        metadata=_says("How far back a briefing looks: 90m, 24h, 3d or 1w.", values.duration, example='"24h"'),
    )
    topics: tuple[str, ...] = field(
        default=(), metadata=_says("Topics that weigh more in the choice of stories.", values.texts)
    )
    contact: str = field(
        default="",
        metadata=_says(
            "A page or mail address that publishers can turn to, sent with each request as part of the User-Agent.",
            values.text,
            example='"https://example.org/our-news-desk"',
        ),
    )
    data: Path = field(
        default=Path(platformdirs.user_data_dir("nutgraf", appauthor=False)),
        metadata=_says(
            "The folder of the database.", values.path, env="NUTGRAF_DATA", example='"~/.local/share/nutgraf"'
        ),
    )
    database: Path | Secret | None = field(
        default=None,
        metadata=_says(
            "Where the database is, if not in that folder: sqlite:///relative.db, sqlite:////whole/path.db or "
            "postgresql://user:password@host/name; an address with a password belongs into the environment.",
            values.database,
            env="NUTGRAF_DATABASE_URL",
            example='"sqlite:////srv/nutgraf/nutgraf.db"',
        ),
    )
    catch_up: timedelta = field(
        default=timedelta(hours=2),
        metadata=_says(
            "After downtime, a briefing that was due no longer ago than this still goes out; older ones are skipped.",
            values.duration,
            example='"2h"',
        ),
    )
    admin: Channel | None = field(
        default=None,
        metadata=_says(
            "The channel that is told of what went wrong: a message that was not posted, or of which nobody can say "
            "whether it was; a plan that reads no feeds.",
            values.channel,
            example='"discord:1234567890"',
        ),
    )
    most_feeds: int = field(
        default=200,
        metadata=_says("How many feeds one guild or workspace may add in the chat.", values.whole(1, 10_000)),
    )
    answers: str = field(
        default="private",
        metadata=_says(
            "Who sees an answer to a question in the chat: private (whoever asked) or public; /answers says otherwise "
            "for a channel.",
            values.one_of("private", "public"),
        ),
    )
    thread_questions: bool = field(
        default=True,
        metadata=_says(
            "What people write in a thread of nutgraf's, or in reply to it, is a question without a mention, too; on "
            "Discord that takes the Message Content Intent (docs/discord.md).",
            values.yes_no,
        ),
    )
    questions_per_person: int = field(
        default=6,
        metadata=_says("How many questions a minute one person may ask in the chat.", values.whole(1, 1_000)),
    )
    questions_per_place: int = field(
        default=30,
        metadata=_says("How many questions a minute a whole guild or workspace may ask.", values.whole(1, 10_000)),
    )
    discord_api_url: str = field(
        default="https://discord.com/api/v10",
        metadata=_says(
            "Discord's REST API, up to and with /api/v10, where a proxy stands before it.",
            values.address("https", "http", end="/api/v10"),
            env="NUTGRAF_DISCORD_API_URL",
        ),
    )
    discord_gateway_url: str = field(
        default="",
        metadata=_says(
            "Discord's gateway, where a proxy stands before it; else the one that the API names.",
            values.address("wss", "ws"),
            env="NUTGRAF_DISCORD_GATEWAY_URL",
            example='"wss://gateway.discord.gg"',
        ),
    )
    slack_api_url: str = field(
        default="https://slack.com/api/",
        metadata=_says(
            "Slack's Web API, up to and with /api/, where a proxy stands before it.",
            values.address("https", "http", end="/api/"),
            env="NUTGRAF_SLACK_API_URL",
        ),
    )
    http_host: str = field(
        default="127.0.0.1",
        metadata=_says(
            "The address that HTTP is listened on; in a container 0.0.0.0.", values.text, env="NUTGRAF_HTTP_HOST"
        ),
    )
    http_port: int | None = field(
        default=None,
        metadata=_says(
            "The port on which Slack calls /slack/events; needs the signing secret. Without it, Socket Mode.",
            values.whole(1, 65_535),
            env="NUTGRAF_HTTP_PORT",
            example="8080",
        ),
    )
    feeds: tuple[tuple[str, tuple[str, ...]], ...] = field(
        default=(),
        metadata=_says("The feeds to read, filed by topic: one line a topic, any topic you like.", values.feeds),
    )
    plans: tuple[Plan, ...] = field(
        default=(), metadata=_says("A briefing that goes out by itself; as many [[plans]] as you like.", _plans.read)
    )
    discord_token: Secret | None = field(
        default=None,
        metadata=_secret("The token of Discord's bot.", tokens.discord, "NUTGRAF_DISCORD_TOKEN"),
    )
    slack_bot_tokens: tuple[Secret, ...] = field(
        default=(),
        metadata=_secret(
            "Slack's bot tokens (xoxb-…), one for each workspace, with commas between.",
            tokens.slack_bots,
            "NUTGRAF_SLACK_BOT_TOKEN",
        ),
    )
    slack_app_token: Secret | None = field(
        default=None,
        metadata=_secret(
            "Slack's app-level token (xapp-…), for Socket Mode.", tokens.slack_app, "NUTGRAF_SLACK_APP_TOKEN"
        ),
    )
    slack_signing_secret: Secret | None = field(
        default=None,
        metadata=_secret(
            "What Slack signs its calls with, for HTTP.", tokens.slack_signing, "NUTGRAF_SLACK_SIGNING_SECRET"
        ),
    )
    model: ModelSettings = field(default_factory=ModelSettings)
    path: Path | None = None


class Known(NamedTuple):
    """A setting for the generated pages: its default, or else an example, as TOML."""

    name: str
    env: str
    shown: str
    meaning: str


def load(environment: Mapping[str, str], *, config: Path | None = None, data: Path | None = None) -> Settings:
    """Settings from the named file (else NUTGRAF_CONFIG, else ./nutgraf.toml if there is one) and the environment.

    `data` outweighs both. Raises SettingError that names the file and the setting, and suggests the nearest where a
    name is unknown.
    """
    named = config or (Path(environment["NUTGRAF_CONFIG"]) if environment.get("NUTGRAF_CONFIG") else None)
    path = named or (Path(FILE) if Path(FILE).exists() else None)
    _refuse_unknown_variables(environment)
    table = _table(path) if path else {}
    words = models.load(environment, table.pop("model", {}), where=str(path))
    settings = _from_file(path, table) if path else Settings()
    settings = replace(settings, **_from_environment(environment), model=words, path=path)
    if data:
        settings = replace(settings, data=data, database=None)
    _consistent(settings)
    return replace(settings, data=settings.data.expanduser())


def known() -> tuple[Known, ...]:
    """Every setting that nutgraf.toml may hold."""
    return tuple(
        Known(f.name, f.metadata["env"], f.metadata["example"] or _default(f.default), f.metadata["meaning"])
        for f in fields(Settings)
        if "read" in f.metadata
    )


def secrets() -> tuple[Known, ...]:
    """Every secret; these only the environment or files hold."""
    return tuple(
        Known(f.name, f.metadata["env"], "", f.metadata["meaning"]) for f in fields(Settings) if "shape" in f.metadata
    )


def _default(value: object) -> str:
    """As TOML writes it."""
    return json.dumps(value)


def _refuse_unknown_variables(environment: Mapping[str, str]) -> None:
    hidden = {each.env for each in secrets()}
    ours = {
        *_OTHERS,
        *models.VARIABLES,
        *hidden,
        *(env + tokens.FILE for env in hidden),
        *(each.env for each in known() if each.env),
    }
    for name in sorted(environment):
        if name.startswith("NUTGRAF_") and name not in ours:
            raise SettingError(f"the environment variable {name} is none of nutgraf's", cure=_nearest(name, ours))


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in fields(Settings):
        env = each.metadata.get("env", "")
        if "shape" in each.metadata:
            secret = tokens.found(environment, env, each.metadata["shape"])
            found |= {each.name: secret} if secret else {}
        elif env and environment.get(env):
            found[each.name] = _checked("", env, environment[env], each.metadata["read"])
    return found


def _from_file(path: Path, table: Mapping[str, Any]) -> Settings:
    readers = {each.name: each.metadata["read"] for each in fields(Settings) if "read" in each.metadata}
    hidden = {each.env.removeprefix("NUTGRAF_").lower(): each.env for each in secrets()}
    for name in table:
        if name in hidden:
            cure = f"set {hidden[name]}, or {hidden[name]}{tokens.FILE} to a file that holds it; take it out here"
            raise SettingError(f"{path}: {name} is a secret, and this file is none", cure=cure)
        if name not in readers:
            raise SettingError(f"{path}: “{name}” is no setting", cure=_nearest(name, readers))
    found = {name: _checked(f"{path}: ", name, value, readers[name]) for name, value in table.items()}
    plans = found.pop("plans", ())
    settings = replace(Settings(), **found)

    return replace(settings, plans=_checked(f"{path}: ", "plans", plans, lambda read: _made(read, settings)))


def _made(read: tuple[Mapping[str, Any], ...], settings: Settings) -> tuple[Plan, ...]:
    return _plans.made(
        read, feeds=settings.feeds, topics=settings.topics, stories=settings.stories, since=settings.since
    )


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))  # some editors begin a file with a mark
    except OSError as error:
        raise SettingError(
            f"{path}: {error.strerror}", cure="name a file that exists, or make one: nutgraf init"
        ) from None
    except UnicodeDecodeError as error:
        raise SettingError(f"{path}: byte {error.start} is not UTF-8", cure="save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingError(f"{path}: {error}", cure="see toml.io for the format") from None


def _checked(where: str, name: str, value: object, read: Callable[[Any], Any]) -> Any:
    try:
        return read(value)
    except (TypeError, ValueError) as error:
        what, _, cure = str(error).partition("; ")
        cure = cure or "nutgraf init --show prints an example"
        raise SettingError(f"{where}{name}: {what}", cure=cure) from None


def _consistent(settings: Settings) -> None:
    tokens.complete(
        bots=bool(settings.slack_bot_tokens),
        app=bool(settings.slack_app_token),
        signing=bool(settings.slack_signing_secret),
        port=settings.http_port is not None,
    )
    if len(settings.slack_bot_tokens) < 2:
        return
    posts = [(f"plans: “{plan.name}”", channel) for plan in settings.plans for channel in plan.channels]
    for where, channel in [*posts, *([("admin", settings.admin)] if settings.admin else [])]:
        if channel.platform == "slack" and not channel.place:
            what = f"{where}: slack:{channel.id} may be in any of {len(settings.slack_bot_tokens)} workspaces"
            raise SettingError(what, cure=f"name the workspace before it: slack:T…/{channel.id}")


def _nearest(name: str, names: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, names, n=1)
    return f"did you mean {close[0]}?" if close else f"known: {', '.join(sorted(names))}"
