"""What people ask is acknowledged at once, worked on, and answered where they asked.

An interaction is to be acknowledged within three seconds and can be answered for fifteen minutes:
https://docs.discord.com/developers/interactions/receiving-and-responding.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

import discord

from bot.blocks import Document, Form, Paragraph, Words
from bot.chat import Command, Desk, File, Invocation, Reply
from bot.discord_bot.incoming import attached, focus, invocation
from bot.discord_bot.limits import Held
from bot.discord_bot.outcomes import ACKNOWLEDGED, words
from bot.discord_bot.wire import Answer, Lost, Unsent, Wire
from bot.render import discord as render

_log = logging.getLogger(__name__)
_MESSAGE, _DEFERRED, _CHOICES = 4, 5, 8
_EPHEMERAL = 1 << 6
_REMEMBERED = 4096
_BIGGEST_FILE = 5_000_000
_CDN = frozenset({"cdn.discordapp.com", "media.discordapp.net"})

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """Seconds within which to acknowledge, to have a form or suggestions ready, to be done, and to deliver a part."""

    acknowledge: float = 2.8
    form: float = 2.0
    work: float = 840.0
    deliver: float = 45.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Talk:
    """An interaction that is being answered."""

    id: str
    token: str
    application: str
    private: bool = True

    @property
    def callback(self) -> str:
        return f"/interactions/{self.id}/{self.token}/callback"

    @property
    def webhook(self) -> str:
        return f"/webhooks/{self.application}/{self.token}"

    @property
    def original(self) -> str:
        return f"{self.webhook}/messages/@original"


class Answers:
    """Gives the desk's answers. Each interaction is answered once, however often the gateway repeats it."""

    def __init__(
        self, desk: Desk, wire: Wire, *, deadlines: Deadlines, files_from: frozenset[str] = frozenset()
    ) -> None:
        self._desk, self._wire, self._deadlines = desk, wire, deadlines
        self._hosts = _CDN | files_from
        self._heard: OrderedDict[int, None] = OrderedDict()

    async def give(self, interaction: discord.Interaction) -> None:
        """Answer, and never raise."""
        if interaction.id in self._heard:
            return
        self._heard[interaction.id] = None
        if len(self._heard) > _REMEMBERED:
            self._heard.popitem(last=False)
        talk = _Talk(id=str(interaction.id), token=interaction.token, application=str(interaction.application_id))
        try:
            await self._give(interaction, talk)
        except (Unsent, Lost, Held) as error:
            _log.warning("an answer did not reach Discord (reference %s): %s", reference(talk.id), error)
        except Exception:
            _log.exception("an answer failed (reference %s)", reference(talk.id))
            await self._apologise(talk)

    async def _give(self, interaction: discord.Interaction, talk: _Talk) -> None:
        asked = invocation(interaction)
        if interaction.type is discord.InteractionType.autocomplete:
            await self._suggest(interaction, talk, asked)
            return
        if asked is None:
            await self._say_at_once(talk, said("nutgraf works in servers: call me in one of its channels."))
            return
        command = self._command(asked.command)
        asked = replace(asked, command=command.name) if command else asked
        if (
            command
            and command.wants_form(asked.options)
            and interaction.type is not discord.InteractionType.modal_submit
        ):
            await self._open_form(talk, asked)
            return
        talk = replace(talk, private=not (command and command.public))
        if await self._acknowledge(talk, {"type": _DEFERRED, "data": {"flags": _EPHEMERAL if talk.private else 0}}):
            await self._tell(talk, await self._work(interaction, asked, talk))

    def _command(self, name: str) -> Command | None:
        return next((each for each in self._desk.commands if name == each.name or name in each.aliases), None)

    async def _acknowledge(self, talk: _Talk, callback: Json) -> bool:
        """Whether it is ours to answer: not if it came too late, or another process of ours was faster."""
        answer = await self._wire.reply("POST", talk.callback, within=self._deadlines.acknowledge, body=callback)
        if answer.well or (answer.code == ACKNOWLEDGED and answer.tries > 1):  # a try of ours whose answer was lost
            return True
        _log.warning("not acknowledged (reference %s): %s", reference(talk.id), words(answer))
        return False

    async def _open_form(self, talk: _Talk, asked: Invocation) -> None:
        try:
            async with asyncio.timeout(self._deadlines.form):
                opened = await self._desk.form(asked)
        except TimeoutError:
            opened = said("That took too long. Please try again.")
        if isinstance(opened, Form):
            await self._acknowledge(talk, render.modal(opened))
        else:
            await self._say_at_once(talk, opened)

    async def _say_at_once(self, talk: _Talk, reply: Reply) -> None:
        first, *more = render.reply(reply)
        if await self._acknowledge(talk, {"type": _MESSAGE, "data": first}):
            await self._follow_up(talk, more, reply.file)

    async def _work(self, interaction: discord.Interaction, asked: Invocation, talk: _Talk) -> Reply:
        try:
            async with asyncio.timeout(self._deadlines.work):
                return await self._desk.respond(replace(asked, file=await self._file(interaction)))
        except TimeoutError:
            _log.warning("took too long (reference %s): %s", reference(talk.id), asked.command)
            return said(f"That took too long, and I gave up. The log has it as {reference(talk.id)}.")
        except Unsent as error:
            return said(f"The file that you attached cannot be read: {error}.")

    async def _file(self, interaction: discord.Interaction) -> File | None:
        """The file that goes with a command; raises Unsent if it is not to be had."""
        found = attached(interaction)
        if found is None:
            return None
        if urlsplit(found.url).netloc not in self._hosts:
            raise Unsent("it does not come from Discord")
        if found.size > _BIGGEST_FILE:
            raise Unsent(f"it is larger than {_BIGGEST_FILE:,} bytes")
        return File(name=found.name, body=await self._wire.fetch(found.url, most=_BIGGEST_FILE))

    async def _tell(self, talk: _Talk, reply: Reply) -> None:
        """Put the answer where "thinking" stands, and further parts below it."""
        first, *more = render.reply(reply)
        if reply.public == talk.private:
            await self._tell_others(talk, [first, *more], reply)
            return
        answer = await self._wire.reply(
            "PATCH", talk.original, within=self._deadlines.deliver, **_content(_edit(first), reply.file)
        )
        if answer.well:
            await self._follow_up(talk, more, reply.file)
        else:
            await self._cannot_show(talk, answer)

    async def _tell_others(self, talk: _Talk, parts: Iterable[Json], reply: Reply) -> None:
        """An answer that others see than was thought when it was deferred, which settles who sees what stands there.

        The first message after a deferral takes its place and its visibility, and a later one has its own:
        https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message. So a line is
        put there first, and taken away at the end; if that fails, the line says where to look.
        """
        line = said("Answered below, for all to see." if reply.public else "Answered to whoever asked.")
        body = _edit(render.reply(line)[0])
        answer = await self._wire.reply("PATCH", talk.original, within=self._deadlines.deliver, body=body)
        if not answer.well:
            await self._cannot_show(talk, answer)
            return
        if await self._follow_up(talk, parts, reply.file):
            await self._wire.reply("DELETE", talk.original, within=self._deadlines.deliver)

    async def _follow_up(self, talk: _Talk, parts: Iterable[Json], file: File | None) -> bool:
        """Further parts below; whether all of them stand."""
        for part in parts:
            answer = await self._wire.reply(
                "POST",
                talk.webhook,
                within=self._deadlines.deliver,
                again=False,  # a second one would stand there twice
                **_content(part, file),
            )
            if not answer.well:
                await self._cannot_show(talk, answer)
                return False
        return True

    async def _cannot_show(self, talk: _Talk, answer: Answer) -> None:
        _log.error("Discord refuses an answer (reference %s): %s %s", reference(talk.id), words(answer), answer.body)
        await self._apologise(talk)

    async def _apologise(self, talk: _Talk) -> None:
        sorry = said(f"Something went wrong here, and it is not your doing. The log has it as {reference(talk.id)}.")
        try:
            body = _edit(render.reply(sorry)[0])
            answer = await self._wire.reply("PATCH", talk.original, within=self._deadlines.deliver, body=body)
            if not answer.well:
                _log.warning("no word to the person either (reference %s): %s", reference(talk.id), words(answer))
        except (Unsent, Lost) as error:
            _log.warning("no word to the person either (reference %s): %s", reference(talk.id), error)

    async def _suggest(self, interaction: discord.Interaction, talk: _Talk, asked: Invocation | None) -> None:
        """Suggestions come in time or not at all: an empty list lets one go on typing."""
        where = focus(interaction)
        found: tuple[tuple[str, str], ...] = ()
        command = self._command(asked.command) if asked else None
        try:
            async with asyncio.timeout(self._deadlines.form):
                if asked and command:
                    asked = replace(asked, command=command.name)
                    found = await self._desk.complete(asked, where.option, where.typed)
        except Exception:  # a desk in trouble must not keep one from typing
            _log.exception("no suggestions (reference %s)", reference(talk.id))
        choices = [{"name": label[:100] or value, "value": value} for value, label in found if 0 < len(value) <= 100]
        await self._wire.reply(
            "POST",
            talk.callback,
            within=self._deadlines.acknowledge,
            body={"type": _CHOICES, "data": {"choices": choices[:25]}},
        )


def said(text: str) -> Reply:
    """A reply of one line."""
    document: Document = (Paragraph(line=(Words(text=text),)),)
    return Reply(document=document)


def _edit(part: Json) -> Json:
    """A message as an edit: who sees it was settled when it was deferred.

    https://docs.discord.com/developers/resources/message#edit-message
    """
    return part | {"flags": part["flags"] & ~_EPHEMERAL}


def _content(part: Json, file: File | None) -> Mapping[str, Any]:
    """A message's body, with its file where it names one."""
    if file is None or not part.get("attachments"):
        return {"body": part}
    return {"body": part, "form": {"files[0]": (file.name, file.body)}}


def reference(event: str) -> str:
    """What a person can name and the log can be searched for, from an event's id."""
    return f"{int(event) & 0xFFFFFFFF:08x}"
