"""Which reports of a story a model is shown, and how much of each, pure."""

from __future__ import annotations

from briefings.model import Article, Span, Story
from briefings.text import sentences

_MOST_REPORTS = 6
_SHOWN = 3000  # characters of a report; what the desk chose from further down comes with it


def given(story: Story) -> tuple[Article, ...]:
    """The reports that a model is shown: those that our points cite first, no copies; of a story that goes on only
    those, for the others were told before."""
    copied = {copy for copy, _ in story.copies}
    cited = dict.fromkeys(span.article_id for each in story.points for span in each.spans)
    known = {article.id: article for article in story.articles}
    others = [] if story.told_at else [name for name in known if name not in copied]
    names = dict.fromkeys([*cited, *others])
    return tuple(known[name] for name in names if name in known)[:_MOST_REPORTS]


def shown(article: Article, story: Story) -> str:
    """The beginning of a report and the sentences that our points cite; of a story that goes on these alone."""
    cited = [span for each in story.points for span in each.spans if span.article_id == article.id]
    most = 0 if story.told_at else _SHOWN
    return " ".join(
        each.text
        for each in sentences(article.text)
        if each.end <= most or any(span.start < each.end and each.start < span.end for span in cited)
    )


def around(article: Article, span: Span) -> Span:
    """Whole sentences around a passage, from the report's beginning if that is near."""
    first = max(0, span.end - _SHOWN)
    within = [each for each in sentences(article.text) if first <= each.start and each.end <= first + _SHOWN]
    start = min([span.start, *(each.start for each in within)])
    return Span(article_id=article.id, start=start, end=max([span.end, *(each.end for each in within)]))
