"""The outbox: each message of a briefing stands in its channel once, whatever breaks (docs/decisions/delivery.md)."""

from bot.delivery.deciding import Rules
from bot.delivery.draining import Outbox

__all__ = ["Outbox", "Rules"]
