from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.table import SHARED
from bot.render.layout import plain
from briefings.facts import facts
from briefings.model import Article, Facts, Point
from briefings.summaries import best_quote, points, summarize
from tests.summaries.samples import BORDER, PUBLISHED, article, day, figure, name

LEAD = "A dam above the town of Orsk gave way on Friday, and some 1,200 people were brought to safety."


def texts(found: tuple[Point, ...]) -> list[str]:
    return [point.text for point in found]


def test_the_deployment_and_the_pause_are_among_the_first_five_and_the_byline_is_not() -> None:
    told = " ".join(texts(points([article(BORDER)], None)))
    assert "10,000 members of the National Guard" in told
    assert "one-month pause on Norland tariffs" in told
    assert "Halloran" not in told


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the article that the product was asked for is not here")
def test_the_article_that_the_product_was_asked_for_gives_its_news_and_its_quote() -> None:
    (path,) = (SHARED / "seeds").glob("*.txt")
    seed = article(path.read_text("utf-8"))
    stated = {"a": facts(seed)}
    found = points([seed], stated)
    told = " ".join(texts(found))
    assert "10,000" in told
    assert "one-month pause" in told
    assert "Ryan Morgan" not in told
    quoted = best_quote([seed], stated, points=found)
    assert quoted is not None
    assert quoted.speaker is not None
    assert (quoted.text.rstrip(".,"), quoted.speaker.name) == ("Sovereignty is non-negotiable", "Claudia Sheinbaum")


def test_summarize_gives_at_most_three_points_in_the_order_of_the_text() -> None:
    found = summarize([article(BORDER)])
    assert 2 <= len(found) <= 3
    assert [point.spans[0].start for point in found] == sorted(point.spans[0].start for point in found)


def test_each_point_is_what_stands_at_its_first_span() -> None:
    for point in points([article(BORDER)], None):
        first = point.spans[0]
        assert BORDER[first.start : first.end] == point.text


def test_a_dateline_is_no_part_of_a_point() -> None:
    assert texts(points([article(f"ORSK, Norland (AP) — {LEAD}")], None)) == [LEAD]


def test_captions_invitations_and_questions_are_no_points() -> None:
    text = (
        f"{LEAD}\n\nScroll down for video.\n\nThe mayor (pictured) walks along the broken wall.\n\n"
        "Does the province know how old the wall is?\n\n"
        "Sign up for the Norland newsletter. It brings the news of the day to each reader.\n\n"
        "The river carries mud through the old town. Norland Press/Jo Lind"
    )
    assert texts(points([article(text)], None)) == [LEAD]


def test_words_of_a_speech_that_goes_on_are_no_point_without_their_speaker() -> None:
    text = f"{LEAD}\n\nThe mayor said: “The wall was old. It was checked every year by two engineers of the province.”"
    assert not any(told.startswith("It was checked") for told in texts(points([article(text)], None)))


def test_the_writer_in_person_is_no_point() -> None:
    text = f"{LEAD}\n\nWhen I came to the town in the evening, the lamps on the main square were dark."
    assert texts(points([article(text)], None)) == [LEAD]


def test_a_name_with_a_possessive_word_in_it_is_not_the_writer() -> None:
    text = "A member of the Save My River group was charged with breaking into the Orsk dam on Friday."
    assert texts(points([article(text)], None)) == [text]


def test_of_two_outlets_the_same_is_said_once_with_both_receipts() -> None:
    one = article("Some 1,200 people were brought to safety after a dam broke above Orsk on Friday.", id="one")
    two = article(f"{LEAD}\n\nThe province had planned to renew the wall of the dam in the spring.", id="two")
    found = points([one, two], None)
    assert sum("1,200" in told for told in texts(found)) == 1
    assert any({span.article_id for span in point.spans} == {"one", "two"} for point in found)
    assert any("renew the wall" in told for told in texts(found))


def test_a_point_that_hangs_on_what_is_not_told_gives_way_to_one_that_stands_alone() -> None:
    lead = "The ministry of water in Orsk shut three old dams above the town on Friday after a night of heavy rain."
    alone = "Engineers of the province found cracks in the walls of the oldest of the dams."
    text = f"{lead}\n\nA boy brought them soup.\n\nIt was the second such order of this wet and windy year.\n\n{alone}"
    assert [point.text for point in points([article(text)], None, most=2)] == [lead, alone]


def test_a_point_on_the_largest_of_some_who_are_not_told_gives_way() -> None:
    lead = "The ministry of water in Orsk shut three old dams above the town on Friday after a night of heavy rain."
    alone = "Engineers of the province found cracks in the walls of the oldest of the dams."
    some = "The Brenn dam holds most water, said Orsk, the largest of the four."
    text = f"{lead}\n\nA boy brought them soup.\n\n{some}\n\n{alone}"
    assert [point.text for point in points([article(text)], None, most=2)] == [lead, alone]


