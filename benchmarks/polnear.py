"""PolNeAR's annotated attributions, read for measuring and fitting (shared/data/quotes)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# The scorer's own idea of a quotation, apart from ours: a pair of marks of one style within a paragraph.
_MARKED = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"|''((?:(?!'')[^\n])+)''")
# Where the first noun phrase of a source ends: at an apposition, a preposition, a relative clause or a participle.
_CUT = re.compile(
    r"\s*(?:[,;(]|\s—|\s-\s|--|(?<![\w-])(?:who|whose|which|that|for|of(?! [Ss]tate)|in|at|from|on|with|to|as|by|and"
    r"|about|after|among|during|like|near|working|speaking|including|inside|behind|running|released|reviewed|known|based"
    r"|written|published|called|named|involved|close|familiar|obtained|sent|posted|attributed|calling|conducted|led"
    r"|headed|hanging|worn)\b)"
)
_WORD = re.compile(r"\w[\w'’.-]*")
_APPOSED = re.compile(r", ((?:[A-Z][\w.'’-]*\s?){2,4})(?=,|$| who)")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III)\.?|(?:him|her|it)self|themselves")

# An annotator's slip: the verb marked as the source, and the source as the cue.
_EXCHANGED = re.compile(r"(?:said|says|asked|told|added|wrote|according to)\b", re.I)

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation of the scorer's with its marks, and the annotated source's spans; none where it is no attribution.

    `slip`: the annotator exchanged source and cue, so that a verb is marked as who said it.
    """

    start: int
    end: int
    source: tuple[Offsets, ...]
    heads: tuple[Offsets, ...]
    slip: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """An article with its quotations."""

    name: str
    text: str
    said: tuple[Said, ...]


def articles(folder: Path) -> Iterator[Annotated]:
    """All articles of a part; of several annotators of one article, the first by name."""
    seen = set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem if (folder / "text" / f"{path.stem}.txt").exists() else path.stem.rpartition("_")[0]
        if name not in seen:
            seen.add(name)
            text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
            yield Annotated(name=name, text=text, said=tuple(_said(text, list(_attributions(path)))))


def _attributions(path: Path) -> Iterator[dict[str, list[Offsets]]]:
    """One mapping an attribution: its Source and Content spans."""
    spans: dict[str, list[Offsets]] = {}
    for line in path.read_text("utf-8").splitlines():
        key, *rest = line.split("\t")
        if re.fullmatch(r"T\d+", key) and rest:
            pairs = rest[0].partition(" ")[2].split(";")
            spans[key] = [(int(a), int(b)) for a, b in (pair.split() for pair in pairs)]
        elif re.fullmatch(r"E\d+", key) and rest:
            roles = [role.split(":") for role in rest[0].split()]
            yield {
                kind: [span for role, target in roles if role.startswith(kind) for span in spans.get(target, ())]
                for kind in ("Source", "Content")
            }


def _said(text: str, attributions: list[dict[str, list[Offsets]]]) -> Iterator[Said]:
    for found in _MARKED.finditer(text):
        best: tuple[Offsets, ...] = ()
        most = 0
        for attribution in attributions:
            shared = sum(max(0, min(found.end(), b) - max(found.start(), a)) for a, b in attribution["Content"])
            if shared > most:
                best, most = tuple(attribution["Source"]), shared
        slip = bool(best) and bool(_EXCHANGED.match(text, best[0][0]))
        yield Said(start=found.start(), end=found.end(), source=best, heads=tuple(heads(text, best)), slip=slip)


def heads(text: str, source: tuple[Offsets, ...]) -> Iterator[Offsets]:
    """The head words of a source: the last word of its first noun phrase, and of a name in apposition to it."""
    if not source:
        return
    start, end = source[0]
    phrase = text[start:end]
    cut = _CUT.search(phrase, 1)
    words = [
        word for word in _WORD.finditer(phrase[: cut.start()] if cut else phrase) if not _SUFFIX.fullmatch(word[0])
    ]
    if words:
        yield start + words[-1].start(), start + words[-1].end()
    for name in _APPOSED.finditer(phrase):
        last = list(_WORD.finditer(name[1]))[-1]
        yield start + name.start(1) + last.start(), start + name.start(1) + last.end()
