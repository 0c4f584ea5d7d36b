"""The forms of an English word, by rule but for those that follow none; written for this project."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_IRREGULAR: Final = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
    be am is are was were been being; arise arose arisen; bear bore born borne; beat beaten; become became; begin
    began begun; bend bent; bet; bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken;
    bring brought; build built; burn burnt; burst; buy bought; catch caught; choose chose chosen; come came; cost;
    cut; deal dealt; die dying; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat
    ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown; forbid
    forbade forbidden; foresee foresaw foreseen; forget forgot forgotten; freeze froze frozen; get got gotten; give
    gave given; go went gone; grow grew grown; hang hung; have has had; hear heard; hide hid hidden; hit; hold
    held; hurt; keep kept; know knew known; lay laid; lead led; learn learnt; leave left; lend lent; let; lie lay
    lain lying; light lit; lose lost; make made; mean meant; meet met; mislead misled; mow mown; outdo outdid
    outdone; overcome overcame; override overrode overridden; oversee oversaw overseen; overrun overran; overtake
    overtook overtaken; overthrow overthrew overthrown; pay paid; plead pled; put; quit; read; rebuild rebuilt;
    ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold;
    send sent; set; shake shook shaken; shed; shoot shot; show shown; shrink shrank shrunk; shut; sing sang sung;
    sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; sow sown; speak spoke spoken; speed sped;
    spend spent; spill spilt; spin spun; split; spread; stand stood; steal stole stolen; stick stuck; strike
    struck; swear swore sworn; sweep swept; swim swam swum; take took taken; teach taught; tear tore torn; tell
    told; think thought; throw threw thrown; tie tying; understand understood; undergo underwent undergone;
    undertake undertook undertaken; underwrite underwrote underwritten; uphold upheld; wear wore worn; wed; win
    won; withdraw withdrew withdrawn; write wrote written
    """.replace("\n", " ").split(";")
}
_BEING: Final = frozenset(("am", "is", "are", "was", "were"))
PASTS: Final = frozenset(form for past in _IRREGULAR.values() for form in past) - _BEING
"""The forms in the past of verbs that follow no rule."""
_BASES: Final = {form: base for base, past in _IRREGULAR.items() for form in past if form not in _BEING}
_VOWELS: Final = frozenset("aeiou")


def base(form: str) -> str:
    """A verb's form as it is listed: "gave" and "given" are "give"; one that follows a rule is as it is."""
    return _BASES.get(form, form)


def forms(word: str) -> frozenset[str]:
    """A word as noun and as verb: "stop", "stops", "stopped", "stopping"; what no such word is called harms nothing."""
    return frozenset(form for base in _spelled(word) for form in (base, *_inflected(base)))


def _spelled(word: str) -> Iterator[str]:
    yield word
    if word.endswith("ise") and len(word) > 5:
        yield f"{word[:-3]}ize"
    if word.endswith("isation"):
        yield f"{word[:-7]}ization"


def _inflected(base: str) -> Iterator[str]:
    many = f"{base[:-1]}ies" if base.endswith("y") and base[-2:-1] not in _VOWELS else f"{base}s"
    yield f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else many
    ending = base.removesuffix("e") if not base.endswith(("ee", "oe", "ye")) else base
    doubled = len(base) > 2 and base[-1] not in "aeiouwxy" and base[-2] in _VOWELS and base[-3] not in _VOWELS
    for stem in {ending, base + base[-1] if doubled else ending}:
        yield f"{stem}ing"
        if base not in _IRREGULAR:
            yield f"{stem}ed" if not (many.endswith("ies")) else f"{base[:-1]}ied"
    yield from _IRREGULAR.get(base, ())
