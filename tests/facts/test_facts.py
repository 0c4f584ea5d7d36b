from datetime import UTC, datetime

import pytest

from benchmarks.table import SHARED
from briefings.facts import facts
from briefings.model import Article
from briefings.text import furniture, sentences

SEED = next(iter(sorted((SHARED / "seeds").glob("*.txt"))), None)


def test_furniture_carries_no_facts() -> None:
    text = (
        "The port sent 40 boats on Monday.\n\nBy Jane Harrow\n\nUpdated 3 February 2025\n\nRead more: 7 boats in Oslo"
    )
    found = facts(Article(id="a1", text=text))
    assert [figure.text for figure in found.figures] == ["40"]
    assert [each.text for each in found.dates] == ["Monday"]
    assert not {"Jane Harrow", "Oslo"} & {name.text for name in found.names}


def test_the_same_article_has_the_same_facts() -> None:
    article = Article(id="a1", text="Anna Field sent 40 boats on Monday. “Sail at once,” she said.")
    assert facts(article) == facts(article)


def test_from_a_sentence_on_the_facts_are_those_of_the_whole() -> None:
    text = (
        "The port sent 40 boats on Feb. 3, 2024, Anna Field said.\n"
        "At least 12 came back on Feb. 3. Several hundred people waited for a month, and “only 7 left” on Monday."
    )
    article = Article(id="a1", text=text, published_at=datetime(2025, 2, 5, tzinfo=UTC))
    whole = facts(article)
    for sentence in sentences(text):
        since = sentence.start
        left = facts(article, since=since, quoted=False)
        assert left.figures == tuple(each for each in whole.figures if each.span.start >= since)
        assert left.dates == tuple(each for each in whole.dates if each.span.start >= since)
        assert (left.names, left.quotes) == (whole.names, ())


@pytest.mark.skipif(SEED is None, reason="needs ../shared/seeds, the article that the product was asked for with")
def test_the_article_that_the_product_was_asked_for_with() -> None:
    assert SEED is not None
    text = SEED.read_text(encoding="utf-8")
    found = facts(Article(id="a1", text=text, published_at=datetime(2025, 2, 4, tzinfo=UTC)))
    counted = {(figure.text.removeprefix(figure.hedge).strip(), figure.unit) for figure in found.figures}
    assert counted >= {
        ("10,000", "Mexican National Guard troops"),
        ("one-month", "month"),
        ("2,500", "U.S. troops"),
        ("4,500", "national guardsmen"),
        ("1,500", "additional U.S. troops"),
    }
    assert ("Feb. 3", "2025-02-03") in {(each.text, each.value) for each in found.dates}
    assert [each.text for each in sentences(text) if furniture(each.text)] == [text.strip().rpartition("\n")[2]]
