"""The language that a text is most likely in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_ENOUGH = 600
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": "a the of and to in for that is on with was as at by from has have are it his her they this will be not an who after said new over",
    "de": "der die das und ist von den mit dem im des ein eine für auf nicht sich zu auch wird sind nach bei einen aus wie haben hat einer als über vom zum zur bei gegen vor",
    "fr": "le la les de des et du un une dans pour que qui est sur au aux par pas avec ce cette sont plus ses été son d l à",
    "es": "el la los las de del que y en un una por para con se su es al lo como más fue ha sus este esta desde sobre",
    "pt": "o a os as de do da dos das que e em um uma para com não se por no na ao mais foi são pelo pela",
    "it": "il la i gli le di del della dei che e in un una per con non si da al è sono nel alla più ha",
    "nl": "de het een van en in op is dat te voor met zijn niet aan er om ook door bij naar heeft werd",
    "sv": "och att det som en på är av för med den till inte om ett har de från var han",
}
_OF = {word: [code for code, words in _COMMON.items() if word in words.split()] for all_ in _COMMON.values() for word in all_.split()}
# What langid may answer with for news: languages with a press, not creoles and dialects that short texts are taken for.
_PRESS = frozenset(
    """ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu hy id is it ja ka kk ko lt lv mk ml mr ms nl no pa pl pt ro ru sk sl sq sr
    sv sw ta te th tr uk ur vi zh""".split()
)


def language(text: str) -> str:
    """ISO 639-1 code of the language that a text is most likely in; "en" for a text too short to tell.

    Common words decide where they are clear; else langid (Lui and Baldwin, 2012) on the first 600 characters.
    """
    head = text[:_ENOUGH]
    found = _by_common_words(head)
    if found:
        return found
    foreign = sum(each > "\u0370" and each.isalpha() for each in head)
    if foreign < 4 and len(head) < 40:
        return "en"
    return next((code for code, _ in _model().rank(head) if code in _PRESS), "en")


def _by_common_words(head: str) -> str:
    hits = dict.fromkeys(_COMMON, 0)
    for word in _WORD.findall(head.casefold()):
        for code in _OF.get(word, ()):
            hits[code] += 1
    (first, most), (_, second) = sorted(hits.items(), key=lambda hit: -hit[1])[:2]
    return first if most >= 2 and most >= second * 1.6 else ""


@lru_cache(maxsize=1)
def _model() -> Any:
    import py3langid  # noqa: PLC0415  its model takes 80 ms to load, which `nutgraf --help` should not pay

    return py3langid
