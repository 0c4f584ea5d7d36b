"""Words of one field that exclude each other: where a source has one and a claim another, something else happened."""

from __future__ import annotations

from typing import Final

from briefings.verification.alike.forms import forms
from briefings.verification.stems import stem

_FIELDS: Final = """
question, arrest, charge, convict, sentence, acquit, release, free, fine, sue, pardon, extradite, clear, jail, accuse
propose, consider, discuss, debate, approve, reject, pass, adopt, veto, turn down, throw out, vote down, ban, allow,
    repeal, accept, refuse, agree, oppose, return, amend, drop, abstain, decline, permit, forbid, block, authorise
resign, resignation, dismiss, dismissal, sack, appoint, appointment, elect, election, retire, promote, step down, expel
kill, injure, injury, wound, rescue, survive, miss, die, death, body, bodies, recover, missing
rise, fall, increase, decrease, climb, drop, grow, shrink, raise, cut, lower, lift, keep, hold, freeze, surge, plunge,
    slump, soar, slow, accelerate, gain, decline, reduce, expand, halve, double, narrow, widen
win, lose, draw, beat, defeat, qualify, victory
attack, seize, capture, surrender, retreat, withdraw, advance, shell, besiege, invade, pull out, storm, hold
urge, ask, order, recommend, demand, force, forbid, advise, request, command, beg, warn, refuse
confirm, deny, allege, suspect, admit, prove, establish, doubt, reject, rule out, denial, confirmation
open, close, build, destroy, demolish, repair, damage, rebuild, shut, reopen, restore
buy, sell, rent, lease, purchase, acquire, steal, donate, borrow, lend
begin, start, end, halt, stop, postpone, delay, cancel, suspend, resume, abandon, call off, put off, launch, finish,
    continue, complete, scrap, go ahead, put back, prolong, extend, freeze, restart, terminate, renew, expire
sink, capsize, explode, crash, burn, collide, derail, overturn, collapse, burst, flood, fire, leak
praise, criticise, condemn, support, oppose, welcome, reject, protest
join, leave, enter, exit, quit, withdraw, expel, return, arrive, depart, go
evacuate, rescue, strand, trap, kill, injure, abandon
suspend, ban, fine, warn, expel, disqualify, strip, jail
agree, refuse, accept, reject, promise, offer, threaten, demand, propose, decline
find, lose, miss, steal, recover, discover, hide, destroy, damage
import, export
marry, divorce, separate
infect, vaccinate, cure, treat, diagnose, test
strengthen, weaken, intensify, subside
tighten, ease, relax, loosen, impose, lift
praise, blame, accuse, thank, sue, apologise
hire, dismiss, sack, lay off, recruit, train, strike
send, withdraw, recall, expel, deploy, summon
pay, owe, refuse, withhold, earn, borrow, refund, fine, pay off
land, launch, crash, take off, divert, abort
plan, decide, consider, refuse, propose, approve, reject, begin
lay, clear, remove, plant
lead, trail, top
succeed, fail
profit, loss, surplus, deficit
hope, fear, doubt, expect
uphold, overturn, quash, cut, reduce, extend, appeal
repair, check, replace, inspect
question, arrest, shoot, kill, free, search, chase
welcome, reject, criticise, condemn, greet
move, stay, leave, return
release, move, jail, transfer, hold, detain
pollute, drain, flood, clean
cancel, call off, scrap, postpone, put off, halt, suspend, recall, return, withdraw, give, stage, perform, go on, keep
break, extend, keep, honour, renew
"""


def _fields() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_FIELDS.replace(",\n    ", ", ").strip().splitlines()):
        for entry in line.split(", "):
            first, _, last = entry.partition(" ")
            for form in forms(first):
                found.setdefault(f"{form} {last}" if last else form, set()).add(number)
                if not last:
                    found.setdefault(stem(form), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_KNOWN: Final = _fields()
_NONE: Final = frozenset[int]()


def fields(word: str) -> frozenset[int]:
    """The fields in which a word or phrase has others that exclude it."""
    return _KNOWN.get(word) or (_NONE if " " in word else _KNOWN.get(stem(word), _NONE))
