"""Speakers of direct quotations on PolNeAR's dev articles, beside a plain rule set in the same run.

The measure. A direct quotation is a pair of quotation marks within a paragraph (“ ”, " ", '' '') whose words share most
code points with the Content of an annotated attribution that has a Source; the scorer pairs marks by itself. Our answer
is the first of our quotes that overlaps it by more than half. It is right if the mention beside the quote covers a head
word of the Source: the last word of its first noun phrase ("Ann Ruiz, mayor of …": Ruiz), or of a name in apposition to
it; or, where we name another mention, if the head word is the last of the speaker's full name. A gold Source may be a
pronoun: then the pronoun must be our mention. What the pronoun stands for is not annotated, so it is not scored here.
Quotations whose annotated Source is a verb (annotators exchanged Source and Cue: slips) are left out, and counted in a
row of their own. Right of all: of all direct quotations; right when given: of those with a speaker; certain: the same
of those so marked, and their share of all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.polnear import Annotated, Said, articles
from benchmarks.table import Table, skipped
from briefings.facts.names import names
from briefings.facts.quotes import quotes
from briefings.model import Article

TITLE = "Speakers of direct quotations (PolNeAR dev)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A system's answer for the quotation from `start` to `end`: the mention's offsets, the name, how sure."""

    start: int
    end: int
    mention: tuple[int, int]
    name: str
    certain: bool = False


System = Callable[[str], list[Answer]]


def measure(shared: Path) -> Table:
    """Both systems on all dev articles."""
    folder = shared / "data" / "quotes" / "dev"
    if not folder.exists():
        return skipped(TITLE, folder)
    found = list(articles(folder))
    systems = (("nutgraf", ours, False), ("rule set", rules, False), ("nutgraf, slips counted", ours, True))
    rows = [_row(name, scored(found, system, slips=slips)) for name, system, slips in systems]
    count = sum(bool(said.source) for article in found for said in article.said)
    return Table(
        title=TITLE,
        head=("system", "right of all", "right when given", "certain: right", "certain: share"),
        rows=rows,
        notes=(
            f"{count} quotations in {len(found)} articles; the measure: the docstring of benchmarks/quality/quotes.py",
        ),
    )


def ours(text: str) -> list[Answer]:
    """What nutgraf says."""
    article = Article(id="polnear", text=text)
    return [
        Answer(start=q.span.start, end=q.span.end, mention=(q.speaker.mention.start, q.speaker.mention.end),
               name=q.speaker.name, certain=q.certain)
        for q in quotes(article, names(article)) if q.speaker
    ]  # fmt: skip


_SAID = (
    r"(?:said|says|say|saying|told|tells|added|adds|wrote|writes|tweeted|asked|explained|argued|noted|stated|declared"
    r"|replied|continued|called|insisted|warned|reported|according to)"
)
_NAME = r"(?:[A-Z][\w'’-]+\.?|[A-Z]\.)(?:\s[A-Z][\w'’-]*\.?){0,4}(?<![.])|\b(?:[Hh]e|[Ss]he|[Tt]hey)\b"
_AFTER = re.compile(rf"[\s,]*(?:{_SAID}\s+(?:[a-z-]+\s+){{0,3}}(?P<a>{_NAME})|(?P<b>{_NAME})\s+(?:\w+\s)?{_SAID})")
_BEFORE = re.compile(rf"(?P<who>{_NAME})\s+(?:\w+\s+){{0,2}}{_SAID}\b")
_ANY = re.compile(_NAME)


def rules(text: str) -> list[Answer]:
    """The plain rule set: who stands at a verb of saying right after the quotation, else before, else the last name."""
    found = []
    for quote in re.finditer(r"“[^“”\n]+”|\"[^\"\n]+\"|''(?:(?!'')[^\n])+''", text):
        line = text.rfind("\n", 0, quote.start()) + 1
        if span := _beside(text, line, quote):
            found.append(Answer(start=quote.start(), end=quote.end(), mention=span, name=text[span[0] : span[1]]))
    return found


def _beside(text: str, line: int, quote: re.Match[str]) -> tuple[int, int] | None:
    if after := _AFTER.match(text, quote.end()):
        return after.span("a" if after["a"] else "b")
    before = list(_BEFORE.finditer(text, line, quote.start())) or list(_ANY.finditer(text, line, quote.start()))
    return before[-1].span("who" if before[-1].re is _BEFORE else 0) if before else None


@dataclass(slots=True)
class Score:
    """Counts over all direct quotations."""

    all: int = 0
    given: int = 0
    right: int = 0
    certain: int = 0
    certain_right: int = 0


def scored(annotated: Sequence[Annotated], system: System, *, slips: bool = False) -> Score:
    """A system's counts."""
    score = Score()
    for article in annotated:
        answers = system(article.text)
        for said in article.said:
            if said.source and (slips or not said.slip):
                _count(score, article.text, said, _answer(answers, said))
    return score


def _answer(answers: Sequence[Answer], said: Said) -> Answer | None:
    half = 0.5 * (said.end - said.start - 2)
    return next((a for a in answers if min(a.end, said.end) - max(a.start, said.start) > half), None)


def _count(score: Score, text: str, said: Said, answer: Answer | None) -> None:
    score.all += 1
    if answer:
        good = right(text, said, answer)
        score.given += 1
        score.right += good
        score.certain += answer.certain
        score.certain_right += answer.certain and good


def right(text: str, said: Said, answer: Answer) -> bool:
    """Whether the mention covers a head word of the source, or the speaker's last name is one."""
    start, end = answer.mention
    last = answer.name.split()[-1] if answer.name else ""
    return any((start < b and a < end) or (last[:1].isupper() and text[a:b] == last) for a, b in said.heads)


def _row(name: str, score: Score) -> tuple[str, ...]:
    sure = (
        (f"{score.certain_right / score.certain:.3f}", f"{score.certain / score.all:.3f}")
        if score.certain
        else ("–", "–")
    )
    return name, f"{score.right / score.all:.3f}", f"{score.right / score.given:.3f}", *sure
