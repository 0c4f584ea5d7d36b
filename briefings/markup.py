"""HTML to plain text: paragraphs parted by a blank line, no furniture, no invisible characters."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

_INLINE = re.compile(
    r"(?is)<!--.*?-->|</?(a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|small|span|strike|strong"
    r"|sub|sup|tt|u|wbr)(\s[^<>]*)?/?>"
)
SEQUENCE = "\x1b[\\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)|\x1b\\[[0-?]*[ -/]*[@-~]"
"""What a terminal obeys: a string to its end (a window's title, a link), or a control sequence. ECMA-48, 5.3 to
5.6: https://ecma-international.org/publications-and-standards/standards/ecma-48."""
_SEQUENCE = re.compile(SEQUENCE)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x61C, 0x180E, *range(0x202A, 0x202F), *range(0xFFF9, 0xFFFC))
_UNSEEN = dict.fromkeys((*_CONTROLS, *range(0x200B, 0x2010), *range(0x2060, 0x2070), 0xFEFF, 0xFFFD)) | {
    0x09: " ",
    0x0A: "\n",
    0x0B: "\n",
    0x0C: "\n",
    0x0D: None,
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n\n",
}
_STRANGE = re.compile("[" + "".join(map(re.escape, map(chr, _UNSEEN.keys() - {0x09, 0x0A}))) + "]")
_JOINING = re.compile("[\u0600-\u0dff]\u200c|[\u0900-\u0dff\U0001f000-\U0001faff\ufe0f]\u200d")

_BLOCK = frozenset(
    """address article blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li
    main ol p pre section summary table tbody tfoot thead tr ul""".split()  # noqa: SIM905  it reads better as words
)
_DROP = frozenset(
    """applet aside audio button canvas datalist dialog embed figcaption footer form frame head iframe map menu nav
    noscript object script select style svg template textarea title video""".split()  # noqa: SIM905  as above
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905  as above
_WHOLE = frozenset(("html", "body", "article", "main"))  # whatever these are called, the report is in them
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPACES = {"br": "\n", "td": " ", "th": " "}
_FURNITURE = re.compile(
    r"(?i)(^|[\s_-])(related(posts)?|shar(e|ing|edaddy)|social|newsletter|promo|feedflare|caption|credits?|advert\w*"
    r"|read-?more|more-link|byline-?card|visually-hidden|sr-only|screen-reader-text)([\s_-]|$)"
)
_TOLD = re.compile(r"[.!…。！][\"'”’»)\]]*$")  # how a sentence ends that tells something
_WRAPPED = re.compile(r"[^.!?:…”\"»。！？]$")  # how a line ends that goes on in the next


@lru_cache(maxsize=8)  # whether an entry is a teaser and what it says are asked one after the other
def text(markup: str) -> str:
    """The report in a piece of HTML: block elements part paragraphs; scripts, captions, share bars are left out."""
    if "<" not in markup:
        return normalised(html.unescape(markup))
    target = _Reader()
    # the stubs allow for bytes, which a parser that is fed strings never hands on
    parser = etree.HTMLParser(target=target, huge_tree=True, recover=True)  # type: ignore[arg-type]
    parser.feed(markup.replace("\0", ""))
    return normalised(str(parser.close()))


class _Reader:
    """A target of lxml's HTML parser, so that no tree is built and no depth of nesting can hurt."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._pieces: list[str] = []  # of the paragraph at hand
        self._heading = False
        self._dropped = ""
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._dropped:
            self._depth += tag == self._dropped
        elif tag not in _VOID and (tag in _DROP or (attributes and _is_furniture(tag, attributes))):
            self._dropped, self._depth = tag, 1
        elif tag in _BLOCK:
            self._part()
            self._heading = self._heading or tag in _HEADINGS
        elif tag in _SPACES:
            self._pieces.append(_SPACES[tag])

    def end(self, tag: str) -> None:
        if self._dropped:
            self._depth -= tag == self._dropped
            self._dropped = self._dropped if self._depth else ""
        if tag in _BLOCK:
            self._part()
            self._heading = self._heading and tag not in _HEADINGS

    def data(self, data: str) -> None:
        if not self._dropped:
            self._pieces.append(data.replace("\n", " ") if "\n" in data else data)

    def close(self) -> str:
        self._part()
        return "\n".join(self._paragraphs)

    def _part(self) -> None:
        """End the paragraph. A subheading is no sentence of the report; a heading that tells something is its lead."""
        paragraph, self._pieces = "".join(self._pieces).strip(), []
        if paragraph and not (self._heading and not _TOLD.search(paragraph)):
            self._paragraphs += _parted(paragraph) if "\n" in paragraph else [paragraph]


def _is_furniture(tag: str, attributes: Mapping[str, str]) -> bool:
    return tag not in _WHOLE and _names_furniture(attributes.get("class", ""), attributes.get("id", ""))


@lru_cache(maxsize=256)  # a page has few classes, and each of them often
def _names_furniture(classes: str, name: str) -> bool:
    return _FURNITURE.search(f"{classes} {name}") is not None


def _parted(lines: str) -> list[str]:
    """Two line breaks part paragraphs, a single one only after the end of a sentence; else it is a wrapped line."""
    parted: list[list[str]] = []
    goes_on = False
    for line in map(str.strip, lines.split("\n")):
        if goes_on and line:
            parted[-1].append(line)
        elif line:
            parted.append([line])
        goes_on = _WRAPPED.search(line) is not None
    return [" ".join(paragraph) for paragraph in parted]


def line(markup: str) -> str:
    """A title or a name as one line of text: inline tags out, entities (also doubled ones) resolved."""
    plain = html.unescape(_INLINE.sub("", markup)) if "<" in markup or "&" in markup else markup
    if "&" in plain or "</" in plain:
        plain = html.unescape(_INLINE.sub("", plain))
    return " ".join(normalised(plain).split())


def normalised(plain: str) -> str:
    """NFC, without terminal sequences, controls and what has no width; spaces folded, one blank line a paragraph."""
    if _STRANGE.search(plain):
        plain = _seen(_SEQUENCE.sub("", plain))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", plain).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _seen(plain: str) -> str:
    if not _JOINING.search(plain):
        return plain.translate(_UNSEEN)
    # zero-width joiners shape Persian and Indic words and hold emoji together
    return plain.translate({code: to for code, to in _UNSEEN.items() if code not in (0x200C, 0x200D)})
