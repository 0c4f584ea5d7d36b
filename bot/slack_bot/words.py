"""What people type, as a command with its options; and what to say where it is none (pure)."""

from __future__ import annotations

import difflib
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.blocks import Bullets, Document, Line, Paragraph, Words
from bot.chat import Command, Option

SLASHES: Mapping[str, str] = {"/nutgraf": "", "/brief": "briefing now", "/ask": "ask"}
"""Our slash commands, and the command that each already says; config/slack-manifest.json has the same."""

_ASK = Command(name="ask", summary="Ask what the news says", options=(Option(name="question", summary="What"),))
_WORD = re.compile(r'(?:(?P<name>[\w-]+)=)?(?:["“”„](?P<quoted>[^"“”„]*)["“”„]|(?P<bare>\S+))')
_LINK = re.compile(r"<(?P<sign>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_YES_NO = {
    **dict.fromkeys(("yes", "y", "true", "on", "1"), "yes"),
    **dict.fromkeys(("no", "n", "false", "off", "0"), "no"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A command and what was given with it, by option."""

    command: Command
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Misunderstood:
    """Why something is no command, and what to type instead."""

    document: Document


def understand(slash: str, text: str, commands: Sequence[Command]) -> Typed | Misunderstood:
    """What was typed behind a slash command: the words of a command or an alias, then its options.

    Options are given as name=value, or in their order; the last takes all words that are left, named or not. Straight
    and curly quotation marks hold words together.
    """
    whole = f"{SLASHES.get(slash, '')} {plain(text)}".strip() or "help"
    tokens = list(_WORD.finditer(whole))
    command, used = _named([token[0].casefold() for token in tokens], commands)
    if slash == "/ask" and command is None:  # the desk says itself where it takes no questions
        command, used = _ASK, 1
    if command is None:
        return Misunderstood(document=_no_command(whole, commands))
    if command.name == "help":
        return Typed(command=command)
    try:
        return Typed(command=command, options=_options(command, tokens[used:]))
    except ValueError as error:
        return Misunderstood(document=(_paragraph(str(error)), _paragraph("Type ", _code(usage(command)))))


def plain(text: str, me: str = "") -> str:
    """Text without Slack's marks: entities and links as typed, people and channels by name, without mentions of `me`.

    See https://docs.slack.dev/messaging/formatting-message-text/#escaping.
    """

    def shown(found: re.Match[str]) -> str:
        sign, target, label = found["sign"], found["target"], found["label"]
        if sign == "@" and target == me:
            return ""
        return target if not sign else f"{'' if sign == '!' else sign}{label or target}"

    return html.unescape(re.sub(r"\s+", " ", _LINK.sub(shown, text)).strip())


def named(text: str) -> frozenset[str]:
    """Who is mentioned: people by their ids; groups, and all who are in the channel, by theirs with "!" before it."""
    found = ((each["sign"], each["target"]) for each in _LINK.finditer(text))
    return frozenset(sign.replace("@", "") + target for sign, target in found if sign in ("@", "!") and target)


def usage(command: Command) -> str:
    """How a command is typed: /nutgraf feed add <address> [topic], /nutgraf answers <private|public>."""
    named = ((option, "|".join(option.choices) or option.name) for option in command.options)
    options = (f"<{name}>" if option.required else f"[{option.name}]" for option, name in named)
    return " ".join((f"/nutgraf {command.name}", *options))


def overview(commands: Sequence[Command]) -> Document:
    """All commands, one a line."""
    lines: tuple[Line, ...] = tuple((_code(usage(c)), Words(text=f" {c.summary}")) for c in commands)
    return (Bullets(items=lines),)


def act(text: str) -> tuple[str, tuple[str, ...]]:
    """A button's or form's act as a command and its words."""
    command, *more = text.split(":")
    return command, tuple(more)


def _named(words: list[str], commands: Sequence[Command]) -> tuple[Command | None, int]:
    """The command that the first words name, longest name first, and how many words that took."""
    names = {name.casefold(): command for command in commands for name in _names(command)}
    for length in (2, 1):
        command = names.get(" ".join(words[:length]))
        if command is not None and len(words) >= length:
            return command, length
    return None, 0


def _names(command: Command) -> Iterator[str]:
    yield from (command.name, *command.aliases, *command.names.values())


def _options(command: Command, tokens: list[re.Match[str]]) -> dict[str, str]:
    given: dict[str, str] = {}
    left: list[str] = []
    known = {name.casefold(): o for o in command.options for name in (o.name, *o.names.values())}
    open_ended: Option | None = None
    for token in tokens:
        option = known.get((token["name"] or "").casefold())
        value = token["bare"] if token["quoted"] is None else token["quoted"]
        if option is not None:
            given[option.name] = _checked(option, value)
            full = option is command.options[-1] and len(given) == len(command.options)
            open_ended = option if full and _takes_words(option) and token["bare"] else None
        elif open_ended is not None:
            given[open_ended.name] += f" {token[0]}"
        else:
            left.append(value if not token["name"] else token[0])
    _in_order([option for option in command.options if option.name not in given], left, given)
    missing = [option.name for option in command.options if option.required and not given.get(option.name)]
    if missing:
        raise ValueError(f"“{command.name}” needs {' and '.join(missing)}.")
    return given


def _in_order(options: list[Option], words: list[str], given: dict[str, str]) -> None:
    """Words without a name fill the options in their order; one that must be chosen is passed over if it may be."""
    while words and options:
        option, *options = options
        if option.choices and not option.required and options and words[0].casefold() not in _folded(option):
            continue
        value = words.pop(0) if options or not _takes_words(option) else " ".join(words)
        given[option.name] = _checked(option, value)
        if not options and _takes_words(option):
            words = []
    if words:
        raise ValueError(f"“{' '.join(words)}” is more than this takes.")


def _takes_words(option: Option) -> bool:
    return option.kind == "text" and not option.choices


def _folded(option: Option) -> dict[str, str]:
    return {choice.casefold(): choice for choice in option.choices}


def _checked(option: Option, value: str) -> str:
    if option.choices:
        if value.casefold() not in _folded(option):
            raise ValueError(f"“{value}” is none of {', '.join(option.choices)}, for {option.name}.")
        return _folded(option)[value.casefold()]
    if option.kind == "yes_no":
        if value.casefold() not in _YES_NO:
            raise ValueError(f"“{value}” is neither yes nor no, for {option.name}.")
        return _YES_NO[value.casefold()]
    return value


def _no_command(whole: str, commands: Sequence[Command]) -> Document:
    """The nearest command to what was typed, or those of the group that it names, or all."""
    group = [command for command in commands if command.name.split()[0] == whole.casefold().split()[0]]
    names = {name: command for command in commands for name in _names(command)}
    two = " ".join(whole.casefold().split()[:2])
    close = difflib.get_close_matches(two, names, n=1) or difflib.get_close_matches(two.split()[0], names, n=1)
    if group and whole.casefold() == group[0].name.split()[0]:
        said = _paragraph(f"“{whole}” is one of these:")
    elif close:
        said = _paragraph(f"There is no “{two}”. Did you mean ", _code(f"/nutgraf {close[0]}"), "?")
    else:
        said = _paragraph(f"There is no “{two}”.")
    return (said, *overview(group or commands))


def _paragraph(*parts: str | Words) -> Paragraph:
    return Paragraph(line=tuple(Words(text=part) if isinstance(part, str) else part for part in parts))


def _code(text: str) -> Words:
    return Words(text=text, kind="code")
