"""The commands, written once for every platform: an invocation comes in, a reply goes out."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot import mishaps
from bot.blocks import Form
from bot.chat import Command, Invocation, Reply
from bot.commands import asking, briefings, catching_up, completing, feeds, finding, scheduling, spending
from bot.commands.doors import Composes, Doors, Entry, FirstTime, Kept, Looks, Next
from bot.commands.helping import helping
from bot.commands.nobody import NOBODY
from bot.commands.saying import may_not, paragraph, reply, small, trouble, typed
from bot.commands.translations import translated
from briefings.errors import NutgrafError, SettingError, StoreError

__all__ = ["ENTRIES", "NOBODY", "Commands", "Composes", "Doors", "Entry", "FirstTime", "Kept", "Looks", "Next"]

_log = logging.getLogger(__name__)

ENTRIES: tuple[Entry, ...] = (
    *asking.ENTRIES,
    *catching_up.ENTRIES,
    *finding.ENTRIES,
    *briefings.ENTRIES[:2],
    *scheduling.ENTRIES,
    *briefings.ENTRIES[2:],
    *feeds.ENTRIES,
    asking.SETTING,
    *spending.ENTRIES,
)
"""All commands but help, which shows them."""

_OURS = (StoreError, SettingError)  # these name files of this machine, and no reader can mend them


class Commands:
    """The Desk: finds the command, checks who may, and says in words what went wrong.

    `entries` are the commands; `reference` makes the short word by which an unexpected error is found in the log.
    """

    def __init__(
        self,
        doors: Doors,
        *,
        entries: Sequence[Entry] = ENTRIES,
        reference: Callable[[], str] = lambda: secrets.token_hex(3),
    ) -> None:
        listed = [entry.command for entry in entries if entry.listed]
        self._all = (*entries, helping(listed))
        self._named = {name: entry for entry in self._all for name in (entry.command.name, *entry.command.aliases)}
        self._commands = tuple(translated(entry.command) for entry in self._all if entry.listed)
        self._doors = doors
        self._reference = reference

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands that people type, with their translations."""
        return self._commands

    async def respond(self, invocation: Invocation) -> Reply:
        """What to say; never raises. An id that came before does nothing again."""
        try:
            if not await self._doors.first_time(invocation.id):
                return replace(reply(small("That came twice; it was done once.")), again=True)
            entry = self._entry(invocation)
            if isinstance(entry, Reply):
                return entry
            return await entry.respond(self._doors, invocation)
        except Exception as error:
            return self._failed(invocation, error)

    async def form(self, invocation: Invocation) -> Form | Reply:
        """The form that a command opens, or why it does not; never raises."""
        try:
            entry = self._entry(invocation)
            if isinstance(entry, Reply):
                return entry
            if entry.form is None:
                return reply(paragraph(f"“{invocation.command}” has no form."))
            return await entry.form(self._doors, invocation)
        except Exception as error:
            return self._failed(invocation, error)

    async def complete(self, invocation: Invocation, option: str, typed: str) -> tuple[tuple[str, str], ...]:
        """At most 25 (value, label) pairs; none where something is wrong. Never raises."""
        try:
            return await completing.offers(self._doors, invocation, option, typed)
        except Exception as error:
            mishaps.log(_log, error, "completing %s of %s", option, invocation.command)
            return ()

    def _entry(self, invocation: Invocation) -> Entry | Reply:
        """The command's entry, or why it is not to be had."""
        entry = self._named.get(" ".join(invocation.command.split()).casefold())
        if entry is None:
            return reply(
                paragraph(f"There is no command “{invocation.command}”. ", typed(invocation, "help"), " has all.")
            )
        if entry.command.setup and not invocation.person.may_set_up:
            return may_not(invocation)
        return entry

    def _failed(self, invocation: Invocation, error: Exception) -> Reply:
        """In words: what a person can mend as it is; anything else by a reference that stands in the log."""
        if isinstance(error, NutgrafError) and not isinstance(error, _OURS):
            return Reply(document=trouble(invocation, error))
        reference = self._reference()
        mishaps.log(_log, error, "reference %s: %s of %s", reference, invocation.command, invocation.tenant)
        return reply(
            paragraph(f"Something went wrong on our side. Reference {reference}."),
            small("Try again; if it stays so, tell whoever runs this bot the reference: it stands in the log."),
        )
