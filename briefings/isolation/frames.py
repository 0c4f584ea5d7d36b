"""How parent and child talk: pickled values, each after its length in four bytes. Only we write to these pipes."""

from __future__ import annotations

import pickle
import struct
from asyncio import StreamReader
from typing import Any, BinaryIO

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


async def received(stream: StreamReader) -> Any:
    """The next value; IncompleteReadError when the child is gone."""
    (length,) = _LENGTH.unpack(await stream.readexactly(_LENGTH.size))
    return pickle.loads(await stream.readexactly(length))  # noqa: S301  the child is our own program
