"""Who does what to whom, whose office somebody holds, what a figure counts and whose words a speech is."""

from __future__ import annotations

import pytest

from briefings.model import Article, Span
from briefings.verification import check_worded
from briefings.verification.acts import acts
from briefings.verification.clauses import clauses
from briefings.verification.tokens import tokens


def told(source: str, text: str) -> bool:
    article = Article(id="a", title="", text=source)
    return check_worded(text, [Span(article_id="a", start=0, end=len(source))], {"a": article}).supported


@pytest.mark.parametrize(
    ("text", "doer", "done"),
    [
        ("Police injured 12 protesters in Orsk.", {"polic"}, {"protester"}),
        ("Twelve protesters were injured by police in Orsk.", {"polic"}, {"protester"}),
        ("A crack reported by engineers grew.", {"engineer"}, {"crack"}),
        ("Norra are suing Sund.", {"norra"}, {"sund"}),
        ("Sund lost 2-0 to Norra.", {"norra"}, {"sund"}),
        ("Norra's 2-0 win over Sund was late.", {"norra"}, {"sund"}),
        ("The shortage resulted in a strike.", {"shortag"}, {"strik"}),
        ("The strike resulted from a shortage.", {"shortag"}, {"strik"}),
        ("The mill closed because of a strike.", {"strik"}, {"mill", "clos"}),
    ],
)
def test_an_act_is_read_alike_however_it_is_told(text: str, doer: set[str], done: set[str]) -> None:
    found = acts(clauses(tokens(text), text))
    assert any(act.doer.narrow == doer and act.done.narrow >= done for act in found), found


INJURED = "Police injured 12 protesters in Orsk on Saturday when a march turned violent."
SACKED = "The orchestra of Velm sacked its conductor, Emil Strand, in May after he insulted a cellist, Dana Roos."
SIGNED = "The director of the zoo in Hagen, Paul Emmer, and the head of the vet school, Lisa Brok, signed it on Friday."
LOFT = "Finance Minister Arne Loft told parliament on Monday that Labour Minister Berit Saga had agreed to the cuts."
FOUND = "Rescuers found 200 crates of rifles and 5,000 rounds of ammunition aboard the ship Malka."
FEES = "The port of Orsk raised its fees by 12 percent to 340 crowns a tonne in May, and 12 of its 40 customers left."
MET = (
    "Governor Rita Solm met union leader Karl Voet on Thursday; afterwards he said the strike would go on, and she "
    "promised new talks."
)
STEP = "Governor Inga Stroud raised the rate. Minister Paul Dressan criticised the step, which he said would cost jobs."


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (INJURED, "Police were injured by protesters in Orsk on Saturday when a march turned violent."),
        (INJURED, "Protesters injured police in Orsk on Saturday when a march turned violent."),
        (SACKED, "The conductor of the orchestra of Velm was sacked by a cellist, Dana Roos, in May."),
        ("Halden won 3-1 at Tarnby on Saturday.", "Tarnby beat Halden 3-1 on Saturday."),
        (
            "The union criticised the plan, and the minister, Karin Holt, praised it.",
            "The minister criticised the plan.",
        ),
        (SIGNED, "Lisa Brok, director of the zoo in Hagen, signed it on Friday."),
        (LOFT, "Labour Minister Arne Loft told parliament on Monday that Berit Saga had agreed to the cuts."),
        (LOFT, "Agriculture Minister Arne Loft told parliament on Monday that Berit Saga had agreed to the cuts."),
        (FOUND, "Rescuers found 200 rifles and 5,000 rounds of ammunition aboard the ship Malka."),
        (FOUND, "Rescuers found 5,000 crates of ammunition aboard the ship Malka."),
        (FEES, "The port of Orsk raised its fees to 12 percent in May."),
        (FEES, "Twelve percent of the customers of the port of Orsk left in May."),
        (MET, "Rita Solm met Karl Voet on Thursday, and afterwards she said the strike would go on."),
        (MET, "Karl Voet promised new talks."),
        (STEP, "Governor Inga Stroud said the step would cost jobs."),
    ],
)
def test_what_is_put_in_the_place_of_another_is_refused(source: str, text: str) -> None:
    assert not told(source, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (INJURED, "Twelve protesters were injured by police in Orsk on Saturday when a march turned violent."),
        (SACKED, "The orchestra of Velm sacked conductor Emil Strand in May."),
        ("Halden won 3-1 at Tarnby on Saturday.", "Halden beat Tarnby 3-1 on Saturday."),
        (SIGNED, "The zoo's director, Paul Emmer, signed it on Friday."),
        (LOFT, "Finance Minister Arne Loft told parliament on Monday that Berit Saga had agreed to the cuts."),
        (FOUND, "Aboard the ship Malka, rescuers found 200 crates of rifles and 5,000 rounds of ammunition."),
        (FEES, "Fees at the port of Orsk were raised by 12 percent in May, to 340 crowns a tonne."),
        (STEP, "Paul Dressan said the step would cost jobs."),
    ],
)
def test_what_stays_in_its_place_is_told(source: str, text: str) -> None:
    assert told(source, text)
