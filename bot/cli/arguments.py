"""The words of the `nutgraf` command, and the help that teaches them."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

_TOP = """\
nutgraf reads feeds and writes briefings in which every figure, quote and name has a receipt.

start here:
  nutgraf brief                     today's briefing (the sample newswire until you have feeds)
  nutgraf init                      write a nutgraf.toml with well-known news feeds, by topic
  nutgraf feeds add bbc.co.uk/news  or add a site of your own
  nutgraf ask "who resigned?"       a question, answered from the stored articles
  nutgraf read article.html         one article and its key facts, with receipts
  nutgraf run                       post briefings to Discord, Slack or here, at their hours
"""

_PIPELINE = """\
in pipelines, JSON Lines in and out:
  nutgraf summarize < articles.jsonl      points of each article or story
  nutgraf facts < articles.jsonl          figures, quotes with speakers, names, dates
  nutgraf group < articles.jsonl          which articles report the same event
  nutgraf verify < claims.jsonl           what in a sentence its sources do not support
  nutgraf import < articles.jsonl         store articles, to ask about them
  nutgraf ask --jsonl < questions.jsonl   an answer for each question, with ranked sources

exit codes: 0 all well, 1 some of it failed, 2 wrong use
"""


class _Parser(argparse.ArgumentParser):
    """Errors that suggest the nearest word, and help texts kept as they are laid out."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2 and the way to the help."""
        self.exit(2, f"nutgraf: {message}\n  → {self.prog} --help shows how\n")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            close = difflib.get_close_matches(str(value), [str(choice) for choice in action.choices], n=1)
            hint = f"did you mean {close[0]}?" if close else f"known: {', '.join(map(str, action.choices))}"
            self.error(f"“{value}” is unknown; {hint}")


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The arguments; argparse itself prints help and ends the program where that was asked for."""
    return _parser().parse_args(words)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="nutgraf", description=_TOP, epilog=_PIPELINE)
    parser.add_argument("--version", action="version", version=f"nutgraf {version('nutgraf')}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", required=True)
    for add in (
        _brief,
        _ask,
        _read,
        _feeds,
        _init,
        _doctor,
        _run,
        _status,
        _preview,
        _budget,
        _feedback,
        _summarize,
        _facts,
        _group,
        _verify,
        _import,
    ):
        add(commands)
    return parser


def _command(commands: Any, name: str, summary: str, examples: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=f"{summary}.", epilog=examples
    )
    return parser


def _with_places(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", type=Path, metavar="F", help="the nutgraf.toml to use (./nutgraf.toml if there is one)"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of the database (NUTGRAF_DATA)")


def _brief(commands: Any) -> None:
    parser = _command(commands, "brief", "collect the feeds and show a briefing", """\
examples:
  nutgraf brief                                       what nutgraf.toml says; else your feeds; else the sample
  nutgraf brief --since 3d --stories 8                longer back, more stories
  nutgraf brief --feeds https://example.org/rss.xml my.opml saved.xml
  nutgraf brief --topic climate --format html > today.html
  nutgraf brief --format json | jq '.stories[].headline'
""")  # fmt: skip
    _with_places(parser)
    parser.add_argument(
        "--feeds", nargs="+", metavar="URL|OPML|FILE", help="read these instead of the configured feeds"
    )
    parser.add_argument("--since", type=_of(_duration), metavar="24h", help="how far back: 90m, 24h, 3d, 1w")
    parser.add_argument("--stories", type=_of(_stories), metavar="N", help="how many stories, 1 to 20")
    parser.add_argument(
        "--topic", action="append", default=[], type=_of(_topic), metavar="T", help="only this topic; may be repeated"
    )
    parser.add_argument("--format", choices=("terminal", "markdown", "html", "json"), default="terminal")
    parser.add_argument("--receipts", action="store_true", help="show the sentence of the source under each point")


def _ask(commands: Any) -> None:
    parser = _command(commands, "ask", "answer a question from the stored articles, with citations", """\
examples:
  nutgraf ask "how many troops will Mexico send to the border?"
  nutgraf ask "what do the outlets disagree on about the ferry?" --since 2d
  nutgraf ask "who resigned this week?" --format json
  echo '{"id":1,"question":"who resigned?","asked_at":"2026-02-04"}' | nutgraf ask --jsonl --sources 10

