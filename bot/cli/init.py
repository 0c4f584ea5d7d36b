"""`nutgraf init`: write a commented nutgraf.toml."""

from __future__ import annotations

from argparse import Namespace

from briefings.errors import UsageError
from config.example import toml


def run(arguments: Namespace) -> int:
    """Write the example configuration, never over a file that is there."""
    if arguments.show:
        print(toml(), end="")
        return 0
    try:
        with arguments.path.open("x", encoding="utf-8") as file:
            file.write(toml())
    except FileExistsError:
        raise UsageError(
            f"{arguments.path} is there already", cure="edit it, or name another file: nutgraf init FILE"
        ) from None
    except OSError as error:
        raise UsageError(
            f"{arguments.path}: {error.strerror}", cure="name a file in a folder that you may write to"
        ) from None
    print(f"Wrote {arguments.path}. Strike out the feeds you do not want, add your own, then: nutgraf brief")
    return 0
