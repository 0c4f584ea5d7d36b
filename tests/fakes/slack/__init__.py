"""A Slack server for tests: the real protocol over real sockets; only the address is another."""

from tests.fakes.slack.callbacks import signature
from tests.fakes.slack.people import Sight
from tests.fakes.slack.server import SlackServer
from tests.fakes.slack.state import Fault, Message, Rate, Room, Team

__all__ = ["Fault", "Message", "Rate", "Room", "Sight", "SlackServer", "Team", "signature"]
