"""Discord on loopback: its gateway, its REST interface, and people who use it."""

from tests.fakes.discord.faults import Fault, RateLimits
from tests.fakes.discord.interactions import Seen
from tests.fakes.discord.person import FakePerson
from tests.fakes.discord.server import MORNING, TOKEN, FakeDiscord
from tests.fakes.discord.world import FakeChannel, FakeGuild

__all__ = [
    "MORNING",
    "TOKEN",
    "FakeChannel",
    "FakeDiscord",
    "FakeGuild",
    "FakePerson",
    "Fault",
    "RateLimits",
    "Seen",
]
