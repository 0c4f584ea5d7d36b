"""Every setting, its default and its meaning; nothing else reads the environment or nutgraf.toml."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import platformdirs

from briefings.errors import SettingError
from config import models
from config.models import ModelSettings

FILE = "nutgraf.toml"
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def _says(meaning: str, *, env: str = "", example: str = "") -> Mapping[str, str]:
    return {"meaning": meaning, "env": env, "example": example}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, checked. Made by `load`; `path` is the file they came from, None where there is none."""

    title: str = field(default="News", metadata=_says("The name of the briefing, as its first line shows it."))
    stories: int = field(default=5, metadata=_says("How many stories a briefing tells, 1 to 20."))
    since: timedelta = field(
        default=timedelta(hours=24),
        metadata=_says("How far back a briefing looks: 90m, 24h, 3d or 1w.", example="24h"),
    )
    topics: tuple[str, ...] = field(default=(), metadata=_says("Topics that weigh more in the choice of stories."))
    contact: str = field(
        default="",
        metadata=_says(
            "A page or mail address that publishers can turn to, sent with each request as part of the User-Agent.",
            example="https://example.org/our-news-desk",
        ),
    )
    data: Path = field(
        default=Path(platformdirs.user_data_dir("nutgraf", appauthor=False)),
        metadata=_says("The folder of the database.", env="NUTGRAF_DATA", example="~/.local/share/nutgraf"),
    )
    feeds: tuple[tuple[str, tuple[str, ...]], ...] = field(
        default=(), metadata=_says("The feeds to read, filed by topic: one line a topic, any topic you like.")
    )
    model: ModelSettings = field(default_factory=ModelSettings)
    path: Path | None = None


def load(environment: Mapping[str, str], *, config: Path | None = None, data: Path | None = None) -> Settings:
    """Settings from the named file (else NUTGRAF_CONFIG, else ./nutgraf.toml if there is one) and the environment.

    Raises SettingError that names the file and the setting, and suggests the nearest where a name is unknown.
    """
    named = config or (Path(environment["NUTGRAF_CONFIG"]) if environment.get("NUTGRAF_CONFIG") else None)
    path = named or (Path(FILE) if Path(FILE).is_file() else None)
    _refuse_unknown_variables(environment)
    settings, table = _from_file(path) if path else (Settings(), {})
    settings = replace(settings, model=models.load(environment, table, where=str(path)))
    if environment.get("NUTGRAF_DATA"):
        settings = replace(settings, data=Path(environment["NUTGRAF_DATA"]))
    return replace(settings, data=(data or settings.data).expanduser(), path=path)


def duration(text: str) -> timedelta:
    """A length of time such as 90m, 24h, 3d or 1w; raises ValueError for anything else or for nought."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([mhdw])\s*", text)
    if not found or float(found[1]) == 0 or len(found[1]) > 7:
        raise ValueError(f"“{text}” is no length of time; write 90m, 24h, 3d or 1w")
    return timedelta(**{_UNITS[found[2]]: float(found[1])})


def known() -> tuple[tuple[str, str, str, str], ...]:
    """Name, environment variable, default as TOML and meaning of every setting, for the generated pages."""
    return tuple(
        (f.name, f.metadata["env"], _default(f), f.metadata["meaning"]) for f in fields(Settings) if f.metadata
    )


def _default(setting: Any) -> str:
    if setting.metadata["example"] and not isinstance(setting.default, tuple):
        return f'"{setting.metadata["example"]}"'
    if isinstance(setting.default, str):
        return f'"{setting.default}"'
    return "[]" if setting.default == () else str(setting.default)


def _refuse_unknown_variables(environment: Mapping[str, str]) -> None:
    ours = {"NUTGRAF_CONFIG", "NUTGRAF_SHARED", *models.VARIABLES, *(env for _, env, _, _ in known() if env)}
    for name in sorted(environment):
        if name.startswith("NUTGRAF_") and name not in ours:
            raise SettingError(f"the environment variable {name} is none of nutgraf's", cure=_nearest(name, ours))


def _from_file(path: Path) -> tuple[Settings, object]:
    """The settings of the file, and its table [model] as it stands."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingError(
            f"{path}: {error.strerror}", cure="name a file that exists, or make one: nutgraf init"
        ) from None
    except UnicodeDecodeError as error:
        raise SettingError(f"{path}: byte {error.start} is not UTF-8", cure="save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingError(f"{path}: {error}", cure="see toml.io for the format") from None
    model = table.pop("model", {})
    names = {f.name for f in fields(Settings) if f.metadata}
    for name in table:
        if name not in names:
            raise SettingError(f"{path}: “{name}” is no setting", cure=_nearest(name, names))
    return replace(Settings(), **{name: _checked(path, name, value) for name, value in table.items()}), model


def _checked(path: Path, name: str, value: object) -> Any:
    try:
        return _READ[name](value)
    except (TypeError, ValueError) as error:
        raise SettingError(f"{path}: {name}: {error}", cure="nutgraf init --show prints an example") from None


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError(f"{value!r} should be a text in quotation marks")
    return value.strip()


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 20:
        raise TypeError(f"{value!r} should be a number from 1 to 20")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f'{value!r} should be a list such as ["climate", "energy"]')
    return tuple(_text(item) for item in value)


def _feeds(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise TypeError('[feeds] should hold lines such as world = ["https://example.org/rss.xml"]')
    filed = tuple((topic, _texts(urls)) for topic, urls in value.items())
    for topic, urls in filed:
        for url in urls:
            if urlsplit(url).scheme not in ("http", "https", "file"):
                raise ValueError(f"{topic}: “{url}” is no address; it should begin with https://")
    return filed


_READ: Mapping[str, Any] = {
    "title": _text,
    "stories": _count,
    "since": lambda value: duration(_text(value)),
    "topics": _texts,
    "contact": _text,
    "data": lambda value: Path(_text(value)),
    "feeds": _feeds,
}


def _nearest(name: str, names: set[str]) -> str:
    close = difflib.get_close_matches(name, names, n=1)
    return f"did you mean {close[0]}?" if close else f"known: {', '.join(sorted(names))}"
