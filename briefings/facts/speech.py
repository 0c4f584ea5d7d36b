"""The words by which English text says that somebody said something."""

from __future__ import annotations

from typing import Final

# Verbs that mean utterance whatever follows them.
_UTTER = """
say tell add write tweet ask explain argue note state declare reply respond continue conclude insist announce warn
claim assert remark comment observe recall admit acknowledge concede deny joke quip lament complain promise vow pledge
predict suggest exclaim shout yell scream whisper chant mutter murmur answer retort counter stress emphasise emphasize
reiterate repeat testify recount reveal confess boast brag quote post muse reason caution urge proclaim blast bemoan
snap opine elaborate clarify confirm interject intone sneer bellow cry caption contend maintain allege texte-mail
retweet recite plead gush rant thunder volunteer venture begin
""".replace("texte-mail", "text email")
# Verbs that carry a quotation of some words, but as often do not.
_VOICE = """
call describe accuse criticise criticize mock praise denounce condemn slam attack label brand dismiss deride decry
characterise characterize refer report read cite think believe feel worry hope wonder know mean charge agree demand
challenge compare thank encourage invite defend portray blame dub ridicule hail applaud commend rip lambaste lash offer
propose express speak talk mention discuss estimate find show indicate advise assure remind inform joke address conclude
credit endorse fear notice regret voice object sing see want plan present tout question appeal order swear teach
argue list name title define recommend propose signal shrug smile laugh nod sigh interrupt open finish
""".split()
_IRREGULAR = {
    "say": "says said saying", "tell": "tells told telling", "write": "writes wrote written writing",
    "recount": "recounts recounted recounting", "quip": "quips quipped quipping", "admit": "admits admitted admitting",
    "swear": "swears swore sworn swearing", "sing": "sings sang sung singing", "think": "thinks thought thinking",
    "feel": "feels felt feeling", "know": "knows knew known knowing", "mean": "means meant meaning",
    "rip": "rips ripped ripping", "slam": "slams slammed slamming", "dub": "dubs dubbed dubbing",
    "speak": "speaks spoke spoken speaking", "find": "finds found finding", "show": "shows showed shown showing",
    "see": "sees saw seen seeing", "refer": "refers referred referring", "teach": "teaches taught teaching",
    "plan": "plans planned planning", "brag": "brags bragged bragging", "snap": "snaps snapped snapping",
    "begin": "begins began beginning", "read": "reads read reading", "text": "texts texted texting",
    "post": "posts posted posting", "chant": "chants chanted chanting", "label": "labels labeled labelled labeling",
    "signal": "signals signaled signalled signaling", "plead": "pleads pleaded pled pleading",
}  # fmt: skip


def _forms(verb: str) -> list[str]:
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    return [verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s"), verb + "ed", verb + "ing"]


UTTERS: Final = frozenset(form for verb in _UTTER.split() for form in _forms(verb))
VOICES: Final = frozenset(form for verb in _VOICE for form in _forms(verb)) - UTTERS
# Utterance verbs whose object is the hearer: "told Smith" does not make Smith the speaker.
HEARD: Final = frozenset(
    form
    for verb in "tell ask remind assure inform urge thank invite interview accuse call challenge warn advise".split()
    for form in _forms(verb)
) | {"interviewed", "to"}
