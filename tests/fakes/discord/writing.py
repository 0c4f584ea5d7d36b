"""What people write, and how much of it a bot is told.

https://docs.discord.com/developers/events/gateway#message-content-intent, and the exceptions in
https://docs.discord.com/developers/gateway/you-might-not-need-a-privileged-intent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tests.fakes.discord.world import Json

_WORDS: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


def mentioned(made: Json, users: Iterable[Json], *, pings: bool) -> Json:
    """Whom a message mentions: by name, by role, or as a reply that pings; one to an interaction's answer does not."""
    named = set(re.findall(r"<@!?(\d+)>", made["content"]))
    answered = made.get("referenced_message")
    if pings and answered and "webhook_id" not in answered:
        named.add(answered["author"]["id"])
    roles = re.findall(r"<@&(\d+)>", made["content"])
    return {"mentions": [each for each in users if each["id"] in named], "mention_roles": roles}


def without_words(made: Json, me: str) -> Json:
    """A message as a bot has it without MESSAGE_CONTENT, unless it wrote it or is mentioned in it."""
    if made["author"]["id"] == me or any(each["id"] == me for each in made["mentions"]):
        return _inner(made, me)
    return _inner(made | _WORDS, me)


def _inner(made: Json, me: str) -> Json:
    """The same for the message that is replied to."""
    answered: Any = made.get("referenced_message")
    return made | ({"referenced_message": without_words(answered, me)} if answered else {})
