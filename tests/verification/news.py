"""Invented reports to hold claims against."""

from __future__ import annotations

from datetime import UTC, datetime

from briefings.model import Article, Point, Span

BORDER = Article(
    id="border",
    title="Mexico sends 10,000 troops to its border; U.S. pauses tariffs",
    published_at=datetime(2025, 2, 3, 18, 0, tzinfo=UTC),
    text=(
        "Mexico will send 10,000 National Guard troops to its northern border, President Claudia Sheinbaum said on "
        "Monday. The U.S. will pause its tariffs on Mexican goods for one month.\n\n"
        "About 2,500 U.S. troops are at the border already, Defense Secretary Pete Hegseth said. "
        "“Sovereignty is not for sale,” Sheinbaum told reporters in Mexico City. "
        "She will meet governors of the northern states on Thursday.\n\n"
        "“Whatever is needed at the border will be provided,” Hegseth said. "
        "Trade between the two countries was worth $840 billion last year, and 80 percent of Mexico's exports "
        "go north. The tariffs may come back in March. Mexico has not paid for the wall.\n\n"
        "Outlets reported that 12 people were hurt in a protest in Tijuana, three of them seriously. "
        "The city's team won 3-1 on Sunday evening. Its striker, Luis Ortega, 34, scored twice."
    ),
)

GERMAN = Article(
    id="german",
    language="de",
    text=(
        "Die Stadt Wolfstal baut 10.000 neue Wohnungen, sagte Bürgermeisterin Jana Krull am Montag. "
        "Das Vorhaben kostet 1,5 Millionen Euro im Jahr. Die Opposition stimmte nicht zu."
    ),
)


def whole(article: Article, sentence: str) -> Point:
    """A point that is a sentence of the article as it stands."""
    start = article.text.index(sentence)
    return Point(text=sentence, spans=(Span(article_id=article.id, start=start, end=start + len(sentence)),))
