"""Articles for the tests of this room, in our own words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefings.model import Article, Told

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)

MILL = (
    "A fire in a textile mill in Karvo killed at least 12 people on Monday, police said. The blaze broke out in a "
    "store of cotton shortly before dawn and took six hours to put out.",
    "Twelve people died when fire swept through a textile mill in Karvo on Monday. Firefighters said that doors of the "
    "cotton store had been locked.",
    "Karvo mill fire kills 12. Relatives gathered outside the burnt textile mill on Monday as firefighters searched "
    "the cotton store.",
)
BANK = (
    "The central bank of Ruritania raised its key interest rate to 4.5 percent on Tuesday to slow inflation, its "
    "fourth increase this year.",
    "Ruritania's central bank lifted interest rates again on Tuesday, to 4.5 percent, saying that inflation stayed too "
    "high.",
)
ALONE = (
    "A brown bear that had wandered through gardens in Linden was led back to the forest by rangers on Sunday.",
    "The rowing club of Amsel won the national eights by a canvas after a race in driving rain.",
    "Astronomers at Mount Vella reported a comet that will be visible to the naked eye in April.",
)


def article(name: str, text: str, *, title: str = "", outlet: str = "", hours: float = 0.0, url: str = "") -> Article:
    """An article published `hours` after noon."""
    at = NOON + timedelta(hours=hours)
    return Article(
        id=name, key=name, text=text, title=title, outlet=outlet or name, url=url, published_at=at, seen_at=at
    )


def newswire() -> tuple[Article, ...]:
    """Two stories and three articles that stand alone, hours apart."""
    return tuple(article(f"a{k}", text, hours=k) for k, text in enumerate((*MILL, *BANK, *ALONE)))


def told(*articles: Article, points: tuple[str, ...] = (), story_id: str = "mill", hours: float = 1.0) -> Told:
    """What a briefing `hours` after noon told from these articles."""
    return Told(
        story_id=story_id,
        at=NOON + timedelta(hours=hours),
        headline="Mill fire in Karvo kills 12",
        article_ids=tuple(each.id for each in articles),
        points=points,
    )
