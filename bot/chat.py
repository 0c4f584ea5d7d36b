"""What passes between a chat platform and the commands: an invocation comes in, a reply goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from bot.blocks import Document, Form
from briefings.model import Channel, Delivery, Tenant


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who asks. `may_set_up`: Manage Server on Discord; admin of the workspace or creator of the channel on Slack."""

    id: str
    name: str = ""
    may_set_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that goes with a reply, or came with an invocation."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """A command, a pressed button or a sent form.

    `command` is its name ("briefing schedule", "receipts"), `words` what a button's act carries behind it, `options`
    what the person gave, by name ("yes" and "no" for those), and `file` what they sent for one of the kind "file".
    `id` is the platform's own for the event: the same id acts once. `message_id` is the message whose button was
    pressed, `thread_id` the thread in which it was said. `locale` is the person's ("de"). With `public`, all see what
    is said in answer: it was asked in a message, and the platform has no answers to those for one person alone.
    """

    id: str
    tenant: Tenant
    channel: Channel
    person: Person
    command: str
    words: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    message_id: str = ""
    thread_id: str = ""
    locale: str = "en"
    file: File | None = None
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is said in answer; only to the person who asked, unless it is `public`. An empty document says nothing.

    With `again` the same event came before and was acted on then: where nothing waits for it, nothing need be said.
    """

    document: Document
    public: bool = False
    file: File | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What a command takes. `completes` offers values while one types; `choices` are all that there are.

    A "file" is sent as one where the platform can; where it cannot, the value is the address of one.
    `names` and `summaries` are its translations by locale ("es-ES", "de", "fr").
    """

    name: str
    summary: str
    required: bool = False
    kind: Literal["text", "number", "yes_no", "file"] = "text"
    choices: tuple[str, ...] = ()
    completes: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    summaries: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command as people see it: `name` is one or two words ("briefing now"); `aliases` are other names of it.

    `setup` commands are refused to whoever may not set up. `opens_form` says that `Desk.form` is asked first; with
    `unless`, only where the option of that name is not given: a question that was typed needs no form.
    A translation in `names` has as many words as `name`; its first is the same for all commands of a group.
    """

    name: str
    summary: str
    options: tuple[Option, ...] = ()
    setup: bool = False
    opens_form: bool = False
    unless: str = ""
    public: bool = False
    aliases: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    summaries: Mapping[str, str] = field(default_factory=dict)

    def wants_form(self, given: Mapping[str, str]) -> bool:
        """Whether a form comes first where these options are given."""
        return self.opens_form and not given.get(self.unless)


class Desk(Protocol):
    """What the platforms' doors ask of us: the commands, written once."""

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands, for registration and help."""

    async def respond(self, invocation: Invocation) -> Reply:
        """What to say; never raises: what went wrong is said in words, with a reference that stands in the log."""

    async def form(self, invocation: Invocation) -> Form | Reply:
        """The form that a command opens, or why it does not; within a second, for platforms wait three."""

    async def complete(self, invocation: Invocation, option: str, typed: str) -> tuple[tuple[str, str], ...]:
        """At most 25 (value, label) pairs for an option that is being typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """It stands in the channel under this id."""

    message_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The platform will never take it as it is: no such channel, no permission, not a member, malformed."""

    why: str
    cure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """It was certainly not posted; try again after so many seconds (0: as soon as usual)."""

    why: str
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """It may or may not have been posted: the answer was lost."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """The channel was read back, and it is certainly not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How a platform's door stands, for `nutgraf run`'s screen and the health check."""

    connected: bool
    what: str
    cure: str = ""


class Chat(Protocol):
    """A platform's door. Its methods do not raise for what the network or the platform does: they return it."""

    @property
    def platform(self) -> str:
        """The name by which channels know it: "discord", "slack", "terminal"."""

    @property
    def status(self) -> Status:
        """How it stands now."""

    async def run(self) -> None:
        """Stay connected, for ever and with backoff, until cancelled; raises SettingError for a token that is wrong."""

    async def post(self, delivery: Delivery) -> Posted | Refused | Later | Unknown:
        """Post one message, at most once: an answer that is lost is Unknown, never tried again here."""

    async def find(self, delivery: Delivery) -> Posted | Absent | Unknown:
        """Read the channel back for the message with this delivery's key, from its `changed_at` on."""

    async def open_thread(self, channel: Channel, message_id: str, name: str) -> Posted | Refused | Later | Unknown:
        """Open a thread under a message, and give its id; opened before, it is found again."""

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        """Whether the token works, and whether each channel can be posted to, with the cure where not."""
