"""Discord: discord.py keeps the gateway, our own requests post and answer, and both speak to bot/chat.py's Desk."""

from bot.discord_bot.answers import Deadlines
from bot.discord_bot.door import DiscordBot
from bot.discord_bot.gateway import Patience
from bot.discord_bot.limits import Limits
from bot.discord_bot.permissions import NEEDED, invite
from bot.discord_bot.wire import API_URL, SLOWEST

__all__ = ["API_URL", "NEEDED", "SLOWEST", "Deadlines", "DiscordBot", "Limits", "Patience", "invite"]
