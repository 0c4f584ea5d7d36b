"""What a sentence says that its sources do not: figures, dates, quotes and names without a match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.facts import names
from briefings.facts.dates import dates_in
from briefings.facts.dates import same as same_date
from briefings.facts.figures import figures_in
from briefings.facts.figures import same as same_figure
from briefings.facts.marks import quoted
from briefings.model import Article, Unsupported
from briefings.text import folded


def vetoes(text: str, articles: Sequence[Article]) -> Iterator[Unsupported]:
    """Each fact of the text that stands in none of the articles."""
    language = articles[0].language if articles else "en"
    figures = [each for article in articles for each in figures_in(article.text, language=article.language)]
    for figure in figures_in(text, language=language):
        if not any(same_figure(figure, other) for other in figures):
            yield Unsupported(kind="figure", text=figure.text)
    dates = [each for article in articles for each in dates_in(article.text, language=article.language)]
    for date in dates_in(text, language=language):
        if not any(same_date(date, other) for other in dates):
            yield Unsupported(kind="date", text=date.text)
    plain = [folded(article.text) for article in articles]
    for quote in quoted(text):
        words = text[quote.start : quote.end]
        if not any(folded(words).strip(" .,") in each for each in plain):
            yield Unsupported(kind="quote", text=words)
    for name in names(Article(id="", text=text, language=language)):
        if not any(folded(name.text) in each for each in plain):
            yield Unsupported(kind="name", text=name.text)
