"""A desk at which nobody sits: for platforms' doors that are only examined."""

from __future__ import annotations

from bot.blocks import Form
from bot.chat import Command, Invocation, Reply


class Nobody:
    """Knows no command and says nothing."""

    commands: tuple[Command, ...] = ()

    async def respond(self, invocation: Invocation) -> Reply:
        """Nothing."""
        return Reply(document=())

    async def form(self, invocation: Invocation) -> Form | Reply:
        """Nothing."""
        return Reply(document=())

    async def complete(self, invocation: Invocation, option: str, typed: str) -> tuple[tuple[str, str], ...]:
        """Nothing."""
        return ()


NOBODY = Nobody()
