"""Use case 5: a model words what the desk chose, and only what is verified is told in its words."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from briefings.errors import ModelError, NutgrafError, StoreError
from briefings.llm import Manner
from briefings.model import Briefing, Passage, Point, Question, Span, Story
from briefings.wording.asking import Writer, ask, price
from briefings.wording.judging import Given, foreign, judged, point, receipts
from briefings.wording.prompts import LANGUAGES, instructions, question, reports
from briefings.wording.shape import AnswerWords, BackWords, SentenceWords, StoryWords
from briefings.wording.showing import around, given, shown

__all__ = ["Answered", "Writer", "answered", "price", "worded"]

_AT_ONCE = 4
_WHY = {
    "slow": "the model was too slow",
    "spent": "the model's budget of the day is used up",
    "key": "the model's server refused the key",
    "refused": "the model's server refused the question",
    "unreachable": "the model could not be reached",
    "failed": "the model or its server failed",
    "store": "the desk's database could not be used to pay the model",
    "declined": "the model declined to answer",
    "unread": "the model's answer could not be read",
}
"""What a briefing's foot says of stories that no model worded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer in a model's words: the points that hold, where the first does, and where that one says it rests.

    Neither: the model finds no answer. `cited` alone: its words do not hold, but it points at a sentence.
    """

    points: tuple[Point, ...]
    cited: tuple[Span, ...]
    wrote: str


async def worded(briefing: Briefing, *, writer: Writer) -> Briefing:
    """The briefing with each new story in the model's words as far as they hold, in the outlets' own for the rest.

    Never later than `writer.seconds`, never raises for what a model or its budget does: then the outlets' words stay,
    and `wrote` says why.
    """
    stories = [story for story in briefing.stories if story.new]
    if not stories:
        return briefing
    await _mannered(writer)
    turns = asyncio.Semaphore(_AT_ONCE)
    tasks = [asyncio.create_task(_in_turn(turns, writer, story, briefing.language)) for story in stories]
    done, late = await asyncio.wait(tasks, timeout=writer.seconds)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    ends = [task.result() if task in done else "slow" for task in tasks]
    told = {story.id: end for story, end in zip(stories, ends, strict=True) if isinstance(end, Story)}
    why = Counter(end for end in ends if isinstance(end, str))
    await _kept(writer)
    after = tuple(told.get(story.id, story) for story in briefing.stories)
    return replace(briefing, stories=after, wrote=_wrote(writer.name, after, why))


async def answered(asked: Question, passages: Sequence[Passage], *, writer: Writer) -> Answered | None:
    """What a model answers from passages, best first, and what stands around them, in the language of the first; None
    where it gave nothing that can be used."""
    known = tuple(each.article for each in passages)
    spans = [around(each.article, each.span) for each in passages]
    texts = [(article, article.text[span.start : span.end]) for article, span in zip(known, spans, strict=True)]
    language = known[0].language
    try:
        await _mannered(writer)
        async with asyncio.timeout(writer.seconds):
            words = await ask(writer, "answer", instructions("answer", language), question(asked, texts), AnswerWords)
            back = await _back(writer, words.points, known, language)
        await _kept(writer)
    except (NutgrafError, TimeoutError):
        return None
    return _answered(words, known, spans, language, back, writer.name)


def _answered(
    words: AnswerWords, known: Given, shown: Sequence[Span], language: str, back: Mapping[str, str], wrote: str
) -> Answered | None:
    """What of a model's answer can be used."""
    if not words.answered or not words.points:
        return Answered(points=(), cited=(), wrote=wrote)
    found = [point(each, known, language=language, back=back) for each in words.points[:4]]
    within = tuple(each for each in found if each and _inside(each.spans, shown))
    points = within if found[0] in within else ()
    cited = points[0].spans if points else receipts(words.points[0], known)
    return Answered(points=points, cited=cited, wrote=wrote) if cited and _inside(cited, shown) else None


def _inside(spans: Sequence[Span], shown: Sequence[Span]) -> bool:
    """Whether each receipt touches a passage that the model was shown."""
    return all(any(map(span.touches, shown)) for span in spans)


async def _in_turn(turns: asyncio.Semaphore, writer: Writer, story: Story, language: str) -> Story | str:
    """The story as worded; or what was in the way."""
    try:
        async with turns:
            return await _story(writer, story, language)
    except ModelError as error:
        return error.why
    except StoreError:
        return "store"
    except NutgrafError:
        return "failed"


async def _story(writer: Writer, story: Story, language: str) -> Story:
    chosen = given(story)
    data = reports([(article, shown(article, story)) for article in chosen])
    words = await ask(writer, "story", instructions("story", language), data, StoryWords)
    back = await _back(writer, [words.headline, *words.points], chosen, language)
    return judged(words, story, chosen, language=language, back=back)


async def _back(writer: Writer, words: Sequence[SentenceWords], known: Given, language: str) -> Mapping[str, str]:
    """Translations put back into their sources' language by the model, which is not shown the sources again."""
    wanted = foreign(words, known, language=language)
    if not wanted:
        return {}
    lines = [f"{n}. ({LANGUAGES.get(of, of)}) {text}" for n, (text, of) in enumerate(wanted, 1)]
    found = await ask(writer, "back", instructions("back", language), "\n".join(lines), BackWords)
    if len(found.sentences) != len(wanted):
        return {}
    return {text: again for (text, _), again in zip(wanted, found.sentences, strict=True)}


async def _mannered(writer: Writer) -> None:
    """Ask as the server is known to take it, from an earlier run; a broken store knows nothing."""
    server = writer.llm.server
    if writer.llm.manner == Manner():
        with suppress(StoreError):
            kept = await writer.store.manner(server.base_url, server.name, at=writer.now)
            writer.llm.manner = Manner.read(kept) if kept else Manner()


async def _kept(writer: Writer) -> None:
    server, manner = writer.llm.server, writer.llm.manner
    if manner != Manner():
        with suppress(StoreError):  # what is worded is not lost over it
            await writer.store.keep_manner(server.base_url, server.name, manner.written(), at=writer.now)


def _wrote(name: str, stories: Sequence[Story], why: Counter[str]) -> str:
    """What worded a briefing: the model, if a point or headline is in its words; then what was in its way."""
    ours = any(each.wrote != "outlet" for story in stories for each in story.points)
    ours = ours or any(story.headline_wrote != "outlet" for story in stories)
    reasons = [_WHY[reason] for reason in _WHY if why[reason]]
    if not reasons and not ours:
        reasons = ["nothing that the model wrote could be vouched for"]
    return "; ".join([name if ours else "extractive", *reasons])
