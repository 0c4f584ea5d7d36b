"""What an answer of Discord's means for a message: posted, refused, later, or not known; in words, with the cure.

Codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.chat import Later, Posted, Refused, Unknown
from bot.discord_bot.limits import Held, retry_after
from bot.discord_bot.wire import Answer, Lost, Unsent

A_WHILE = 60.0
"""Seconds until a trial after something that a person has to mend, or that lies between us and Discord."""

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_INTERACTION = 10003, 10008, 10062
ACKNOWLEDGED, NO_HISTORY, HAS_A_THREAD = 40060, 160002, 160004

WORDS: Mapping[int, tuple[str, str]] = {
    10003: ("the channel does not exist any more", "choose another channel for the plan"),
    10004: ("the bot is not in this server any more", "invite it again with the link that nutgraf doctor prints"),
    10008: ("the message does not exist any more", ""),
    50001: ("the bot cannot see the channel", "give its role View Channel there"),
    50008: ("the channel takes no messages", "choose a text channel"),
    50013: (
        "the bot may not do that in the channel",
        "give its role View Channel, Send Messages, Read Message History, Create Public Threads and Send Messages in "
        "Threads there",
    ),
    50024: ("that cannot be done in a channel of this kind", "choose a text or announcement channel"),
    50083: ("the thread is archived", "unarchive it, or choose its channel"),
    160005: ("the thread is locked", "unlock it, or choose its channel"),
    200000: ("AutoMod blocked the message", "exempt the bot's role in Server Settings → AutoMod"),
    200001: ("AutoMod blocked the title", "exempt the bot's role in Server Settings → AutoMod"),
}
_NOT_SENT_ON = ("connection failure", "overflow", "no healthy upstream")
"""With these words Discord's load balancer (Envoy) says that it never passed the request on; with others it may have:
https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/response_code_details."""


def outcome(answer: Answer) -> Posted | Refused | Later | Unknown:
    """What became of a POST whose answer bears the id of what it made."""
    if answer.well:
        made = answer.body.get("id") if isinstance(answer.body, dict) else None
        return Posted(message_id=str(made)) if made else Unknown(why=f"HTTP {answer.status} without a message in it")
    if answer.status == 429:
        return Later(why="Discord's rate limit", seconds=retry_after(answer.headers, answer.body))
    if answer.status >= 500:
        return _troubled(answer)
    return _refused(answer)


def failure(error: Unsent | Lost | Held) -> Later | Unknown:
    """What became of a POST that has no answer."""
    if isinstance(error, Held):
        return Later(why="Discord's rate limit", seconds=error.seconds)
    if isinstance(error, Unsent):
        return Later(why=f"Discord cannot be reached: {error}")
    return Unknown(why=f"Discord's answer was lost: {error}")


def words(answer: Answer) -> str:
    """An error in one line."""
    if answer.code in WORDS:
        return WORDS[answer.code][0]
    said = answer.body.get("message") if isinstance(answer.body, dict) else ""
    return f"Discord says: {said} ({answer.code})" if said else f"Discord answers HTTP {answer.status}"


def _troubled(answer: Answer) -> Later | Unknown:
    """A 5xx tells nothing about what happened behind it, but for a 503 that says so."""
    told = str(answer.body).lower()
    never_passed_on = "Retry-After" in answer.headers or any(reason in told for reason in _NOT_SENT_ON)
    if answer.status == 503 and never_passed_on:
        named = "Retry-After" in answer.headers
        return Later(
            why="Discord is not available (HTTP 503)",
            seconds=retry_after(answer.headers, answer.body) if named else 0.0,
        )
    return Unknown(why=f"Discord answers HTTP {answer.status}")


def _refused(answer: Answer) -> Refused | Later:
    if answer.status == 401:
        return Later(why="Discord refuses the token; see NUTGRAF_DISCORD_TOKEN", seconds=A_WHILE)
    if answer.code == 0 and answer.status != 400:  # not Discord's own refusal: a proxy's, a firewall's, a wrong address
        return Later(why=f"HTTP {answer.status} from something before Discord", seconds=A_WHILE)
    if answer.code in WORDS:
        why, cure = WORDS[answer.code]
        return Refused(why=why, cure=cure)
    return Refused(why=words(answer) + _where(answer.body))


def _where(body: Any) -> str:
    """Which field of a form is wrong, if the answer says."""
    errors = body.get("errors") if isinstance(body, dict) else None
    path: list[str] = []
    while isinstance(errors, dict) and errors:
        step, errors = next(iter(errors.items()))
        if step == "_errors":
            break
        path.append(step)
    return f" at {'.'.join(path)}" if path else ""
