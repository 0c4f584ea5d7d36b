"""Words that report the same event: what stands for what, and what lies near and must not."""

from __future__ import annotations

from itertools import combinations

import pytest

from briefings.model import Article, Span
from briefings.verification import check_worded
from briefings.verification.alike import alike, groups, phrased, told
from briefings.verification.tokens import tokens

APART = """
accused charged convicted sentenced acquitted arrested sued fined
accused guilty
arrested questioned released
halted postponed cancelled
paused postponed cancelled
paused ended
attacked criticised
bombed criticised
planned decided approved
proposed approved rejected signed
urged ordered
recommended demanded ordered
resigned dismissed appointed elected
killed injured missing rescued
destroyed repaired
rose fell
surged slowed
raised cut kept
bought sold
hired dismissed
won lost drew
confirmed denied
confirmed claimed
admitted denied
warned promised
warned denied
feared hoped
evacuated deported
opened closed
began ended
resumed suspended
banned allowed
banned suspended
condemned praised
opposed supported
expelled withdrew
seized withdrew
surrendered attacked
advanced retreated
borrowed lent
exported imported
infected vaccinated
infected cured
diagnosed cured
born died
married divorced
promoted relegated
strengthened weakened
lifted imposed
upheld overturned
launched cancelled
approved recalled
succeeded failed
joined left
arrived departed
found lost
discovered invented
estimated confirmed
suspected confirmed
alleged confirmed
expected decided
freed jailed
murdered hospitalised
robbed murdered
bribed blackmailed
flooded burned
thanked accused
apologised refused
agreed refused
accepted refused
accepted rejected
qualified eliminated
withdrew eliminated
"""
ALIKE = """
approved approval passed backed
climbed increased gains
plummeted slumped plunged
halted stopped
purchased acquisition takeover
resigned quit resignation
dismissed sacked ousted
detained arrested
convicted conviction
overturned annulled quashed
captured seized
retreated withdrew
truce ceasefire
exploded blast
rescued saved
criticised criticism slammed
acknowledged admitted
reimburse refund
erased deleted
triumph victory
bankruptcy insolvent
"""
PHRASES = """
called off=cancelled
stepped down=resigned
turned down=rejected
struck down=overturned
found guilty=convicted
went up=rose
taken into custody=arrested
came into force=took effect
broke down=collapsed
put off=postponed
knocked out=eliminated
pulled out=withdrew
took over=bought
set free=released
went bust=bankrupt
"""


def _sense(text: str) -> str:
    return tokens(text)[0].sense


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_what_lies_near_does_not_stand_for_each_other(line: str) -> None:
    pairs = [pair for pair in combinations(line.split(), 2) if alike(*pair)]
    assert not pairs


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_nor_does_a_source_bear_it_out(line: str) -> None:
    pairs = [(a, b) for a, b in combinations(line.split(), 2) if told(a) & groups(b) or told(b) & groups(a)]
    assert not pairs


@pytest.mark.parametrize("line", ALIKE.strip().splitlines())
def test_what_reports_the_same_event_does(line: str) -> None:
    assert all(alike(line.split(maxsplit=1)[0], other) for other in line.split())


@pytest.mark.parametrize("line", PHRASES.strip().splitlines())
def test_a_phrase_stands_for_its_verb(line: str) -> None:
    phrase, verb = line.split("=")
    assert alike(_sense(phrase), _sense(verb))


def test_a_phrase_is_not_what_its_first_word_is() -> None:
    assert not alike(_sense("called off"), _sense("described"))
    assert not alike(_sense("turned down"), _sense("became"))


def test_the_words_of_a_phrase_may_stand_apart_a_particle_only_a_little() -> None:
    assert phrased(["found", "the", "former", "banker", "pell", "guilty"])[0] == "found guilty"
    assert phrased(["called", "it", "off"])[0] == "called off"
    assert not phrased(["called", "the", "tall", "minister", "on", "the", "hill", "off"])
    assert not phrased(["opened", "an", "inquiry", "into", "the", "fire"])
    assert phrased(["came", "to", "an", "end"])


def test_the_particular_bears_out_the_general_not_the_other_way_round() -> None:
    assert told("murdered") & groups("killed")
    assert not told("killed") & groups("murdered")
    assert told("plunged") & groups("fell")
    assert not told("fell") & groups("plunged")
    assert told("destroyed") & groups("damaged")
    assert not told("damaged") & groups("destroyed")


@pytest.mark.parametrize(
    ("source", "text", "told_"),
    [
        ("The council cancelled the fair on Monday.", "The fair was called off by the council on Monday.", True),
        ("The council postponed the fair on Monday.", "The fair was called off by the council on Monday.", False),
        ("Two men were murdered in Dern on Friday.", "Two men were killed in Dern on Friday.", True),
        ("Two men were killed in Dern on Friday.", "Two men were murdered in Dern on Friday.", False),
        ("The firm said it sold the mill.", "The firm announced it sold the mill.", True),
        ("The firm said it sold the mill.", "The firm said it announced the mill.", False),
    ],
)
def test_a_verb_stands_for_the_one_it_replaces(source: str, text: str, told_: bool) -> None:
    article = Article(id="a", title="", text=source)
    span = Span(article_id="a", start=0, end=len(source))
    assert check_worded(text, (span,), {"a": article}).supported is told_


@pytest.mark.parametrize(
    ("source", "text", "told_"),
    [
        ("The driver broke an arm; nobody else was hurt.", "The driver broke an arm but no one else was hurt.", True),
        ("The court struck down the law on Monday.", "The court upheld the law on Monday.", False),
        ("The bank lifted its rate to 5 percent.", "The bank kept its rate at 5 percent.", False),
        ("The bank lifted its rate to 5 percent.", ".", False),
    ],
)
def test_no_one_is_nobody_and_an_irregular_past_is_an_event(source: str, text: str, told_: bool) -> None:
    article = Article(id="a", title="", text=source)
    span = Span(article_id="a", start=0, end=len(source))
    assert check_worded(text, (span,), {"a": article}).supported is told_
