from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.passages import looked_for, terms
from briefings.passages.answers import holds
from briefings.passages.asking import Kind, Wanted, proper, wanted
from briefings.passages.otherwise import otherwise
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
        (Wanted("figure", "number", frozenset(terms("clubs"))), "It is one of several clubs.", False),
        (Wanted("figure", "number", frozenset(terms("cases"))), "The region has one in four cases.", False),
        (Wanted("figure", "number", frozenset(terms("cases"))), "Cases have fallen since 2020.", False),
        (Wanted("figure", "number", frozenset(terms("workers"))), "It looks for 2000 workers.", True),
        (Wanted("figure", "amount"), "Each passenger gets 400 crowns.", True),
        (Wanted("figure", "amount"), "The port moved 5 tonnes of ice.", True),
        (Wanted("figure", "amount"), "The banks will pass it on within days.", False),
        (Wanted("figure", "change"), "The bank cut its rate by a quarter of a point.", True),
        (Wanted("figure", "change"), "Exports fell by some 12 percent.", True),
        (Wanted("figure", "change"), "The bank cut its rate to 3.25 percent.", False),
        (Wanted("figure", "change"), "It was cut by the bank.", False),
        (Wanted("figure", "amount"), "All 214 passengers went ashore.", False),
        (Wanted("figure", "%"), "Turnout was 62 percent.", True),
        (Wanted("figure", "%"), "Turnout was 62,000.", False),
        (Wanted("figure", "money"), "It cost £2m.", True),
        (Wanted("figure", "money"), "It took 2 years.", False),
        (Wanted("place", focus="country"), "The plane landed in Peru.", True),
        (Wanted("place", focus="state"), "The plane landed in Peru.", False),
        (Wanted("place", focus="country"), "The plane landed in New Mexico.", False),
        (Wanted("place", focus="ocean"), "The capsule fell into the Pacific.", True),
        (Wanted("place", focus="ocean"), "The capsule fell off Peru.", False),
        (Wanted("person"), "The board chose Anna Reyes.", True),
        (Wanted("person"), "The board closed Anna Reyes’s Harbour account.", True),
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


def test_part_of_a_place_that_a_word_of_the_question_leaves_over_is_no_other_place() -> None:
    asked = frozenset(terms("a new plan"))
    assert holds(Wanted("place", focus="country"), "Wolves could return to New Mexico.", asked) < 0.99


def test_a_day_is_no_name() -> None:
    assert holds(Wanted("name", focus="airline"), "The airline stopped its flights on Friday.", frozenset()) == 0.0


@pytest.mark.parametrize(
    ("question", "doing"),
    [
        ("How many applications are currently pending?", "pending"),
        ("How many ferries could soon be sold?", "sold"),
        ("How many cases are in the county as of this week?", "county"),
    ],
)
def test_what_is_said_of_those_that_are_counted_is_neither_when_nor_how(question: str, doing: str) -> None:
    assert wanted(question).doing == terms(doing)[0]


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("calder water turnover", "amount"),
        ("How hot was the exhaust?", "amount"),
        ("How soon after departure did it burn?", "time"),
        ("What distance did the probe fly?", "length"),
        ("How high would the duty be?", "amount"),
        ("How high was the river?", "length"),
        ("Does the bank expect a loss?", ""),
    ],
)
def test_what_measure_is_asked_for(question: str, unit: str) -> None:
    assert wanted(question).unit == unit


def test_of_people_whoever_they_are_may_be_counted_though_not_as_surely() -> None:
    people = wanted("How many people were on board?")
    assert holds(people, "All 214 passengers were rescued.", frozenset()) == 0.99
    assert holds(people, "Some 214 people were rescued.", frozenset()) == 1.0
    assert holds(people, "All 214 cars were lost.", frozenset()) < 0.5


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("County engineer Sofie Dahl said that the dike held.", True),
        ("“It held,” said Sofie Dahl, the county engineer.", True),
        ("Sofie Dahl said that the dike held.", False),
        ("The engineer said that the dike held.", False),
    ],
)
def test_who_somebody_is_is_told_by_what_stands_beside_the_name(sentence: str, told: bool) -> None:
    asked = wanted("who is sofie dahl")
    assert asked == Wanted("role", focus="sofie dahl")
    assert (holds(asked, sentence, frozenset()) == 1.0) is told
    assert wanted("Who is Dahl?").focus == "Dahl"


@pytest.mark.parametrize(
    "question", ["Who is the mayor?", "Who is president?", "Who is behind the hack?", "Who is she?"]
)
def test_who_holds_an_office_or_does_something_is_another_question(question: str) -> None:
    assert wanted(question).kind == "person"


def test_another_word_stands_for_that_of_a_question_but_no_office_for_another() -> None:
    assert "hack" in otherwise("breach")
    assert "custom" in otherwise("client")
    assert not otherwise("mayor")
    assert "execut" not in otherwise("died")


def test_what_is_asked_for_stands_before_another_noun() -> None:
    assert wanted("Which bank cut its rate?") == Wanted("name", focus="bank")
    assert wanted("How much does each passenger get?").unit == "amount"
    assert wanted("By how much did the bank cut its rate?").unit == "change"


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


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("How long is the crack in the dam?", "length"),
        ("How long was the bridge?", "length"),
        ("How long will the bridge stay closed?", "time"),
        ("How long is the strike in Port Ellery?", "time"),
    ],
)
def test_how_long_is_a_length_only_of_what_has_one(question: str, unit: str) -> None:
    assert wanted(question).unit == unit
