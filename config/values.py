"""What a single setting may be: each function gives the value, or raises TypeError or ValueError in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from briefings.model import Channel
from config import times
from config.tokens import Secret

_CHANNELS = {"discord": r"\d+", "slack": r"[A-Z0-9]+", "terminal": r""}


def text(value: object) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise TypeError(f"{value!r} should be a text in quotation marks")
    return value.strip()


def texts(value: object) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, list):
        raise TypeError(f'{value!r} should be a list such as ["climate", "energy"]')
    return tuple(text(item) for item in value)


def whole(least: int, most: int) -> Callable[[object], int]:
    """A number between these; from the environment it comes as text."""

    def read(value: object) -> int:
        if isinstance(value, str) and value.strip().isdecimal():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise TypeError(f"{value!r} should be a number from {least} to {most}")
        return value

    return read


def yes_no(value: object) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} should be true or false")
    return value


def one_of(*words: str) -> Callable[[object], str]:
    """One of these words."""

    def read(value: object) -> str:
        if value not in words:
            raise ValueError(f"{value!r} should be one of: {', '.join(words)}")
        return str(value)

    return read


def duration(value: object) -> timedelta:
    """A length of time."""
    return times.duration(text(value))


def path(value: object) -> Path:
    """A file or folder."""
    return Path(text(value))


def address(*schemes: str, end: str = "") -> Callable[[object], str]:
    """An address with one of these schemes, whose path ends so."""

    def read(value: object) -> str:
        url = text(value).rstrip("/") + ("/" if end.endswith("/") else "")
        parts = urlsplit(url)
        if parts.scheme not in schemes or not parts.hostname or not parts.path.endswith(end):
            raise ValueError(f"“{value}” is no such address; it should be as {schemes[0]}://proxy.example{end}")
        return url

    return read


def database(value: object) -> Path | Secret:
    """The file of an SQLite database, from its address as SQLAlchemy writes it, or the address of one on PostgreSQL,
    which may hold a password and is never printed."""
    address = text(value)
    scheme, _, rest = address.partition(":")
    if scheme in ("postgres", "postgresql") and re.fullmatch(r"//[^/]*/[^/?]+(?:\?.*)?", rest):
        return Secret(f"postgresql:{rest}")
    if scheme.startswith("postgres"):
        raise ValueError("write it as postgresql://user:password@host/name")
    if scheme != "sqlite" or not rest.startswith("///") or len(rest) < 4:
        raise ValueError(
            "this is no address of a database that we know; write sqlite:///path/to/nutgraf.db or "
            "postgresql://user:password@host/name"
        )
    return Path(rest[3:]).expanduser()


def channel(value: object) -> Channel:
    """Where to post: "discord:123", "slack:C0123", "slack:T0123/C0123" in one of several workspaces, "terminal"."""
    platform, _, rest = text(value).partition(":")
    if platform not in _CHANNELS:
        raise ValueError(f"“{value}” is no channel; write discord:ID, slack:ID, slack:WORKSPACE/ID or terminal")
    place, _, name = rest.rpartition("/")
    if not re.fullmatch(_CHANNELS[platform], name) or (place and not re.fullmatch(r"[TE][A-Z0-9]+", place)):
        raise ValueError(f"“{value}”: {_WHERE_IDS_STAND[platform]}")
    if place and platform != "slack":
        raise ValueError(f"“{value}”: {_WHERE_IDS_STAND[platform]}")
    return Channel(platform=platform, id=name or platform, place=place)


_WHERE_IDS_STAND = {
    "discord": "a channel of Discord is named by its number: Settings, Advanced, Developer Mode, then Copy Channel ID",
    "slack": "a channel of Slack is named by its ID (C…): it stands at the foot of the channel's details",
    "terminal": "the terminal has no channels; write terminal",
}


def channels(value: object) -> tuple[Channel, ...]:
    """A list of channels, each once."""
    if not isinstance(value, list) or not value:
        raise TypeError(f'{value!r} should be a list such as ["discord:123", "slack:C0123"]')
    return tuple(dict.fromkeys(channel(item) for item in value))


def feeds(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The addresses of feeds by topic."""
    if not isinstance(value, dict):
        raise TypeError('[feeds] should hold lines such as world = ["https://example.org/rss.xml"]')
    filed = tuple((topic, texts(urls)) for topic, urls in value.items())
    for topic, urls in filed:
        for url in urls:
            if urlsplit(url).scheme not in ("http", "https", "file"):
                raise ValueError(f"{topic}: “{url}” is no address; it should begin with https://")
    return filed