def test_two_outlets_wordings_of_one_event_are_one_point_and_their_other_news_another() -> None:
    one = "The ministry of water signed a $40 billion order on Friday to mend the dams above Orsk under strain."
    two = "Water minister Ines Roca on Friday signed the $40 billion order for the mending of old dams above Orsk."
    more = "Ines Roca, the water minister, also left open on Friday whether the town must move downhill for good."
    told = texts(points([article(one, id="1"), article(f"{two}\n\n{more}", id="2")], None))
    assert len([text for text in told if "$40 billion" in text]) == 1
    assert more in told


def test_an_outlet_with_another_figure_is_no_receipt_for_this_one() -> None:
    one = article("Some 1,200 people were brought to safety after a dam broke above Orsk on Friday.", id="one")
    two = article("Some 900 people were brought to safety after a dam broke above Orsk on Friday.", id="two")
    assert all(len(point.spans) == 1 for point in points([one, two], None))


def test_what_was_told_is_not_told_again_unless_its_figure_is_new() -> None:
    text = f"{LEAD}\n\nThe province had planned to renew the wall of the dam in the spring."
    assert LEAD not in texts(points([article(text)], None, told=[LEAD]))
    assert LEAD in texts(points([article(text)], None, told=[LEAD.replace("1,200", "900")]))


def test_a_sentence_over_length_loses_an_aside_and_never_its_source() -> None:
    text = (
        "The ministry of water, which took over the care of all older dams from the provinces nine years ago after a "
        "long quarrel about money, will pay for a new wall above Orsk at a cost of 40 million crowns, she said."
    )
    told = texts(points([article(text)], None))
    assert told == [
        "The ministry of water will pay for a new wall above Orsk at a cost of 40 million crowns, she said."
    ]


def test_a_point_with_a_figure_shows_it_with_what_it_counts() -> None:
    facts = Facts(figures=(figure(LEAD, "some 1,200", "some 1,200 people", "people"),))
    (point,) = points([article(LEAD)], {"a": facts})
    assert [point.text[start:end] for start, end in point.emphasis] == ["some 1,200 people"]


def test_a_relative_day_and_a_bare_surname_are_explained_with_their_receipts() -> None:
    text = "Velarde spoke of the move in a message to the nation on Monday.\n\nAna Velarde is the president."
    named = name(text, "Velarde", full="Ana Velarde"), name(text, "Ana Velarde", full="Ana Velarde")
    facts = Facts(names=named, dates=(day(text, "Monday", "2026-02-02"),))
    point = points([article(text, published_at=PUBLISHED)], {"a": facts})[0]
    assert plain(point) == "[Ana] Velarde spoke of the move in a message to the nation on Monday [2 February]."
    assert [text[g.span.start : g.span.end] for g in point.glosses] == ["Ana", "Monday"]


def test_other_languages_give_points_too() -> None:
    text = (
        "Una presa sobre la ciudad de Orsk cedió el viernes y unas 1.200 personas fueron llevadas a un lugar seguro. "
        "La provincia me parece lenta, dijo la alcaldesa Inés Roca ante los periodistas en la plaza mayor."
    )
    assert len(points([article(text, language="es")], None)) == 2


def test_a_text_without_one_clean_sentence_still_gives_what_it_has() -> None:
    assert texts(points([article("Dam breaks above Orsk")], None)) == ["Dam breaks above Orsk"]
    assert points([article("")], None) == ()
    assert points([], None) == ()


def test_a_megabyte_costs_no_more_than_its_sentences() -> None:
    large = article("\n\n".join([LEAD, "The river fell again in the night."] * 8000))
    points([large], None)  # the sentences are kept for the second call
    began = time.process_time()
    points([large], None)
    assert time.process_time() - began < 0.5


WORDS = st.sampled_from(
    [
        "Orsk",
        "the",
        "dam",
        "1,200",
        "people",
        ",",
        ", who fled,",
        "(left)",
        "“",
        "”",
        "'",
        '"',
        ".",
        "said",
        "\n",
        "\n\n",
        "He",
        "But",
        "—",
        "– of mud –",
        "however",
        ", however,",
        "?",
        "!",
        "water",
        "Ana Velarde",
        "é",
        "水",
        "👩‍👩‍👧",
        "İ",
    ]
)
TEXTS = st.lists(WORDS, max_size=80).map(" ".join) | st.text(max_size=200)


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_every_word_of_a_point_stands_in_its_span_in_the_same_order(given_texts: list[str]) -> None:
    articles = [Article(id=str(number), text=text) for number, text in enumerate(given_texts)]
    by_id = {one.id: one for one in articles}
    for point in points(articles, None):
        for span in point.spans:
            assert 0 <= span.start < span.end <= len(by_id[span.article_id].text)
        first = point.spans[0]
        source = iter(re.findall(r"\w+", by_id[first.article_id].text[first.start : first.end]))
        assert all(word in source for word in re.findall(r"\w+", point.text))


@settings(deadline=None, max_examples=40)
@given(st.lists(TEXTS, min_size=2, max_size=3), st.randoms())
def test_the_order_of_articles_changes_nothing(given_texts: list[str], chance: object) -> None:
    articles = [Article(id=str(number), text=text) for number, text in enumerate(given_texts)]
    turned = articles[::-1]
    assert points(articles, None) == points(turned, None) == points(articles, None)
