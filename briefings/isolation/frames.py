"""How parent and child talk: pickled values, each after its length in four bytes. Only we write to these pipes."""

from __future__ import annotations

import pickle
import struct
from asyncio import StreamReader
from typing import Any, BinaryIO, Literal

# how a call ended ("value", "raised" or "exceeded") and what it gave: the value, the exception, or the limit in words
Answer = tuple[Literal["value", "raised", "exceeded"], Any]

_LENGTH = struct.Struct("!I")


def packed(value: Any) -> bytes:
    """One frame; raises what pickle raises for a value that cannot cross."""
    drawn = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(drawn)) + drawn


def read(stream: BinaryIO) -> bytes:
    """The next frame's content, still pickled; EOFError when the other side is gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    return stream.read(_LENGTH.unpack(head)[0])


async def received(stream: StreamReader) -> Answer:
    """The child's next answer; IncompleteReadError when the child is gone."""
    (length,) = _LENGTH.unpack(await stream.readexactly(_LENGTH.size))
    answer: Answer = pickle.loads(await stream.readexactly(length))  # noqa: S301  the child is our own program
    return answer
