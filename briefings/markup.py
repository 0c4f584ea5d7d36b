"""HTML to plain text: paragraphs parted by a blank line, no furniture, no invisible characters."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from lxml import etree

_INLINE = re.compile(
    r"(?is)<!--.*?-->|</?(a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|small|span|strike|strong"
    r"|sub|sup|tt|u|wbr)(\s[^<>]*)?/?>"
)
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

_BLOCK = re.compile(
    r"address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figure|h[1-6]|header|hr|html|li|main|ol|p|pre"
    r"|section|summary|table|tbody|tfoot|thead|tr|ul"
).fullmatch
_DROP = re.compile(
    r"applet|aside|audio|button|canvas|datalist|dialog|embed|figcaption|footer|form|frame|head|iframe|map|menu|nav"
    r"|noscript|object|script|select|style|svg|template|textarea|title|video"
).fullmatch
_FURNITURE = re.compile(
    r"(?i)(^|[\s_-])(related(posts)?|shar(e|ing|edaddy)|social|newsletter|promo|feedflare|caption|credits?|advert\w*"
    r"|read-?more|more-link|byline-?card|visually-hidden|sr-only|screen-reader-text)([\s_-]|$)"
)
_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr").fullmatch
_HEADS = re.compile(r"h[1-6]").fullmatch
_HEADING = "\x01"  # marks a subheading until it is dropped; `normalised` takes it out where it is kept
_STOPS = (".", "!", "?", "…", ".”", "!”", "?”", '."', '!"', '?"')


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
        self._pieces: list[str] = []
        self._dropped = ""
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._dropped:
            self._depth += tag == self._dropped
        elif not _VOID(tag) and (_DROP(tag) or _is_furniture(tag, attributes)):
            self._dropped, self._depth = tag, 1
        elif _BLOCK(tag):
            self._pieces.append(f"\n\n{_HEADING}" if _HEADS(tag) else "\n\n")
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in ("td", "th"):
            self._pieces.append(" ")

    def end(self, tag: str) -> None:
        if self._dropped:
            self._depth -= tag == self._dropped
            self._dropped = self._dropped if self._depth else ""
            self._pieces.append("\n\n" if _BLOCK(tag) else "")
        elif _BLOCK(tag):
            self._pieces.append("\n\n")

    def data(self, data: str) -> None:
        if not self._dropped:
            self._pieces.append(" ".join(data.split("\n")) if "\n" in data else data)

    def close(self) -> str:
        return _without_headings(_lines("".join(self._pieces)))


def _is_furniture(tag: str, attributes: dict[str, str]) -> bool:
    marks = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return len(marks) > 1 and tag not in ("html", "body", "article", "main") and bool(_FURNITURE.search(marks))


def _lines(drawn: str) -> str:
    """A single line break parts paragraphs only after the end of a sentence; else it is a wrapped line."""
    return re.sub(r"(?<![.!?:”\"»\n])[^\S\n]*\n(?!\s*\n)", " ", drawn)


def _without_headings(drawn: str) -> str:
    """Without the subheadings, which are no sentences of the report; a heading that is a sentence is a lead."""
    if _HEADING not in drawn:
        return drawn
    paragraphs = drawn.split("\n\n")
    kept = [one for one in paragraphs if not one.lstrip().startswith(_HEADING) or one.rstrip().endswith(_STOPS)]
    return "\n\n".join(kept)


def line(markup: str) -> str:
    """A title or a name as one line of text: inline tags out, entities (also doubled ones) resolved."""
    plain = html.unescape(_INLINE.sub("", markup)) if "<" in markup or "&" in markup else markup
    if "&" in plain or "</" in plain:
        plain = html.unescape(_INLINE.sub("", plain))
    return " ".join(normalised(plain).split())


def normalised(plain: str) -> str:
    """NFC, without control and zero-width characters, spaces folded, paragraphs parted by one blank line."""
    if _STRANGE.search(plain):
        plain = _seen(plain)
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", plain).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _seen(plain: str) -> str:
    if not _JOINING.search(plain):
        return plain.translate(_UNSEEN)
    # zero-width joiners shape Persian and Indic words and hold emoji together
    return plain.translate({code: to for code, to in _UNSEEN.items() if code not in (0x200C, 0x200D)})
