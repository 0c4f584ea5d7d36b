"""Publishers for the benchmark: a small HTTP server in a process of its own, with ETag and nothing to spare.

`python -m benchmarks.feeds.server FEEDS` prints the addresses of that many feeds, one a line, and serves until its
standard input ends. Each copy of a file gets links of its own, so that no side profits from seeing an article twice.
"""

from __future__ import annotations

import asyncio
import re
import sys
from hashlib import blake2b
from pathlib import Path

from benchmarks.table import SHARED

CORPUS = SHARED / "corpus" / "feeds"
HOSTS = 8
_LINK = re.compile(
    rb"(<(?:\w+:)?(?:link|guid|id)\b[^<>]*?(?:>|href=[\"'])\s*(?:<!\[CDATA\[)?\s*https?://)(?=[\w-]+\.)", re.IGNORECASE
)


def files() -> list[Path]:
    """The corpus, in a fixed order."""
    return sorted(path for folder in ("news", "real") for path in (CORPUS / folder).iterdir() if path.is_file())


class _Server(asyncio.Protocol):
    def __init__(self, bodies: list[bytes]) -> None:
        self._bodies = bodies
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head, self._buffer = self._buffer[:end], self._buffer[end + 4 :]
            self._transport.write(self._answer(head))

    def _answer(self, head: bytes) -> bytes:
        number = int(head.split(b" ", 2)[1].rsplit(b"/", 1)[1])
        etag = b'"%d-%s"' % (number, blake2b(b"%d" % number, digest_size=4).hexdigest().encode())
        if b"if-none-match: " + etag in head.replace(b"If-None-Match", b"if-none-match"):
            return b"HTTP/1.1 304 Not Modified\r\nETag: %s\r\n\r\n" % etag
        body = self._bodies[number]
        return b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nETag: %s\r\nContent-Length: %d\r\n\r\n%s" % (
            etag,
            len(body),
            body,
        )


def _copy(number: int, corpus: list[bytes]) -> bytes:
    copy, index = divmod(number, len(corpus))
    return _LINK.sub(rb"\g<1>copy%d." % copy, corpus[index])


async def serve(feeds: int) -> None:
    """Serve on eight loopback addresses until standard input ends."""
    corpus = [path.read_bytes() for path in files()]
    bodies = [_copy(number, corpus) for number in range(feeds)]
    loop = asyncio.get_running_loop()
    hosts = [f"127.0.0.{number}" for number in range(1, HOSTS + 1)]
    servers = [await loop.create_server(lambda: _Server(bodies), host, 0, backlog=512) for host in hosts]
    ports = [server.sockets[0].getsockname()[1] for server in servers]
    print("\n".join(f"http://{hosts[n % HOSTS]}:{ports[n % HOSTS]}/{n}" for n in range(feeds)), flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
