from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.passages import looked_for, terms
from briefings.passages.answers import holds
from briefings.passages.asking import Kind, Wanted, proper, wanted
from briefings.passages.stems import stem


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who is the new prime minister?", "person"),
        ("Who said that the bridge was safe?", "speaker"),
        ("What did the mayor say about the bridge?", "words"),
        ("When will the bridge open again?", "date"),
        ("Where did the ferry sink?", "place"),
        ("Which country closed its border?", "place"),
        ("How many buses were sold?", "figure"),
        ("How much does the bridge cost?", "figure"),
        ("What percentage of voters stayed at home?", "figure"),
        ("What was the magnitude of the quake?", "figure"),
        ("Why was the bridge closed?", "reason"),
        ("What caused the fire?", "reason"),
        ("What happens next?", "next"),
        ("What do the outlets disagree on?", "differ"),
        ("What changed since yesterday?", "changed"),
        ("Which airline cancelled its flights?", "name"),
        ("Is the bridge open?", "plain"),
        ("", "plain"),
    ],
)
def test_a_question_is_known_by_what_it_asks_for(question: str, kind: Kind) -> None:
    assert wanted(question).kind == kind


def test_the_sentence_that_asks_counts_and_not_the_one_that_leads_up_to_it() -> None:
    asked = "A ferry burned off Port Ellery on Tuesday, when 214 people were on board. How many were injured?"
    assert proper(asked) == "How many were injured?"
    assert wanted("A court ruled on Roe v. Wade. What percentage of adults approve?").unit == "%"


@pytest.mark.parametrize(
    ("wanted", "sentence", "sure"),
    [
        (Wanted("figure", "number", frozenset(terms("buses"))), "The council sold 40 buses.", True),
        (Wanted("figure", "number", frozenset(terms("buses"))), "The council has 12 members and some buses.", False),
        (Wanted("figure", "number", frozenset(terms("troops"))), "He sent 1,500 additional U.S. troops.", True),
        (Wanted("figure", "number", frozenset(terms("ferries"))), "It checks three other ferries.", False),
        (Wanted("figure", "number", frozenset(terms("ferries"))), "It checks three of its ferries.", False),
        (Wanted("figure", "time"), "The talks last one month.", True),
        (Wanted("figure", "time"), "The talks cost one million.", False),
        (Wanted("figure", "length"), "It peaked at 5.1 metres.", True),
        (Wanted("figure", "age"), "Anna Reyes, 34, was chosen.", True),
        (Wanted("figure", "age"), "It is the first cut in two years.", False),
        (Wanted("figure", "%"), "Turnout was 62 percent.", True),
        (Wanted("figure", "%"), "Turnout was 62,000.", False),
        (Wanted("figure", "money"), "It cost £2m.", True),
        (Wanted("figure", "money"), "It took 2 years.", False),
        (Wanted("place", focus="country"), "The plane landed in Peru.", True),
        (Wanted("place", focus="state"), "The plane landed in Peru.", False),
        (Wanted("person"), "The board chose Anna Reyes.", True),
        (Wanted("person"), "The board chose nobody.", False),
        (Wanted("reason"), "It closed because of ice.", True),
        (Wanted("reason"), "It closed after the storm.", False),
        (Wanted("date"), "It opens on Friday.", True),
        (Wanted("date"), "It opens again, the council said on Friday.", False),
        (Wanted("date"), "It began at a pipe that had been replaced last month.", False),
        (Wanted("person", focus="governor"), "“It is over,” said the bank's governor, Maria Oduya.", True),
        (Wanted("person", focus="governor"), "“It is over,” said the teacher Maria Oduya in Port Ellery.", False),
    ],
)
def test_a_sentence_answers_only_with_the_kind_of_thing_that_is_asked_for(
    wanted: Wanted, sentence: str, sure: bool
) -> None:
    assert (holds(wanted, sentence, frozenset()) >= 0.99) is sure


def test_what_the_question_names_itself_is_no_answer_to_it() -> None:
    assert holds(Wanted("person"), "The board met Anna Reyes.", frozenset({"anna", "rey"})) == 0.0


def test_words_have_the_stems_that_the_index_gives_them() -> None:
    words = {
        "resigned": "resign",
        "policies": "polici",
        "hopping": "hop",
        "relational": "relat",
        "archaeology": "archaeolog",
    }
    assert {word: stem(word) for word in words} == words


@given(st.text(max_size=300))
def test_any_text_can_be_a_question(text: str) -> None:
    query = looked_for(text)
    assert query == looked_for(text)
    assert all(term.phrases for term in query.terms)
