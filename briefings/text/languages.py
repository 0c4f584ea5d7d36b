"""The language that a text is most likely in."""

from __future__ import annotations

import re
from heapq import nlargest
from operator import itemgetter

_ENOUGH, _SHORT = 600, 60  # code points
_HEADLINE = 25  # words
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
    "es": "el la los las de del que y en un una por para con se su es al lo como más fue ha sus este esta desde sobre"
    " está están hasta porque según pero",
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
    "hr": "je i u na se da za od su koji kao s iz što bi nije ili te po o ali biti samo koja koje prema sve nakon će",
    "sl": "je in na se da za so v ki ne pa z kot bi tudi po pri še iz bil ali lahko že ob od smo sta niso bila leta",
    "lt": "ir kad su iš yra tai į kaip bet už apie buvo jis ne per dėl po jau tik nuo kurie taip pat metų",
    "lv": "un ir ar no par ka uz kas tika arī bet viņš to lai pēc gadā nav vai kā ne jau",
    "et": "ja on et ei oli kui ka see mis või oma ning aga kes selle pärast aasta kuid veel",
    "ga": "agus an na ar is go le atá bhí níl ach mar don sin seo tá ag ina leis chun nach raibh",
    "is": "og að er í á sem var til við um en hann með ekki fyrir af það eru frá hefur",
    "sq": "dhe të në për një me nga që është ka i e si do por janë kjo ky më u",
    "sw": "ya na wa kwa ni katika za la kuwa hii hiyo cha alisema huyo yake watu",
}
# A word counts the less, the more of these languages have it; a single letter is half a contraction and counts nothing.
_OF: dict[str, tuple[str, ...]] = {}
for _code, _words in _COMMON.items():
    for _each in {word for word in _words.split() if len(word) > 1}:
        _OF[_each] = (*_OF.get(_each, ()), _code)
# Letters that some of these languages have and their neighbours do not.
_LETTERS: dict[str, tuple[str, ...]] = {}
for _code, _letters in {
    "cs": "řěůčďťňšž", "sk": "ľĺŕôčďťňšž", "pl": "łżśńćąę", "tr": "ğşıİ", "hu": "őű", "ro": "țșă", "de": "ß", "es": "ñ",
    "pt": "ãõ", "vi": "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "hr": "đćčšž", "sl": "čšž", "lt": "ėįųšžčę",
    "lv": "āēīūļņķģšž", "is": "ðþ",
}.items():  # fmt: skip
    for _each in _letters:
        _LETTERS[_each] = (*_LETTERS.get(_each, ()), _code)
_TELLING = re.compile(f"[{''.join(_LETTERS)}]")
# Languages that other rooms have rules for: only between these and others must a choice be clear, Czech may be Slovak.
_RULED = frozenset(("en", "de", "fr", "es"))
_FOREIGN = re.compile(r"[^\W\d_\x00-\u036f]")  # letters of other scripts than the Latin
_MARKED = re.compile(r"[^\W\d_\x00-\x7f]")  # letters that English has not
_SPOKEN = re.compile(r"[^\W\d_]")
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


def language(text: str) -> str:
    """ISO 639-1 code of the language that a text is most likely in, by its first 600 characters.

    "en" for a text too short to tell, "und" (ISO 639-2: undetermined) for one whose script, common words and letters
    show no language clearly, so that no room takes it for one that it has rules for.
    """
    head = text[:_ENOUGH].strip()
    return _by_script(head) or _by_words(head) or ("en" if len(head) < _SHORT else "und")


def _by_script(head: str) -> str:
    """The language of a text that is in another script than the Latin; "" if it is not."""
    foreign = [] if head.isascii() else _FOREIGN.findall(head)
    if len(foreign) < 4 or len(foreign) * 3 <= len(_SPOKEN.findall(head)):
        return ""
    return next((code for letters, code in _SCRIPTS if letters.search(head)), "und")


def _by_words(head: str) -> str:
    """The language that common words and letters of its own show; "" if they do not show it clearly."""
    hits = dict.fromkeys(_COMMON, 0.0)
    words = _WORD.findall(head.casefold())
    for word in words:
        for code in (codes := _OF.get(word, ())):
            hits[code] += 1 / len(codes) ** 0.5
    for letter in () if head.isascii() else _TELLING.findall(head.lower()):
        for code in _LETTERS[letter]:
            hits[code] += 1
    (first, most), (other, second) = nlargest(2, hits.items(), key=itemgetter(1))
    if most < 1.5 and len(words) < _HEADLINE and not _MARKED.search(head):
        return "en"  # a headline without small words; other languages need letters of their own sooner or later
    clear = most >= second * 1.2 or not _RULED & {first, other}
    return first if most >= (1.5 if first in _RULED else 1.0) and clear else ""
