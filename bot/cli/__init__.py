"""The `nutgraf` command."""

from __future__ import annotations

import errno
import sys
from importlib import import_module

from bot.cli.arguments import parse
from bot.render.outside import without_controls
from briefings.errors import NutgrafError, UsageError

_CURES = {errno.ENOSPC: "make room, or write the output elsewhere"}
_CURE = "see that it is there, and that you may read and write it"
# Each command lives in a module of its own, imported only when asked for: `nutgraf --help` stays quick.
_HOME = {"summarize": "batch", "facts": "batch", "group": "batch", "verify": "batch", "import": "importing"}


def main() -> None:
    """Run one command and leave with its exit code: 0 all well, 1 some of it failed, 2 wrong use."""
    sys.exit(run(sys.argv[1:]))


def run(words: list[str]) -> int:
    """Run the command that these words name and return its exit code; errors go to stderr in one or two lines."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a text stream
    try:
        arguments = parse(words)
        return int(import_module(f"bot.cli.{_HOME.get(arguments.command, arguments.command)}").run(arguments))
    except NutgrafError as error:
        tell(error)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        print("stopped; what was stored stays stored", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output left (`| head`): nothing is wrong, and there is no one to tell
        return 0
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"nutgraf: {where}{error.strerror}\n  → {_CURES.get(error.errno or 0, _CURE)}\n")
        return 1


def tell(error: NutgrafError) -> None:
    """What went wrong and its cure, on stderr."""
    print(f"nutgraf: {without_controls(error.what)}", file=sys.stderr)
    if error.cure:
        print(f"  → {without_controls(error.cure)}", file=sys.stderr)
