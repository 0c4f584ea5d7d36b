"""Functions that a child process runs in tests/test_isolation.py: well-behaved, greedy, hung and deadly ones."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import NoReturn

from briefings.errors import FeedUnreadable


def double(number: int) -> int:
    return number * 2


def pid() -> int:
    return os.getpid()


def chatter() -> str:
    sys.stdout.write("this is no answer")
    sys.stdout.flush()
    return "answer"


def refuse() -> NoReturn:
    raise FeedUnreadable("no feed", cure="look again")


class Odd(Exception):
    """It can be pickled and not be made again."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one)


def odd() -> NoReturn:
    raise Odd("a", "b")


def hang() -> None:
    time.sleep(60)


def devour() -> int:
    return len(bytearray(8 * 1024**3))


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
