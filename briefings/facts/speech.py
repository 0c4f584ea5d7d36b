"""The words by which English text says that somebody said something."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed

# Verbs that mean utterance whatever follows them.
_UTTER = """
acknowledge add admit allege announce answer argue ask assert begin bellow bemoan blast boast brag caption
caution chant claim clarify comment complain concede conclude confess confirm contend continue counter cry
declare deny elaborate email emphasise emphasize exclaim explain gush insist interject intone joke lament
maintain murmur muse mutter note observe opine plead pledge post predict proclaim promise quip quote rant reason
recall recite recount reiterate remark repeat reply respond retort retweet reveal say scream shout snap sneer
state stress suggest tell testify text thunder tweet urge venture volunteer vow warn whisper write yell
"""
# Verbs that carry a quotation of some words, but as often do not.
_VOICE = """
accuse address advise agree appeal applaud argue assure attack believe blame brand call challenge characterise
characterize charge cite commend compare conclude condemn credit criticise criticize decry defend define demand
denounce deride describe discuss dismiss dub encourage endorse estimate express fear feel find finish hail hope
indicate inform interrupt invite joke know label lambaste lash laugh list mean mention mock name nod notice
object offer open order plan point portray praise present propose put question read recommend refer regret
remind report ridicule rip see show shrug sigh signal sing slam smile speak swear talk teach thank think title
tout voice want wonder worry
"""
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
VOICES: Final = frozenset(form for verb in _VOICE.split() for form in _forms(verb)) - UTTERS
# Verbs whose object is the hearer: "told Smith" does not make Smith the speaker.
_HEARD = "tell ask remind assure inform urge thank invite interview accuse call challenge warn advise"
HEARD: Final = frozenset(form for verb in _HEARD.split() for form in _forms(verb)) | {"interviewed", "to"}
# Those who speak without a name: heads of "a spokesman for the ministry", "police", "the report".
SPEAKING: Final = listed(
    """
    account ad administration ads adversary advert advertisement advisory agency agent aide ally announcement
    another anyone article association audience author backer banner bill billboard biography board book both
    boy brief bureau bystander caller campaign caption caucus church chyron clerk client club coalition
    colleague column commercial commission committee company complaint constituent contract council court cousin
    critic crowd customer daily daughter decision delegate demonstrator department description detractor
    dispatch dissent dissenter document documents dozens draft e-mail editorial email embassy employee essay
    everyone expert family fan farmer feed few filing firm flier flyer footnote foundation four friend friends
    gentleman girl government group guest guide guideline guy guys hashtag headline hundreds husband immigrant
    indictment insider institute interviewer invitation judges lady law letter list local lyrics magazine mailer
    man mantra many marcher media member memo message ministry most mother motion motto narrator neighbor
    neighbour neither network newspaper nobody none note notice observer office officials one onlooker opinion
    opponent order organisation organization others outlet pac page panel paper parent participant party passage
    passenger passerby people person petition placard plaintiff platform playbook police poll pollsters post
    poster press prosecutors protester protestor questionnaire release rep report resolution respondent resume
    review rival rules ruling school screen script secretary several sign site slogan some somebody someone son
    song source speech spot statement statute story study suit summary supporter survey t-shirt tabloid team
    text three transcript tweet two union university update victim video viewer voter warrant website wife wire
    woman worker
    """
)
