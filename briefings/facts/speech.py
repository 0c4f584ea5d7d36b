"""The words by which English text says that somebody said something."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed

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
point put call describe accuse criticise criticize mock praise denounce condemn slam attack label brand dismiss deride decry
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
    "put": "puts put putting",
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
# Those who speak without a name: heads of "a spokesman for the ministry", "police", "the report".
SPEAKING: Final = listed(
    """
    ad ads advert advertisement adversary agent aide ally announcement article audience author backer banner billboard bill book
    boy brief bystander caller campaign chyron clerk client colleague column commercial complaint constituent court cousin critic
    crowd customer daughter delegate demonstrator description detractor documents document draft dissenter dispatch editorial
    email e-mail employee essay everyone expert family fan farmer feed filing flier flyer friend gentleman girl group guest guide guideline
    headline husband immigrant indictment insider interviewer invitation lady law letter list local man marcher media mailer member memo message
    mother motion neighbor neighbour newspaper note notice observer one onlooker opponent organization organisation outlet page
    paper parent participant passage passenger passerby people person petition plaintiff platform police poll pollsters post poster press
    protester protestor release rep report resolution respondent resume review rival rules ruling script secretary
    sign site slogan son source speech spot statement statute story study suit summary supporter survey text transcript
    tweet union update victim video viewer voter warrant website wife wire woman worker motto mantra lyrics song hashtag caption
    t-shirt placard narrator questionnaire advisory contract order opinion decision dissent judges prosecutors officials
    guy guys friends tabloid account biography footnote playbook caller screen banner daily magazine website
    others some many most several both another none nobody somebody someone anyone neither few two three four dozens hundreds
    administration agency association board bureau commission committee company council department embassy firm government ministry
    network office panel party pac school team university church club foundation institute coalition caucus
    """
)
