"""The front door: builds all the parts, and is the only reader of the clock."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from importlib.metadata import version
from pathlib import Path

from aiohttp.abc import AbstractResolver

from briefings.isolation import Isolation
from briefings.storage import Place, Store
from briefings.web import Web
from config.settings import Settings
from config.tokens import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The doors, open."""

    store: Store
    web: Web
    isolation: Isolation


@asynccontextmanager
async def parts(
    settings: Settings,
    *,
    database: Path | None = None,
    allowed: frozenset[tuple[str, int]] = frozenset(),
    resolver: AbstractResolver | None = None,
) -> AsyncIterator[Parts]:
    """Open the database (the settings' own unless named), the web and the child processes; all closed at the end.

    `allowed` are private origins that the operator named himself; `resolver` finds hosts otherwise than by DNS.
    """
    async with AsyncExitStack() as stack:
        yield Parts(
            store=await stack.enter_async_context(Store(database or database_of(settings))),
            web=await stack.enter_async_context(Web(agent=agent(settings), allowed=allowed, resolver=resolver)),
            isolation=await stack.enter_async_context(Isolation()),
        )


def database_of(settings: Settings) -> Place:
    """Where the database is."""
    named = settings.database
    return named.reveal() if isinstance(named, Secret) else named or settings.data / "nutgraf.db"


def standing_of(settings: Settings) -> Path:
    """Where a running nutgraf writes how it stands: beside the file, or in the data folder if there is none."""
    place = database_of(settings)
    return (place if isinstance(place, Path) else settings.data / "nutgraf.db").with_name("run.json")


def agent(settings: Settings) -> str:
    """Our User-Agent: what we are, and whom a publisher can turn to."""
    contact = f"+{settings.contact}" if settings.contact else "self-hosted; its owner named no contact"
    return f"nutgraf/{version('nutgraf')} ({contact})"


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def zone() -> tzinfo:
    """The time zone of this machine."""
    return datetime.now().astimezone().tzinfo or UTC
