"""Names of people, organisations and places, by capitals, titles, context and short closed lists of words.

The rules are made for English. German, whose nouns all have capitals, gets names only on strong evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.facts.capitals import Run, loud_lines, runs, within
from briefings.facts.fullest import Mention, linked
from briefings.facts.given_names import GIVEN
from briefings.facts.kinds import kind_of
from briefings.facts.trimming import Known, trimmed
from briefings.model import Article, Name

_LOWER = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w])")
_MOST = 5  # words of a name looked for in headlines


def names(article: Article) -> tuple[Name, ...]:
    """Every name in order, each with its fullest form in the article."""
    text, loud = article.text, loud_lines(article.text)
    found = list(runs(text))
    quiet = [run for run in found if not within(run.tokens[0].start, loud)]
    known = Known(
        lower=frozenset(_LOWER.findall(text)),
        inner=Counter(token.text for run in quiet for token in run.tokens[run.opens :]),
        surnames=frozenset(run.tokens[-1].text for run in quiet if _in_full(run)),
    )
    mentions = [mention for run in quiet for mention in _mentions(text, run, known)]
    mentions += _headlined(text, [run for run in found if within(run.tokens[0].start, loud)], mentions)
    if article.language == "de":
        mentions = _proven(mentions)
    return tuple(sorted(linked(article, mentions), key=lambda name: name.span))


def _in_full(run: Run) -> bool:
    """Whether a run ends in a given name and, with nothing but a space between, a surname."""
    if len(run.tokens) < 2:
        return False
    given, surname = run.tokens[-2:]
    return given.low in GIVEN and given.text[1:].islower() and not surname.joint.strip()


def _mentions(text: str, run: Run, known: Known) -> Iterator[Mention]:
    for title, tokens in trimmed(run, known):
        start, end = tokens[0].start, tokens[-1].end
        yield Mention(
            start=start,
            end=end,
            text=text[start:end],
            words=tuple(token.text for token in tokens),
            kind=kind_of(text, tokens, titled=bool(title)),
            honorific=title[-1].low if title else "",
        )


def _headlined(text: str, loud: Sequence[Run], mentions: Sequence[Mention]) -> list[Mention]:
    """In headlines only what the report names too: its names, and the last names of its people."""
    known = {mention.words: mention.kind for mention in mentions}
    known |= {mention.words[-1:]: mention.kind for mention in mentions if mention.kind == "person"}
    found = []
    for run in loud:
        spelled, at = tuple(token.text for token in run.tokens), 0
        while at < len(spelled):
            size = next((n for n in range(min(_MOST, len(spelled) - at), 0, -1) if spelled[at : at + n] in known), 0)
            if size:
                start, end, words = run.tokens[at].start, run.tokens[at + size - 1].end, spelled[at : at + size]
                found.append(Mention(start=start, end=end, text=text[start:end], words=words, kind=known[words]))
            at += size or 1
    return found


def _proven(mentions: Sequence[Mention]) -> list[Mention]:
    """Where every noun has a capital: people from their given name on, their surnames, and places that we know."""
    people = {m.start: from_given for m in mentions if (from_given := _from_given(m))}
    surnames = {person.words[-1:] for person in people.values()}
    places = (mention for mention in mentions if mention.kind == "place" or mention.words in surnames)
    return [*people.values(), *(mention for mention in places if mention.start not in people)]


def _from_given(mention: Mention) -> Mention | None:
    """The mention from its given name on: "Ministerin Petra Lindner" is Petra Lindner."""
    at = next((i for i, word in enumerate(mention.words[:-1]) if word.lower() in GIVEN), -1)
    if at < 0:
        return None
    skipped = mention.text.index(mention.words[at])
    return replace(
        mention, start=mention.start + skipped, text=mention.text[skipped:], words=mention.words[at:], kind="person"
    )
