"""Closed lists of words on which a sentence's truth turns, written for this project; English but for negations."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed, phrases

NEGATIONS: Final = listed(
    """
    not no never none nobody nothing neither nor non without cannot can't won't don't doesn't didn't isn't aren't
    wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't needn't ain't deny denies denied
    denying nicht kein keine keinen keiner keines keinem nie niemals ohne ne pas jamais aucun aucune sans nunca
    jamás ningún ninguno ninguna sin
    """
)
"""What turns a statement round; French, German and Spanish as far as single words do it."""

NEGATIONS_WITH_TO: Final = listed(
    """fail fails failed failing failure refuse refuses refused refusing refusal decline declines declined unable
    inability unwilling unwillingness reluctant reluctance"""
)
"""What does so before "to": an engine that failed denies nothing, one that failed to start does."""

IMPLYING_NOT: Final = listed(
    """miss misses missed missing lack lacks lacked lacking absence absent ignore ignores ignored ignoring only refuse
    refused refusal refuses reject rejected fail failed fails failure safe secure illegal
    illegally unlawful unlawfully impossible avoid avoided avoids prevent prevented prevents exclude excluded
    stop stopped stops drop dropped halt halted postpone postponed delay delayed unless until hardly barely rarely
    unlikely remain remained remains stay stayed vacant vacancy vacancies empty single alone except apart lost lose
    loses beyond exempt exempted ban banned bar barred forbid forbidden forbade prohibit prohibited block blocked
    reverse unscathed unharmed unhurt unclear unknown unaware unchanged abstain abstained withhold withheld
    oppose opposed against shortage short encrypted locked wrong false doubt doubts doubted sole solely"""
) | phrases("put back, put off, rule out, ruled out, turn down, turned down, keep away, call off, called off")
"""What may be said with a "not" instead: "missed" and "did not attend", "only water" and "nothing but water"."""

ALLOWING: Final = listed(
    "may might can could able allow allows allowed entitled enough permitted right free option eligible possible chance"
)
"""What may be said for "may"."""

PRONOUNS: Final = listed("he she they it his her their its him them")

HEDGES: Final = listed(
    """may might could allegedly alleged reportedly apparently possibly perhaps probably likely unlikely suspected
    if unless preliminary rumoured rumored planned proposed attempted"""
)
"""What makes a statement less than a fact."""

LIMITS: Final = listed("about around roughly approximately nearly almost least most estimated fewer")
"""What makes a figure less than exact."""

SAYING: Final = listed("say says said saying tell tells told according reports reported claims claimed alleges alleged")
"""Who says so: never cut off."""

GRAMMAR: Final = listed(
    """a an the this that these those of to in on at for from by with into onto as than and or but so while when where
    is are was were be been being am has have had having do does did will would shall should can must
    it its he she they them him her his hers their theirs we us our you your i me my who whom whose which what
    there here also too very just then now after before over under up down out off about between during through
    again roughly approximately nearly almost around s said says say saying stated told according"""
)
"""Words that a sentence may gain or lose without saying something else."""

_OPPOSITES: Final = """
    rise fall, rises falls, rose fell, rising falling, increase decrease, increases decreases, increased decreased,
    increase drop, increased dropped, increase fall, increased fell, grow shrink, grew shrank, growth decline, gain
    loss, gains losses, gained lost, won lost, win lose, wins loses, victory defeat, winner loser, up down, higher
    lower, above lower, below higher, over lower, under higher, highest lowest, high low, more fewer, more less,
    most least, above below, over under, best worst, better worse, first last, before after, begin end, began
    ended, start end, started ended, open close, opened closed, open shut, opened shut, open closed, larger
    smaller, largest smallest, bigger smaller, opening closing, accept reject, accepted rejected, approve reject,
    approved rejected, approval rejection, allow ban, allowed banned, permit ban, permitted banned, support oppose,
    supports opposes, supported opposed, supporters opponents, support opposition, backed opposed, for against,
    praised criticised, praised criticized, praise criticism, guilty innocent, convicted acquitted, conviction
    acquittal, jailed freed, arrested released, detained released, alive dead, survived died, survivors victims,
    buy sell, buys sells, bought sold, buyer seller, import export, imports exports, hire fire, hired fired, hired
    dismissed, join leave, joined left, arrive leave, arrived left, enter leave, entered left, north south,
    northern southern, east west, eastern western, male female, man woman, men women, boy girl, boys girls, son
    daughter, sons daughters, father mother, brother sister, husband wife, young old, younger older, youngest
    oldest, early late, earlier later, success failure, succeeded failed, strong weak, stronger weaker, safe
    dangerous, legal illegal, lawful unlawful, lead trail, ahead behind, raise cut, raised cut, raises cuts, raise
    lower, raised lowered, create destroy, created destroyed, build demolish, built demolished, attack defend,
    attacked defended, public private, domestic foreign, rich poor, richer poorer, confirm deny, confirmed denied,
    all none, always never, everyone nobody, profit loss, profits losses, surplus deficit, ally enemy, allies
    enemies, friend foe, majority minority, daily weekly, weekly monthly, monthly yearly, day night, morning
    evening, increase reduce, increased reduced, expand reduce, expanded reduced, extend shorten, extended
    shortened, strengthen weaken, strengthened weakened, tighten loosen, tightened loosened, maximum minimum,
    inside outside, left right, resume suspend, resumed suspended, resume halt, resumed halted, additional fewer,
    additional less, further fewer
    """


_CONTRARY: Final = ("un", "in", "im", "dis", "non", "ir", "il")


def _pairs() -> frozenset[tuple[str, str]]:
    found = (pair.split() for pair in _OPPOSITES.replace("\n", " ").split(",") if pair.strip())
    return frozenset((one, other) for a, b in found for one, other in ((a, b), (b, a)))


OPPOSITES: Final = _pairs()
"""Pairs of which one in place of the other is a lie, however alike the rest."""


def opposed(one: str, other: str) -> bool:
    """Whether one says the contrary of the other."""
    return (one, other) in OPPOSITES or any(one == prefix + other or other == prefix + one for prefix in _CONTRARY)
