"""What `check_worded` and `check_translated` promise beyond `verify`: the cited sentences alone bear a claim out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.model import Article, Span
from briefings.text import sentences
from briefings.verification import check_translated, check_worded
from tests.verification.news import BORDER

SENTENCES = [each.text for each in sentences(BORDER.text)]
TROOPS, PAUSE, THERE, QUOTE, MEETS = SENTENCES[:5]


def cited(*texts: str, article: Article = BORDER) -> list[Span]:
    starts = [article.text.index(text) for text in texts]
    return [
        Span(article_id=article.id, start=start, end=start + len(text))
        for start, text in zip(starts, texts, strict=True)
    ]


def refused(text: str, *texts: str, article: Article = BORDER) -> set[str]:
    verdict = check_worded(text, cited(*texts, article=article), {article.id: article})
    assert verdict.supported is (not verdict.unsupported)
    return {each.kind for each in verdict.unsupported}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "President Claudia Sheinbaum said on Monday that Mexico will send ten thousand National Guard troops.",
            TROOPS,
        ),
        ("The United States will pause its tariffs on Mexican goods for a month.", PAUSE),
        ("Around 2,500 U.S. troops are at the border already, according to Defense Secretary Pete Hegseth.", THERE),
        ("“Sovereignty is not for sale,” Claudia Sheinbaum told reporters.", QUOTE),
        ("Sheinbaum will meet governors of the northern states on Thursday.", MEETS),
    ],
)
def test_the_same_in_other_words_is_told(text: str, source: str) -> None:
    assert refused(text, source) == set()


@pytest.mark.parametrize(
    ("kind", "text", "source"),
    [
        ("attribution", "Mexico will send 10,000 National Guard troops to its northern border.", TROOPS),
        ("attribution", "About 2,500 U.S. troops are at the border already.", THERE),
        ("speaker", "About 2,500 U.S. troops are at the border already, Claudia Sheinbaum said.", THERE),
        ("speaker", "According to Luis Ortega, about 2,500 U.S. troops are at the border already.", THERE),
        ("limit", "2,500 U.S. troops are at the border already, Pete Hegseth said.", THERE),
        ("limit", "At least 2,500 U.S. troops are at the border already, Pete Hegseth said.", THERE),
        ("figure", "About 10,000 U.S. troops are at the border already, Pete Hegseth said.", THERE),
        ("modality", "Sheinbaum met governors of the northern states on Thursday.", MEETS),
        ("negation", "Sheinbaum will not meet governors of the northern states on Thursday.", MEETS),
        ("quote", "“Sovereignty is never for sale,” Sheinbaum told reporters.", QUOTE),
        ("address", "The U.S. will pause its tariffs, see https://example.org.", PAUSE),
        ("address", "The U.S. will pause its [tariffs](now) on Mexican goods for one month.", PAUSE),
        ("name", "Viktor Aldana will pause U.S. tariffs on Mexican goods for one month.", PAUSE),
    ],
)
def test_what_the_cited_sentence_does_not_say_is_refused_and_named(kind: str, text: str, source: str) -> None:
    assert kind in refused(text, source)


def test_a_figure_of_the_article_that_the_cited_sentence_lacks_is_refused() -> None:
    trade = next(each for each in SENTENCES if "$840 billion" in each)
    assert not refused(trade, trade)
    assert "figure" in refused("Trade between the two countries was worth $840 billion last year.", TROOPS)


def test_after_is_not_before_and_a_fifth_is_a_figure() -> None:
    article = Article(
        id="a", text="Shops lost a fifth of their sales. The ferry burned nine minutes after it had left the harbour."
    )
    text = "The ferry burned nine minutes before it left the harbour."
    assert "word" in refused(text, told_in(article)[1], article=article)
    assert "figure" in refused("The ferry burned a fifth after it had left.", told_in(article)[1], article=article)


def told_in(article: Article) -> list[str]:
    return [each.text for each in sentences(article.text)]


def test_without_a_receipt_nothing_is_told() -> None:
    assert not check_worded(TROOPS, [], {BORDER.id: BORDER}).supported
    assert not check_worded(TROOPS, [Span(article_id="x", start=0, end=9)], {BORDER.id: BORDER}).supported
    assert not check_worded(" ", cited(TROOPS), {BORDER.id: BORDER}).supported


GERMAN = [
    ("Mexiko schickt 10.000 Nationalgardisten an die Grenze, sagte Präsidentin Claudia Sheinbaum am Montag.", TROOPS),
    ("Nach Angaben von Pete Hegseth sind rund 2.500 US-Soldaten bereits an der Grenze.", THERE),
    ("“Sovereignty is not for sale,” sagte Sheinbaum.", QUOTE),
]


@pytest.mark.parametrize(("text", "source"), GERMAN)
def test_a_translation_that_keeps_figures_names_and_quotes_may_be_told(text: str, source: str) -> None:
    assert check_translated(text, cited(source), {BORDER.id: BORDER}, language="de").supported


@pytest.mark.parametrize(
    ("kind", "text", "source"),
    [
        ("figure", "Mexiko schickt 12.000 Nationalgardisten an die Grenze, sagte Claudia Sheinbaum.", TROOPS),
        ("date", "Mexiko schickt 10.000 Soldaten, sagte Claudia Sheinbaum am Dienstag.", TROOPS),
        ("name", "Mexiko schickt 10.000 Soldaten, sagte Viktor Aldana.", TROOPS),
        ("quote", "„Souveränität ist unverkäuflich“, sagte Sheinbaum.", QUOTE),
        ("negation", "Sheinbaum trifft die Gouverneure am Donnerstag nicht.", MEETS),
        ("gist", "Die Lage ist ernst.", PAUSE),
    ],
)
def test_a_translation_that_changes_what_can_be_compared_is_refused(kind: str, text: str, source: str) -> None:
    verdict = check_translated(text, cited(source), {BORDER.id: BORDER}, language="de")
    assert kind in {each.kind for each in verdict.unsupported}


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=120), st.sampled_from(SENTENCES), st.sampled_from(["en", "de", "fr", "es"]))
def test_any_text_has_a_verdict_and_the_same_one_each_time(text: str, source: str, language: str) -> None:
    spans, known = cited(source), {BORDER.id: BORDER}
    assert check_worded(text, spans, known) == check_worded(text, spans, known)
    assert check_translated(text, spans, known, language=language) == check_translated(
        text, spans, known, language=language
    )


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_cited_sentence_itself_is_always_told(sentence: str) -> None:
    assert refused(sentence, sentence) == set()
