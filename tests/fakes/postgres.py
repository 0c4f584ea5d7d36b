"""A real PostgreSQL server of the tests' own, on loopback: made in a folder, gone with the tests."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from briefings.storage import Store

_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=60")
_USER = "postgres"


def binaries() -> Path | None:
    """The folder of initdb and postgres, which Debian keeps off the path; None where root has nobody to run it as."""
    if os.geteuid() == 0 and _USER not in {each.pw_name for each in pwd.getpwall()}:
        return None
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


class Databases:
    """Databases on a running server, each a copy of one whose tables are made."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._numbers = count(1)
        self.do("CREATE DATABASE made TEMPLATE template0")
        asyncio.run(_opened(f"{address}/made"))

    @contextmanager
    def new(self, template: str = "made") -> Iterator[str]:
        """The address of a new database; from template0 it is empty."""
        name = f"desk{next(self._numbers)}"
        self.do(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        try:
            yield f"{self.address}/{name}"
        finally:
            self.do(f"DROP DATABASE {name} WITH (FORCE)")

    def do(self, statement: str, database: str = "postgres") -> None:
        """Run a statement outside of any transaction."""
        with psycopg.connect(f"{self.address}/{database}", autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def server(programs: Path) -> Iterator[Databases]:
    """A running server. As root it runs as `postgres`, for it refuses root."""
    user = _USER if os.geteuid() == 0 else None
    with TemporaryDirectory(prefix="nutgraf-postgres-") as name:  # pytest's own folders are for one user only
        folder, port = Path(name), _free_port()
        if user:
            shutil.chown(folder, user)
        making = f"-D {folder}/data -U {_USER} --encoding=UTF8 --locale=C --auth=trust --no-sync"
        _run(programs, "initdb", making, user)
        options = [part for option in _FAST for part in ("-c", option)]
        command = [str(programs / "postgres"), "-D", f"{folder}/data", "-p", str(port), "-h", "127.0.0.1", *options]
        with (folder / "log").open("wb") as log:
            running = subprocess.Popen([*command, "-k", ""], user=user, cwd="/", stdout=log, stderr=log)
        try:
            _wait(running, programs, port)
            yield Databases(f"postgresql://{_USER}@127.0.0.1:{port}")
        finally:
            running.send_signal(signal.SIGINT)  # fast: it does not wait for who is connected
            running.wait(10)


def _run(programs: Path, name: str, arguments: str, user: str | None, *, check: bool = True) -> int:
    command = [str(programs / name), *arguments.split()]
    return subprocess.run(command, check=check, capture_output=True, user=user, cwd="/").returncode


async def _opened(address: str) -> None:
    async with Store(address):
        pass


def _wait(running: subprocess.Popen[bytes], programs: Path, port: int) -> None:
    for _ in range(100):
        if not _run(programs, "pg_isready", f"-q -h 127.0.0.1 -p {port}", None, check=False):
            return
        try:
            running.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        raise RuntimeError("the PostgreSQL server of the tests ended at once")
    raise RuntimeError("the PostgreSQL server of the tests does not answer")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
