"""Quotations: who said them, in full and with a receipt, and how sure that is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.table import SHARED
from briefings.facts.names import names
from briefings.facts.quotes import quotes
from briefings.model import Article, Quote

SEEDS = SHARED / "seeds"


def _quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    article = Article(id="a", text=text, language=language)
    return quotes(article, names(article))


def _said(text: str, language: str = "en") -> list[tuple[str, bool]]:
    return [(quote.speaker.name if quote.speaker else "", quote.certain) for quote in _quotes(text, language)]


HARBOUR = (
    "Ines Moreau noted the closure beside a two-week halt to new licences.\n"
    "French Fisheries Minister Ines Moreau has agreed to close 40 harbours on the Channel.\n"
    "Moreau first told of the move in a radio talk on May 4.\n"
    "“France will at once close the harbours of the north to protect its young fish,” she said.\n"
    "Last week, U.K. Environment Secretary Colin Hale refused to rule out a blockade.\n"
    "“Every answer will be weighed if our boats are turned away,” Hale said.\n"
    "Asked about Hale’s words on a possible blockade, Moreau repeated, “Our waters are not for sale.”\n"
)


def test_a_report_of_two_officials_gives_each_their_words_with_office_and_certainty() -> None:
    first, second, third = _quotes(HARBOUR)
    assert [quote.certain for quote in (first, second, third)] == [True, True, True]
    assert [(q.speaker.name, q.speaker.role) for q in (first, second, third) if q.speaker] == [
        ("Ines Moreau", "French Fisheries Minister"),
        ("Colin Hale", "U.K. Environment Secretary"),
        ("Ines Moreau", "French Fisheries Minister"),
    ]
    assert third.text == "Our waters are not for sale."


def test_the_mention_is_what_stands_beside_the_quote_and_the_name_has_its_own_receipt() -> None:
    speaker = _quotes(HARBOUR)[0].speaker
    assert speaker
    assert HARBOUR[speaker.mention.start : speaker.mention.end] == "she"
    assert HARBOUR[speaker.name_span.start : speaker.name_span.end] == "Ines Moreau"
    assert speaker.role_span
    assert HARBOUR[speaker.role_span.start : speaker.name_span.start] == "French Fisheries Minister "


ANN = "Ann Keller, a teacher in Leeds, met Tom Reyes on Friday.\n"


@pytest.mark.parametrize(
    "text",
    [
        "“The roof leaks and nobody comes,” Keller said.",
        "“The roof leaks and nobody comes,” said Keller.",
        "“The roof leaks and nobody comes,” Keller told Reyes.",
        "“The roof leaks and nobody comes,” Keller, who lives next door, said on Monday.",
        "“The roof leaks,” Keller said. “Nobody comes.”",
        "Keller said: “The roof leaks and nobody comes.”",
        "Keller told Reyes that “the roof leaks” and that nobody comes.",
        "Keller called the roof “a sorry sight” on Monday.",
        "According to Keller, “the roof leaks and nobody comes.”",
        "“The roof leaks and nobody comes,” according to Keller.",
        "“Does nobody come?” asked Keller.",
        "In a letter to Reyes, Keller wrote, “The roof leaks.”",
        "Keller tweeted: “The roof leaks.”",
        "“The roof,” Keller added, “leaks and nobody comes.”",
    ],
)
def test_the_one_who_speaks_is_the_speaker_however_the_sentence_is_built(text: str) -> None:
    said = _said(ANN + text)
    assert {name for name, _ in said} == {"Ann Keller"}


def test_the_hearer_and_the_one_spoken_of_are_not_the_speaker() -> None:
    text = ANN + "“He never wrote to Tom Reyes,” Keller told the court about Reyes."
    assert {name for name, _ in _said(text)} == {"Ann Keller"}


def test_two_speakers_in_one_paragraph_each_keep_their_own_words() -> None:
    text = ANN + "“The roof leaks,” Keller said, but “it always did,” Reyes replied."
    assert [name for name, _ in _said(text)] == ["Ann Keller", "Tom Reyes"]


def test_an_apposition_behind_the_name_is_the_office_where_none_stands_before() -> None:
    speaker = _quotes(ANN + "“The roof leaks,” Keller said.")[0].speaker
    assert speaker
    assert speaker.role == "teacher in Leeds"


def test_a_noun_with_its_name_behind_it_is_that_person() -> None:
    quote = _quotes("“The roof leaks,” the school's director, Ann Keller, said.")[0]
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.role) == ("Ann Keller", "the school's director")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The road is shut,” police said.", "police"),
        ("“The road is shut,” a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("The report said that the road was “beyond repair.”", "The report"),
        ("“We were never asked,” said one resident.", "one resident"),
    ],
)
def test_a_source_without_a_name_is_given_as_it_stands(text: str, expected: str) -> None:
    assert [name for name, _ in _said(text)] == [expected]


def test_he_and_she_are_told_apart_by_given_names() -> None:
    text = "Laura Brandt met Martin Osei in Bonn.\n“It went well,” she said.\n“It took too long,” he said."
    assert [name for name, _ in _said(text)] == ["Laura Brandt", "Martin Osei"]


def test_a_pronoun_that_may_be_either_of_two_is_never_certain() -> None:
    text = "Martin Osei met Peter Brandt in Bonn, and Brandt met David Lund.\n“It went well,” he said."
    assert [certain for _, certain in _said(text)] == [False]


def test_a_speaker_carried_over_from_another_paragraph_is_never_certain() -> None:
    text = "“It went well,” Martin Osei said.\n\n“We shall meet again in the spring, and bring the maps.”\n"
    assert [certain for _, certain in _said(text)] == [True, False]


def test_a_quotation_over_several_paragraphs_has_the_speaker_of_any_of_them() -> None:
    text = "“It went well, and we were glad of it.\n\n“We shall meet again,” said Martin Osei."
    assert _said(text) == [("Martin Osei", True), ("Martin Osei", True)]


def test_a_title_and_a_word_held_with_tongs_have_no_certain_speaker() -> None:
    text = "The film “Night Over Bonn” opens on Friday. Its “heroes” are three cats. Martin Osei directs."
    assert not any(certain for _, certain in _said(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Die Ministerin Petra Lindner trat zurück.\n„Der Schritt fällt mir schwer“, sagte Petra Lindner am Montag.",
        ),
        ("fr", "La ministre Claire Fontaine a démissionné.\n« C'est un jour difficile », a déclaré Claire Fontaine."),
        ("es", "La ministra Elena Robles dimitió.\n«Es un día difícil», dijo la ministra Elena Robles el lunes."),
    ],
)
def test_a_plain_pattern_gives_the_speaker_in_german_french_and_spanish(language: str, text: str) -> None:
    assert [certain for _, certain in _said(text, language)] == [True]
    assert _said(text, language)[0][0] in ("Petra Lindner", "Claire Fontaine", "Elena Robles")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Der Schritt fällt ihr schwer“, sagte die Sprecherin von Petra Lindner."),
        ("fr", "« C'est difficile », a déclaré le porte-parole de Claire Fontaine."),
        ("es", "«Es difícil», dijo el portavoz de Elena Robles."),
        ("it", "«È difficile», ha detto Elena Robles."),
    ],
)
def test_elsewhere_another_language_gives_no_speaker_rather_than_a_wrong_one(language: str, text: str) -> None:
    assert _said(text, language) == [("", False)]


def test_articles_of_hundreds_of_kilobytes_and_of_marks_alone_take_seconds() -> None:
    started = time.process_time()
    crafted = ('"' * 25_000, "'a' ’b‘ " * 2_500, "“a " * 25_000, "Ann Ray said “a b.” " * 1_250)
    for text in (HARBOUR * 350, HARBOUR.replace("\n", " ") * 175, *crafted):
        _quotes(text)
    assert time.process_time() - started < 5


@settings(deadline=None, max_examples=150)
@given(
    st.text(max_size=100)
    | st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "Ann Ray", "she", " said", ",", ".", "\n", " ", "the mayor", "É", "who", ":"]
        ),
        max_size=40,
    ).map("".join)
)
def test_receipts_are_exact_on_any_text_and_the_same_twice(text: str) -> None:
    found = _quotes(text)
    for quote in found:
        assert quote.text == text[quote.span.start : quote.span.end]
        if speaker := quote.speaker:
            assert text[speaker.mention.start : speaker.mention.end].strip()
            assert speaker.name == text[speaker.name_span.start : speaker.name_span.end]
            assert not speaker.role_span or speaker.role == text[speaker.role_span.start : speaker.role_span.end]
    assert found == _quotes(text)


@pytest.mark.skipif(not SEEDS.exists(), reason="needs ../shared/seeds")
def test_the_article_that_the_product_was_asked_for_with_has_its_three_speakers() -> None:
    text = next(SEEDS.glob("*.txt")).read_text("utf-8")
    found = _quotes(text)
    assert all(quote.certain for quote in found)
    names_of = [quote.speaker.name.split()[-1] for quote in found if quote.speaker]
    assert names_of == ["Sheinbaum", "Hegseth", "Sheinbaum"]


def test_a_plain_word_before_a_name_is_no_office() -> None:
    text = "There he said many things Ann Keller liked. “The roof leaks and nobody comes,” Keller said."
    assert [quote.speaker.role for quote in _quotes(text) if quote.speaker] == [""]


def test_an_office_has_its_branch_and_its_body_before_it() -> None:
    first = "“The roof leaks,” says Northbank mortgage analyst Ann Keller.\n"
    text = first + "“It does,” Ridley Group president of works Tom Reyes said."
    roles = [quote.speaker.role for quote in _quotes(text) if quote.speaker]
    assert roles == ["mortgage analyst", "Ridley Group president of works"]


def test_an_office_of_a_state_keeps_its_first_word_and_the_day_is_no_part_of_a_name() -> None:
    text = (
        "“We are late,” New York mayor Ann Keller said.\n"
        "“It is dear,” State Department spokesman Jo Hale told reporters.\n"
        "French Fisheries Minister Ines Moreau today said: “Our waters are not for sale.”"
    )
    found = [(quote.speaker.name, quote.speaker.role) for quote in _quotes(text) if quote.speaker]
    assert found == [
        ("Ann Keller", "New York mayor"),
        ("Jo Hale", "State Department spokesman"),
        ("Ines Moreau", "French Fisheries Minister"),
    ]


def test_the_title_of_a_work_in_what_somebody_said_is_not_certain_to_be_their_words() -> None:
    text = ANN + "Keller said that “Night Over Bonn” would be shown on Friday."
    assert [certain for _, certain in _said(text)] == [False]


def test_the_receipt_of_a_name_is_the_name_though_nothing_shows_that_it_is_a_person() -> None:
    speaker = _quotes("Yesterday, Quorl waited. “The port is shut for good,” he said.")[0].speaker
    assert speaker
    assert (speaker.name, speaker.name_span.start, speaker.name_span.end) == ("Quorl", 11, 16)
