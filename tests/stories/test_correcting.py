from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from briefings.facts import facts
from briefings.model import Article, Correction
from briefings.stories import corrections
from tests.stories.samples import NOON, article

FIRST = "A bus left the road near Linden. The crash injured 15 people, police said. It was raining."
SECOND = "A bus left the road near Linden. The crash injured 12 people, police said. It was raining."


def corrected(*revisions: Article) -> tuple[Correction, ...]:
    return corrections(revisions, {each.id: facts(each) for each in revisions})


def revision(name: str, text: str, hours: float) -> Article:
    each = article(name, text, outlet="Outlet A", hours=hours)
    return replace(each, key="one", published_at=NOON)


def test_a_figure_changed_between_revisions_is_a_correction() -> None:
    (found,) = corrected(revision("v2", SECOND, 2), revision("v1", FIRST, 0))
    assert (found.outlet, found.before.value, found.after.value) == ("Outlet A", Decimal(15), Decimal(12))
    assert found.before.span.article_id == "v1"
    assert found.after.span.article_id == "v2"


def test_a_rewritten_or_added_sentence_is_no_correction() -> None:
    assert corrected(revision("v1", FIRST, 0), revision("v2", FIRST + " Three cars were towed away.", 1)) == ()
    other = "A bus left the road near Linden. Rescuers freed 12 passengers from the wreck at dawn."
    assert corrected(revision("v1", FIRST, 0), revision("v2", other, 1)) == ()


def test_a_note_that_gives_both_figures_is_a_correction() -> None:
    note = SECOND + "\n\nCorrection: An earlier version of this article said 15 people were injured. There were 12."
    (found,) = corrected(revision("v1", note, 0))
    assert (found.before.value, found.after.value) == (Decimal(15), Decimal(12))


def test_a_note_may_give_the_right_figure_first() -> None:
    note = SECOND + "\n\nThis article was corrected to say that 12 people were injured, not 15."
    (found,) = corrected(revision("v1", note, 0))
    assert (found.before.value, found.after.value) == (Decimal(15), Decimal(12))


def test_an_article_without_a_change_or_note_has_no_corrections() -> None:
    assert corrected(revision("v1", FIRST, 0)) == ()
    assert corrected(revision("v1", FIRST, 0), revision("v2", FIRST, 1)) == ()
    assert corrected() == ()
