"""Secrets: from the environment or from files, looked at for their shape, never printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefings.errors import SettingError

FILE = "_FILE"
"""What follows a variable's name where it names a file that holds the secret, as container platforms mount them."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A token or key. It shows in no print, log or traceback; `reveal` is for the door that sends it."""

    _value: str = field(repr=False)

    def reveal(self) -> str:
        """The secret itself."""
        return self._value


Shape = Callable[[str], Secret | tuple[Secret, ...]]
"""Reads a variable; raises ValueError in words that do not hold the secret."""


def discord(value: str) -> Secret:
    """A bot's token: three parts with dots between (discord.com/developers/docs/reference#authentication)."""
    if value.lower().startswith("bot "):
        raise ValueError("this is more than a token; write it without the word Bot before it")
    if not re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+", value, re.ASCII):
        raise ValueError(
            "this is no bot's token, which has three parts with dots between; "
            "copy it from the page Bot of your application, not the public key or the client secret"
        )
    return Secret(value)


def slack_bots(value: str) -> tuple[Secret, ...]:
    """Bot tokens, with commas between (docs.slack.dev/authentication/tokens)."""
    found = [piece.strip() for piece in value.split(",") if piece.strip()]
    for each in found:
        if not each.startswith("xoxb-"):
            raise ValueError(f"a bot's token begins with xoxb-{_instead(each)}; it stands under OAuth & Permissions")
    return tuple(Secret(each) for each in dict.fromkeys(found))


def slack_app(value: str) -> Secret:
    """An app-level token, for Socket Mode."""
    if not value.startswith("xapp-"):
        raise ValueError(
            f"an app-level token begins with xapp-{_instead(value)}; "
            "make one under Basic Information, App-Level Tokens, with the scope connections:write"
        )
    return Secret(value)


def slack_signing(value: str) -> Secret:
    """A signing secret: 32 hexadecimal digits (docs.slack.dev/authentication/verifying-requests-from-slack)."""
    if not re.fullmatch(r"[0-9a-f]{32}", value):
        raise ValueError("a signing secret has 32 digits of 0-9 and a-f; it stands under Basic Information")
    return Secret(value)


def found(environment: Mapping[str, str], name: str, shape: Shape) -> Secret | tuple[Secret, ...] | None:
    """What a variable, or the file that NAME_FILE names, holds; None where neither is there.

    Raises SettingError that names the variable and never holds the secret.
    """
    value, where = environment.get(name, "").strip(), name
    if path := environment.get(name + FILE, ""):
        if value:
            raise SettingError(f"{name} and {name}{FILE} are both there", cure="keep one of them")
        value, where = _contents(Path(path).expanduser(), name + FILE), f"{name}{FILE} ({path})"
    if not value:
        return None
    try:
        return shape(value)
    except ValueError as error:
        what, _, cure = str(error).partition("; ")
        raise SettingError(f"{where}: {what}", cure=cure) from None


def complete(*, bots: bool, app: bool, signing: bool, port: bool) -> None:
    """Raises SettingError that says what is missing where Slack is set up by half."""
    if not bots and (app or signing):
        cure = "set NUTGRAF_SLACK_BOT_TOKEN to the bot's token (xoxb-…), from OAuth & Permissions"
        raise SettingError("Slack: the bot's token is missing", cure=cure)
    if bots and port and not signing:
        cure = "set NUTGRAF_SLACK_SIGNING_SECRET, from Basic Information; or leave the port out for Socket Mode"
        raise SettingError("Slack: http_port is set, but the signing secret that HTTP needs is missing", cure=cure)
    if bots and not port and not app:
        cure = "set NUTGRAF_SLACK_APP_TOKEN (xapp-…) for Socket Mode; or for HTTP, "
        cure += "NUTGRAF_HTTP_PORT" if signing else "NUTGRAF_HTTP_PORT and NUTGRAF_SLACK_SIGNING_SECRET"
        raise SettingError("Slack: a bot's token is there, but no way to be reached", cure=cure)


def _contents(path: Path, name: str) -> str:
    try:
        return path.read_text("utf-8").strip()
    except OSError as error:
        cure = "name a file that holds nothing but the secret"
        raise SettingError(f"{name}: {path}: {error.strerror}", cure=cure) from None
    except UnicodeDecodeError:
        raise SettingError(f"{name}: {path} is no text", cure="name a file that holds nothing but the secret") from None


def _instead(value: str) -> str:
    """What kind of token it is instead, by the prefix that kinds have."""
    kinds = {"xoxb-": "a bot's", "xapp-": "an app-level token", "xoxp-": "a person's", "xoxe": "one that expires"}
    return next((f", and this is {kind}" for prefix, kind in kinds.items() if value.startswith(prefix)), "")
