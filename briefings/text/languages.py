"""The language that a text is most likely in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_ENOUGH = 600
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": "a the of and to in for that is on with was as at by from has have are it his her they this will be"
    " not an who after said new over but its our most could get more than between each other what does all"
    " about can may if you your been these how why when their which there would against or out up into"
    " some so no we i",
    "de": "der die das und ist von den mit dem im des ein eine für auf nicht sich zu auch wird sind nach bei"
    " einen aus wie haben hat einer als über vom zum zur bei gegen vor",
    "fr": "le la les de des et du un une dans pour que qui est sur au aux par pas avec ce cette sont plus ses"
    " été son d l à",
    "es": "el la los las de del que y en un una por para con se su es al lo como más fue ha sus este esta desde sobre",
    "pt": "o a os as de do da dos das que e em um uma para com não se por no na ao mais foi são pelo pela",
    "it": "il la i gli le di del della dei che e in un una per con non si da al è sono nel alla più ha",
    "nl": "de het een van en in op is dat te voor met zijn niet aan er om ook door bij naar heeft werd",
    "sv": "och att det som en på är av för med den till inte om ett har de från var han",
    "da": "og at det er en til på af som for med den de ikke har der et om han blev efter ved mere være skal",
    "no": "og det er på til som en for av at med de har ikke den om et fra ble etter også være skal mener",
    "fi": "ja on ei että oli hän mutta ovat kun myös niin kuin tai sen joka mukaan olla jos vain sekä voi ole"
    " nyt vielä",
    "pl": "w i na z nie się do to że jest o jak od za po przez co ale dla są oraz już być może który jego roku"
    " tylko czy",
    "cs": "se na je že do to ve za pro po jako jsou ale tak od který podle jeho která při nebo také až však byl"
    " byla které jsem",
    "sk": "sa na je že do to aj vo za pre po ako sú ale od ktorý podľa jeho ktorá pri alebo však rokov čo bol"
    " bola ktoré jej ich",
    "hu": "a az és hogy nem is egy van meg csak volt de már mint még el után lesz azt ki majd szerint között vagy több",
    "ro": "de și în a la cu pe o că din un să nu se care mai este pentru au fost ce al sunt prin dar sau după lui ale",
    "tr": "ve bir bu da de için ile olarak daha çok olan gibi en sonra kadar ne olduğu ancak göre diye değil"
    " her iki yeni",
    "id": "yang dan di dengan untuk dari ini pada itu dalam tidak akan ke juga adalah oleh telah bisa karena sebagai",
    "vi": "và của là có được trong cho một không người với các những đã khi để này về từ đến như năm",
    "ca": "de la i a el en que els per un les amb una del és no al s ha va seu com més l d dels però també són",
}
_OF: dict[str, list[str]] = {}
for _code, _words in _COMMON.items():
    for _each in {word for word in _words.split() if len(word) > 1}:  # a single letter is half a contraction
        _OF.setdefault(_each, []).append(_code)
# Letters that some of these languages have and their neighbours do not.
_LETTERS: dict[str, list[str]] = {}
for _code, _letters in {
    "cs": "řěůčďťňšž", "sk": "ľĺŕôčďťňšž", "pl": "łżśńćąę", "tr": "ğşıİ", "hu": "őű", "ro": "țșă", "de": "ß", "es": "ñ",
    "pt": "ãõ", "vi": "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
}.items():  # fmt: skip
    for _each in _letters:
        _LETTERS.setdefault(_each, []).append(_code)
# Languages that other rooms have rules for: only between these and others must a choice be clear, Czech may be Slovak.
_RULED = frozenset(("en", "de", "fr", "es"))
# Scripts that are one language's, or whose languages a letter tells apart; the first that fits counts.
_SCRIPTS = tuple((re.compile(letters), code) for letters, code in (
    ("[\u3040-\u30ff]", "ja"), ("[\uac00-\ud7af]", "ko"), ("[\u4e00-\u9fff]", "zh"),
    ("[ٹڈڑےںہ]", "ur"), ("[پچژگ]", "fa"), ("[\u0600-\u06ff]", "ar"),
    ("[іїєґ]", "uk"), ("[ђћ]", "sr"), ("[ѓќѕ]", "mk"), ("[ыэё]", "ru"), ("[\u0400-\u04ff]*ъ[\u0400-\u04ff]", "bg"),
    ("[\u0400-\u04ff]", "ru"), ("[\u0370-\u03ff]", "el"), ("[\u0590-\u05ff]", "he"), ("[\u0900-\u097f]", "hi"),
    ("[\u0980-\u09ff]", "bn"), ("[\u0a00-\u0a7f]", "pa"), ("[\u0a80-\u0aff]", "gu"), ("[\u0b80-\u0bff]", "ta"),
    ("[\u0c00-\u0c7f]", "te"), ("[\u0c80-\u0cff]", "kn"), ("[\u0d00-\u0d7f]", "ml"), ("[\u0e00-\u0e7f]", "th"),
    ("[\u10a0-\u10ff]", "ka"),
))  # fmt: skip
# What langid may answer with for news: languages with a press, not creoles and dialects that short texts are taken for.
_PRESS = frozenset(
    """ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu hy id is it ja ka kk ko lt lv mk ml mr ms nl no pa pl pt
    ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh""".split()  # noqa: SIM905  it reads better as words
)


def language(text: str) -> str:
    """ISO 639-1 code of the language that a text is most likely in; "en" for a text too short to tell.

    Its script or common words decide where they are clear, as for all but a handful of 3,374 real entries; else
    langid (Lui and Baldwin, 2012) on the first 600 characters, which takes 100 MB of memory from then on.
    """
    head = text[:_ENOUGH]
    found = without_model(head)
    if found:
        return found
    if len(head) < 60:
        return "en"
    return next((code for code, _ in _model().rank(head) if code in _PRESS), "en")


def without_model(head: str) -> str:
    """The language that script, common words and letters show; "" if they do not show it clearly."""
    foreign = sum(each > "\u0370" and each.isalpha() for each in head) if not head.isascii() else 0
    if foreign >= 4 and foreign * 3 > sum(map(str.isalpha, head)):
        return next((code for letters, code in _SCRIPTS if letters.search(head)), "")
    hits = dict.fromkeys(_COMMON, 0.0)
    for word in _WORD.findall(head.casefold()):
        for code in (codes := _OF.get(word, ())):
            hits[code] += 1 / len(codes) ** 0.5
    for letter in () if head.isascii() else head.lower():
        for code in _LETTERS.get(letter, ()):
            hits[code] += 1
    (first, most), (other, second) = sorted(hits.items(), key=lambda hit: -hit[1])[:2]
    if most < 1.5 and all(letter.isascii() for letter in head if letter.isalpha()):
        return "en"  # a headline without small words; other languages need letters of their own sooner or later
    clear = most >= second * 1.2 or not _RULED & {first, other}
    return first if most >= (1.5 if first in _RULED else 1.0) and clear else ""


@lru_cache(maxsize=1)
def _model() -> Any:
    import py3langid  # noqa: PLC0415  its model takes 80 ms to load, which `nutgraf --help` should not pay

    return py3langid
