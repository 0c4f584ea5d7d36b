"""A response's body, decompressed as it comes and never beyond a limit."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32
_RAW = -zlib.MAX_WBITS


class TooLargeError(Exception):
    """There is more in the body than the limit allows."""


class BrokenOffError(Exception):
    """The body ends before it is whole, or is not what its Content-Encoding says."""


async def read(chunks: AsyncIterable[bytes], *, encoding: str, limit: int) -> bytes:
    """The whole body. `encoding` is its Content-Encoding; `limit` counts decompressed bytes.

    Raises TooLargeError at the first byte beyond the limit, however much a compressed body would become, and
    BrokenOffError for one that is cut short.
    """
    codings = [coding for coding in encoding.lower().replace(" ", "").split(",") if coding not in {"", "identity"}]
    if not codings:
        return await _plain(chunks, limit)
    if len(codings) > 1 or codings[0] not in {"gzip", "x-gzip", "deflate"}:
        raise BrokenOffError(f"compressed as {encoding!r}, which we did not ask for")
    return await _inflated(chunks, limit)


async def _plain(chunks: AsyncIterable[bytes], limit: int) -> bytes:
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > limit:
            raise TooLargeError
    return bytes(body)


async def _inflated(chunks: AsyncIterable[bytes], limit: int) -> bytes:
    body = bytearray()
    inflate = None
    async for chunk in chunks:
        rest = chunk
        while rest and (inflate is None or not inflate.eof or rest[0] == 0x1F):
            if inflate is None or inflate.eof:  # a gzip body may have several members (RFC 1952, section 2.2)
                inflate = _decompressor(rest)
            body += _decompressed(inflate, rest, limit + 1 - len(body))
            rest = inflate.unused_data
            if len(body) > limit:
                raise TooLargeError
    if inflate is not None and not inflate.eof:
        raise BrokenOffError("the compressed body is cut short")
    return bytes(body)


def _decompressor(start: bytes) -> zlib._Decompress:
    """Some servers send deflate without its zlib wrapper (RFC 9110, section 8.4.1.2)."""
    wrapped = start[0] == 0x1F or start[0] & 0x0F == 8
    return zlib.decompressobj(_GZIP_OR_ZLIB if wrapped else _RAW)


def _decompressed(inflate: zlib._Decompress, data: bytes, most: int) -> bytes:
    try:
        return inflate.decompress(data, most)
    except zlib.error as broken:
        raise BrokenOffError(str(broken)) from broken
