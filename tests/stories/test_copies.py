from __future__ import annotations

from briefings.stories import copies
from tests.stories.samples import BANK, MILL, article

WIRE = " ".join((*MILL, *BANK)).replace("Karvo mill fire kills 12. ", "")


def test_the_same_text_under_another_url_is_a_copy() -> None:
    first = article("first", WIRE, url="https://a.example/fire")
    again = article("again", WIRE, url="https://a.example/fire?utm_source=feed", hours=1)
    assert copies([again, first]) == {"again": "first"}


def test_wire_text_that_an_outlet_trims_and_tops_with_a_line_is_a_copy() -> None:
    trimmed = "Our readers in Karvo woke up to smoke. " + WIRE[:500]
    assert copies([article("wire", WIRE), article("trimmed", trimmed, hours=1)]) == {"trimmed": "wire"}


def test_another_outlets_own_report_is_no_copy() -> None:
    assert copies([article("a", " ".join(MILL[:1] * 3)), article("b", " ".join(MILL[1:] * 2), hours=1)]) == {}


def test_wire_text_within_a_longer_report_is_no_copy_for_there_is_more_in_it() -> None:
    own = (
        "The owner of the mill, Ana Brill, told this paper that inspectors had visited twice this winter and found the "
        "doors open. Two former foremen remember it otherwise: keys were kept in the office, they say, and shifts were "
        "counted at the gate. The ministry would not release the reports of its inspectors before an inquiry is over."
    )
    assert copies([article("wire", MILL[0]), article("own", MILL[0] + " " + own, hours=1)]) == {}


def test_an_update_that_leads_with_a_new_figure_is_no_copy() -> None:
    update = WIRE.replace("killed at least 12 people", "killed at least 15 people")
    assert copies([article("wire", WIRE), article("update", update, hours=1)]) == {}


def test_short_texts_are_copies_only_if_they_are_the_same() -> None:
    five, seven = "Five climbers were found dead below the summit.", "Seven climbers were found dead below the summit."
    assert copies([article("five", five), article("seven", seven, hours=1)]) == {}
    assert copies([article("five", five), article("again", five, hours=1)]) == {"again": "five"}


def test_nothing_and_one_article_have_no_copies() -> None:
    assert copies([]) == {}
    assert copies([article("a", "")]) == {}
