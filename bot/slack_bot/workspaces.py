"""The workspaces in which the app is installed: a bot token each, and who we are there."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack_bot.causes import WRONG_TOKEN, outcome
from bot.slack_bot.pace import Pace
from briefings.errors import NutgrafError, SettingError

BOT_TOKEN = "NUTGRAF_SLACK_BOT_TOKEN"  # noqa: S105 - a variable's name
APP_TOKEN = "NUTGRAF_SLACK_APP_TOKEN"  # noqa: S105 - a variable's name
SDK_LOG = logging.getLogger("nutgraf.slack.sdk")
SDK_LOG.setLevel(logging.WARNING)  # unset, slack_sdk takes its level for DEBUG and writes out each request and answer


class SlackAway(NutgrafError):
    """Slack could not be asked, or would not say; trying again may help, after `seconds` if it named them."""

    def __init__(self, what: str, *, cure: str = "", seconds: float = 0.0) -> None:
        super().__init__(what, cure=cure)
        self.seconds = seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A workspace as its token knows it. `patient` waits out rate limits, `once` tries each call exactly once."""

    team: str
    name: str
    bot: str
    bot_id: str
    scopes: frozenset[str]
    token: str
    patient: AsyncWebClient
    once: AsyncWebClient


class Workspaces:
    """All workspaces, known after `load`; calls share one session between `open` and `close`."""

    def __init__(self, tokens: Sequence[str], api_url: str, pace: Pace) -> None:
        self._tokens, self._api_url, self._pace = tuple(tokens), api_url, pace
        self._session: aiohttp.ClientSession | None = None
        self._known: dict[str, Workspace] = {}
        self._clients: list[AsyncWebClient] = []
        self._loading = asyncio.Lock()

    @property
    def all(self) -> tuple[Workspace, ...]:
        """Those that are known by now, in the order of their tokens."""
        return tuple(self._known[token] for token in self._tokens if token in self._known)

    def get(self, team: str) -> Workspace | None:
        """The workspace with this id; of "" the only one."""
        if not team:
            return self.all[0] if len(self.all) == len(self._tokens) == 1 else None
        return next((workspace for workspace in self.all if workspace.team == team), None)

    def place(self, team: str) -> str:
        """How channels name this workspace: not at all where it is the only one."""
        return "" if len(self._tokens) == 1 else team

    async def load(self) -> None:
        """Ask Slack whose the tokens are, once each.

        Raises SettingError for a wrong token, SlackAway where Slack cannot be asked.
        """
        async with self._loading:
            for number, token in enumerate(self._tokens, 1):
                if token not in self._known:
                    self._known[token] = await self._identify(token, number)

    def client(self, token: str | None = None, *, patient: bool = False) -> AsyncWebClient:
        """A client of the Web API, with the token if any."""
        handlers: list[AsyncRetryHandler] = [AsyncRateLimitErrorRetryHandler(max_retry_count=5)] if patient else []
        client = AsyncWebClient(
            token=token,
            base_url=self._api_url,
            timeout=math.ceil(self._pace.request),
            session=self._session,
            retry_handlers=handlers,
            logger=SDK_LOG,
        )
        self._clients.append(client)
        return client

    @property
    def session(self) -> aiohttp.ClientSession:
        """The shared session, while it is open."""
        if self._session is None:
            raise RuntimeError("the Slack door is not running")
        return self._session

    def open(self) -> None:
        """Share one session from now on: connections are kept."""
        timeout = aiohttp.ClientTimeout(total=self._pace.request, connect=self._pace.connect)
        self._session = aiohttp.ClientSession(timeout=timeout, trust_env=True)
        for client in self._clients:
            client.session = self._session

    async def close(self) -> None:
        """Back to a session a call, for what is asked of a door that does not run."""
        if self._session is not None:
            await self._session.close()
        self._session = None
        for client in self._clients:
            client.session = None

    async def _identify(self, token: str, number: int) -> Workspace:
        answer = await ask(self.client(token), "auth.test", setting=self._which(number))
        if (twin := next((w for w in self._known.values() if w.team == answer["team_id"]), None)) is not None:
            raise SettingError(
                f"{BOT_TOKEN} holds two tokens of the workspace {twin.name}", cure="leave one of them out"
            )
        return Workspace(
            team=answer["team_id"],
            name=answer.get("team", ""),
            bot=answer["user_id"],
            bot_id=answer.get("bot_id", ""),
            scopes=scopes_of(answer),
            token=token,
            patient=self.client(token, patient=True),
            once=self.client(token),
        )

    def _which(self, number: int) -> str:
        return BOT_TOKEN if len(self._tokens) == 1 else f"token {number} of {len(self._tokens)} in {BOT_TOKEN}"


async def ask(client: AsyncWebClient, method: str, *, setting: str) -> AsyncSlackResponse:
    """Call a method that only a good token may call.

    Raises SettingError that names the setting where Slack says that the token is wrong, else SlackAway.
    """
    try:
        return await client.api_call(method)
    except SlackApiError as error:
        code, retry_after = code_of(error), retry_after_of(error)
        if code in WRONG_TOKEN:
            raise SettingError(
                f"Slack does not accept {setting} ({code})", cure="copy it anew; docs/slack.md"
            ) from None
        if code == "missing_scope":
            raise SettingError(
                f"{setting} lacks the scope {error.response.get('needed')}", cure="make it anew; docs/slack.md"
            ) from None
        raise SlackAway(f"Slack: {outcome(code, retry_after=retry_after).why}", seconds=retry_after or 0.0) from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise SlackAway(f"Slack cannot be reached: {reason(error)}") from None
    except (AttributeError, TypeError, ValueError):  # slack_sdk fails so on an answer that is not Slack's
        raise SlackAway("Slack's address answers, but not as Slack does") from None


def code_of(error: SlackApiError) -> str:
    """The error's code, "" where the answer has none."""
    data = getattr(error.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def needed_by(error: SlackApiError) -> str:
    """The scope that is missing, "" for none."""
    data = getattr(error.response, "data", None)
    return str(data.get("needed", "")) if isinstance(data, dict) else ""


def retry_after_of(error: SlackApiError) -> float | None:
    """What Retry-After says in seconds, of HTTP 429; 30 where it says nothing; None for any other answer."""
    if getattr(error.response, "status_code", getattr(error.response, "status", 0)) != 429:
        return None
    value = error.response.headers.get("Retry-After", "")
    return float(value) if value.isdecimal() else 30.0


def scopes_of(answer: AsyncSlackResponse) -> frozenset[str]:
    """The token's scopes (https://docs.slack.dev/authentication/#scopes: the header X-OAuth-Scopes)."""
    named = answer.headers.get("x-oauth-scopes", "")
    return frozenset(scope.strip() for scope in named.split(",") if scope.strip())


def reason(error: Exception) -> str:
    """A network error in words."""
    return "no answer in time" if isinstance(error, TimeoutError) else str(error) or type(error).__name__
