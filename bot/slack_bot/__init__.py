"""Slack's door: async Bolt on one side, invocations, replies and deliveries on the other."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.chat import Absent, Desk, Later, Posted, Refused, Status, Unknown
from bot.slack_bot.answers import Rendering
from bot.slack_bot.callbacks import Callbacks
from bot.slack_bot.inbound import Inbound
from bot.slack_bot.pace import Pace
from bot.slack_bot.posting import NEEDED_SCOPES, Posting
from bot.slack_bot.sockets import Sockets
from bot.slack_bot.words import SLASHES
from bot.slack_bot.workspaces import APP_TOKEN, BOT_TOKEN, SlackAway, Workspaces, ask
from briefings.errors import SettingError
from briefings.model import Channel, Delivery

__all__ = ["NEEDED_SCOPES", "SLASHES", "Pace", "Rendering", "SlackBot"]

API_URL = "https://slack.com/api/"
_BEGINS = "connecting to Slack"


class SlackBot:
    """Slack as a `Chat`: one app in one or several workspaces; by Socket Mode, or HTTP where `http` is an address.

    With `replies` what people write under a message of ours is a question without a mention, too.
    """

    def __init__(  # noqa: PLR0913 - an access in all its parts, each given by name
        self,
        desk: Desk,
        render: Rendering,
        *,
        bot_tokens: Sequence[str],
        app_token: str = "",
        signing_secret: str = "",
        http: tuple[str, int] | None = None,
        api_url: str = API_URL,
        replies: bool = True,
        pace: Pace | None = None,
    ) -> None:
        self._tokens, self._http = tuple(dict.fromkeys(bot_tokens)), http
        self._app_token, self._secret = app_token, signing_secret
        self._pace = pace or Pace()
        self._workspaces = Workspaces(self._tokens, api_url, self._pace)
        self._posting = Posting(self._workspaces)
        self._inbound = Inbound(desk, render, self._workspaces, signing_secret, self._pace, replies=replies)
        self._callbacks = Callbacks(self._inbound.app, lambda: self.status)
        self._wrong = _BEGINS

    @property
    def platform(self) -> str:
        """The name by which channels know it."""
        return "slack"

    @property
    def status(self) -> Status:
        """How it stands now."""
        if self._wrong == _BEGINS:
            return Status(connected=False, what=_BEGINS)
        if self._wrong:
            return Status(connected=False, what=f"Slack: {self._wrong}", cure="nutgraf goes on trying")
        names = ", ".join(workspace.name for workspace in self._workspaces.all)
        return Status(connected=True, what=f"Slack: {names}, by {'HTTP' if self._http else 'Socket Mode'}")

    @property
    def address(self) -> tuple[str, int] | None:
        """Where it listens for Slack's requests, while it does."""
        return self._callbacks.address

    async def run(self) -> None:
        """Stay connected, for ever and with backoff, until cancelled; raises SettingError for what is set wrong."""
        self._check()
        self._workspaces.open()
        try:
            await self._identify()
            if self._http is not None:
                self._says("")
                await self._callbacks.run(*self._http)
            else:
                sockets = Sockets(self._inbound.app, self._workspaces, self._app_token, self._pace, self._says)
                await sockets.run()
        finally:
            self._says("not connected any more")
            await self._inbound.end()
            await self._workspaces.close()

    async def post(self, delivery: Delivery) -> Posted | Refused | Later | Unknown:
        """Post one message, at most once."""
        return await self._posting.post(delivery)

    async def find(self, delivery: Delivery) -> Posted | Absent | Unknown:
        """Read the channel back for the message with this delivery's key."""
        return await self._posting.find(delivery)

    async def open_thread(self, channel: Channel, message_id: str, name: str) -> Posted | Refused | Later | Unknown:
        """Slack's threads need no opening: a thread's id is that of the message that it stands under."""
        return Posted(message_id=message_id)

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        """Whether the tokens work, and whether each channel can be posted to, with the cure where not."""
        try:
            self._check()
            if self._http is None:
                await ask(self._workspaces.client(self._app_token), "apps.connections.open", setting=APP_TOKEN)
        except (SettingError, SlackAway) as error:
            return (Status(connected=False, what=error.what, cure=error.cure),)
        return await self._posting.examine(channels)

    def _check(self) -> None:
        """Raise SettingError for what is wrong before Slack is asked: tokens in each other's place, one missing."""
        page = "docs/slack.md says where to find it"
        if not self._tokens or not all(token.startswith("xoxb-") for token in self._tokens):
            raise SettingError(f"{BOT_TOKEN} should begin with xoxb-", cure=page)
        if self._http is None and not self._app_token.startswith("xapp-"):
            raise SettingError(f"{APP_TOKEN} should begin with xapp-", cure=page)
        if self._http is not None and not self._secret:
            raise SettingError("NUTGRAF_SLACK_SIGNING_SECRET is needed for Slack over HTTP", cure=page)

    async def _identify(self) -> None:
        """Ask whose the tokens are until Slack says."""
        failures = 0
        while True:
            try:
                return await self._workspaces.load()
            except SlackAway as error:
                failures += 1
                self._says(error.what)
                await asyncio.sleep(max(error.seconds, self._pace.pause(failures)))

    def _says(self, wrong: str) -> None:
        self._wrong = wrong