--jsonl takes {"id","question","asked_at"?,"story"?} a line (story: an article's id, or a list of them) and gives
{"id","answer":[{"text","article_id","start","end"}],"tone","declined","sources":[{"article_id","url","start","end",
"text","score"}]}, in order; tone is answered, closest or declined; sources are ranked, one passage an article.
""")  # fmt: skip
    _with_places(parser)
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="the question, in quotation marks")
    parser.add_argument("--since", type=_of(_duration), metavar="3d", help="only articles of the last 24h, 3d, 1w")
    parser.add_argument("--jsonl", action="store_true", help="answer questions from stdin, one a line")
    parser.add_argument("--sources", type=_of(_sources), default=10, metavar="N", help="ranked sources, 1 to 50 (10)")
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal")
    parser.add_argument("--receipts", action="store_true", help="show the sentence of the source behind each point")


def _import(commands: Any) -> None:
    parser = _command(commands, "import", "JSON Lines: store articles in the database, to ask about them", """\
each line: {"id","title"?,"text","url"?,"outlet"?,"published_at"?}; the same id with another text is a new revision

example:
  nutgraf import --data /tmp/trial < articles.jsonl && nutgraf ask "who resigned?" --data /tmp/trial
""")  # fmt: skip
    _with_places(parser)


def _read(commands: Any) -> None:
    parser = _command(commands, "read", "read one article and show its key facts with their receipts", """\
examples:
  nutgraf read https://example.org/2026/some-report
  nutgraf read saved-page.html --format json
  pbpaste | nutgraf read -
""")  # fmt: skip
    parser.add_argument(
        "source", metavar="URL|FILE|-", help="the address of a page or feed, an HTML, text or feed file, or - for stdin"
    )
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal")
    parser.add_argument("--config", type=Path, metavar="F", help=argparse.SUPPRESS)


def _feeds(commands: Any) -> None:
    parser = _command(commands, "feeds", "add, remove, list and check the feeds you read", """\
examples:
  nutgraf feeds add theguardian.com --topic world     a site's address is enough
  nutgraf feeds check                                 last fetch, status, next fetch, and the cure for errors
  nutgraf feeds import subscriptions.opml
  nutgraf feeds export > subscriptions.opml
""")  # fmt: skip
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    add = _command(
        actions, "add", "subscribe to a feed, by its address or its site's", "example:\n  nutgraf feeds add dw.com\n"
    )
    add.add_argument("urls", nargs="+", metavar="URL|FILE")
    add.add_argument(
        "--topic",
        action="append",
        default=[],
        type=_of(_topic),
        metavar="T",
        help="file it under this topic; may be repeated",
    )
    remove = _command(actions, "remove", "unsubscribe from a feed", "example:\n  nutgraf feeds remove dw.com\n")
    remove.add_argument("urls", nargs="+", metavar="URL")
    listing = _command(actions, "list", "the feeds you read", "example:\n  nutgraf feeds list\n")
    check = _command(
        actions, "check", "fetch what is due and show each feed's health", "example:\n  nutgraf feeds check\n"
    )
    importing = _command(
        actions, "import", "subscribe to all feeds of an OPML file", "example:\n  nutgraf feeds import a.opml\n"
    )
    importing.add_argument("file", metavar="OPML", help="a file, or - for stdin")
    export = _command(actions, "export", "print your feeds as OPML", "example:\n  nutgraf feeds export > mine.opml\n")
    for action in (add, remove, listing, check, importing, export):
        _with_places(action)


def _init(commands: Any) -> None:
    parser = _command(commands, "init", "write a commented nutgraf.toml with starter feeds by topic", """\
examples:
  nutgraf init            writes ./nutgraf.toml, never over an existing one
  nutgraf init --show     prints it instead
""")  # fmt: skip
    parser.add_argument("path", nargs="?", type=Path, default=Path("nutgraf.toml"), metavar="FILE")
    parser.add_argument("--show", action="store_true", help="print it instead of writing it")


def _doctor(commands: Any) -> None:
    parser = _command(commands, "doctor", "what is configured, reachable and writable, and the cure", """\
example:
  nutgraf doctor
""")  # fmt: skip
    _with_places(parser)


def _run(commands: Any) -> None:
    parser = _command(commands, "run", "run the bot: briefings at their hours, commands in the chat", """\
Discord is started if NUTGRAF_DISCORD_TOKEN is there, Slack if NUTGRAF_SLACK_BOT_TOKEN is, else briefings are shown
here. docs/discord.md and docs/slack.md say how to get the tokens, docs/operations.md how to run it for good.

examples:
  nutgraf run
  NUTGRAF_DISCORD_TOKEN_FILE=discord-token nutgraf run
""")  # fmt: skip
    _with_places(parser)
    parser.add_argument("--verbose", action="store_true", help="log more, and errors with their traces")


def _status(commands: Any) -> None:
    parser = _command(commands, "status", "how the nutgraf that runs here stands", """\
example:
  nutgraf status              what it is connected to, the next briefings, the feeds' health
  nutgraf status --quiet      nothing but the exit code and what is wrong, for health checks
""")  # fmt: skip
    _with_places(parser)
    parser.add_argument("--quiet", action="store_true", help="say only what is wrong")


def _budget(commands: Any) -> None:
    parser = _command(commands, "budget", "what the model cost today, and what it may still cost", """\
example:
  nutgraf budget
""")  # fmt: skip
    _with_places(parser)


def _feedback(commands: Any) -> None:
    parser = _command(commands, "feedback", "what people in the chats thought of answers", """\
examples:
  nutgraf feedback
  nutgraf feedback --format json | jq 'select(.up | not).question'
""")  # fmt: skip
    _with_places(parser)
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal")


def _preview(commands: Any) -> None:
    parser = _command(commands, "preview", "a page that shows the briefing as Discord and Slack will", """\
examples:
  nutgraf preview > preview.html                      what nutgraf brief would show
  nutgraf preview --briefing sample --language de > preview.html
""")  # fmt: skip
    _with_places(parser)
    parser.add_argument("--briefing", choices=("now", "sample"), default="now", help="your feeds, or the sample")
    parser.add_argument("--language", choices=("en", "es", "de", "fr"), default="en", help="of the text around it")
    parser.set_defaults(feeds=(), topic=[], since=None, stories=None)


def _summarize(commands: Any) -> None:
    parser = _command(commands, "summarize", "JSON Lines: the points of each article or story", """\
each line: {"id","title"?,"text","url"?,"outlet"?,"published_at"?}, or a story {"id","articles":[…]}
gives:     {"id","points":[{"text","article_id","start","end"}]}

example:
  echo '{"id":1,"text":"The council sold 40 buses on Monday. They cost £2m."}' | nutgraf summarize --points 1
""")  # fmt: skip
    parser.add_argument(
        "--points", type=_of(_points), default=3, metavar="N", help="at most so many points, 1 to 10 (3)"
    )


def _facts(commands: Any) -> None:
    _command(commands, "facts", "JSON Lines: figures, quotes with speakers, names and dates of each article", """\
each line: {"id","title"?,"text","published_at"?}
gives:     {"id","figures":[…],"quotes":[…],"names":[…],"dates":[…]}, each with text == article.text[start:end]

example:
  echo '{"id":1,"text":"“We are late,” said Ada Byrne on Monday."}' | nutgraf facts
""")  # fmt: skip


def _group(commands: Any) -> None:
    _command(commands, "group", "JSON Lines: which articles report the same event", """\
each line: {"id","title"?,"text","published_at"?}
gives:     {"id","story"}: the same story for reports of the same event; read whole, then answered in order

examples:
  nutgraf group < articles.jsonl
  printf '%s\\n' '{"id":1,"text":"Orsk sold 40 buses to Ellery Lines on Monday."}' \\
    '{"id":2,"text":"Ellery Lines bought 40 buses from Orsk, it said on Monday."}' | nutgraf group
""")  # fmt: skip


def _verify(commands: Any) -> None:
    _command(commands, "verify", "JSON Lines: what in a sentence its sources do not support", """\
each line: {"id","text","articles":[{"id","text"}]}
gives:     {"id","supported","score","unsupported":[{"kind","text"}]}

example:
  echo '{"id":1,"text":"50 buses went.","articles":[{"id":"a","text":"The council sold 40 buses."}]}' | nutgraf verify
""")  # fmt: skip


def _of(read: Callable[[str], Any]) -> Callable[[str], Any]:
    def checked(text: str) -> Any:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return checked


def _duration(text: str) -> timedelta:
    from config.settings import duration  # noqa: PLC0415  settings import what --help can do without

    return duration(text)


def _topic(text: str) -> str:
    if not text.strip():
        raise ValueError(f"“{text}” is no topic; write one such as climate")
    return text.strip()


def _stories(text: str) -> int:
    return _between(text, 1, 20)


def _points(text: str) -> int:
    return _between(text, 1, 10)


def _sources(text: str) -> int:
    return _between(text, 1, 50)


def _between(text: str, least: int, most: int) -> int:
    if not text.isdecimal() or not least <= int(text) <= most:
        raise ValueError(f"“{text}” should be a number from {least} to {most}")
    return int(text)


class Lesson(NamedTuple):
    """A command for the manual: its words, what it does, its options with their meanings, its examples."""

    words: str
    summary: str
    options: tuple[tuple[str, str], ...]
    examples: str


def lessons() -> tuple[Lesson, ...]:
    """Every command and its actions, in the order of the help."""
    return tuple(_lessons(_parser()))


def _lessons(parser: argparse.ArgumentParser) -> Iterator[Lesson]:
    # argparse hands out what it was told only as ready text, which differs between versions of Python
    for action in parser._actions:
        for name, below in (action.choices or {}).items() if isinstance(action, argparse._SubParsersAction) else ():
            shown = [each for each in below._actions if each.help != argparse.SUPPRESS and each.dest != "help"]
            options = tuple((_shown(each), each.help or "") for each in shown if each.dest != "action")
            yield Lesson(below.prog, (below.description or name).rstrip("."), options, below.epilog or "")
            yield from _lessons(below)


def _shown(action: argparse.Action) -> str:
    choices = "|".join(map(str, action.choices)) if action.choices else ""
    value = "" if action.nargs == 0 else choices or str(action.metavar or action.dest)
    return " ".join(part for part in (*action.option_strings[:1], value) if part)
