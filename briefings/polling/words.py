"""What goes wrong with a feed, said to a person, each with its cure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

STATUSES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        304: ("unchanged, though we have nothing yet", "nothing to do: it is asked again later"),
        401: ("it wants a user name and a password", "put them into the address: https://name:password@host/feed"),
        402: ("it wants to be paid", "remove the feed, or use the address that subscribers get"),
        403: (
            "the publisher refuses us",
            "open the address in a browser; if it works there, the publisher blocks feed readers",
        ),
        404: ("nothing is there", "find the feed's new address: nutgraf feeds add SITE looks for it"),
        410: ("gone for good", "remove the feed: it is not asked again"),
        429: ("we ask too often", "nothing to do: it is left alone for as long as it asks"),
        451: ("withheld for legal reasons", "remove the feed, or use another source"),
        503: ("the publisher's server is busy", "nothing to do: it is asked again when it says"),
    }
)
"""What a status means to a person, and the cure."""

TROUBLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "address": ("not a web address", "use one that begins with https:// or http://"),
        "dns": ("no such host", "check the spelling; if other feeds fail too, check the network"),
        "refused": (
            "nobody answers there",
            "check host and port; if they are right, the server is down: it is asked later",
        ),
        "tls": (
            "its certificate does not hold",
            "open the address in a browser; the publisher has to renew the certificate",
        ),
        "timeout": ("no answer in time", "nothing to do: it is asked again later"),
        "broken": ("the answer broke off", "nothing to do: it is asked again later"),
        "large": ("too large", "ask the publisher for a shorter feed"),
        "redirects": ("too many redirects", "open the address in a browser and use the one that it ends at"),
        "private": (
            "a private address",
            "if it is your own server, name it: nutgraf brief --feeds URL, or the feed's URL in nutgraf.toml",
        ),
    }
)
"""What can go wrong before there is an answer, in words, and the cure."""


def status(code: int) -> tuple[str, str]:
    """What an HTTP status that is no success means to a person, and the cure."""
    known = STATUSES.get(code)
    if known:
        return f"HTTP {code}: {known[0]}", known[1]
    if code >= 500:
        return f"HTTP {code}: the publisher's server is in trouble", "nothing to do: it is asked again later"
    return f"HTTP {code}: not an answer with a feed in it", "open the address in a browser and look for its feed"
