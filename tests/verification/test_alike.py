"""Words that report the same event: what stands for what, and what lies near and must not."""

from __future__ import annotations

from itertools import combinations

import pytest

from briefings.model import Article, Span
from briefings.verification import check_worded
from briefings.verification.alike import alike, groups, phrased, told
from briefings.verification.alike.apart import fields
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
EXCLUDING = """
approved rejected
charged convicted
resigned dismissed
killed rescued
halted postponed
bought rented
sank capsized
retreated attacked
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


def told_as(source: str, text: str) -> bool:
    article = Article(id="a", title="", text=source)
    return check_worded(text, (Span(article_id="a", start=0, end=len(source)),), {"a": article}).supported


@pytest.mark.parametrize("line", EXCLUDING.strip().splitlines())
def test_what_excludes_each_other_is_known_to(line: str) -> None:
    one, other = line.split()
    assert fields(one) & fields(other)
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "The council approves the plan for a new road in Dern.",
            "The council rejects the plan for a new road in Dern.",
        ),
        (
            "The council approves the plan for a new road in Dern.",
            "The council delays the plan for a new road in Dern.",
        ),
        ("Police free two men over the raid in Dern.", "Police charge two men over the raid in Dern."),
        ("The firm closes its mill in Dern next week.", "The firm sells its mill in Dern next week."),
    ],
)
def test_another_event_is_refused_in_the_present_too(source: str, text: str) -> None:
    assert not told_as(source, text)
    assert told_as(source, source)


def pairs(lines: str) -> list[tuple[str, str]]:
    """Sources and what is told of them, a line each in turn."""
    read = lines.strip().splitlines()
    return list(zip(read[::2], read[1::2], strict=True))


FREE = """
The council of Dern threw out plans for a mosque on Monday, 12 votes to 9.
Plans for a mosque were rejected on Monday by Dern's council by 12 to 9.
The ministry told hospitals on Friday to put off operations that were not urgent.
Hospitals were instructed by the ministry on Friday to postpone non-urgent operations.
The talks between Cassia and Ombra collapsed on Monday after six hours.
After six hours the collapse of the talks between Cassia and Ombra came on Monday.
Nobody was hurt when the ferry ran aground near Dern on Sunday.
There were no injuries as the ferry got stuck on a sandbank near Dern on Sunday.
"""


@pytest.mark.parametrize(("source", "text"), pairs(FREE))
def test_a_free_rewording_of_the_same_is_told(source: str, text: str) -> None:
    assert told_as(source, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Besk said its guns only answered fire, but Arland said Besk had opened fire.",
         "Arland said its guns had only replied to fire, while Besk said Arland had opened fire."),
        ("Rebel fighters left the port of Dakessa on Sunday, ending a siege by government troops.",
         "Government troops left the port of Dakessa on Sunday, ending a siege by rebel fighters."),
        ("The union said it would decide by Friday whether to leave the coalition in Dern.",
         "The union is leaving the coalition in Dern by Friday."),
        ("Deputies may override the chamber by a simple majority on Friday.",
         "Deputies overrode the chamber by a simple majority on Friday."),
        ("Two investors are said to be interested in the shops in Dern.",
         "Two investors are interested in the shops in Dern."),
        ("The puffins of Dern fell by 870 of 2,000 birds.", "Of the 2,000 birds of Dern 2,000 fell."),
        ("The mask was found in a garage after 12 hours.", "After 12 days the mask was found in a garage."),
    ],
)  # fmt: skip
def test_but_not_with_another_speaker_order_figure_or_more_firmly(source: str, text: str) -> None:
    assert not told_as(source, text)


def test_one_sentence_does_not_go_on_as_another_ends() -> None:
    source = "The world's population was growing slowly. India's population was 1.21 billion in the census of 2011."
    article = Article(id="a", title="", text=source)
    first = source.index(" India")
    spans = (Span(article_id="a", start=0, end=first), Span(article_id="a", start=first + 1, end=len(source)))
    text = "The world's population was 1.21 billion in the census of 2011."
    assert not check_worded(text, spans, {"a": article}).supported


JOINED = """
Laboratories in nine countries will share the dust. The first results are expected in about a year.
Laboratories in nine countries will share the dust, and the first results are expected in about a year.
As of Thursday morning Birk had 253 seats, according to the commission. Tarn trailed with 214.
As of Thursday morning Birk had 253 seats, according to the commission, and Tarn trailed with 214.
In return, Dern agreed to open its port, according to the envoy. The other side did not mention the port.
Dern agreed to open its port, according to the envoy, but the other side did not mention the port.
"""


@pytest.mark.parametrize(("source", "text"), pairs(JOINED))
def test_two_sentences_joined_are_told_as_each_of_them_would_be(source: str, text: str) -> None:
    assert told_as(source, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Orsk sold 40 buses on Monday. Ellery Lines cut 300 jobs at its yard in Dern.",
         "Orsk sold 40 buses on Monday, and cut 300 jobs at its yard in Dern."),
        ("Birk won 253 seats in the north. Tarn trailed with 214.",
         "Tarn won 253 seats in the north, and Birk trailed with 214."),
        ("Aldane bought Orsk for 3 million crowns. Velt Lines cut 300 jobs in Dern.",
         "Aldane bought Orsk for 3 million crowns and Velt Lines, which cut 300 jobs in Dern."),
    ],
)  # fmt: skip
def test_but_not_where_one_takes_what_the_other_did(source: str, text: str) -> None:
    assert not told_as(source, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Banks cannot lend more from the fund, which can be forgiven if firms keep their staff.",
         "Banks cannot lend more from the fund."),
        ("Dern's council did not pay any money to Ombra, which had sent a bill for the bridge.",
         "No money was paid to Ombra by Dern's council, which had sent a bill for the bridge."),
        ("Volunteers counted 18,400 pairs of seabirds on the Skerry islands, the lowest number since 1986.",
         "Volunteers counted 18,400 pairs of Skerry seabirds, the lowest number since 1986."),
        ("A fire in the mill of Dern was no accident, the police concluded Tuesday after an inquiry into the blaze.",
         "Police: fire in the mill of Dern was no accident"),
    ],
)  # fmt: skip
def test_what_is_left_out_or_moved_whole_says_nothing_else(source: str, text: str) -> None:
    assert told_as(source, text)


def test_the_colon_of_a_headline_names_who_says_so() -> None:
    source = "Two men were held over the raid in Dern, the mayor said on Monday."
    assert told_as(source, "Mayor: two men were held over the raid in Dern")
    assert not told_as(source, "Police: two men were held over the raid in Dern")


SPEAKERS = """
Lumo said the update was faulty, and Besk denied any part in it.
Besk said the update was faulty.
Lumo blamed a faulty update, while Besk said that it had warned of the risk in May.
Lumo said that it had warned of the risk in May.
Lumo blamed a faulty update, while Besk said that it had warned of the risk in May.
Besk blamed a faulty update.
Orsk criticised the plan, and the minister, Ada Velt, said it would create 300 jobs.
Orsk said the plan would create 300 jobs.
Mayor Ada Velt said the bridge would close in May, and Tom Brand asked for a ferry.
Tom Brand said the bridge would close in May.
The company said the mill would close, and its owner, Tom Brand, spoke of a hard day.
Tom Brand said the mill would close.
Police said that the driver had fled, a claim that Tom Brand rejected.
Tom Brand said that the driver had fled.
The court was told by the prosecutor that Brand had lied.
The court said that Brand had lied.
The mayor said 40 houses had burned.
The company said 40 houses had burned.
Farmers blamed hunters for the loss of 40 sheep near Dern.
Hunters blamed farmers for the loss of 40 sheep near Dern.
Eggs cost more than meat in the shops of Dern this year.
Meat cost more than eggs in the shops of Dern this year.
"""


@pytest.mark.parametrize(("source", "text"), pairs(SPEAKERS))
def test_what_one_says_or_does_is_not_told_of_another(source: str, text: str) -> None:
    assert not told_as(source, text)
