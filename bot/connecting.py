"""The platforms of `nutgraf run`, each connected beside the others: one that is set wrong, or fails, stops no other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.chat import Chat
from bot.standing import Door
from briefings.errors import SettingError

_LOG = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Connecting:
    """`clock` gives the time in UTC; `wrong` are the platforms that cannot be connected to as they are set."""

    chats: Sequence[Chat]
    clock: Callable[[], datetime]
    wrong: dict[str, SettingError] = field(default_factory=dict)
    _since: dict[str, datetime] = field(default_factory=dict)
    _up: set[str] = field(default_factory=set)
    _ended: set[str] = field(default_factory=set)

    def start(self, stop: asyncio.Event) -> list[asyncio.Task[None]]:
        """Connect to all; `stop` is set where none is left that could be connected to."""
        self._since = dict.fromkeys([chat.platform for chat in self.chats], self.clock())
        return [asyncio.create_task(self._connected(chat, stop)) for chat in self.chats]

    @property
    def doors(self) -> tuple[Door, ...]:
        """How each stands."""
        return tuple(map(self._door, self.chats))

    @property
    def is_nowhere(self) -> bool:
        """Whether no platform is left that could be connected to."""
        return bool(self.wrong) and len(self.wrong) == len(self.chats)

    @property
    def is_settled(self) -> bool:
        """Whether each is connected or set wrong."""
        return all(chat.status.connected or chat.platform in self.wrong for chat in self.chats)

    def look(self, *, quiet: bool = False) -> bool:
        """Take note of what is connected now; whether anything has changed, which is logged unless `quiet`."""
        changed = [chat for chat in self.chats if chat.status.connected != (chat.platform in self._up)]
        for chat in changed:
            up = chat.status.connected
            self._up ^= {chat.platform}
            self._since[chat.platform] = self.clock()
            if not quiet and chat.platform not in self.wrong:
                _LOG.log(logging.INFO if up else logging.WARNING, "%s: %s", chat.platform, chat.status.what)
        return bool(changed)

    async def _connected(self, chat: Chat, stop: asyncio.Event) -> None:
        try:
            await chat.run()
        except SettingError as error:
            self.wrong[chat.platform] = error
            if self.is_nowhere:
                stop.set()
            else:
                _LOG.error("%s: %s; the rest goes on without it", chat.platform, error)
        except Exception:
            _LOG.exception("%s: its connection has ended", chat.platform)
            self._ended.add(chat.platform)

    def _door(self, chat: Chat) -> Door:
        if error := self.wrong.get(chat.platform):
            return Door(platform=chat.platform, connected=False, what=error.what, cure=error.cure)
        status, tried = chat.status, not chat.status.connected and chat.platform not in self._ended
        return Door(
            platform=chat.platform,
            connected=status.connected,
            what=status.what,
            cure=status.cure,
            since=self._since.get(chat.platform) if tried else None,
        )
