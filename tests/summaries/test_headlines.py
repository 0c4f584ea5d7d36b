from __future__ import annotations

import pytest

from briefings.model import Article
from briefings.summaries import headline

TEXT = "A dam above the town of Orsk gave way on Friday, and some 1,200 people were brought to safety, police said."


def of(title: str, *, outlet: str = "", url: str = "") -> str:
    return headline([Article(id="a", title=title, text=TEXT, outlet=outlet, url=url)])[0]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("LIVE: Dam breaks above Orsk", "Dam breaks above Orsk"),
        ("Watch: Dam breaks above Orsk", "Dam breaks above Orsk"),
        ("Dam breaks above Orsk | The Norland Courier", "Dam breaks above Orsk"),
        ("Dam breaks above Orsk - Norland News", "Dam breaks above Orsk"),
        ("Dam breaks above Orsk – live updates", "Dam breaks above Orsk"),
        ("Dam breaks  above\nOrsk", "Dam breaks above Orsk"),
    ],
)
def test_labels_and_outlets_are_no_part_of_a_headline(title: str, shown: str) -> None:
    assert of(title) == shown


def test_the_outlet_is_known_by_its_own_name_and_address() -> None:
    assert of("Dam breaks above Orsk – Kestrel", outlet="Kestrel") == "Dam breaks above Orsk"
    assert of("Dam breaks above Orsk – Kestrel", url="https://www.kestrel.example/a") == "Dam breaks above Orsk"
    assert of("Dam breaks above Orsk – hundreds flee") == "Dam breaks above Orsk – hundreds flee"


@pytest.mark.parametrize(
    "title", ["Why did the Orsk dam break?", "Here's why the Orsk dam broke", "", "Orsk: what we know"]
)
def test_instead_of_a_question_or_a_tease_the_lead_is_shortened_by_deletion(title: str) -> None:
    assert of(title) == "A dam above the town of Orsk gave way on Friday, police said"


def test_a_lead_is_not_cut_before_its_verb() -> None:
    text = (
        "A flood raging for a third day on Sunday in the low valleys of the Orsk province has taken 40 houses with it."
    )
    shown = headline([Article(id="a", text=text)])[0]
    assert shown == "A flood raging for a third day on Sunday in the low valleys of the Orsk province…"


@pytest.mark.parametrize(
    ("lead", "shown"),
    [
        (  # what is left would have no verb of its own
            "A barn that was once used to hide smuggled crates of tea from customs men of Orsk is to be a school.",
            "A barn that was once used to hide smuggled crates of tea from customs men of Orsk…",
        ),
        (  # what was said would be lost
            "Terminally ill composer and campaigner Ole Brandt, 92, has said the law on music in wards is unjust.",
            "Terminally ill composer and campaigner Ole Brandt, 92, has said the law on music…",
        ),
        (  # "had his ban" is another thing
            "Nils Aske on Friday night had his ban for accidentally tripping the referee overturned on appeal.",
            "Nils Aske on Friday night had his ban for accidentally tripping the referee overturned…",
        ),
        (
            "It was cold. "
            "The harbour of Orsk froze over on Friday for the first time in some 60 years, a harbour pilot said.",
            "The harbour of Orsk froze over on Friday for the first time, a harbour pilot said",
        ),
    ],
)
def test_a_lead_is_broken_off_openly_rather_than_cut_to_something_else(lead: str, shown: str) -> None:
    assert headline([Article(id="a", text=lead)])[0] == shown


def test_a_title_is_not_cut_within_quotation_marks() -> None:
    title = (
        "Les pluies de l’été ont porté un « coup sévère », mais pas mortel, aux vignes de la vallée de l’Orne en juin"
    )
    shown = headline([Article(id="a", title=title, text="Les vignes vont mal.", language="fr")])[0]
    assert shown.count("«") == shown.count("»")


def test_a_title_that_teases_yields_to_the_lead() -> None:
    assert of("Mud, maps, money: inside the Orsk dam affair") == of("")
    assert of("This is the dam that broke above Orsk") == of("")


def test_a_long_title_loses_its_last_clause_and_never_a_word_inside() -> None:
    long = (
        "Dam breaks above Orsk as engineers warn of heavier rain in the mountains; some 1,200 people leave their homes"
    )
    shown = of(long)
    assert len(shown) <= 90
    assert long.startswith(shown)


def test_the_title_that_says_most_of_what_all_say_wins() -> None:
    told = [
        Article(id="1", title="A night to forget", text=TEXT),
        Article(id="2", title="Dam breaks above Orsk, 1,200 people brought to safety", text=TEXT),
        Article(id="3", title="Orsk in pictures: mud everywhere", text=TEXT),
    ]
    assert headline(told) == headline(told[::-1]) == ("Dam breaks above Orsk, 1,200 people brought to safety", "2")


def test_a_quotation_that_hides_its_speaker_yields_to_a_plain_title() -> None:
    told = [
        Article(id="1", title="‘It came like a wall’: Orsk dam breaks and people flee Friday", text=TEXT),
        Article(id="2", title="“Like a wall”, Orsk dam gave way, people fled", text=TEXT),
        Article(id="3", title="Orsk dam gave way, people fled", text=TEXT),
    ]
    assert headline(told[1:])[1] == "3"


def test_there_is_always_a_headline_of_at_most_ninety_characters_where_there_is_any_text() -> None:
    endless = "word " * 60
    text, article_id = headline([Article(id="a", text=endless)])
    assert 0 < len(text) <= 90
    assert article_id == "a"
    assert headline([]) == ("", "")
    assert headline([Article(id="a", text="")]) == ("", "a")
