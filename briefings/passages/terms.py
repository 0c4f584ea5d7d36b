"""A text as terms: stems with their places, one form for what is written in several ways."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from briefings.facts.lists import listed
from briefings.passages.stems import stem

_TOKEN = re.compile(
    r"United (?:States|Nations|Kingdom)\b|(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*[^\W\d_]*|[^\W\d_]+(?:[’'][^\W\d_]+)*"
)
_GRAMMAR = listed(
    """
    a an the and or but nor if so as of at by for from in into on onto to with within about between through during
    among than that this these those there here it its he him his she her hers they them their theirs we our ours you
    your yours i me my mine who whom whose which what when where why how all any both each some such no not only own
    same too very can could will would shall should may might must do does did doing done have has had having be is are
    was were been being am just also s dont didnt doesnt isnt wasnt wont arent werent cant couldnt wouldnt theyre weve
    """
)
# One form for what is written in several ways; the capital tells the country from the pronoun.
ONE_FORM = {
    "US": "unitedstates", "USA": "unitedstates", "UK": "britain", "EU": "europeanunion", "UN": "unitednations",
    "United States": "unitedstates", "United Kingdom": "britain", "United Nations": "unitednations",
    "unitedstates": "unitedstates", "unitednations": "unitednations",
    "american": "unitedstates", "americans": "unitedstates", "british": "britain", "briton": "britain",
    "britons": "britain",
}  # fmt: skip
IRREGULAR = {
    "won": "win", "winner": "win", "winners": "win", "died": "die", "dies": "die", "dying": "die", "death": "die",
    "deaths": "die", "dead": "die", "kill": "die", "killed": "die", "killing": "die", "kills": "die",
    "hurt": "injure", "wounded": "injure", "injury": "injure", "injuries": "injure", "bought": "buy", "sold": "sell",
    "sale": "sell", "sales": "sell", "said": "say",
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow", "left": "leave",
    "lost": "lose", "loss": "lose", "losses": "lose", "made": "make", "met": "meet", "paid": "pay", "ran": "run",
    "spoke": "speak", "spent": "spend", "struck": "strike", "took": "take", "taken": "take", "threw": "throw",
    "thrown": "throw", "went": "go", "gone": "go", "wrote": "write", "written": "write", "chose": "choose",
    "chosen": "choose", "fled": "flee", "flew": "fly", "flown": "fly", "gave": "give", "given": "give",
    "got": "get", "held": "hold", "hit": "hit", "kept": "keep", "knew": "know", "known": "know", "began": "begin",
    "begun": "begin", "built": "build", "broke": "break", "broken": "break", "brought": "bring", "caught": "catch",
    "ate": "eat", "beaten": "beat", "driven": "drive", "drove": "drive", "eaten": "eat", "fought": "fight",
    "froze": "freeze", "frozen": "freeze", "sank": "sink", "sunk": "sink", "swore": "swear", "sworn": "swear",
    "came": "come", "shot": "shoot", "shooting": "shoot", "stole": "steal", "stolen": "steal", "men": "man",
    "women": "woman", "children": "child", "kids": "child", "kid": "child", "people": "person",
    "percentage": "percent", "elected": "elect", "election": "elect", "elections": "elect",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start` to `end`, its term ("" for a word of grammar), and whether it is written with a capital."""

    term: str
    start: int
    end: int
    capital: bool


def tokens(text: str) -> list[Token]:
    """Every word of a text, in order."""
    return [
        Token(term_of(found[0]), found.start(), found.end(), found[0][0].isupper()) for found in _TOKEN.finditer(text)
    ]


def terms(text: str) -> list[str]:
    """The terms alone, one for each word, "" for words of grammar: places in the text stay places in the list."""
    return list(map(term_of, _TOKEN.findall(text)))


@lru_cache(maxsize=1 << 17)
def term_of(token: str) -> str:
    """The one form of a word as written."""
    bare = token.replace(".", "") if token[0].isalpha() else token
    if bare in ONE_FORM:
        return ONE_FORM[bare]
    word = bare.casefold().replace("’", "'").removesuffix("'s").replace("'", "")
    if word[:1].isdigit():
        return word.replace(",", "")
    if word in _GRAMMAR:
        return ""
    if word in ONE_FORM:
        return ONE_FORM[word]
    word = IRREGULAR.get(word) or word
    return stem(word if word.isascii() else _plain(word))


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


# The country of what is called after it: "the Mexican president" speaks of Mexico.
_OF_COUNTRIES = """
    mexican mexico, canadian canada, russian russia, ukrainian ukraine, chinese china, french france, german germany,
    italian italy, spanish spain, japanese japan, korean korea, israeli israel, iranian iran, iraqi iraq, cuban cuba,
    indian india, australian australia, brazilian brazil, turkish turkey, polish poland, greek greece, swedish sweden,
    irish ireland, scottish scotland, european europe, african africa
"""
COUNTRY_OF = {terms(one)[0]: terms(one)[1] for one in _OF_COUNTRIES.split(",")}
