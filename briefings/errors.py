"""The error tree: what can go wrong for a reason that a person can mend.

NutgrafError                what happened, and the cure
├── UsageError              a command was called in a way that has no meaning
│   ├── SettingError        a setting is unknown, malformed or impossible
│   └── InputError          a line or file given to a command cannot be read
├── FeedError               one feed failed; the others go on
│   ├── FeedUnreachable     no answer, or an answer that is an error
│   │   └── HostUnreachable     nobody to talk to: no such host, refused, no trust in its certificate, silence
│   ├── FeedRefused         we will not ask: a private address, a scheme other than http(s)
│   └── FeedUnreadable      an answer that is no feed, or that costs too much to parse
├── PageError               an article's page could not be had; the feed's own text serves
├── LimitExceeded           untrusted input took more time or memory than it may have
├── ModelError              the model gave nothing that can be used; the outlets' own words serve
│   ├── ModelDown               no answer, or an answer that is an error
│   ├── ModelSlow               no answer in time
│   └── BudgetSpent             what it may cost in a day is used up
└── StoreError              the database cannot be opened, written or understood
    └── ClaimLost           another process took an occurrence over; nothing of ours was written
"""

from __future__ import annotations


class NutgrafError(Exception):
    """What happened, in one line that names the feed, file, line or setting; `cure` is what to do about it."""

    def __init__(self, what: str, *, cure: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.cure = cure

    def __str__(self) -> str:
        return f"{self.what} ({self.cure})" if self.cure else self.what


class UsageError(NutgrafError):
    """A command was called in a way that has no meaning."""


class SettingError(UsageError):
    """A setting is unknown, malformed or impossible."""


class InputError(UsageError):
    """A line or file given to a command cannot be read."""


class FeedError(NutgrafError):
    """One feed failed; the others go on."""


class FeedUnreachable(FeedError):
    """No answer, or an answer that is an error."""


class HostUnreachable(FeedUnreachable):
    """Nobody to talk to at `host`: it is not found, refuses, says nothing, or has a certificate that is not its own."""

    def __init__(self, what: str, *, cure: str = "", host: str = "") -> None:
        super().__init__(what, cure=cure)
        self.host = host


class FeedRefused(FeedError):
    """We will not ask: a private address, or a scheme other than http and https."""


class FeedUnreadable(FeedError):
    """An answer that is no feed, or that costs too much to parse."""


class PageError(NutgrafError):
    """An article's page could not be had; the feed's own text serves."""


class LimitExceeded(NutgrafError):
    """Untrusted input took more time or memory than it may have."""


class ModelError(NutgrafError):
    """The model gave nothing that can be used; the outlets' own words serve.

    `why` is the reason in a word: "declined" to answer, "unread" for what cannot be read, or those of ModelDown.
    """

    def __init__(self, what: str, *, cure: str = "", why: str = "unread") -> None:
        super().__init__(what, cure=cure)
        self.why = why


class ModelDown(ModelError):
    """No answer, or an answer that is an error: `why` is "key" or "refused" (by the server), "unreachable", "failed".

    `asked` is whether the model may have begun to write before, which is paid for.
    """

    def __init__(self, what: str, *, cure: str = "", why: str = "failed", asked: bool = False) -> None:
        super().__init__(what, cure=cure, why=why)
        self.asked = asked


class ModelSlow(ModelError):
    """No answer in time."""

    def __init__(self, what: str, *, cure: str = "") -> None:
        super().__init__(what, cure=cure, why="slow")


class BudgetSpent(ModelError):
    """What the model may cost in a day is used up."""

    def __init__(self, what: str, *, cure: str = "") -> None:
        super().__init__(what, cure=cure, why="spent")


class StoreError(NutgrafError):
    """The database cannot be opened, written or understood; if not `known`, it may be a fault of ours."""

    def __init__(self, what: str, *, cure: str = "", known: bool = True) -> None:
        super().__init__(what, cure=cure)
        self.known = known


class ClaimLost(StoreError):
    """Another process took an occurrence over; nothing of ours was written."""
