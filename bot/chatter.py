"""Whether words that nobody addressed to us ask anything: a thanks, a laugh or an emoji does not (pure)."""

from __future__ import annotations

import re

_EMOJI = re.compile(r":[\w+'’-]+:|\+1\b")  # by its name, as both platforms hand over their own
_WORD = re.compile(r"\w+")
_LAUGH = re.compile(r"a?(?:[hjx][aei]){2,}[hjx]?|l+o+l+|x+d+|h+m+|a+h+a*|o+h+|ro+fl|lmf?ao+")
_ENGLISH = """
    thanks thank you thx ty cheers so much very many a lot all everyone everybody ok okay k kk alright right sure yes
    yeah yep yup no nope wow nice great good cool awesome perfect lovely excellent interesting omg wtf indeed true
    agreed exactly got it i see fair enough hi hello hey bye morning evening night sorry please welcome again nutgraf"""
_GERMAN = """
    danke dank vielen vielmals schön schon sehr ja jo nein nee super toll klasse prima gut genau stimmt aha ach krass
    hallo moin guten tag abend morgen gute nacht bitte dir euch"""
_SPANISH = """
    gracias muchas mil vale sí si no genial bueno bien claro perfecto hola adiós buenos buenas días tardes noches de
    nada"""
_FRENCH = """
    merci beaucoup bien d accord ouais oui non super génial parfait mdr ptdr bonjour bonsoir salut de rien"""
_SAID = frozenset((_ENGLISH + _GERMAN + _SPANISH + _FRENCH).split())


def asks_nothing(text: str) -> bool:
    """Whether the whole message is of such words, or has none; a question mark always asks."""
    words = _WORD.findall(_EMOJI.sub(" ", text).casefold())
    return "?" not in text and "¿" not in text and all(word in _SAID or _LAUGH.fullmatch(word) for word in words)
