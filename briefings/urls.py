"""One page, one address: tracking parameters, fragments and spellings that do not change what is served."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

# Parameters that say where a reader came from and never what is served, by the lists that ClearURLs, Firefox and
# Brave keep, and those that the feeds of news publishers carry (BBC at_*, Guardian CMP, NYT emc and smid, CBS ftag …).
_TRACKING = re.compile(
    r"(?i)utm_\w+|at_(medium|campaign|custom\d|format|link_\w+|bbc_team|ptr_name)|ns_(mchannel|source|campaign|linkname|fee)"
    r"|(fb|g|d|y)clid|gclsrc|gbraid|wbraid|msclkid|twclid|ttclid|igshid|igsh|_ga|_gl|_hsenc|_hsmi|mc_[ce]id|mkt_tok|xtor"
    r"|cmp|cmpid|icid|ncid|ocid|cid_?rss|ito|ftag|emc|smid|smtyp|wt_mc|wt_zmc|mtm_\w+|pk_(campaign|kwd|source|medium)"
    r"|feed(type|name)|guccounter|guce_referrer\w*|spm|__twitter_impression|ref_src|ref_url|sr_share|traffic_source"
    r"|amp|outputtype"
)
# Names that a site may also use for what it serves: they are tracking only with a value that names a channel.
_SOMETIMES = re.compile(
    r"(?i)(ref|referrer|source|src|from|via|mod|partner|cid|campaign|medium)="
    r"(rss|feed|feedburner|atom|twitter|facebook|fb|x|reddit|newsletter|email|googlenews|flipboard|homepage)([._-].*)?"
)
_WORD = re.compile(r"[^\W_]+")
_HEADLINE = 3  # words of a part of a path that are made of a title
_PORTS = {"http": 80, "https": 443}
_VARIANT = re.compile(r"^(www\d?|m|mobile|amp)\.(?=[^.]+\.)|(?<=\.)m\.(?=wikipedia\.org$)")


@lru_cache(maxsize=256)  # an entry's address is asked for four times on its way to an article
def canonical(url: str) -> str:
    """The address without what does not change the page; the same again when applied twice.

    Tracking parameters, fragments (but not the routes #! and #/, nor #comment-1, which names a text of its own), the
    default port and an AMP ending go; scheme and host are lower-cased. Anything that is no http(s)
    address comes back as it was, trimmed.
    """
    url = "".join(url.split())
    try:
        parts = urlsplit(url)
        netloc = _netloc(parts)
    except ValueError:
        return url
    if parts.scheme not in _PORTS or not netloc:
        return url
    path = re.sub(r"(?i)^(/[^/]+/.+)/amp/?$", r"\1", parts.path) or "/"
    fragment = parts.fragment if parts.fragment.startswith(("!", "/", "comment-")) else ""
    return urlunsplit((parts.scheme, netloc, path, _query(parts.query), fragment))


def _netloc(parts: SplitResult) -> str:
    user, at, _ = parts.netloc.rpartition("@")
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    port = "" if parts.port in (None, _PORTS.get(parts.scheme)) else f":{parts.port}"
    return f"{user}{at}{host}{port}" if host else ""


def _query(query: str) -> str:
    pieces = [piece.removeprefix("amp;") for piece in query.split("&")]
    return "&".join(piece for piece in pieces if piece and not _tracks(piece))


def _tracks(piece: str) -> bool:
    return bool(_TRACKING.fullmatch(piece.partition("=")[0]) or _SOMETIMES.fullmatch(piece))


def identity(url: str) -> str:
    """What one page's addresses have in common, for comparing only: no scheme, no www., m. or amp., sorted query."""
    parts = urlsplit(canonical(url))
    host = _VARIANT.sub("", parts.netloc)
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return urlunsplit(("", "", f"{host}{parts.path.rstrip('/')}", query, parts.fragment))


def absolute(url: str, base: str) -> str:
    """The address that a link means on a page at `base`; as it was where it cannot be resolved."""
    url = url.strip()
    if url.startswith(("http://", "https://")):
        return url
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def site(url: str) -> str:
    """The registrable part of a host, near enough to tell a publisher's own pages from others ("bbc.co.uk")."""
    try:
        labels = (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return ""
    second = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in ("co", "com", "org", "net", "ac", "gov", "edu")
    return ".".join(labels[-3 if second else -2 :])


def words(url: str) -> str:
    """The words of an address's path, which publishers make of a title."""
    return " ".join(_WORD.findall(_path(url)))


def headed(title: str, url: str) -> str:
    """A title, and where there is none what its address has of it: words to look for, and none to show."""
    if title.strip():
        return title
    parts = (_WORD.findall(part) for part in reversed(_path(url).split("/")))
    return " ".join(next((part for part in parts if len(part) >= _HEADLINE), []))


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
