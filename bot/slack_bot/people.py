"""Who somebody is, and whether they may set up: asked of Slack, and believed for a while."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.chat import Person
from bot.slack_bot.causes import words
from bot.slack_bot.pace import Pace
from bot.slack_bot.workspaces import Workspace, code_of, needed_by, reason

_RIGHTS_LAST, _LOCALES_LAST = 60.0, 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What Slack said of somebody, or why it did not."""

    person: Person
    locale: str = "en"
    unknown: str = ""


class People:
    """People of all workspaces. Whoever asks gets an answer within the pace's lookup time, and never an exception."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._users: dict[tuple[str, str], tuple[float, str, bool]] = {}
        self._creators: dict[tuple[str, str], tuple[float, str]] = {}

    async def know(self, workspace: Workspace, user: str, name: str, channel: str, *, rights: bool) -> Known:
        """Somebody's locale; with `rights` also whether they may set up: as admin, owner or the channel's creator."""
        lasts = _RIGHTS_LAST if rights else _LOCALES_LAST
        try:
            async with asyncio.timeout(self._pace.lookup):
                locale, admin = await self._user(workspace, user, lasts)
                may = admin or (rights and await self._creator(workspace, channel, lasts) == user)
        except SlackApiError as error:
            why, cure = words(code_of(error), needed=needed_by(error))
            return _unknown(user, name, f"{why} ({cure})" if cure else why)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return _unknown(user, name, reason(error))
        except (AttributeError, KeyError, TypeError, ValueError):
            return _unknown(user, name, "Slack's answer made no sense")
        return Known(person=Person(id=user, name=name, may_set_up=rights and may), locale=locale)

    async def _user(self, workspace: Workspace, user: str, lasts: float) -> tuple[str, bool]:
        now, key = asyncio.get_running_loop().time(), (workspace.team, user)
        known = self._users.get(key)
        if known is None or now - known[0] > lasts:
            found = (await workspace.once.users_info(user=user, include_locale=True))["user"]
            admin = bool(found.get("is_admin") or found.get("is_owner"))
            known = self._users[key] = (now, str(found.get("locale") or "en"), admin)
        return known[1], known[2]

    async def _creator(self, workspace: Workspace, channel: str, lasts: float) -> str:
        """Who made the channel; nobody, of direct messages."""
        if channel.startswith("D"):
            return ""
        now, key = asyncio.get_running_loop().time(), (workspace.team, channel)
        known = self._creators.get(key)
        if known is None or now - known[0] > lasts:
            found = (await workspace.once.conversations_info(channel=channel))["channel"]
            known = self._creators[key] = (now, str(found.get("creator", "")))
        return known[1]


def _unknown(user: str, name: str, why: str) -> Known:
    return Known(person=Person(id=user, name=name), unknown=why)
