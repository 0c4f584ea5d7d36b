"""Our commands as Discord registers them: https://docs.discord.com/developers/interactions/application-commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.chat import Command, Option
from bot.discord_bot.permissions import MANAGE_GUILD

SUB_COMMAND = 1
KINDS: Mapping[str, int] = {"text": 3, "number": 10, "yes_no": 5, "file": 11}
_LONGEST = 100

Json = dict[str, Any]
_GUILD_ONLY: Json = {"type": 1, "contexts": [0], "integration_types": [0]}
"""In servers only: a desk belongs to one."""
_SAME: Json = {"type": 1, "nsfw": False, "dm_permission": True, "integration_types": [0]}
"""What Discord fills in where we do not say."""
_THEIRS = frozenset({"id", "application_id", "guild_id", "version", "nsfw", "dm_permission", "handler"})


def registration(commands: Iterable[Command]) -> list[Json]:
    """All commands with their aliases, two-worded ones as sub-commands of their first word; for bulk overwrite.

    Raises ValueError for a name that is both a command and the first word of others.
    """
    found: dict[str, Json] = {}
    for command, name in _named(commands):
        first, _, second = name.partition(" ")
        if (first in found) != bool(second and first in found and "description" not in found[first]):
            raise ValueError(f"/{first} cannot stand twice, nor beside its own sub-commands")
        if second:
            group = found.setdefault(first, _group(first, command))
            group["options"].append(_described(command, second, -1) | {"type": SUB_COMMAND})
        else:
            found[first] = _described(command, first, 0) | _GUILD_ONLY
    return [_hinted(_summed_up(each), commands) for each in found.values()]


def same(ours: Iterable[Json], theirs: Iterable[Json]) -> bool:
    """Whether Discord has them as we would register them, in whatever order, so that nothing need be overwritten."""
    return sorted(map(repr, map(_bare, ours))) == sorted(map(repr, map(_bare, theirs)))


def _named(commands: Iterable[Command]) -> Iterator[tuple[Command, str]]:
    for command in commands:
        for name in (command.name, *command.aliases):
            yield command, name


def _group(name: str, command: Command) -> Json:
    localised = {at: words.split(" ")[0] for at, words in command.names.items()}
    return {"name": name, "options": [], **_GUILD_ONLY} | _localised("name", localised)


def _summed_up(registered: Json) -> Json:
    """A group is described by what is in it; Discord shows its sub-commands only, but wants a description."""
    if "description" in registered:
        return registered
    return registered | {"description": ", ".join(each["name"] for each in registered["options"])[:_LONGEST]}


def _described(command: Command, name: str, word: int) -> Json:
    """A command under one of its names; its translations are those of its own name, not of an alias."""
    own = name == command.name.split(" ")[word]
    names = {at: words.split(" ")[word] for at, words in command.names.items()} if own else {}
    described: Json = {"name": name, "description": command.summary[:_LONGEST]}
    ordered = sorted(command.options, key=lambda option: not option.required)  # Discord wants the required ones first
    return (
        described
        | ({"options": [_option(option) for option in ordered]} if ordered else {})
        | _localised("name", names)
        | _localised("description", command.summaries)
    )


def _option(option: Option) -> Json:
    described: Json = {"name": option.name, "description": option.summary[:_LONGEST], "type": KINDS[option.kind]}
    if option.required:
        described["required"] = True
    if option.choices:
        described["choices"] = [{"name": each[:_LONGEST], "value": each[:_LONGEST]} for each in option.choices[:25]]
    if option.completes and option.kind == "text" and not option.choices:
        described["autocomplete"] = True
    return described | _localised("name", option.names) | _localised("description", option.summaries)


def _localised(key: str, words: Mapping[str, str]) -> Json:
    return {f"{key}_localizations": {at: text[:_LONGEST] for at, text in words.items()}} if words else {}


def _hinted(registered: Json, commands: Iterable[Command]) -> Json:
    """Shown only to those who may manage the server where all of it is for them. A hint: we check at each call."""
    setups = [c.setup for c, name in _named(commands) if name.partition(" ")[0] == registered["name"]]
    return registered | ({"default_member_permissions": MANAGE_GUILD} if all(setups) else {})


def _bare(described: Any) -> Any:
    """Without what Discord adds, and what is empty."""
    if isinstance(described, list):
        return [_bare(each) for each in described]
    if not isinstance(described, Mapping):
        return described
    kept = {key: _bare(described[key]) for key in sorted(described) if key not in _THEIRS}
    if kept.get("default_member_permissions"):  # taken as a number, given back as text
        kept["default_member_permissions"] = int(kept["default_member_permissions"])
    return {k: v for k, v in kept.items() if v not in (None, [], {}, False) and _SAME.get(k, ...) != v}
